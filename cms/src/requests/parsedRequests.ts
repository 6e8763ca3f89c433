import type {
  AfterErrorHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { APIError, ValidationError } from 'payload'
import { bookkeeping, hasMachine, systemNames } from '../access/systemFields.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Label } from '../domain/language/language.ts'
import { RowIdSchema } from '../domain/values/reference.ts'
import { refusal } from './refusal.ts'
import { rowOfAnotherIn } from './repeatedValues.ts'
import { composeTexts } from './composeTexts.ts'
import { unreadableWhere } from './conditions.ts'
import { isTooDeep, notAnObject, tooDeep } from './readBody.ts'
import { withReadQueries } from './queries.ts'
import { changedBySender, ofOthers, ofSystem } from './systemValues.ts'
import type { SystemValue } from './systemValues.ts'
import { readValues } from './wrongValues.ts'
import type { ReadValues, Reference, WrongValue } from './wrongValues.ts'

const noSuchRecord: Label = {
  vi: 'Hồ sơ được chọn không có, hoặc không còn.',
  en: 'The chosen record does not exist, or no longer.',
}

interface Given {
  data?: unknown
  id?: unknown
  where?: Where | undefined
  draft?: boolean | undefined
}

const notThisRecord: Label = {
  vi: 'Mã của hồ sơ do hệ thống đặt, yêu cầu không sửa được.',
  en: 'The id of a record is set by the system; a request cannot change it.',
}

const takeDownInstead: Label = {
  vi: 'Hồ sơ đã công khai được gỡ bằng nút “Gỡ khỏi trang công khai”, kèm lý do.',
  en: 'A public record is taken down by “Take down from the public site”, with a reason.',
}

/** What an account's form sends besides its fields; Payload takes it out before it writes. */
const ofAccounts = ['password', 'confirm-password']

/**
 * Whatever a person writes is read before Payload works on it: what a database would break on, what is no field,
 * and what only the system writes are refused with the field that is wrong (400), in drafts, in several records at
 * once and in every language alike, on every database. Texts are kept in one spelling (NFC).
 */
const parseWrite: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
  const { data, id, where, draft } = args as Given
  // Payload has dropped already what it would not keep of a file's description: the request says what was sent.
  const given = Boolean(collection.upload) && isRecord(req.data) ? req.data : data
  if (!isRecord(data) || !isRecord(given)) throw refusal(req, 400, notAnObject)
  if (isTooDeep(given)) throw refusal(req, 400, tooDeep)
  const { wrong, references, system, ruled } = readValues(collection.flattenedFields, given, {
    inEveryLanguage: req.locale === 'all',
    systemNames: systemNames(collection),
    alsoKnown: new Set(['id', ...(Boolean(collection.auth) ? ofAccounts : [])]),
  })
  // The next text of a public record is saved as a draft; without a reason it does not leave the public.
  if (operation === 'update' && !draft && data._status === 'draft' && collection.versions?.drafts) {
    const standing = await standingRecords({ collection, id, where, draft: false, req })
    if (standing.some(({ _status }) => _status === 'published')) {
      wrong.push({ path: '_status', reason: takeDownInstead })
    }
  }
  if (given.id && given.id !== id) wrong.push({ path: 'id', reason: notThisRecord })
  if (req.user && system.length + ruled.length > 0) {
    const isNew = operation === 'create'
    const standing = isNew ? [] : await standingRecords({ collection, id, where, draft, req })
    const closed = await closedFields(ruled, { operation, doc: standing[0], data: given, req })
    // Of a record that is not theirs access will say so.
    if (isNew || standing.length > 0) {
      wrong.push(...changedBySender(system, standing, ofSystem))
      wrong.push(...changedBySender(closed, standing, ofOthers))
    }
  }
  // Whoever is not signed in writes nothing, and is not told which records there are.
  if (req.user && wrong.length === 0) wrong.push(...(await missing(references, req)))
  if (wrong.length > 0) {
    const errors = wrong.slice(0, 50).map(({ path, reason }) => ({
      path: path.slice(0, 100),
      message: reason[languageOf(req.i18n.language)],
    }))
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }
  for (const name of ['id', ...bookkeeping]) Reflect.deleteProperty(data, name)
  composeTexts(data)
  // What a state machine publishes, a person only drafts, also who does not ask for a draft.
  const isDrafted = hasMachine(collection) && Boolean(collection.versions?.drafts)
  if (isDrafted && operation === 'update') Object.assign(args, { draft: true })
}

