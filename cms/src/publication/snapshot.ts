import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { dayInVietnam } from '../domain/values/day.ts'
import { publicCollections, SnapshotSchema } from '../domain/publication/snapshot.ts'
import type { PublicCollection, Snapshot } from '../domain/publication/snapshot.ts'
import { leaveOut, recordKey } from './leaveOut.ts'
import type { LeftOut, RawRecord } from './leaveOut.ts'
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

/** What an agency or organisation keeps to itself, by its record. Read as the system, only to look for it. */
async function secretsOf(payload: Payload): Promise<Map<string, string[]>> {
  const all = { depth: 0, pagination: false, overrideAccess: true } as const
  const [adoptions, organisations] = await Promise.all([
    payload.find({ collection: 'adoptions', ...all, select: { contact: true, note: true } }),
    payload.find({ collection: 'organisations', ...all, select: { contacts: true } }),
  ])
  return new Map([
    ...adoptions.docs.map(
      ({ id, contact, note }) => [recordKey('adoptions', id), texts([contact, note])] as const,
    ),
    ...organisations.docs.map(
      ({ id, contacts }) =>
        [
          recordKey('organisations', id),
          texts((contacts ?? []).flatMap(({ email, phone }) => [email, phone])),
        ] as const,
    ),
  ])
}

/** Short words stand in many places by chance. */
const texts = (values: unknown[]) =>
  values.filter((value) => typeof value === 'string' && value.length >= 8) as string[]
