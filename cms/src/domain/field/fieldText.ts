import { fieldEntries } from './field.ts'
import type { FieldDefinition } from './field.ts'
import type { Label, Localized } from '../language/language.ts'
import { dayText } from '../values/day.ts'
import { isRecord } from '../values/isRecord.ts'
import { moneyText, numberText } from './price.ts'

/**
 * The value of a declared field in words, one text a line, by the way it is entered; none when it is not
 * stated. Pages, comparisons, exports and drafts say the same, and a new field needs nothing here.
 *
 * @param day what has run out by it says so; without a day nothing does.
 */
export function fieldTexts(field: FieldDefinition, value: unknown, day = ''): Localized[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => fieldTexts(field, one, day))
  // A draft holds the id of a file, which says nothing.
  if (field.control === 'file') return isNamedFile(value) ? [{ vi: value.originalName }] : []
  if (typeof value === 'number') return [withUnit(value, field.unit)]
  if (typeof value === 'boolean') return [value ? yes : no]
  if (typeof value === 'string') return [wordOf(field, value)]
  if (isLocalized(value)) return [value]
  if (field.columns) return [rowText(field.columns, value as Record<string, unknown>, day)]
  return typeof value === 'object' && 'text' in value ? fieldTexts(field, value.text, day) : []
}

/** Whether a row of `rows` has run out by a day: the last day that one of its columns names is over. */
export function isRowOver(
  columns: Record<string, FieldDefinition>,
  row: Record<string, unknown>,
  day: string,
): boolean {
  return fieldEntries(columns).some(([name, { expires }]) => {
    const last = row[name]
    return expires === true && typeof last === 'string' && last !== '' && last < day
  })
}

export const expiredWord: Label = { vi: 'đã hết hạn', en: 'expired' }
const yes: Label = { vi: 'Có', en: 'Yes' }
const no: Label = { vi: 'Không', en: 'No' }

/** A row on one line: `ISO/IEC 27001:2022, có giá trị đến 31/07/2027`. Addresses are left to pages. */
function rowText(
  columns: Record<string, FieldDefinition>,
  row: Record<string, unknown>,
  day: string,
): Localized {
  const parts = fieldEntries(columns)
    .filter(([, { control }]) => control !== 'address')
    .flatMap(([name, column]) =>
      fieldTexts(column, row[name], day).map((text) =>
        column.control === 'date' ? joined(lowerCase(column.label), text, ' ') : text,
      ),
    )
  const all = isRowOver(columns, row, day) ? [...parts, expiredWord] : parts
  const [first = { vi: '' }, ...others] = all
  return others.reduce((line, part) => joined(line, part), first)
}

function wordOf({ options, control }: FieldDefinition, value: string): Localized {
  const label = options?.find((option) => option.value === value)?.label
  if (label) return label
  return control === 'date'
    ? { vi: dayText(value), en: dayText(value, 'en') }
    : { vi: value, en: value }
}

function withUnit(value: number, unit: Label | undefined): Localized {
  if (unit?.vi === '₫') return moneyText(value)
  const number = numberText(value)
  if (!unit) return number
  return { vi: `${number.vi}\u00a0${unit.vi}`, en: `${number.en}\u00a0${unit.en}` }
}

const isNamedFile = (value: unknown): value is { originalName: string } =>
  isRecord(value) && typeof value.originalName === 'string' && value.originalName !== ''

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    'vi' in value &&
    typeof value.vi === 'string' &&
    value.vi !== ''
  )
}

/** Two texts as one line. */
export function joined(first: Localized, second: Localized, between = ', '): Localized {
  return {
    vi: first.vi + between + second.vi,
    en: (first.en ?? first.vi) + between + (second.en ?? second.vi),
  }
}

function lowerCase({ vi, en }: Label): Label {
  const first = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return { vi: first(vi), en: first(en) }
}
