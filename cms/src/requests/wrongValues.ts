import type { FlattenedField } from 'payload'
import { isRecord } from '../domain/isRecord.ts'
import type { Label } from '../domain/language.ts'

/** A value that cannot be what its field holds: `platform`, `plans.0.price`. */
export interface WrongValue {
  path: string
  reason: Label
}

/** A record that a value points to. */
export interface Reference {
  path: string
  collection: string
  id: string
}

const wrongKind: Label = {
  vi: 'Giá trị không đúng kiểu.',
  en: 'This is not a value of the right kind.',
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) =>
  typeof value === 'number' ? Number.isFinite(value) : isText(value) && !Number.isNaN(Number(value))
const isDate = (value: unknown) =>
  value === '' ||
  ((isText(value) || value instanceof Date) && !Number.isNaN(Date.parse(String(value))))
const isYesNo = (value: unknown) =>
  typeof value === 'boolean' || ['true', 'false', ''].includes(String(value))

/** What Payload takes for each kind of field; kinds that are not here hold anything. */
const kinds: Partial<Record<FlattenedField['type'], (value: unknown) => boolean>> = {
  text: isText,
  textarea: isText,
  email: isText,
  code: isText,
  select: isText,
  radio: isText,
  number: isNumber,
  date: isDate,
  checkbox: isYesNo,
}

/**
 * Looks through what a request wants to write, as its fields say: values of a wrong kind, which a database
 * would break on, and the records that it points to. Drafts too, whose fields Payload does not validate.
 */
export function readValues(
  fields: FlattenedField[],
  values: Record<string, unknown>,
  { inEveryLanguage }: { inEveryLanguage: boolean },
): { wrong: WrongValue[]; references: Reference[] } {
  const wrong: WrongValue[] = []
  const references: Reference[] = []

  function readAll(within: FlattenedField[], data: Record<string, unknown>, above: string): void {
    for (const field of within) {
      if (!('name' in field) || !field.name) continue
      const value = data[field.name]
      const path = `${above}${field.name}`
      const isLocalized = 'localized' in field && field.localized
      if (inEveryLanguage && isLocalized && isRecord(value)) {
        for (const [language, one] of Object.entries(value)) read(field, one, `${path}.${language}`)
      } else read(field, value, path)
    }
  }

  function read(field: FlattenedField, value: unknown, path: string): void {
    if (value === null || value === undefined) return
    if (field.type === 'group' || field.type === 'tab') {
      if (isRecord(value)) readAll(field.flattenedFields, value, `${path}.`)
      else wrong.push({ path, reason: wrongKind })
    } else if (field.type === 'array') readRows(field.flattenedFields, value, path)
    else if ('hasMany' in field && field.hasMany) readList(field, value, path)
    else readOne(field, value, path)
  }

  function readRows(columns: FlattenedField[], value: unknown, path: string): void {
    // A form of the admin sends 0 for no rows.
    if (value === 0 || value === '0' || value === '') return
    if (!Array.isArray(value)) {
      wrong.push({ path, reason: wrongKind })
      return
    }
    for (const [index, row] of value.entries()) {
      if (isRecord(row)) readAll(columns, row, `${path}.${index}.`)
      else wrong.push({ path: `${path}.${index}`, reason: wrongKind })
    }
  }

  function readList(field: FlattenedField, value: unknown, path: string): void {
    if (Array.isArray(value)) for (const one of value) readOne(field, one, path)
    else if (value !== '') wrong.push({ path, reason: wrongKind })
  }

  function readOne(field: FlattenedField, value: unknown, path: string): void {
    if (field.type === 'relationship' || field.type === 'upload') {
      const reference = referenceOf(field.relationTo, value)
      if (!reference) wrong.push({ path, reason: wrongKind })
      else if (!meansNone.has(reference.id)) references.push({ path, ...reference })
    } else if (kinds[field.type]?.(value) === false) wrong.push({ path, reason: wrongKind })
  }

  readAll(fields, values, '')
  return { wrong, references }
}

/** What Payload reads as no choice. */
const meansNone = new Set(['', 'none', 'null'])

function referenceOf(
  relationTo: string | string[],
  value: unknown,
): { collection: string; id: string } | undefined {
  if (typeof relationTo === 'string') {
    return typeof value === 'string' ? { collection: relationTo, id: value } : undefined
  }
  if (value === '') return { collection: '', id: '' }
  if (!isRecord(value) || typeof value.relationTo !== 'string') return undefined
  if (!relationTo.includes(value.relationTo) || typeof value.value !== 'string') return undefined
  return { collection: value.relationTo, id: value.value }
}
