import type { CellValue } from 'cms/domain/values/csv.ts'
import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import { fieldTexts } from 'cms/domain/field/fieldText.ts'
import { isUnconfirmed } from 'cms/domain/offering/offering.ts'
import { offeringFields } from 'cms/domain/offering/offeringFields.ts'
import { planFields, promotionOn } from 'cms/domain/field/plan.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { table } from './table.ts'
import type { Column, ColumnMaker, Table } from './table.ts'

/** Offerings with every declared field, and their plans as rows of their own. */
export function offeringTables({ offerings, asOf }: Snapshot): Table[] {
  const plans = offerings.flatMap((offering) =>
    offering.plans.map((plan) => ({ ...plan, offering })),
  )
  return [
    table({
      name: 'san-pham',
      title: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
      page: 'offerings',
      word: 'offerings',
      rows: offerings,
      isIllustrative: ({ illustrative }) => illustrative,
      columns: (column) => [
        column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
        column.plain('vendor', 'Doanh nghiệp', 'Vendor', ({ vendor }) => vendor),
        // Plans have a table of their own.
        ...declaredColumns(column, offeringFields, asOf).filter(({ name }) => name !== 'plans'),
        column.plain('plans', 'Số gói', 'Number of plans', (offering) => offering.plans.length),
        column.plain(
          'confirmed_on',
          'Ngày doanh nghiệp xác nhận',
          'Confirmed by the vendor on',
          ({ confirmedOn }) => confirmedOn,
        ),
        column.plain(
          'unconfirmed',
          'Chưa được xác nhận trong hơn một năm',
          'Not confirmed for more than a year',
          (offering) => isUnconfirmed(offering, asOf),
        ),
      ],
    }),
    table({
      name: 'goi-va-gia',
      title: { vi: 'Gói và giá', en: 'Plans and prices' },
      page: 'offerings',
      word: 'offerings',
      rows: plans,
      isIllustrative: ({ offering }) => offering.illustrative,
      columns: (column) => [
        column.plain('offering', 'Sản phẩm', 'Offering', ({ offering }) => offering.slug),
        ...declaredColumns(column, planFields, asOf),
        column.plain(
          'promotion_today',
          'Giá ưu đãi đang áp dụng vào ngày của dữ liệu',
          'Promotional price on the day of the data',
          (plan) => promotionOn(plan, asOf),
        ),
      ],
    }),
  ]
}

/** The columns of a table of fields: numbers and yes or no as they are, everything else in words. */
function declaredColumns<R extends object>(
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
      ([, { control }]) => control === 'address',
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
    ? values.map((one) => (typeof one === 'string' ? one : '')).join('; ')
    : null
}

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
