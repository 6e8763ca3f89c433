import type { PayloadRequest } from 'payload'
import { messageFor } from './messages.ts'
import type { About } from './messages.ts'

interface Notice {
  recipient: string
  about: About
  reason: string | undefined
  byName: string
  req: PayloadRequest
}

/** Puts a message into the outbox inside the open transaction; the worker sends it once that is committed. */
export async function queueMessage({
  recipient,
  about,
  reason,
  byName,
  req,
}: Notice): Promise<void> {
  const { subject, body, link } = messageFor(about, byName, reason)
  await req.payload.create({
    collection: 'messages',
    data: { recipient, subject, body, link, delivery: 'queued', attempts: 0 },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