/** Records that a write is about, of those that the person may write, as they read them. */
async function standingRecords({
  collection,
  id,
  where,
  draft,
  req,
}: Given & { collection: SanitizedCollectionConfig; req: PayloadRequest }): Promise<
  Record<string, unknown>[]
> {
  const byId = typeof id === 'string'
  const writable = await collection.access.update({ req, ...(byId ? { id } : {}) })
  if (!writable) return []
  const asked: Where = byId ? { id: { equals: id } } : (where ?? {})
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: writable === true ? asked : { and: [asked, writable] },
    draft: draft ?? Boolean(collection.versions?.drafts),
    depth: 0,
    limit: 100,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map((doc) => ({ ...doc }))
}

/** Those of the fields that have a rule which the rule keeps from the person. */
async function closedFields(
  ruled: ReadValues['ruled'],
  {
    operation,
    doc,
    data,
    req,
  }: {
    operation: 'create' | 'update'
    doc: Record<string, unknown> | undefined
    data: Record<string, unknown>
    req: PayloadRequest
  },
): Promise<SystemValue[]> {
  const closed: SystemValue[] = []
  for (const one of ruled) {
    const rule = 'access' in one.field ? one.field.access?.[operation] : undefined
    if (rule && !(await rule({ req, doc, data, siblingData: {}, blockData: undefined }))) {
      closed.push(one)
    }
  }
  return closed
}

/** References to records that there are not. */
async function missing(references: Reference[], req: PayloadRequest): Promise<WrongValue[]> {
  const wrong: WrongValue[] = []
  const unsure = references.filter(
    (reference) => isSecret(reference) || !wasThereJustNow(reference),
  )
  // One collection after the other: MongoDB takes no two questions at once within a transaction.
  for (const [collection, wanted] of Map.groupBy(unsure, ({ collection: name }) => name)) {
    const isId = (id: string) => RowIdSchema.safeParse(id).success
    const ids = [...new Set(wanted.map(({ id }) => id))].filter(isId)
    const readable = wanted.some(isSecret)
      ? await req.payload.collections[collection as CollectionSlug].config.access.read({ req })
      : true
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: collection as CollectionSlug,
      where: {
        and: [
          { id: { in: readable ? ids : [] } },
          ...(typeof readable === 'object' ? [readable] : []),
        ],
      },
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

/** Of these nobody learns that there is one whom it does not concern: what they may not read is not there. */
const isSecret = ({ collection }: Reference) => collection === 'vulnerabilityNotices'

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

/**
 * A collection whose requests are read first: {@link parseWrite} before every write, and a query before each of
 * Payload's own addresses. Where a state machine says what is public, no older version is put in its place.
 */
export function withParsedRequests(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  const { hooks } = collection
  const beforeOperation = [parseWrite, ...hooks.beforeOperation]
  return withReadQueries({ ...collection, hooks: { ...hooks, beforeOperation } })
}

/** What Payload says of a form whose parts cannot be told, or whose file is not in it. */
const unreadableForm =
  /pixel limit|unsupported image|eligible for file upload|boundary|multipart: |unexpected end of (form|file)|malformed part|upload handler|client ?upload|file name is required|upload collection/i
const noForm: Label = {
  vi: 'Không đọc được biểu mẫu gửi lên, hoặc tệp không nằm trong đó.',
  en: 'The form that was sent cannot be read, or the file is not in it.',
}

/**
 * Hook of every error: a `where`, a body or a form that cannot be read is the sender's mistake, found before any
 * operation.
 */
export const tellOfUnreadable: AfterErrorHook = ({ error, req }) => {
  const reason = unreadableReason(error, req)
  if (!reason) return
  return { status: 400, response: { errors: [{ message: reason[languageOf(req.i18n.language)] }] } }
}

function unreadableReason(error: Error, req: PayloadRequest): Label | undefined {
  const row = rowOfAnotherIn(error)
  if (row) return row
  const isForm = req.headers.get('content-type')?.startsWith('multipart/') ?? false
  const isRefusal = error instanceof APIError && error.status < 500
  if (isForm && !isRefusal && unreadableForm.test(error.message)) return noForm
  if (error instanceof APIError && error.message === 'Invalid JSON') return notAnObject
  if (!(error instanceof SyntaxError)) return undefined
  if (!isForm && isJson(req.searchParams.get('where') ?? '{}')) return undefined
  return isForm ? notAnObject : unreadableWhere
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
