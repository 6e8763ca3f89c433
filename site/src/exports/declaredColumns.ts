import { isRecord } from 'cms/domain/values/isRecord.ts'
import { absolute } from '../catalogue/siteUrl.ts'
import type { CellValue } from 'cms/domain/values/csv.ts'
import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import type { Column, ColumnMaker } from './table.ts'

/** The columns of a table of fields: numbers and yes or no as they are, everything else in words. */
export function declaredColumns<R extends object>(
  { plain }: ColumnMaker<R>,
  fields: Record<string, FieldDefinition>,
  day: string,
): Column<R>[] {
  return fieldEntries(fields).flatMap(([name, field]) => {
    const { label } = field
    const value = (row: R): unknown => (row as Record<string, unknown>)[name]
    const texts = (row: R) => fieldTexts(field, value(row), day)
    const column = plain(snakeCase(name), label.vi, label.en, (row) =>
      cellOf(value(row), texts(row)),
    )
    const addressColumn = fieldEntries(field.columns ?? {}).find(
      ([, { control }]) => control === 'address' || control === 'file',
    )
    if (addressColumn) {
      const [inRow, { label: ofAddress }] = addressColumn
      const addresses = plain(
        `${column.name}_${snakeCase(inRow)}`,
        `${label.vi}: ${ofAddress.vi.toLowerCase()}`,
        `${label.en}: ${ofAddress.en.toLowerCase()}`,
        (row) => cellsOf(value(row), inRow),
      )
      return [column, addresses]
    }
    if (!field.control.startsWith('localized') && field.control !== 'lines') return [column]
    const english = plain(
      `${column.name}_en`,
      `${label.vi} (tiếng Anh)`,
      `${label.en} (in English)`,
      (row) =>
        texts(row)
          .flatMap(({ en }) => en ?? [])
          .join('; ') || null,
    )
    return [column, english]
  })
}

function cellOf(value: unknown, texts: { vi: string }[]): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  // A day and a reference are given as they are kept, so that they sort and join.
  if (typeof value === 'string' && texts[0]?.vi.split('/').reverse().join('-') === value)
    return value
  return texts.map(({ vi }) => vi).join('; ') || null
}

/** One column of the rows of a field, in their order; a row without it leaves its place empty. */
function cellsOf(rows: unknown, name: string): CellValue {
  const values = Array.isArray(rows)
    ? rows.map((row) => (row as Record<string, unknown>)[name])
    : []
  return values.some(Boolean)
    ? values.map((one) => (typeof one === 'string' ? one : fileAddress(one))).join('; ')
    : null
}

/** Where a file lies. */
const fileAddress = (file: unknown): string =>
  isRecord(file) && typeof file.url === 'string' ? absolute(file.url) : ''

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
