import type { FlattenedField } from 'payload'
import { z } from 'zod'
import { isRecord } from './wrongValues.ts'

const ScalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
const comparisons = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const

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
    ...comparisons,
  ]),
  z.union([
    ScalarSchema,
    z.array(ScalarSchema),
    z.strictObject({ relationTo: z.string(), value: ScalarSchema }),
  ]),
)

const isTime = (text: string) => !Number.isNaN(Date.parse(text))

/** Whether a `where` of a request can be asked of a database. Unknown fields are Payload's to refuse. */
export function isReadableWhere(where: unknown, fields: FlattenedField[]): boolean {
  const days = new Set([
    'createdAt',
    'updatedAt',
    ...fields.flatMap((field) => (field.type === 'date' ? [field.name] : [])),
  ])

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
    if (!success || !days.has(name)) return success
    return Object.entries(data).every(
      ([operator, value]) =>
        operator === 'exists' ||
        [value].flat().every((one) => one === null || (typeof one === 'string' && isTime(one))),
    )
  }

  return isReadable(where)
}
