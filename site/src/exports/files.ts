import { toCsv } from 'cms/domain/values/csv.ts'
import writeXlsx from 'write-excel-file/node'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { catalogueTables } from './catalogueTables.ts'
import { evaluationTables } from './evaluationTables.ts'
import { offeringTables } from './offeringTables.ts'
import type { Table } from './table.ts'
import { useTables } from './useTables.ts'

/** Every dataset of a snapshot: all that is public, and nothing else. */
export function tablesOf(snapshot: Snapshot): Table[] {
  return [
    ...catalogueTables(snapshot),
    ...offeringTables(snapshot),
    ...useTables(snapshot),
    ...evaluationTables(snapshot),
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
  return format === 'json' ? toJson(table, asOf) : toXlsx(table)
}

function toJson({ name, title, fields, rows }: Table, asOf: string): string {
  const names = fields.map((field) => field.name)
  return JSON.stringify({
    dataset: name,
    title,
    asOf,
    licence: licence.name,
    fields,
    rows: rows.map((row) => Object.fromEntries(names.map((key, at) => [key, row[at] ?? null]))),
  })
}

/** Longest text that a cell of a sheet can hold. */
const cellLimit = 32_767

/** One sheet of rows; the first row stays in sight. */
async function toXlsx({ fields, rows }: Table): Promise<Uint8Array> {
  const head = fields.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : { value: typeof value === 'string' ? value.slice(0, cellLimit) : value },
    ),
  )
  const columns = fields.map(({ name }) => ({ width: /name|title|summary/.test(name) ? 40 : 18 }))
  return writeXlsx([head, ...body], { columns, stickyRowsCount: 1 }).toBuffer()
}
