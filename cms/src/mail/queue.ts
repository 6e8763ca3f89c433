import type { PayloadRequest } from 'payload'
import { linkFor } from './links.ts'
import { messageFor } from './messages.ts'
import type { About } from './messages.ts'

interface Notice {
  recipient: string
  about: About
  reason: string | undefined
  byName: string
  /** Lines about the thing itself: level, day, number. */
  details?: string[]
  req: PayloadRequest
}

/** Puts a message into the outbox inside the open transaction; the worker sends it once that is committed. */
export async function queueMessage({
  recipient,
  about,
  reason,
  byName,
  details,
  req,
}: Notice): Promise<void> {
  const { subject, body } = messageFor(about, byName, reason, details)
  const { role } = await req.payload.findByID({
    collection: 'users',
    id: recipient,
    depth: 0,
    select: { role: true },
    overrideAccess: true,
    req,
  })
  const link = await linkFor(about, role, req)
  await req.payload.create({
    collection: 'messages',
    data: { recipient, subject, body, link, delivery: 'queued', attempts: 0 },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
