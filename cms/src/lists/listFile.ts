import writeXlsx from 'write-excel-file/node'
import { toCsv } from '../domain/values/csv.ts'
import { dayText } from '../domain/values/day.ts'
import type { Language } from '../domain/language/language.ts'
import { illustrationWord } from '../domain/values/tally.ts'
import type { ListFormat } from './lists.ts'
import type { ListValue } from './listValue.ts'

/** A list that leaves as a file. */
export interface ListTable {
  /** What the sheet is called, and the file. */
  title: string
  columns: string[]
  rows: { cells: ListValue[]; isIllustrative: boolean }[]
  /** How many rows there are in all; more than the file holds where it says so. */
  total: number
  /** What was asked for, in words for the cover: the filter, and whose list it is. */
  asked: string[]
  /** The day on which it was taken, `YYYY-MM-DD`. */
  day: string
}

/** Longest text that a cell of a sheet can hold. */
const cellLimit = 32_767

const texts = {
  vi: {
    about: 'Giới thiệu',
    day: 'Tính đến ngày',
    count: 'Số dòng',
    asked: 'Bộ lọc',
    all: 'không lọc',
    whose: 'Ghi chú',
    note: 'Tệp gồm những dòng và những cột mà người tải được xem. Cột không có quyền xem không nằm trong tệp.',
    made: 'Dòng ghi “minh họa” ở cột đầu được lập ra để trình bày cách dùng, không phải số liệu thật.',
    first: (most: number) => `; tệp chỉ có ${most} dòng đầu`,
  },
  en: {
    about: 'About',
    day: 'As of',
    count: 'Rows',
    asked: 'Filter',
    all: 'none',
    whose: 'Note',
    note: 'The file holds the rows and columns that its taker may see. What they may not see is no column of it.',
    made: 'Rows with “illustrative” in the first column are made up to show how things work.',
    first: (most: number) => `; the file holds the first ${most}`,
  },
}

/** A list as a file. What is made up says so in a first column, which stands there only then. */
export async function writeList(
  table: ListTable,
  format: ListFormat,
  language: Language,
): Promise<Buffer> {
  const hasMadeUp = table.rows.some(({ isIllustrative }) => isIllustrative)
  const head = [
    ...(hasMadeUp ? [{ vi: 'Minh họa', en: 'Illustrative' }[language]] : []),
    ...table.columns,
  ]
  const rows = table.rows.map(({ cells, isIllustrative }) => [
    ...(hasMadeUp ? [isIllustrative ? illustrationWord[language] : null] : []),
    ...cells,
  ])
  if (format === 'csv') {
    return Buffer.from(toCsv([head, ...rows.map((row) => row.map(plain))]), 'utf8')
  }
  const widths = head.map((label, at) => widthOf(label, rows, at))
  return writeXlsx([
    {
      data: [head.map((value) => ({ value, ...bold })), ...rows.map((row) => row.map(sheetCell))],
      sheet: sheetName(table.title),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
    {
      data: cover(table, hasMadeUp, language),
      sheet: texts[language].about,
      columns: [{ width: 20 }, { width: 90 }],
    },
  ]).toBuffer()
}

const bold = { fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const }
const wrapped = { wrap: true, alignVertical: 'top' as const }

/** A name that every spreadsheet program takes for a sheet: no sign of paths, at most 31 letters. */
export const sheetName = (title: string): string =>
  title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

function cover(table: ListTable, hasMadeUp: boolean, language: Language) {
  const t = texts[language]
  const { title, rows, total, asked, day } = table
  return [
    [{ value: title, ...bold, fontSize: 16 }],
    ...[
      [t.day, dayText(day, language)],
      [t.count, `${total}${total > rows.length ? t.first(rows.length) : ''}`],
      [t.asked, asked.join('\n') || t.all],
      [t.whose, hasMadeUp ? `${t.note}\n${t.made}` : t.note],
    ].map(([label = '', value = '']) => [
      { value: label, ...bold },
      { value, ...wrapped },
    ]),
  ]
}

const plain = (value: ListValue): string | number | null =>
  typeof value === 'object' && value !== null ? value.day.split('-').reverse().join('/') : value

function sheetCell(value: ListValue) {
  if (value === null) return null
  if (typeof value === 'number') {
    return { value, type: Number, format: '#,##0.##', alignVertical: 'top' as const }
  }
  if (typeof value === 'object') {
    const day = new Date(`${value.day}T00:00:00Z`)
    return { value: day, type: Date, format: 'dd/mm/yyyy', alignVertical: 'top' as const }
  }
  return { value: value.slice(0, cellLimit), ...wrapped }
}

/** As wide as what stands in it, within what a screen holds; the first rows tell enough. */
function widthOf(label: string, rows: ListValue[][], at: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const value = plain(row[at] ?? null)
    return Math.max(
      ...String(value ?? '')
        .split('\n')
        .map((line) => line.length),
    )
  })
  return Math.min(60, Math.max(12, label.length + 2, ...lengths.map((length) => length + 2)))
}
