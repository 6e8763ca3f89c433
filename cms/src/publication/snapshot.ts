import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { dayInVietnam } from '../domain/values/day.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { emptySnapshot, publicSchemas } from '../domain/publication/snapshot.ts'
import { publicCollections } from '../domain/words.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { words } from '../domain/words.ts'
import type { PublicCollection } from '../domain/words.ts'
import type { Identities } from './addresses.ts'
import { leaveOut, recordKey } from './leaveOut.ts'
import type { LeftOut, RawRecord } from './leaveOut.ts'
import { mapRelations } from './relations.ts'
import { publicServiceDays } from '../server/serviceLevels.ts'
import { takenDown } from './takeDown.ts'

/** All that the public sees, and what it would see if it were in order. */
export interface TakenSnapshot {
  snapshot: Snapshot
  leftOut: LeftOut[]
  identities: Identities
}

/**
 * The one gate to the public: reads every public collection as an anonymous visitor and keeps the fields
 * that the public schemas name, and no other. A record that does not fit is left out and named, with what
 * cannot do without it; so is one in whose public part stands what its owner keeps to itself. One that the
 * ministry has taken down is left out.
 *
 * @param batch rows that are read at once: those of the whole country do not fit into memory as the API answers them.
 */
export async function takeSnapshot(payload: Payload, batch = 1000): Promise<TakenSnapshot> {
  const now = new Date()
  const lists = await Promise.all(
    publicCollections.map(
      async (collection) => [collection, await readAsNobody(payload, batch, collection)] as const,
    ),
  )
  const gone = await takenDown(payload)
  const { records, leftOut } = leaveOut(
    Object.fromEntries(lists) as Record<PublicCollection, RawRecord[]>,
    { gone, secrets: await secretsOf(payload, batch) },
    await createLocalReq({}, payload),
  )
  const serviceDays = await publicServiceDays(payload, now)
  return {
    // Every record has passed its schema: a hundred thousand of them do not pass it a second time.
    snapshot: { ...emptySnapshot(now.toISOString(), dayInVietnam(now)), serviceDays, ...records },
    leftOut,
    identities: { records: identitiesOf(lists), hidden: new Set(gone.keys()) },
  }
}

/** The key of each record that has an address word, by collection and that word. */
const identitiesOf = (
  lists: readonly (readonly [collection: PublicCollection, records: RawRecord[]])[],
): Map<string, string> =>
  new Map(
    lists.flatMap(([collection, records]) =>
      records.flatMap(({ id, slug }) =>
        typeof slug === 'string'
          ? [[recordKey(collection, slug), recordKey(collection, id)] as const]
          : [],
      ),
    ),
  )

/**
 * What an anonymous visitor reads of a collection: the fields that its public schema names. Of a record that it points
 * at, only what names that one is kept: a hundred thousand adoptions would hold as many copies of their platforms.
 */
async function readAsNobody(
  payload: Payload,
  batch: number,
  collection: PublicCollection,
): Promise<RawRecord[]> {
  const { flattenedFields } = payload.collections[collection].config
  const named = new Map<string, unknown>()
  const nameAlone = (target: string, value: unknown) => {
    if (!isRecord(value) || typeof value.slug !== 'string') return value
    const key = recordKey(target, String(value.id))
    const { id, slug, number, title, name } = value
    if (!named.has(key)) named.set(key, { id, slug, number, title, name })
    return named.get(key)
  }
  const records: RawRecord[] = []
  const fields = new Set(Object.keys(publicSchemas[collection].shape))
  // Read whole: whether a field is shown can rest on one that is not.
  const asked = { collection, locale: 'all', depth: 1, overrideAccess: false } as const
  for await (const docs of inBatches(payload, batch, asked)) {
    for (const doc of docs) {
      const shown = Object.fromEntries(
        Object.entries(doc).filter(([field]: [string, unknown]) => fields.has(field)),
      )
      records.push({ ...mapRelations(flattenedFields, shown, nameAlone), id: doc.id })
    }
  }
  return records
}

/** All rows of a collection in the order of their ids, some at a time. */
async function* inBatches(
  payload: Payload,
  batch: number,
  asked: Omit<Parameters<Payload['find']>[0], 'where' | 'sort' | 'limit' | 'page' | 'req'>,
) {
  // What the rows point at is read once for all of them.
  const req = await createLocalReq({ context: { isPublication: true } }, payload)
  let last: string | undefined
  do {
    const { docs } = await payload.find({
      ...asked,
      ...(last ? { where: { id: { greater_than: last } } } : {}),
      sort: 'id',
      limit: batch,
      pagination: false,
      req,
    })
    yield docs
    last = docs.length === batch ? docs.at(-1)?.id : undefined
  } while (last !== undefined)
}

/** What its owner keeps to itself, by record. Read as the system, only to look for it. */
async function secretsOf(payload: Payload, batch: number): Promise<Map<string, string[]>> {
  const secrets = new Map<string, string[]>()
  for (const { collection, isPublic, keptPrivate } of words) {
    if (!isPublic || keptPrivate.length === 0) continue
    const asked = {
      collection,
      depth: 0,
      overrideAccess: true,
      select: Object.fromEntries(keptPrivate.map((field) => [field, true])),
    } as const
    for await (const docs of inBatches(payload, batch, asked)) {
      for (const doc of docs) {
        const texts = Object.entries(doc).flatMap(([field, value]: [string, unknown]) =>
          keptPrivate.some((name) => name === field) ? textsIn(value) : [],
        )
        if (texts.length > 0) secrets.set(recordKey(collection, doc.id), texts)
      }
    }
  }
  return secrets
}

/** Every text in a value, rows and groups too. Short words stand in many places by chance. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
