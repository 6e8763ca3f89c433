import type { FlattenedField } from 'payload'
import { isWrittenBySystem } from '../access/systemFields.ts'
import { richTextFault } from '../domain/page/richText.ts'
import { isDay } from '../domain/values/day.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { wrongAddress } from '../domain/values/webAddress.ts'
import { isVisible } from '../domain/values/visibleText.ts'
import type { Label } from '../domain/language/language.ts'
import type { Step, SystemValue } from './systemValues.ts'

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

/** What a request wants to write, as the fields of its collection read it. */
export interface ReadValues {
  wrong: WrongValue[]
  references: Reference[]
  /** What only the system writes. */
  system: SystemValue[]
  /** What not everybody writes: the rule of the field decides. */
  ruled: (SystemValue & { field: FlattenedField })[]
}

const wrongKind: Label = {
  vi: 'Giá trị không đúng kiểu.',
  en: 'This is not a value of the right kind.',
}
const noSuchField: Label = { vi: 'Không có mục này.', en: 'There is no such field.' }
const unreadable: Label = {
  vi: 'Có ký tự không đọc được. Hãy gõ lại.',
  en: 'It holds characters that cannot be read. Type it again.',
}
const invisible: Label = {
  vi: 'Mục này không có chữ nào nhìn thấy được.',
  en: 'Nothing in it can be seen.',
}
const repeated: Label = { vi: 'Có mục chọn hai lần.', en: 'Something is chosen twice.' }
const wrongRow: Label = {
  vi: 'Mã của dòng không đúng, hoặc có hai dòng cùng mã. Hãy tải lại trang.',
  en: 'The id of the row is none, or two rows have the same. Reload the page.',
}
const tooLong = (most: number): Label => ({
  vi: `Dài quá: tối đa ${most.toLocaleString('vi-VN')} ký tự.`,
  en: `Too long: ${most.toLocaleString('en-GB')} characters at most.`,
})
const noChoice: Label = {
  vi: 'Không phải là một lựa chọn của mục này.',
  en: 'This is not one of the choices.',
}
const notEmpty: Label = { vi: 'Mục này không để trống được.', en: 'This cannot be left empty.' }
const notWhole: Label = { vi: 'Hãy nhập số nguyên.', en: 'Enter a whole number.' }
const tooLarge: Label = { vi: 'Số quá lớn.', en: 'The number is too large.' }
const tooMany: Label = { vi: 'Nhiều quá: tối đa 1.000.', en: 'Too many: 1,000 at most.' }

/** Rows or choices that one field holds at most. */
const mostRows = 1000
/** No sum of money, length of time or count is larger. */
const largestNumber = 1e13
/** Characters that a field holds which does not say how many. */
const mostCharacters = { line: 1000, text: 20_000 }

// Control characters but for tabs and ends of lines; halves of a character that stand alone; signs that turn the order
// of what is read around.
const unreadableCharacter =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/** Why a text cannot be kept, whatever its field holds. */
export const textFault = (text: string, most: number): Label | undefined =>
  unreadableCharacter.test(text)
    ? unreadable
    : text.length > most
      ? tooLong(most)
      : text.trim() !== '' && !isVisible(text)
        ? invisible
        : undefined

/** {@link textFault} of the first run of a document in which one cannot be kept. */
function runFault(part: unknown): Label | undefined {
  if (typeof part === 'string') return unreadableCharacter.test(part) ? unreadable : undefined
  if (typeof part !== 'object' || part === null) return undefined
  return Object.values(part).map(runFault).find(Boolean)
}

/** The id of a row: browsers and databases make them of letters, digits and hyphens. */
const isRowId = (value: unknown) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value)

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : isText(value) && /^(-?\d{1,15}(\.\d{1,15})?)?$/.test(value)
/** An instant of a real day: engines read 31 February as a day of March. */
const isDate = (value: unknown) => {
  if (value === '' || value instanceof Date) return value === '' || !Number.isNaN(value.getTime())
  if (!isText(value)) return false
  return !Number.isNaN(Date.parse(value)) && isDay(value.slice(0, 10))
}
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

interface Reading {
  /** Each translated field comes with all of its languages. */
  inEveryLanguage: boolean
  /** Fields at the top that Payload's own parts write. */
  systemNames: ReadonlySet<string>
  /** Names at the top that are no field, and are read elsewhere. */
  alsoKnown: ReadonlySet<string>
}

/**
 * Looks through what a request wants to write, as its fields say: values of a wrong kind, which a database
 * would break on, names that are no field, the records that it points to, and what only the system writes.
 * Drafts too, whose fields Payload does not validate.
 */
