import type { Payload } from 'payload'
import { z } from 'zod'
import { dayInVietnam } from '../domain/day.ts'
import { publicCollections, publicSchemas, SnapshotSchema } from '../domain/snapshot.ts'
import type { PublicCollection, Snapshot } from '../domain/snapshot.ts'

/**
 * The one gate to the public: reads every public collection as an anonymous visitor and keeps the fields
 * that the public schemas name, and no other. One error lists every record that does not fit.
 */
export async function takeSnapshot(payload: Payload): Promise<Snapshot> {
  const now = new Date()
  const lists = await Promise.all(
    publicCollections.map(async (collection) => [
      collection,
      await readAsNobody(payload, collection),
    ]),
  )
  return SnapshotSchema.parse({
    takenAt: now.toISOString(),
    asOf: dayInVietnam(now),
    ...(Object.fromEntries(lists) as Record<PublicCollection, unknown[]>),
  })
}

async function readAsNobody(payload: Payload, collection: PublicCollection): Promise<unknown[]> {
  const { docs } = await payload.find({
    collection,
    locale: 'all',
    depth: 1,
    pagination: false,
    overrideAccess: false,
    sort: 'id',
  })
  const problems: string[] = []
  const records = docs.flatMap((doc) => {
    const parsed = publicSchemas[collection].safeParse(doc)
    if (parsed.success) return [parsed.data]
    const name = 'slug' in doc ? doc.slug : doc.id
    problems.push(`${collection}/${name}: ${z.prettifyError(parsed.error)}`)
    return []
  })
  if (problems.length > 0)
    throw new Error(`Records that cannot be published:\n${problems.join('\n')}`)
  return records
}

/**
 * Values that must never leave: addresses of accounts and what agencies keep to themselves. Read as the
 * system, only to check that a snapshot holds none of them.
 */
export async function privateValues(payload: Payload): Promise<string[]> {
  const all = { depth: 0, pagination: false, overrideAccess: true } as const
  const [users, adoptions, organisations] = await Promise.all([
    payload.find({ collection: 'users', ...all, select: { email: true } }),
    payload.find({ collection: 'adoptions', ...all, select: { contact: true, note: true } }),
    payload.find({ collection: 'organisations', ...all, select: { contacts: true } }),
  ])
  return [
    ...users.docs.map(({ email }) => email),
    ...adoptions.docs.flatMap(({ contact, note }) => [contact, note]),
    ...organisations.docs.flatMap(({ contacts }) =>
      (contacts ?? []).flatMap(({ email, phone }) => [email, phone]),
    ),
  ].filter((value) => typeof value === 'string' && value.length >= 8) as string[]
}

/** Fails when a snapshot holds a private value; the message names the place, not the value. */
export function checkNothingPrivate(snapshot: Snapshot, values: string[]): void {
  const text = JSON.stringify(snapshot)
  const leaked = values.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)))
  if (leaked.length > 0) {
    throw new Error(`The snapshot holds ${leaked.length} private value(s); nothing was published.`)
  }
}
