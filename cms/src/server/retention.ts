import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { runs, sessionsOf } from '../words/account/sessions.ts'
import { keptServiceDays } from './serviceLevels.ts'
import { foldOldDays, knownByDaySince } from '../visits/keepVisits.ts'
import { idsOf } from '../transitions/door.ts'

/**
 * Days for which a message is kept, an application that was rejected, with the papers that came with it, mails to
 * followers, who have no account to read them in, the log of webhooks, and what was last looked for in vain.
 */
const keptDays = {
  messages: 365,
  rejectedApplications: 180,
  followers: 7,
  webhookDeliveries: 30,
  unansweredSearches: 180,
} as const

/**
 * What of people is no longer needed goes, once a day, inside the open transaction: what is known of sessions that have
 * ended, old messages (that were sent), followers that never confirmed, old deliveries of webhooks, and rejected applications with their papers. History stays.
 */
export async function forgetOldThings(now: Date, req: PayloadRequest): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  await forgetSessions(req)
  await foldOldDays(now, req)
  const isAtRest = (field: string): Where => ({ [field]: { not_in: ['queued', 'sending'] } })
  const gone: [CollectionSlug, Where][] = [
    [
      'unansweredSearches',
      { lastOn: { less_than: before(keptDays.unansweredSearches).slice(0, 10) } },
    ],
    // Added up into their months just now.
    ['visits', { day: { less_than: knownByDaySince(now) } }],
    ['serviceDays', { day: { less_than: before(keptServiceDays).slice(0, 10) } }],
    [
      'messages',
      { and: [{ createdAt: { less_than: before(keptDays.messages) } }, isAtRest('delivery')] },
    ],
    [
      'messages',
      {
        and: [
          { endLink: { exists: true } },
          { createdAt: { less_than: before(keptDays.followers) } },
          isAtRest('delivery'),
        ],
      },
    ],
    [
      'followers',
      {
        and: [{ confirmedAt: { exists: false } }, { expiresAt: { less_than: now.toISOString() } }],
      },
    ],
    [
      'webhookDeliveries',
      {
        and: [
          { createdAt: { less_than: before(keptDays.webhookDeliveries) } },
          isAtRest('standing'),
        ],
      },
    ],
  ]
  for (const [collection, where] of gone) {
    await req.payload.delete({ collection, where, overrideAccess: true, req })
  }
  const { docs } = await req.payload.find({
    collection: 'vendorApplications',
    where: {
      and: [
        { state: { equals: 'rejected' } },
        { updatedAt: { less_than: before(keptDays.rejectedApplications) } },
      ],
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  await req.payload.delete({
    collection: 'joinRequests',
    where: {
      and: [
        { state: { equals: 'rejected' } },
        { updatedAt: { less_than: before(keptDays.rejectedApplications) } },
      ],
    },
    overrideAccess: true,
    req,
  })
  for (const { id, papers } of docs) {
    await req.payload.delete({ collection: 'vendorApplications', id, overrideAccess: true, req })
    for (const paper of idsOf(papers)) {
      await req.payload.delete({ collection: 'media', id: paper, overrideAccess: true, req })
    }
  }
}

async function forgetSessions(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; sessions?: unknown }>({
    collection: 'users',
    pagination: false,
    req,
  })
  for (const row of docs) {
    const sessions = sessionsOf(row)
    const running = sessions.filter(runs)
    if (running.length === sessions.length) continue
    await req.payload.db.updateOne({
      collection: 'users',
      id: row.id,
      data: { sessions: running },
      returning: false,
      req,
    })
  }
}
