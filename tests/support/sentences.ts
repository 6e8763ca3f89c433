import type { FlattenedField } from 'payload'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { isRecord } from '../../cms/src/domain/values/isRecord.ts'
import { TransitionInputSchema } from '../../cms/src/transitions/input.ts'

/** What an event may be sent, by name. */
export const eventInputs = Object.keys(TransitionInputSchema.shape)

/** Names of fields that a form shows with a label of ours, at whatever depth. */
export const labelledFields = (fields: FlattenedField[]): string[] =>
  fields.flatMap((field) => [
    ...('label' in field && field.label && typeof field.label !== 'string' ? [field.name] : []),
    ...('flattenedFields' in field ? labelledFields(field.flattenedFields) : []),
  ])

const named = (fields: FlattenedField[], value: (field: FlattenedField) => unknown) =>
  Object.fromEntries(fields.map((field) => [field.name, value(field)]))

/** A value that no field of its kind holds. */
const wrongKind = (field: FlattenedField): unknown =>
  field.type === 'array' || ('hasMany' in field && field.hasMany) ? 5 : { x: 1 }

/** A value of the field's kind that it cannot hold; of a list and a group, wrong parts. */
function wrongParts(field: FlattenedField): unknown {
  if (field.type === 'array') return [named(field.flattenedFields, wrongKind), {}]
  if (field.type === 'group') return named(field.flattenedFields, wrongKind)
  return field.type === 'number' ? -1.5 : '2026-02-31'
}

/** Bodies of a record that are wrong in every field at once. */
export const wrongBodies = (fields: FlattenedField[]): object[] => [
  {},
  { khong: 1 },
  named(fields, wrongKind),
  named(fields, wrongParts),
  named(fields, () => ''),
  named(fields, () => null),
]

/** Every sentence of an answer. */
export function messagesIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(messagesIn)
  if (!isRecord(answer)) return []
  return Object.entries(answer).flatMap(([name, value]) =>
    name === 'message' && typeof value === 'string' ? [value] : messagesIn(value),
  )
}

/**
 * Whether a message is no sentence for its reader: it holds a name of code that has a label, or speaks the other
 * language. What stands in quotes is quoted.
 */
export function isUnspoken(
  message: string,
  language: Language,
  names: ReadonlySet<string>,
): boolean {
  if (/unknown error|YYYY-MM-DD|undefined|\[object/i.test(message)) return true
  // The currency, and the signs of Vietnamese papers, are the same in English.
  const own = message.replace(/“[^”]*”|đồng|[QN]Đ-/g, '')
  const isVietnamese = /[À-ỹ]/.test(own)
  if (language === 'en' ? isVietnamese : !isVietnamese && /[a-z]+ [a-z]+/i.test(own)) return true
  const words = own.match(/[\p{L}\p{N}_]+/gu) ?? []
  // In English many names are words; those of two words are none.
  return words.some((word) => names.has(word) && (language === 'vi' || /[A-Z_]/.test(word)))
}

/** The paths of all parts of a JSON Schema that have names; rows of a list are no steps. */
export function pathsIn(schema: unknown, above: string[] = []): string[][] {
  if (!isRecord(schema)) return []
  const parts = isRecord(schema.properties) ? Object.entries(schema.properties) : []
  const either = [schema.anyOf, schema.allOf, schema.oneOf].flatMap((one) =>
    Array.isArray(one) ? (one as unknown[]) : [],
  )
  return [
    ...parts.flatMap(([name, part]) => [[...above, name], ...pathsIn(part, [...above, name])]),
    ...either.flatMap((part) => pathsIn(part, above)),
    ...pathsIn(schema.items, [...above]),
  ]
}