export function readValues(
  fields: FlattenedField[],
  values: Record<string, unknown>,
  { inEveryLanguage, systemNames, alsoKnown }: Reading,
): ReadValues {
  const wrong: WrongValue[] = []
  const references: Reference[] = []
  const system: SystemValue[] = []
  const ruled: ReadValues['ruled'] = []

  function readAll(
    within: FlattenedField[],
    data: Record<string, unknown>,
    above: string,
    steps: Step[],
  ): void {
    const named = new Map(within.map((field) => [field.name, field]))
    for (const [name, value] of Object.entries(data)) {
      const path = `${above}${name}`
      const isTop = steps.length === 0
      // A row of a list brings its id along.
      if (isTop ? alsoKnown.has(name) : name === 'id') continue
      const field = named.get(name)
      if (!field) {
        wrong.push({ path, reason: noSuchField })
        continue
      }
      if (isWrittenBySystem(field) || (isTop && systemNames.has(name))) {
        system.push({ path, steps: [...steps, name], field, value })
        continue
      }
      if ('access' in field && field.access) {
        ruled.push({ path, steps: [...steps, name], field, value })
      }
      if (inEveryLanguage && 'localized' in field && field.localized && isRecord(value)) {
        for (const [language, one] of Object.entries(value)) {
          read(field, one, `${path}.${language}`, [...steps, name, language])
        }
      } else read(field, value, path, [...steps, name])
    }
  }

  function read(field: FlattenedField, value: unknown, path: string, steps: Step[]): void {
    if (value === undefined) return
    if (value === null || value === '') {
      if (isNeverEmpty(field)) wrong.push({ path, reason: notEmpty })
      if (value === null) return
    }
    if (field.type === 'group' || field.type === 'tab') {
      if (isRecord(value)) readAll(field.flattenedFields, value, `${path}.`, steps)
      else wrong.push({ path, reason: wrongKind })
    } else if (field.type === 'array') readRows(field.flattenedFields, value, path, steps)
    else if ('hasMany' in field && field.hasMany) readList(field, value, path)
    else readOne(field, value, path)
  }

  function readRows(columns: FlattenedField[], value: unknown, path: string, steps: Step[]): void {
    // A form of the admin sends 0 for no rows.
    if (value === 0 || value === '0' || value === '') return
    if (!Array.isArray(value)) wrong.push({ path, reason: wrongKind })
    else if (value.length > mostRows) wrong.push({ path, reason: tooMany })
    else {
      const ids = new Set<unknown>()
      for (const [index, row] of value.entries()) {
        const id = isRecord(row) ? (row.id ?? undefined) : undefined
        if (id !== undefined && (!isRowId(id) || ids.has(id))) {
          wrong.push({ path: `${path}.${index}.id`, reason: wrongRow })
        }
        ids.add(id)
        const step = { id: isRecord(row) ? row.id : undefined, index }
        if (isRecord(row)) readAll(columns, row, `${path}.${index}.`, [...steps, step])
        else wrong.push({ path: `${path}.${index}`, reason: wrongKind })
      }
    }
  }

  function readList(field: FlattenedField, value: unknown, path: string): void {
    if (!Array.isArray(value)) {
      if (value !== '') wrong.push({ path, reason: wrongKind })
    } else if (value.length > mostRows) wrong.push({ path, reason: tooMany })
    else {
      if (new Set(value.map((one) => JSON.stringify(one))).size < value.length) {
        wrong.push({ path, reason: repeated })
      }
      for (const one of value) readOne(field, one, path)
    }
  }

  function readOne(field: FlattenedField, value: unknown, path: string): void {
    if (field.type === 'relationship' || field.type === 'upload') {
      const reference = referenceOf(field.relationTo, value)
      if (!reference) wrong.push({ path, reason: wrongKind })
      else if (!meansNone.has(reference.id)) references.push({ path, ...reference })
    } else if (field.type === 'richText') {
      const reason = richTextFault(value) ?? runFault(value)
      if (reason) wrong.push({ path, reason })
    } else if (kinds[field.type]?.(value) === false) wrong.push({ path, reason: wrongKind })
    else if (field.type === 'number') {
      if (Math.abs(Number(value)) > largestNumber) wrong.push({ path, reason: tooLarge })
      // A field that counts in steps of one holds whole numbers.
      else if (field.admin?.step === 1 && !Number.isInteger(Number(value))) {
        wrong.push({ path, reason: notWhole })
      }
    } else if (field.type === 'select' || field.type === 'radio') {
      if (value !== '' && !isChoice(field, value)) wrong.push({ path, reason: noChoice })
    } else if (typeof value === 'string') {
      const isCode = field.type === 'text' && /^\s*(?:javascript|vbscript|data):/i.test(value)
      const reason = isCode ? wrongAddress : textFault(value, mostOf(field))
      if (reason) wrong.push({ path, reason })
    }
  }

  readAll(fields, values, '', [])
  return { wrong, references, system, ruled }
}

const isChoice = (field: { options: (string | { value: string })[] }, value: unknown): boolean =>
  field.options.some((option) => (typeof option === 'string' ? option : option.value) === value)

/** A choice that begins with a value keeps one, and so does the address of an account. */
const isNeverEmpty = (field: FlattenedField): boolean =>
  (field.type === 'select' && (field.defaultValue !== undefined || field.name === 'role')) ||
  (field.type === 'email' && Boolean(field.required))

function mostOf(field: FlattenedField): number {
  const own = 'maxLength' in field ? field.maxLength : undefined
  return own ?? (field.type === 'textarea' ? mostCharacters.text : mostCharacters.line)
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
