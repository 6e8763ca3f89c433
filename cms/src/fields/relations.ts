import { ValidationError } from 'payload'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  Where,
} from 'payload'
import { z } from 'zod'
import { recordNames } from '../dashboards/recordName.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { refusal } from '../requests/refusal.ts'
import { idOf } from '../transitions/door.ts'
import { isOfCatalogue, readOnce } from '../transitions/readOnce.ts'
import type { RelationRule, Target } from './relationRules.ts'

interface Pointer {
  /** `milestones.0.files` */
  path: string
  collection: string
  id: string
  rules: RelationRule[]
}

const RulesSchema = z
  .object({ may: z.array(z.custom<RelationRule>((rule) => typeof rule === 'function')) })
  .transform(({ may }) => may)
  .catch([])

/** Every relation of a record that has rules, or of which one stands twice in a list. */
function pointersIn(
  fields: FlattenedField[],
  record: Record<string, unknown>,
  above = '',
): Pointer[] {
  return fields.flatMap((field): Pointer[] => {
    if (!('name' in field)) return []
    const value = record[field.name]
    const path = `${above}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      const rules = RulesSchema.parse(field.custom)
      return [value].flat().flatMap((one) => {
        const target = targetOf(field.relationTo, one)
        return target && rules.length > 0 ? [{ path, rules, ...target }] : []
      })
    }
    if (!('flattenedFields' in field)) return []
    if (Array.isArray(value)) {
      return value.flatMap((row, index) =>
        isRecord(row) ? pointersIn(field.flattenedFields, row, `${path}.${index}.`) : [],
      )
    }
    return isRecord(value) ? pointersIn(field.flattenedFields, value, `${path}.`) : []
  })
}

function targetOf(
  relationTo: string | string[],
  value: unknown,
): { collection: string; id: string } | undefined {
  if (typeof relationTo === 'string') {
    const id = idOf(value)
    return id ? { collection: relationTo, id } : undefined
  }
  if (!isRecord(value) || typeof value.relationTo !== 'string') return undefined
  const id = idOf(value.value)
  return id ? { collection: value.relationTo, id } : undefined
}

/** The same field in whatever row. */
const fieldOf = (path: string) => path.replaceAll(/\.\d+(?=\.|$)/g, '')
const keyOf = ({ path, collection, id }: Pointer) => `${fieldOf(path)}|${collection}/${id}`

/** Fields by which records belong together: where one changes, all relations are looked at anew. */
const belonging = ['organisation', 'vendor', 'platform', 'platforms']

/**
 * Asks the rules of every relation that a person adds or changes, in drafts and by events too; what stood before
 * stays. All faults are answered at once, each with its field (400).
 */
const askRules: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  originalDoc,
  req,
}) => {
  if (context.isSeed || !req.user) return data
  const { flattenedFields } = req.payload.collections[collection.slug].config
  const before = isRecord(originalDoc) ? originalDoc : {}
  const record: Record<string, unknown> = { ...before, ...data }
  const isMoved = belonging.some(
    (field) => JSON.stringify(idsIn(before[field])) !== JSON.stringify(idsIn(record[field])),
  )
  const stood = new Set(isMoved ? [] : pointersIn(flattenedFields, before).map(keyOf))
  const added = pointersIn(flattenedFields, record).filter((one) => !stood.has(keyOf(one)))
  const found = await faultsIn(added, record, req)
  if (found.length === 0) return data
  const language = languageOf(req.i18n.language)
  const faults = found.map(({ path, reason }) => ({ path, message: reason[language] }))
  throw new ValidationError({ collection: collection.slug, errors: faults, req }, req.t)
}

/** Every relation of a record, as it stands, that its rules no longer allow: what it points to has changed since. */
export const relationFaults = (
  { collection, record }: { collection: CollectionSlug; record: Record<string, unknown> },
  req: PayloadRequest,
): Promise<RelationFault[]> => {
  const { flattenedFields } = req.payload.collections[collection].config
  return faultsIn(pointersIn(flattenedFields, record), record, req)
}

interface RelationFault {
  path: string
  reason: Label
}

async function faultsIn(
  pointers: Pointer[],
  record: Record<string, unknown>,
  req: PayloadRequest,
): Promise<RelationFault[]> {
  const faults: RelationFault[] = []
  for (const { rules, ...pointer } of pointers) {
    const target = await read(pointer, req)
    const reasons = target
      ? await Promise.all(rules.map(async (rule) => rule(target, record, req, pointer.collection)))
      : []
    const reason = reasons.find(Boolean)
    if (reason) faults.push({ path: pointer.path, reason })
  }
  return faults
}

const idsIn = (value: unknown) => [value].flat().map(idOf)

function read(
  { collection, id }: Omit<Pointer, 'rules'>,
  req: PayloadRequest,
): Promise<Target | null> {
  const where = { id: { equals: id } }
  const find = () =>
    req.payload.db.findOne<Target>({ collection: collection as CollectionSlug, where, req })
  return isOfCatalogue(collection) ? readOnce(req, `${collection}/${id}`, find) : find()
}

/** How many of the records that stand in the way of a deletion are named. */
const named = 5

/** Nothing is deleted that another record points to: 409 with the names of those that the person may read. */
const refuseWhilePointedTo: CollectionBeforeDeleteHook = async ({
  collection,
  context,
  id,
  req,
}) => {
  if (context.isSeed || !req.user) return
  const pointing = await recordsPointingTo(collection.slug, String(id), req)
  if (pointing.length === 0) return
  const names = [...(await recordNames(pointing, req)).values()].slice(0, named)
  const others = pointing.length - names.length
  const list = (more: string) =>
    [...names.map((name) => `“${name}”`), ...(others > 0 ? [more] : [])].join(', ')
  const reason = {
    vi: `Không xóa được vì còn hồ sơ dẫn đến hồ sơ này: ${list(`${others} hồ sơ khác`)}.`,
    en: `It cannot be deleted while records point to it: ${list(`${others} others`)}.`,
  }
  throw refusal(req, 409, reason)
}

/** Mailboxes, saved searches, prices of contracts and Payload's own tables follow what they point to. */
const followers = ['messages', 'notices', 'contractPrices', 'savedSearches']

/** The records of which a relation points to one, at most 50 of each collection; those that follow it are not told. */
export async function recordsPointingTo(
  target: string,
  id: string,
  req: PayloadRequest,
): Promise<{ collection: string; id: string }[]> {
  const found = new Map<string, { collection: string; id: string }>()
  for (const { slug, flattenedFields, versions } of req.payload.config.collections) {
    if (slug.startsWith('payload-') || followers.includes(slug)) continue
    const conditions = conditionsOn(flattenedFields, target, id)
    for (const draft of conditions.length > 0 ? (versions?.drafts ? [false, true] : [false]) : []) {
      const { docs } = await req.payload.find({
        collection: slug,
        where: { and: [{ or: conditions }, ...(slug === target ? [notItself(id)] : [])] },
        draft,
        depth: 0,
        limit: 50,
        select: {},
        overrideAccess: true,
        req,
      })
      for (const doc of docs) found.set(`${slug}/${doc.id}`, { collection: slug, id: doc.id })
    }
  }
  return [...found.values()]
}

const notItself = (id: string): Where => ({ id: { not_equals: id } })

function conditionsOn(fields: FlattenedField[], target: string, id: string, above = ''): Where[] {
  return fields.flatMap((field): Where[] => {
    if (!('name' in field)) return []
    const path = `${above}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') {
      if (field.relationTo === target) return [{ [path]: { equals: id } }]
      const isOne =
        Array.isArray(field.relationTo) && field.relationTo.some((one) => one === target)
      return isOne ? [{ [`${path}.value`]: { equals: id } }] : []
    }
    return 'flattenedFields' in field
      ? conditionsOn(field.flattenedFields, target, id, `${path}.`)
      : []
  })
}

/**
 * Records are changed and deleted one at a time: what many at once did could not be told from a slip. A change on
 * condition, of the record with one id as long as it is as it was read, is of one.
 */
const oneAtATime: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'update' && operation !== 'delete') return args
  const { id, where } = args as { id?: unknown; where?: unknown }
  const isOfMany = where !== undefined && !id && !(operation === 'update' && namesOne(where))
  if (overrideAccess || req.payloadAPI !== 'REST' || !isOfMany) return args
  throw refusal(req, 400, {
    vi: 'Chỉ sửa hoặc xóa được từng hồ sơ một.',
    en: 'Records are changed and deleted one at a time.',
  })
}

const namesOne = (where: unknown): boolean =>
  isRecord(where) && isRecord(where.id) && typeof where.id.equals === 'string'

/** A collection whose relations are looked after: {@link askRules}, {@link refuseWhilePointedTo}, {@link oneAtATime}. */
export function withRelations(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks?.beforeOperation ?? []), oneAtATime],
      beforeChange: [...(hooks?.beforeChange ?? []), askRules],
      beforeDelete: [...(hooks?.beforeDelete ?? []), refuseWhilePointedTo],
    },
  }
}
