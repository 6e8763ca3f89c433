import { createHash } from 'node:crypto'
import type { CollectionSlug, Payload, Where } from 'payload'

/** A row as Payload's adapters give it: every language, relations as ids. */
export type Row = Record<string, unknown> & { id: string }

/** Rows of one table: those of a collection, or the versions of its rows. */
export interface Kind {
  /** As the progress and the mark in the target call it. */
  name: string
  collection: CollectionSlug
  isVersions: boolean
}

/** Which migrations ran and how far a move came belongs to a database, not to what is kept in it. */
const ofTheDatabase = new Set(['payload-migrations', 'payload-kv'])

/** Everything that is kept, versions after the rows they belong to. */
export function kindsOf(payload: Payload): Kind[] {
  const slugs = (Object.keys(payload.collections) as CollectionSlug[]).filter(
    (slug) => !ofTheDatabase.has(slug),
  )
  return slugs.flatMap((collection): Kind[] => {
    const rows = { name: collection, collection, isVersions: false }
    const hasVersions = Boolean(payload.collections[collection].config.versions)
    return hasVersions
      ? [rows, { name: `${collection}:versions`, collection, isVersions: true }]
      : [rows]
  })
}

export async function countRows(payload: Payload, kind: Kind): Promise<number> {
  const { collection } = kind
  const { totalDocs } = kind.isVersions
    ? await payload.db.countVersions({ collection })
    : await payload.db.count({ collection })
  return totalDocs
}

/** Rows after an id, in the order of their ids, which is the same in every database. */
async function readRows(
  payload: Payload,
  kind: Kind,
  after: string | undefined,
  limit: number,
): Promise<Row[]> {
  const where: Where = after === undefined ? {} : { id: { greater_than: after } }
  const query = { collection: kind.collection, where, sort: 'id', limit, pagination: false }
  const { docs } = kind.isVersions
    ? await payload.db.findVersions(query)
    : await payload.db.find(query)
  return docs as unknown as Row[]
}

/**
 * A row as text that does not depend on the database: keys in order; what is empty left out, since one
 * database keeps null and an empty list where another keeps nothing.
 */
function normalForm(row: Row): string {
  return JSON.stringify(normalValue(row))
}

function normalValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item) => normalValue(item) ?? null)
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, normalValue(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

export interface Digest {
  count: number
  /** SHA-256 over the normal forms in the order of the ids. */
  hash: string
}

/** Counts and hashes all rows of a kind. */
export async function digestOf(
  payload: Payload,
  kind: Kind,
  onRows: (count: number) => void = () => undefined,
): Promise<Digest> {
  const hash = createHash('sha256')
  let count = 0
  for await (const rows of batchesOf(payload, kind)) {
    for (const row of rows) hash.update(normalForm(row)).update('\n')
    count += rows.length
    onRows(rows.length)
  }
  return { count, hash: hash.digest('hex') }
}

const batchSize = 500

/** All rows of a kind after an id, in batches. */
export async function* batchesOf(
  payload: Payload,
  kind: Kind,
  after?: string,
): AsyncGenerator<Row[]> {
  let last = after
  for (;;) {
    const rows = await readRows(payload, kind, last, batchSize)
    if (rows.length === 0) return
    last = rows.at(-1)?.id
    yield rows
  }
}
