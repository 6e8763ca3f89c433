import type { PayloadRequest } from 'payload'

interface Mail {
  /** An account, which reads it in the workspace too, or the address of somebody who has none. */
  to: { recipient: string } | { address: string }
  subject: string
  body: string
  /** Path on the site. */
  link?: string
  /** Path that ends mails of this kind, for whoever asked for them without an account: List-Unsubscribe. */
  endLink?: string
}

/** Puts a mail into the outbox inside the open transaction; the worker sends it once that is committed. */
export async function queueMail({ to, ...mail }: Mail, req: PayloadRequest): Promise<void> {
  await req.payload.create({
    collection: 'messages',
    data: { ...to, ...mail, delivery: 'queued', attempts: 0 },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
