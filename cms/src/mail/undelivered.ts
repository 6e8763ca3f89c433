import type { PayloadRequest } from 'payload'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import { nudgeWorker } from '../server/workerBell.ts'

/** A mail that has not reached its reader, as the ministry sees it: without what is written in it. */
export interface Undelivered {
  id: string
  subject: string
  /** Who should have it. */
  to: string
  /** Instant (ISO 8601) when it was written. */
  since: string
  /** It waits no longer: somebody has to send it again. */
  isGivenUp: boolean
  attempts: number
  reason: string | null
}

/** The newest hundred mails that wait after a failure, or were given up, and how many there are. */
export async function undeliveredMails({
  payload,
}: Pick<PayloadRequest, 'payload'>): Promise<{ mails: Undelivered[]; total: number }> {
  const { docs, totalDocs } = await payload.find({
    collection: 'messages',
    where: {
      or: [
        { delivery: { equals: 'failed' } },
        { and: [{ delivery: { in: ['queued', 'sending'] } }, { lastError: { exists: true } }] },
      ],
    },
    sort: ['-createdAt', '-id'],
    limit: 100,
    depth: 1,
    overrideAccess: true,
  })
  const mails = docs.map((mail) => ({
    id: mail.id,
    subject: mail.subject,
    // Who follows without an account is nobody's to see.
    to: mail.endLink
      ? '(người theo dõi)'
      : (mail.address ?? (typeof mail.recipient === 'object' ? mail.recipient?.name : null) ?? ''),
    since: mail.createdAt,
    isGivenUp: mail.delivery === 'failed',
    attempts: mail.attempts ?? 0,
    reason:
      mail.endLink && mail.address
        ? (mail.lastError?.replaceAll(mail.address, '…') ?? null)
        : (mail.lastError ?? null),
  }))
  return { mails, total: totalDocs }
}

/** `GET /api/messages/undelivered`: {@link undeliveredMails}, for the ministry. */
export const undeliveredEndpoint = declaredEndpoint({
  path: '/undelivered',
  method: 'get',
  caller: whoHolds('mail.manage'),
  handler: async (req) => {
    return Response.json(await undeliveredMails(req))
  },
})

/** `POST /api/messages/<id>/sendAgain`: puts a mail that was given up, or waits, at the head of the outbox. */
export const sendAgainEndpoint = declaredEndpoint({
  path: '/:id/sendAgain',
  method: 'post',
  caller: whoHolds('mail.manage'),
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
    const changed: unknown = await req.payload.db.updateOne({
      collection: 'messages',
      where: { and: [{ id: { equals: id } }, { delivery: { in: ['failed', 'queued'] } }] },
      data: { delivery: 'queued', attempts: 0, nextTryAt: null },
      select: { delivery: true },
    })
    if (!changed) throw refusal(req, 404, notFound)
    nudgeWorker()
    return Response.json({ queued: true }, { status: 202 })
  },
})
