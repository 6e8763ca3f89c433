import { unzipSync, zipSync } from 'fflate'
import { toCsv } from 'cms/domain/values/csv.ts'
import writeXlsx from 'write-excel-file/node'
import { dayText } from 'cms/domain/values/day.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { catalogueTables } from './catalogueTables.ts'
import { declaredTables } from './declaredTables.ts'
import { evaluationTables } from './evaluationTables.ts'
import { offeringTables } from './offeringTables.ts'
import { statisticsTable } from './statisticsTable.ts'
import { problemTables } from './problemTables.ts'
import type { Table } from './table.ts'
import { useTables } from './useTables.ts'

/** Every dataset of a snapshot: all that is public, and nothing else. */
export function tablesOf(snapshot: Snapshot): Table[] {
  return [
    ...catalogueTables(snapshot),
    ...problemTables(snapshot),
    ...offeringTables(snapshot),
    ...useTables(snapshot),
    ...evaluationTables(snapshot),
    ...declaredTables(snapshot),
    statisticsTable(snapshot),
  ]
}

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', name: 'CSV' },
  json: { type: 'application/json; charset=utf-8', name: 'JSON' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'XLSX',
  },
} as const
export type Format = keyof typeof formats

/** Address of a dataset's file; the same for both languages, as its columns hold both. */
export const filePath = (name: string, format: Format): string => `/du-lieu/${name}.${format}`

const licence = {
  name: 'Ghi nguồn “Nền tảng số quốc gia” và ngày của dữ liệu',
  page: '/gioi-thieu/#reuse',
}

/** A dataset as a file. */
export async function writeFile(
  table: Table,
  format: Format,
  asOf: string,
): Promise<string | Uint8Array> {
  if (format === 'csv') return toCsv([table.fields.map(({ name }) => name), ...table.rows])
  return format === 'json' ? toJson(table, asOf) : toXlsx(table, asOf)
}

function toJson({ name, title, fields, rows, tally }: Table, asOf: string): string {
  const names = fields.map((field) => field.name)
  return JSON.stringify({
    dataset: name,
    title,
    asOf,
    licence: licence.name,
    rowsInWords: tally.text('vi'),
    fields,
    rows: rows.map((row) => Object.fromEntries(names.map((key, at) => [key, row[at] ?? null]))),
  })
}

/** Longest text that a cell of a sheet can hold. */
const cellLimit = 32_767

/** A name that every spreadsheet program takes for a sheet: no sign of paths, at most 31 letters. */
const sheetName = (title: string) => title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** A sheet that says what the file is, then one of rows; its first row stays in sight. */
async function toXlsx({ title, fields, rows, tally }: Table, asOf: string): Promise<Uint8Array> {
  const bold = { fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const }
  const wrapped = { wrap: true, alignVertical: 'top' as const }
  const cover = [
    [{ value: title.vi, ...bold, fontSize: 16 }],
    [{ value: title.en, ...wrapped }],
    [],
    ...[
      ['Tính đến ngày', dayText(asOf)],
      ['Số dòng', tally.text('vi')],
      ['Giấy phép', licence.name],
      ['Các trường', ''],
      ...fields.map(({ name, meaning }) => [name, `${meaning.vi} (${meaning.en})`]),
    ].map(([label, text]) => [
      { value: label, ...bold },
      { value: text, ...wrapped },
    ]),
  ]
  const head = fields.map(({ name }) => ({ value: name, ...bold }))
  const body = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : {
            value: typeof value === 'string' ? value.slice(0, cellLimit) : value,
            ...wrapped,
          },
    ),
  )
  const columns = fields.map(({ name }) => ({ width: /name|title|summary/.test(name) ? 40 : 18 }))
  const sheets = [
    { data: cover, sheet: 'Giới thiệu', columns: [{ width: 28 }, { width: 90 }] },
    {
      data: [head, ...body],
      sheet: sheetName(title.vi),
      columns,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
  ]
  return withoutClock(await writeXlsx(sheets).toBuffer(), asOf)
}

/** The same file whenever it is written on a day: the entries of its archive bear the day, not the time. */
function withoutClock(archive: Uint8Array, asOf: string): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: `${asOf}T00:00:00` })
}
