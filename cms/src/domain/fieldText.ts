import { fieldEntries } from './field.ts'
import type { FieldDefinition } from './field.ts'
import type { Label, Localized } from './language.ts'
import { dayText, moneyText, numberText } from './price.ts'

/**
 * What a field says, in words, one text a line; nothing for a value that is not stated. Takes public
 * values and drafts alike, so that the page, the comparison and the preview cannot differ.
 */
export function fieldTexts(field: FieldDefinition, value: unknown): Localized[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => fieldTexts(field, one))
  if (typeof value === 'number') return [amountText(value, field.unit)]
  if (typeof value === 'boolean') {
    return [value ? { vi: 'Có', en: 'Yes' } : { vi: 'Không', en: 'No' }]
  }
  if (typeof value === 'string') {
    if (field.control === 'date') return [same(dayText(value))]
    return [field.options?.find((option) => option.value === value)?.label ?? same(value)]
  }
  if (typeof value !== 'object') return []
  if (field.columns) return rowText(field.columns, value as Record<string, unknown>)
  if ('text' in value) return fieldTexts(field, value.text)
  if (!('vi' in value) || typeof value.vi !== 'string' || !value.vi) return []
  const { vi } = value
  return 'en' in value && typeof value.en === 'string' && value.en
    ? [{ vi, en: value.en }]
    : [{ vi }]
}

/** A row in one line: its first column, then what the others say of it. */
function rowText(
  columns: Record<string, FieldDefinition>,
  row: Record<string, unknown>,
): Localized[] {
  const [first, ...rest] = fieldEntries(columns).flatMap(([name, column]) =>
    fieldTexts(column, row[name]),
  )
  if (!first) return []
  const line = (textIn: (text: Localized) => string) =>
    [textIn(first), rest.map(textIn).join(', ')].filter(Boolean).join(': ')
  return [{ vi: line(({ vi }) => vi), en: line(({ vi, en }) => en ?? vi) }]
}

/** A number with its unit. */
function amountText(value: number, unit: Label | undefined): Label {
  if (unit?.vi === '₫') return moneyText(value)
  const { vi, en } = numberText(value)
  return unit ? { vi: `${vi}\u00a0${unit.vi}`, en: `${en}\u00a0${unit.en}` } : { vi, en }
}

const same = (text: string): Localized => ({ vi: text, en: text })
