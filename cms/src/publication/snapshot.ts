import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { dayInVietnam } from '../domain/values/day.ts'
import { SnapshotSchema } from '../domain/publication/snapshot.ts'
import { publicCollections } from '../domain/words.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { words } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import { leaveOut, recordKey } from './leaveOut.ts'
import type { LeftOut, RawRecord } from './leaveOut.ts'
import { publicServiceDays } from '../server/serviceLevels.ts'
import { takenDown } from './takeDown.ts'

/** All that the public sees, and what it would see if it were in order. */
export interface TakenSnapshot {
  snapshot: Snapshot
  leftOut: LeftOut[]
}

/**
 * The one gate to the public: reads every public collection as an anonymous visitor and keeps the fields
 * that the public schemas name, and no other. A record that does not fit is left out and named, with what
 * cannot do without it; so is one in whose public part stands what its owner keeps to itself. One that the
 * ministry has taken down is left out.
 */
export async function takeSnapshot(payload: Payload): Promise<TakenSnapshot> {
  const now = new Date()
  const lists = await Promise.all(
    publicCollections.map(async (collection) => [
      collection,
      await readAsNobody(payload, collection),
    ]),
  )
  const { records, leftOut } = leaveOut(
    Object.fromEntries(lists) as Record<PublicCollection, RawRecord[]>,
    { gone: await takenDown(payload), secrets: await secretsOf(payload) },
    await createLocalReq({}, payload),
  )
  const snapshot = SnapshotSchema.parse({
    takenAt: now.toISOString(),
    asOf: dayInVietnam(now),
    serviceDays: await publicServiceDays(payload, now),
    ...records,
  })
  return { snapshot, leftOut }
}

async function readAsNobody(payload: Payload, collection: PublicCollection): Promise<RawRecord[]> {
  const { docs } = await payload.find({
    collection,
    locale: 'all',
    depth: 1,
    pagination: false,
    overrideAccess: false,
    sort: 'id',
  })
  return docs.map((doc) => ({ ...doc }))
}

/** What its owner keeps to itself, by record. Read as the system, only to look for it. */
async function secretsOf(payload: Payload): Promise<Map<string, string[]>> {
  const lists = await Promise.all(
    words
      .filter(({ isPublic, keptPrivate }) => isPublic && keptPrivate.length > 0)
      .map(async ({ collection, keptPrivate }) => {
        const { docs } = await payload.find({
          collection,
          depth: 0,
          pagination: false,
          overrideAccess: true,
          select: Object.fromEntries(keptPrivate.map((field) => [field, true])),
        })
        return docs.map(
          (doc) =>
            [
              recordKey(collection, doc.id),
              textsIn(
                Object.entries(doc).flatMap(([field, value]: [string, unknown]) =>
                  keptPrivate.some((name) => name === field) ? [value] : [],
                ),
              ),
            ] as const,
        )
      }),
  )
  return new Map(lists.flat())
}

/** Every text in a value, rows and groups too. Short words stand in many places by chance. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
