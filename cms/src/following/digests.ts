import { createLocalReq } from 'payload'
import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { daysBetween, isNews, searchOfFollowed } from '../domain/following/following.ts'
import type { Frequency } from '../domain/following/following.ts'
import type { Change } from '../domain/publication/change.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { dayAfter, dayInVietnam } from '../domain/values/day.ts'
import { readEnvironment } from '../environment.ts'
import { queueMail } from '../mail/outbox.ts'
import { releasedSnapshot } from '../publication/released.ts'
import { releasedChanges } from '../publication/releasedChanges.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'
import { endLinkOf } from './endLink.ts'
import { followedNow } from './followedNow.ts'
import { digestMail } from './mails.ts'
import { nameOfFollowed } from './nameOfFollowed.ts'

/** The hour in Việt Nam at which digests are due. */
const hour = 7

/** Rows of one look; the next look takes the rest. */
const batch = 200

/** When the next digest is due, ISO 8601: at seven in the morning after now, or that of six days later. */
export function nextDigest(now: Date, frequency: Frequency): string {
  const day = dayInVietnam(new Date(now.getTime() - hour * 3_600_000))
  const due = dayAfter(day, daysBetween[frequency])
  return new Date(`${due}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString()
}

/**
 * Puts the digests that are due into the outbox: one for an address, with all that changed of what it follows since
 * the last one; none where nothing did. That it was told is written in the same transaction, so that of two processes
 * one mails it, once.
 */
export async function sendDigests(payload: Payload, now = new Date()): Promise<void> {
  const { docs } = await payload.find({
    collection: 'followers',
    where: dueBy(now),
    sort: ['dueAt', 'id'],
    limit: batch,
    depth: 0,
    overrideAccess: true,
  })
  if (docs.length === 0) return
  const changes = await releasedChanges()
  if (!changes) return
  const snapshot = await releasedSnapshot()
  // Its index is made before a transaction is open, not in it.
  if (docs.some(({ follows }) => searchOfFollowed(follows))) await releasedSearch()
  for (const address of new Set(docs.map((row) => row.address))) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => tell(address, { changes, snapshot, now }, req))
  }
}

const dueBy = (now: Date): Where => ({
  and: [{ confirmedAt: { exists: true } }, { dueAt: { less_than_equal: now.toISOString() } }],
})

interface News {
  changes: readonly Change[]
  snapshot: Snapshot
  now: Date
}

async function tell(address: string, news: News, req: PayloadRequest): Promise<void> {
  const { changes, snapshot, now } = news
  const { docs } = await req.payload.find({
    collection: 'followers',
    where: { and: [{ address: { equals: address } }, { confirmedAt: { exists: true } }] },
    sort: ['confirmedAt', 'id'],
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const newest = changes.at(-1)?.number ?? ''
  const due: typeof docs = []
  for (const row of docs) {
    if (!row.dueAt || Date.parse(row.dueAt) > now.getTime()) continue
    const taken: unknown = await req.payload.db.updateOne({
      collection: 'followers',
      where: { and: [{ id: { equals: row.id } }, { dueAt: { equals: row.dueAt } }] },
      data: {
        dueAt: nextDigest(now, row.frequency ?? 'daily'),
        ...(newest > (row.toldUntil ?? '') ? { toldUntil: newest } : {}),
      },
      select: { key: true },
      req,
    })
    if (taken) due.push(row)
  }
  const asked = await Promise.all(
    due.map(async ({ follows, toldUntil }) => ({
      followed: await followedNow([follows]),
      since: toldUntil ?? '',
    })),
  )
  const told = changes.filter((change) => asked.some((one) => isNews(change, one)))
  if (told.length === 0) return
  const language = docs.at(-1)?.language ?? 'vi'
  const { publicUrl } = readEnvironment()
  const followed = docs.map(({ follows }) => ({
    name: nameOfFollowed(follows, snapshot)?.[language] ?? follows,
    endAddress: new URL(endLinkOf(address, language, follows), publicUrl).href,
  }))
  const endLink = endLinkOf(address, language)
  await queueMail(
    {
      to: { address },
      ...digestMail({ changes: told, followed, language, origin: publicUrl }),
      link: endLink,
      endLink,
    },
    req,
  )
}
