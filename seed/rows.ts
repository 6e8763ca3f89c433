import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { RichTextSchema } from 'cms/domain/page/richText.ts'
import { draftedWords } from 'cms/domain/words.ts'
import { formatRecord } from './format.ts'
import { isText } from './languages.ts'
import { mapPath } from './mapPath.ts'
import { readMarked, writeMarked } from './markedText.ts'
import { identityOf, references, seedCollections, seedSchemas } from './schema.ts'
import type { SeedCollection, SeedRecord } from './schema.ts'

/** A row as Payload gives it in all languages at depth 0: relations are ids, texts are `{ vi, en }`. */
export type SeedRow = Record<string, unknown> & { id: string }

/** Names of rows in both directions, by collection. */
export type RowNames = Record<
  SeedCollection,
  { idOf: Map<string, string>; identityOf: Map<string, string> }
>

/** Empty {@link RowNames}. */
export function noRowNames(): RowNames {
  const pairs = seedCollections.map((collection) => [
    collection,
    { idOf: new Map<string, string>(), identityOf: new Map<string, string>() },
  ])
  return Object.fromEntries(pairs) as RowNames
}

/** Remembers which row a record is. */
export function nameRow(
  names: RowNames,
  collection: SeedCollection,
  identity: string,
  id: string,
): void {
  names[collection].idOf.set(identity, id)
  names[collection].identityOf.set(id, identity)
}

/** All rows of a collection, and their names. Rows without a slug or key are people's own and left out. */
export async function readRows(
  payload: Payload,
  collection: SeedCollection,
  names: RowNames,
  req?: PayloadRequest,
): Promise<Map<string, SeedRow>> {
  const { docs } = await payload.find({
    collection,
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  const rows = new Map<string, SeedRow>()
  const identifies = identityField(collection)
  for (const row of docs as unknown as SeedRow[]) {
    const identity = row[identifies]
    if (typeof identity !== 'string') continue
    nameRow(names, collection, identity, row.id)
    rows.set(identity, row)
  }
  return rows
}

/** The field that identifies a row: its word in addresses, where it has none its key, of a person the mail address. */
function identityField(collection: SeedCollection): 'slug' | 'key' | 'email' {
  const { shape } = seedSchemas[collection]
  return 'slug' in shape ? 'slug' : 'key' in shape ? 'key' : 'email'
}

/** What a record is as a row: relations as ids, public or not by `_status`. */
export function toRow<C extends SeedCollection>(
  collection: C,
  record: SeedRecord<C>,
  names: RowNames,
): Record<string, unknown> {
  const row = Object.entries(references[collection]).reduce<unknown>(
    (value, [path, target]) =>
      mapPath(value, path, (identity) =>
        typeof identity === 'string' ? names[target].idOf.get(identity) : identity,
      ),
    record,
  ) as Record<string, unknown>
  if (draftedWords().some((word) => word.collection === collection))
    return { ...row, _status: 'published' }
  switch (collection) {
    case 'pages':
      return {
        ...row,
        body: inEachLanguage(row.body, unmarked),
        _status: row.state === 'published' ? 'published' : 'draft',
      }
    case 'offerings':
      return { ...row, _status: row.state === 'approved' ? 'published' : 'draft' }
    case 'usageReports':
      // As words/usageReport/takeIn.ts writes it: a month that stands is told once.
      return row.state === 'withdrawn'
        ? row
        : { ...row, monthKey: `${String(row.adoption)} ${String(row.month)}` }
    case 'selections':
      return mapPath(row, 'candidates.*', toItem) as Record<string, unknown>
    default:
      return row
  }
}

/** The record of a row, in the form of its YAML file. */
export function fromRow(
  collection: SeedCollection,
  row: SeedRow,
  names: RowNames,
): Record<string, unknown> {
  const base = ownForm(collection, row)
  return Object.entries(references[collection]).reduce<unknown>(
    (value, [path, target]) =>
      mapPath(value, path, (id) =>
        typeof id === 'string' ? (names[target].identityOf.get(id) ?? null) : id,
      ),
    base,
  ) as Record<string, unknown>
}

function ownForm(collection: SeedCollection, row: SeedRow): unknown {
  switch (collection) {
    case 'selections':
      return mapPath(withoutEmptySearch(row), 'candidates.*', fromItem)
    case 'pages':
      return { ...row, body: inEachLanguage(row.body, marked) }
    default:
      return row
  }
}

const unmarked = (text: unknown) => readMarked(z.string().parse(text))

/** A text of a page in marks; what the editor wrote is read as the public site reads it. */
const marked = (body: unknown) => writeMarked(RichTextSchema.parse(body))

function inEachLanguage(value: unknown, make: (one: unknown) => unknown): unknown {
  if (!isText(value)) return value
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(entries.map(([language, one]) => [language, make(one)]))
}

/** Whether a row already says what a record says. */
export function isSame<C extends SeedCollection>(
  collection: C,
  record: SeedRecord<C>,
  row: SeedRow,
  names: RowNames,
): boolean {
  const wanted = toRow(collection, record, names)
  if ('_status' in wanted && wanted._status !== row._status) return false
  const schema = seedSchemas[collection]
  const found = schema.safeParse(fromRow(collection, row, names))
  return found.success && formatRecord(schema, found.data) === formatRecord(schema, record)
}

/** Identities of a record's own collection that it refers to: those rows must be there first. */
export function siblingsOf<C extends SeedCollection>(
  collection: C,
  record: SeedRecord<C>,
): string[] {
  const siblings: string[] = []
  for (const [path, target] of Object.entries(references[collection])) {
    if (target !== collection) continue
    mapPath(record, path, (identity) => {
      if (typeof identity === 'string' && identity !== identityOf(record)) siblings.push(identity)
      return identity
    })
  }
  return siblings
}

/** Payload keeps a candidate as one relation that may lead to either collection. */
function toItem(candidate: unknown): unknown {
  const { offering, platform, ...rest } = candidate as Record<string, unknown>
  return {
    ...rest,
    item: offering
      ? { relationTo: 'offerings', value: offering }
      : { relationTo: 'platforms', value: platform },
  }
}

function fromItem(candidate: unknown): unknown {
  const { item, ...rest } = candidate as {
    item: { relationTo: string; value: unknown } | null
  } & Record<string, unknown>
  return {
    ...rest,
    offering: item?.relationTo === 'offerings' ? item.value : null,
    platform: item?.relationTo === 'platforms' ? item.value : null,
  }
}

/** A group is never null in Payload: without a search its fields are. */
function withoutEmptySearch(row: SeedRow): SeedRow {
  const search = row.search as { address?: unknown } | null | undefined
  return search?.address ? row : { ...row, search: null }
}
