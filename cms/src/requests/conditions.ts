import type { FlattenedField } from 'payload'
import { z } from 'zod'
import { isRecord } from '../domain/isRecord.ts'

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
    z.array(ScalarSchema),
    z.strictObject({ relationTo: z.string(), value: ScalarSchema }),
  ]),
)

const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** Whether a `where` of a request can be asked of a database. Unknown fields are Payload's to refuse. */
export function isReadableWhere(where: unknown, fields: FlattenedField[]): boolean {
  const isOfTime = (name: string) =>
    fields.some((field) => field.type === 'date' && field.name === name)

  function isReadable(part: unknown): boolean {
    return (
      isRecord(part) &&
      Object.entries(part).every(([name, within]) =>
        /^(and|or)$/i.test(name)
          ? Array.isArray(within) && within.every(isReadable)
          : isCondition(name, within),
      )
    )
  }

  function isCondition(name: string, given: unknown): boolean {
    const { success, data } = ConditionSchema.safeParse(given)
    if (!success || !isOfTime(name)) return success
    return Object.entries(data).every(
      ([operator, value]) =>
        operator === 'exists' ||
        [value].flat().every((one) => one === null || one instanceof Date || isTime(one)),
    )
  }

  return isReadable(where)
}
