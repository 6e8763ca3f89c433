import type {
  BasePayload,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { isRecord } from '../domain/values/isRecord.ts'
import { fold } from '../domain/language/vietnamese.ts'

/**
 * Databases fold ASCII letters only when they compare (SQLite) or none of the marks (MongoDB): “đức” misses “Đức”,
 * and one spelling of Unicode misses the other. So where the names of a collection's records are asked for by
 * `like` or `contains`, they are compared here, folded, and the records that agree are asked for by their ids. The
 * rules of access apply to those as to any question.
 */
export function withFoldedLike(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const fields = comparedFields(collection)
  const { hooks } = collection
  const foldLike: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'read' && operation !== 'count') return
    if (!('where' in args) || !args.where) return
    const isDraft = 'draft' in args && args.draft === true
    const named = await namedWhere(args.where, collection, req)
    args.where = await foldedWhere(named, fields, textsOnce(collection, fields, { req, isDraft }))
  }
  return {
    ...collection,
    hooks: { ...hooks, beforeOperation: [...hooks.beforeOperation, foldLike] },
  }
}

/** The fields by which the admin finds records: plain texts that whoever reads a record may read. */
function comparedFields({ admin, flattenedFields }: SanitizedCollectionConfig): string[] {
  const searched = new Set([...(admin.listSearchableFields ?? []), admin.useAsTitle ?? ''])
  return flattenedFields.flatMap((field) => {
    const isText = field.type === 'text' || field.type === 'textarea'
    return isText && searched.has(field.name) && !field.access?.read ? [field.name] : []
  })
}

/**
 * The same question, with ids in the place of names that are asked for through a relation (`platform.name`): they are
 * compared as the collection of the relation compares them.
 */
