import type {
  AfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { ValidationError } from 'payload'
import { isRecord } from '../domain/isRecord.ts'
import { languageOf } from '../domain/languageOf.ts'
import type { Label } from '../domain/language.ts'
import { RowIdSchema } from '../domain/reference.ts'
import { refusal } from '../refusal.ts'
import { isReadableWhere } from './conditions.ts'
import { notAnObject } from './readBody.ts'
import { readValues } from './wrongValues.ts'
import type { Reference, WrongValue } from './wrongValues.ts'

const unreadableWhere: Label = {
  vi: 'Không đọc được điều kiện lọc (where).',
  en: 'The conditions (where) cannot be read.',
}
const noSuchPage: Label = {
  vi: 'Số trang (page) không đúng.',
  en: 'The number of the page is wrong.',
}
const noSuchRecord: Label = {
  vi: 'Hồ sơ được chọn không có, hoặc không còn.',
  en: 'The chosen record does not exist, or no longer.',
}

/** More than any list has; beyond it a database cannot count. */
const lastPage = 1_000_000

interface Given {
  data?: unknown
  where?: unknown
  page?: unknown
}

/**
 * Every request is read before Payload works on it: what a database would break on is refused with the field
 * that is wrong (400), in drafts as well, and on every database alike. Times and ids are the system's to set.
 */
const parseRequest: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || req.payloadAPI !== 'REST') return
  const { data, where, page } = args as Given
  if (where && !isReadableWhere(where, collection.flattenedFields)) {
    throw refusal(req, 400, unreadableWhere, { field: 'where' })
  }
  if (typeof page === 'number' && page > lastPage) {
    throw refusal(req, 400, noSuchPage, { field: 'page' })
  }
  if (operation !== 'create' && operation !== 'update') return
  if (!isRecord(data)) throw refusal(req, 400, notAnObject)
  for (const name of ['id', 'createdAt', 'updatedAt']) delete data[name]
  const { wrong, references } = readValues(collection.flattenedFields, data, {
    inEveryLanguage: req.locale === 'all',
  })
  // Whoever is not signed in writes nothing, and is not told which records there are.
  if (req.user && wrong.length === 0) wrong.push(...(await missing(references, req)))
  if (wrong.length === 0) return
  const errors = wrong.map(({ path, reason }) => ({
    path,
    message: reason[languageOf(req.i18n.language)],
  }))
  throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** References to records that there are not. */
async function missing(references: Reference[], req: PayloadRequest): Promise<WrongValue[]> {
  const wrong: WrongValue[] = []
  const unsure = references.filter((reference) => !wasThereJustNow(reference))
  // One collection after the other: MongoDB takes no two questions at once within a transaction.
  for (const [collection, wanted] of Map.groupBy(unsure, ({ collection: name }) => name)) {
    const isId = (id: string) => RowIdSchema.safeParse(id).success
    const ids = [...new Set(wanted.map(({ id }) => id))].filter(isId)
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: collection as CollectionSlug,
      where: { id: { in: ids } },
      select: {},
      pagination: false,
      req,
    })
    const known = new Set(docs.map(({ id }) => id))
    for (const reference of wanted) {
      if (known.has(reference.id)) see(reference)
      else wrong.push({ path: reference.path, reason: noSuchRecord })
    }
  }
  return wrong
}

/** When a record was seen last: one that many write about at once is looked up once in a while. */
const lastSeen = new Map<string, number>()
const justNow = 2000
const maximumSeen = 10_000
const keyOf = ({ collection, id }: Reference) => `${collection}/${id}`

function see(reference: Reference): void {
  if (lastSeen.size >= maximumSeen) lastSeen.clear()
  lastSeen.set(keyOf(reference), performance.now())
}

const wasThereJustNow = (reference: Reference): boolean =>
  performance.now() - (lastSeen.get(keyOf(reference)) ?? -Infinity) < justNow

/** A collection with {@link parseRequest} before every operation. */
export function withParsedRequests(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  const { hooks } = collection
  const beforeOperation = [parseRequest, ...hooks.beforeOperation]
  return { ...collection, hooks: { ...hooks, beforeOperation } }
}

/** Hook of every error: a `where` or a form that is no JSON is the sender's mistake, found before any operation. */
export const tellOfUnreadable: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof SyntaxError)) return
  const isForm = req.headers.get('content-type')?.startsWith('multipart/') ?? false
  if (!isForm && isJson(req.searchParams.get('where') ?? '{}')) return
  const reason = isForm ? notAnObject : unreadableWhere
  const message = reason[languageOf(req.i18n.language)]
  return { status: 400, response: { errors: [{ message }] } }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
