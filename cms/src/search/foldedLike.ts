import type {
  CollectionBeforeOperationHook,
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
  if (fields.length === 0) return collection
  const { hooks } = collection
  const foldLike: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'read' && operation !== 'count') return
    if (!('where' in args) || !args.where) return
    const isDraft = 'draft' in args && args.draft === true
    args.where = await foldedWhere(
      args.where,
      fields,
      textsOnce(collection, fields, { req, isDraft }),
    )
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

/** By id: the folded texts of each field, in every language. */
type Texts = Map<string, Record<string, string[]>>

/** The texts of all records, read when they are first asked for. */
function textsOnce(
  { slug, versions }: SanitizedCollectionConfig,
  fields: string[],
  { req, isDraft }: { req: PayloadRequest; isDraft: boolean },
): () => Promise<Texts> {
  let read: Promise<Texts> | undefined
  const { db } = req.payload
  const readAll = async (): Promise<Texts> => {
    const asked = { collection: slug, pagination: false, req } as const
    const { docs } = await db.find<Record<string, unknown>>(asked)
    // What is being edited is found by what it is called there, too.
    const edited = isDraft && versions?.drafts ? await db.queryDrafts(asked) : { docs: [] }
    const texts: Texts = new Map()
    for (const doc of [...docs, ...edited.docs] as Record<string, unknown>[]) {
      const known = texts.get(String(doc.id)) ?? {}
      for (const field of fields) known[field] = [...(known[field] ?? []), ...foldedIn(doc[field])]
      texts.set(String(doc.id), known)
    }
    return texts
  }
  return () => (read ??= readAll())
}

function foldedIn(value: unknown): string[] {
  if (typeof value === 'string') return [fold(value)]
  return isRecord(value) ? Object.values(value).flatMap(foldedIn) : []
}

/** The same question, with ids in the place of what is compared here. */
async function foldedWhere(
  where: Where,
  fields: string[],
  texts: () => Promise<Texts>,
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
      const wanted = [
        ...(typeof like === 'string' ? [fold(like).split(/\s+/).filter(Boolean)] : []),
        ...(typeof contains === 'string' ? [[fold(contains)]] : []),
      ]
      if (wanted.length === 0) return { [name]: condition }
      const found = [...(await texts())].flatMap(([id, byField]) =>
        wanted.every((words) =>
          byField[name]?.some((text) => words.every((word) => text.includes(word))),
        )
          ? [id]
          : [],
      )
      return { and: [{ id: { in: found } }, ...others] }
    }),
  )
  if (parts.length === 0) return where
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}