async function namedWhere(
  where: Where,
  { flattenedFields }: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Where> {
  const relationOf = (path: string) => {
    const [name, inner, ...rest] = path.split('.')
    const field = flattenedFields.find((one) => one.name === name)
    if (!inner || rest.length > 0 || field?.type !== 'relationship') return undefined
    if (typeof field.relationTo !== 'string') return undefined
    const { config } = req.payload.collections[field.relationTo]
    const compared = comparedFields(config)
    return compared.includes(inner) ? { name: field.name, inner, config, compared } : undefined
  }
  const walk = async (part: Where): Promise<Where> => {
    const entries = Object.entries(part).map(async ([path, condition]): Promise<Where> => {
      if ((path === 'and' || path === 'or') && Array.isArray(condition)) {
        const inner = await Promise.all(condition.map(walk))
        return path === 'and' ? { and: inner } : { or: inner }
      }
      const relation = relationOf(path)
      if (!relation || !isRecord(condition)) return { [path]: condition }
      const { like, contains, ...others } = condition
      const texts = textsOnce(relation.config, relation.compared, { req, isDraft: false })
      const found = await recordsCalled(relation.inner, { like, contains }, texts)
      if (!found) return { [path]: condition }
      const named: Where = { [relation.name]: { in: found } }
      const rest = Object.keys(others).length > 0 ? [{ [path]: others }] : []
      return { and: [named, ...rest] }
    })
    const parts = await Promise.all(entries)
    return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
  }
  return Object.keys(where).length > 0 ? walk(where) : where
}

/** By id: the folded texts of each field, in every language. */
type Texts = Map<string, Record<string, string[]>>

/** What was read of a collection before. */
interface Known {
  texts: Texts
  /** When it was read (ISO 8601). */
  until: string
}

/** Of each database that is open here: what is known of its collections; drafts stand apart. */
const known = new WeakMap<BasePayload['db'], Map<string, Known>>()

/**
 * Milliseconds that are read again each time: what was written in another process, whose clock may be behind, or in a
 * transaction that was open then.
 */
const overlap = 3 * 60 * 60 * 1000

/** The texts of all records, read when they are first asked for. */
function textsOnce(
  { slug, versions }: SanitizedCollectionConfig,
  fields: string[],
  { req, isDraft }: { req: PayloadRequest; isDraft: boolean },
): () => Promise<Texts[]> {
  let read: Promise<Texts[]> | undefined
  // What is being edited is found by what it is called there, too.
  const places =
    isDraft && versions?.drafts ? (['find', 'queryDrafts'] as const) : (['find'] as const)
  const readAll = () => Promise.all(places.map((place) => textsOf({ slug, fields, place, req })))
  return () => (read ??= readAll())
}

interface Reading {
  slug: CollectionSlug
  fields: string[]
  place: 'find' | 'queryDrafts'
  req: PayloadRequest
}

/**
 * The texts of a collection: of a hundred thousand records those are read that have changed since they were read last.
 * What an open transaction has written stays its own.
 */
async function textsOf({ slug, fields, place, req }: Reading): Promise<Texts> {
  const { db } = req.payload
  const lists = known.get(db) ?? new Map<string, Known>()
  known.set(db, lists)
  const before = lists.get(`${place} ${slug}`)
  // A clock that was ahead, and has been put right, hides no change.
  const now = new Date().toISOString()
  const until = before && before.until < now ? before.until : now
  const since = before && new Date(Date.parse(until) - overlap).toISOString()
  const select = Object.fromEntries(fields.map((field) => [field, true as const]))
  const { docs } = await db[place]<Record<string, unknown>>({
    collection: slug,
    pagination: false,
    select: place === 'find' ? select : { parent: true, version: select },
    ...(since ? { where: { updatedAt: { greater_than_equal: since } } } : {}),
    req,
  })
  const isOwn = Boolean(await req.transactionID)
  const old: Texts = before?.texts ?? new Map<string, Record<string, string[]>>()
  const texts = isOwn ? new Map(old) : old
  for (const doc of docs) {
    texts.set(
      String(doc.id),
      Object.fromEntries(fields.map((field) => [field, foldedIn(doc[field])])),
    )
  }
  if (!isOwn) lists.set(`${place} ${slug}`, { texts, until: now })
  return texts
}

function foldedIn(value: unknown): string[] {
  if (typeof value === 'string') return [fold(value)]
  return isRecord(value) ? Object.values(value).flatMap(foldedIn) : []
}

/** The same question, with ids in the place of what is compared here. */
async function foldedWhere(
  where: Where,
  fields: string[],
  texts: () => Promise<Texts[]>,
): Promise<Where> {
  const parts = await Promise.all(
    Object.entries(where).map(async ([name, condition]): Promise<Where> => {
      if ((name === 'and' || name === 'or') && Array.isArray(condition)) {
        const inner = await Promise.all(condition.map((one) => foldedWhere(one, fields, texts)))
        return name === 'and' ? { and: inner } : { or: inner }
      }
      if (!fields.includes(name) || !isRecord(condition)) return { [name]: condition }
      const { like, contains, ...rest } = condition
      const others = Object.keys(rest).length > 0 ? [{ [name]: rest } as Where] : []
      const found = await recordsCalled(name, { like, contains }, texts)
      if (!found) return { [name]: condition }
      return { and: [{ id: { in: found } }, ...others] }
    }),
  )
  if (parts.length === 0) return where
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}

/** Ids of the records whose field holds what is asked for, folded; undefined where nothing is asked for by words. */
async function recordsCalled(
  name: string,
  { like, contains }: { like: unknown; contains: unknown },
  texts: () => Promise<Texts[]>,
): Promise<string[] | undefined> {
  const wanted = [
    ...(typeof like === 'string' ? [fold(like).split(/\s+/).filter(Boolean)] : []),
    ...(typeof contains === 'string' ? [[fold(contains)]] : []),
  ]
  if (wanted.length === 0) return undefined
  const found = new Set<string>()
  for (const known of await texts()) {
    for (const [id, byField] of known) {
      const isCalled = (text: string) =>
        wanted.every((words) => words.every((word) => text.includes(word)))
      if (byField[name]?.some(isCalled)) found.add(id)
    }
  }
  return [...found]
}
