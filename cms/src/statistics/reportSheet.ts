import writeXlsx from 'write-excel-file/node'
import { pagePath } from '../domain/publication/routes.ts'
import { valueOf } from '../domain/statistics/picture.ts'
import type { Cell, Picture } from '../domain/statistics/picture.ts'
import { quarterText } from '../domain/statistics/quarter.ts'
import { dayText } from '../domain/values/day.ts'
import { readEnvironment } from '../environment.ts'
import type { Report } from './reportDocument.ts'
import { rowName } from './reportTables.ts'
import { reportText } from './reportText.ts'

const bold = { fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const }
/** Points of a line of text; programs do not all make rows as high as their text. */
const lineHeight = 15
const heightOf = (text: string, width: number) => lineHeight * Math.ceil((text.length + 1) / width)
const wrapped = { wrap: true, alignVertical: 'top' as const }

/**
 * The report of a quarter as a workbook: a cover, then a sheet for each picture with its figures as numbers. A number
 * that rests on made-up rows has its mark in the cell beside it.
 */
export async function writeReportSheet(report: Report): Promise<Buffer> {
  const sheets = [
    {
      data: cover(report),
      sheet: reportText(report.language).contents,
      columns: [{ width: 44 }, { width: 100 }],
    },
    ...report.pictures.map((picture) => sheetOf(picture, report)),
  ]
  return writeXlsx(sheets).toBuffer()
}

function cover({ pictures, day, asOf, language }: Report) {
  const text = reportText(language)
  const page = new URL(pagePath('statistics', language), readEnvironment().publicUrl).href
  const lines: [string, string][] = [
    [quarterText(day)[language], text.asOf(dayText(day, language))],
    ['', text.taken(dayText(asOf, language))],
    ...(pictures.some(({ hasMadeUp }) => hasMadeUp)
      ? [['', text.illustration] satisfies [string, string]]
      : []),
    ['', page],
    ...pictures.map(({ title, sentence }): [string, string] => [
      title[language],
      sentence[language],
    ]),
  ]
  return [
    [{ value: text.title, ...bold, fontSize: 16, height: 3 * lineHeight }],
    ...lines.map(([name, value]) => [
      { value: name, ...bold },
      { value, ...wrapped, height: Math.max(heightOf(name, 40), heightOf(value, 96)) },
    ]),
  ]
}

function sheetOf(picture: Picture, { language, day }: Report) {
  const text = reportText(language)
  const { title, head, columns, rows, unit, hasMadeUp } = picture
  // Beside a column of numbers stands one of marks, where there is anything to mark.
  const marks = columns.map(
    (_, at) => hasMadeUp && rows.some(({ cells }) => cells[at]?.tally.hasMadeUp),
  )
  const dayOf =
    picture.day === day
      ? text.asOf(dayText(day, language))
      : text.today(dayText(picture.day, language))
  const sheetColumns = [
    { width: 52 },
    ...columns.flatMap((_, at) => [{ width: 13 }, ...(marks[at] ? [{ width: 15 }] : [])]),
  ]
  const blank = { value: '' }
  return {
    sheet: title[language].replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    data: [
      [
        {
          value: picture.sentence[language],
          ...bold,
          span: Math.min(6, sheetColumns.length),
          height: 3 * lineHeight,
        },
      ],
      [{ value: `${dayOf}. ${text.unit(unit[language])}` }],
      [
        { value: head[language], ...bold, height: 2 * lineHeight },
        ...columns.flatMap(({ name }, at) => [
          { value: name[language], ...bold },
          ...(marks[at] ? [blank] : []),
        ]),
      ],
      ...rows.map((row) => [
        {
          value: rowName(row, language),
          ...wrapped,
          height: heightOf(rowName(row, language), 50),
        },
        ...columns.flatMap((_, at) => {
          const cell = row.cells[at]
          return [
            numberCell(cell),
            ...(marks[at]
              ? [{ value: markOf(cell, language), alignVertical: 'top' as const }]
              : []),
          ]
        }),
      ]),
    ],
    columns: sheetColumns,
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  }
}

/** What is not known is an empty cell. */
const numberCell = (cell: Cell | undefined) =>
  cell ? { value: valueOf(cell), type: Number, alignVertical: 'top' as const } : null

const markOf = (cell: Cell | undefined, language: Report['language']): string =>
  cell?.tally.words(language).mark ?? ''
