import { isDeepStrictEqual } from 'node:util'
import type { FlattenedField } from 'payload'
import { isRecord } from '../domain/values/isRecord.ts'
import type { Label } from '../domain/language/language.ts'
import type { WrongValue } from './wrongValues.ts'

/** A step to a value: the name of a field, or the row of a list by its id, else by its place. */
export type Step = string | { id: unknown; index: number }

/** What a request gives for a field that only the system writes. */
export interface SystemValue {
  path: string
  steps: Step[]
  field: Pick<FlattenedField, 'name'>
  value: unknown
}

export const ofSystem: Label = {
  vi: 'Mục này do hệ thống ghi, yêu cầu không sửa được.',
  en: 'Only the system writes this; a request cannot change it.',
}
export const ofOthers: Label = {
  vi: 'Bạn không được sửa mục này.',
  en: 'This is not yours to change.',
}

/**
 * The values that would change what is not the sender's to write. A form that sends back what stands changes
 * nothing.
 *
 * @param standing the records that are written; none for a new one, where only the initial value stands.
 */
export function changedBySender(
  given: SystemValue[],
  standing: Record<string, unknown>[],
  reason: Label,
): WrongValue[] {
  return given
    .filter((one) =>
      standing.length > 0
        ? standing.some((row) => !isSame(one.value, valueAt(row, one.steps)))
        : !isSame(one.value, initialValue(one.field)),
    )
    .map(({ path }) => ({ path, reason }))
}

function initialValue(field: Pick<FlattenedField, 'name'>): unknown {
  if (field.name === '_status') return 'draft'
  const value: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  return typeof value === 'function' ? undefined : value
}

function valueAt(row: unknown, steps: Step[]): unknown {
  let value = row
  for (const step of steps) {
    if (typeof step === 'string') value = isRecord(value) ? value[step] : undefined
    else if (!Array.isArray(value)) return undefined
    else value = value.find((one) => isRecord(one) && one.id === step.id) ?? value[step.index]
  }
  return value
}

const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(bare(one), bare(other))

/** A value without what says nothing: empty parts, ids of rows, and what is known of a record beside its id. */
function bare(value: unknown): unknown {
  if (value === '' || value === null || value === false) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined
  if (!isRecord(value)) return value
  if (typeof value.id === 'string' && 'createdAt' in value) return value.id
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, part]) => [name, bare(part)] as const)
    .filter(([, part]) => part !== undefined)
  return parts.length > 0 ? Object.fromEntries(parts) : undefined
}
