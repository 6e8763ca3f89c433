import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { z } from 'zod'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label } from '../domain/language/language.ts'
import { targetOf } from './paths.ts'
import { textFault } from './wrongValues.ts'

/** Dates come from the admin's own questions only. */
const ScalarSchema = z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()])

/** Payload's operators without those for places on a map, which no field of ours is. */
const ConditionSchema = z.partialRecord(
  z.enum([
    'equals',
    'not_equals',
    'in',
    'not_in',
    'exists',
    'like',
    'not_like',
    'contains',
    'greater_than',
    'greater_than_equal',
    'less_than',
    'less_than_equal',
  ]),
  z.union([
    ScalarSchema,
    z.array(ScalarSchema).max(1000),
    z.strictObject({ relationTo: z.string(), value: ScalarSchema }),
  ]),
)

export const unreadableWhere: Label = {
  vi: 'Không đọc được điều kiện lọc (where).',
  en: 'The conditions (where) cannot be read.',
}
const tooMany: Label = {
  vi: 'Quá nhiều điều kiện lọc (where).',
  en: 'There are too many conditions (where).',
}
const noSuchField = (path: string): Label => ({
  vi: `Không lọc được theo “${path}”: không có mục này, hoặc bạn không được xem.`,
  en: `“${path}” cannot be filtered by: there is no such field, or it is not yours to see.`,
})

/** Conditions in one question, and how deep they stand in each other. */
const most = { conditions: 300, depth: 8 }

/** Characters of a value that is looked for. */
const longest = 1000

/**
 * Why a `where` of a request cannot be asked: it is no condition, it is too large for a database, or it looks
 * at a field that is not the asker's. Nothing when it can.
 */
export async function whereFault(
  where: unknown,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Label | undefined> {
  const open: { part: unknown; depth: number }[] = [{ part: where, depth: 0 }]
  const conditions: [path: string, given: unknown][] = []
  for (let next = open.pop(); next; next = open.pop()) {
    const { part: asked, depth } = next
    if (!isRecord(asked)) return unreadableWhere
    for (const [name, within] of Object.entries(asked)) {
      if (!/^(and|or)$/i.test(name)) conditions.push([name, within])
      else if (!Array.isArray(within)) return unreadableWhere
      else open.push(...within.map((part: unknown) => ({ part, depth: depth + 1 })))
    }
    if (depth > most.depth || open.length + conditions.length > most.conditions) return tooMany
  }
  for (const [path, given] of conditions) {
    const fault = await conditionFault(path, given, collection, req)
    if (fault) return fault
  }
  return undefined
}

async function conditionFault(
  path: string,
  given: unknown,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Label | undefined> {
  const { success, data } = ConditionSchema.safeParse(given)
  if (!success) return unreadableWhere
  const values = Object.values(data).flat()
  const texts = values.filter((value) => typeof value === 'string')
  if (texts.some((text) => textFault(text, longest))) return unreadableWhere
  const target = await targetOf(path, collection, req)
  if (!target) return noSuchField(path.slice(0, 60))
  if (isOfSeveralCollections(target.field) && !isAskedOfSeveral(path, data)) {
    return noSuchField(path.slice(0, 60))
  }
  if (target.field?.type === 'number') {
    const isOfNumbers = Object.entries(data).every(
      ([operator, value]) =>
        operator === 'exists' ||
        [value].flat().every((one) => one === null || Number.isFinite(Number(one))),
    )
    return isOfNumbers ? undefined : unreadableWhere
  }
  if (target.field?.type !== 'date') return undefined
  const isAskable = Object.entries(data).every(
    ([operator, value]) =>
      operator === 'exists' ||
      [value].flat().every((one) => one === null || one instanceof Date || isTime(one)),
  )
  return isAskable ? undefined : unreadableWhere
}

/** A relation that may lead to several collections. */
const isOfSeveralCollections = (field: FlattenedField | undefined) =>
  field !== undefined && 'relationTo' in field && Array.isArray(field.relationTo)

/** Of such a relation databases can be asked for one id alone, whichever collection has it. */
const isAskedOfSeveral = (path: string, condition: object) =>
  path.endsWith('.value') &&
  Object.entries(condition).every(
    ([operator, value]) => operator === 'equals' && typeof value === 'string',
  )

const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
