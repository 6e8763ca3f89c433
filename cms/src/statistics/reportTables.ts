import { adoptionLevels } from '../domain/adoption/adoption.ts'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language, Localized } from '../domain/language/language.ts'
import { cellText } from '../domain/statistics/picture.ts'
import type { Picture, PictureRow } from '../domain/statistics/picture.ts'
import { markedText } from '../domain/values/tally.ts'

/** A picture's figures as text: heads, and rows as wide as they are. */
export interface ReportTable {
  header: string[]
  rows: string[][]
  /** Rows of which nothing is known, left out. */
  silent: number
}

/** The figures of a picture for a page of paper: rows of which something is known. The matrix stands as names. */
export function reportTable(picture: Picture, language: Language): ReportTable {
  const known = picture.rows.filter(({ cells }) => cells.some(Boolean))
  const silent = picture.rows.length - known.length
  if (picture.name === 'matrix') {
    return {
      header: [
        picture.head[language],
        ...adoptionLevels.values.map((level) => adoptionLevels.labels[level][language]),
      ],
      rows: known.map((row) => [rowName(row, language), ...placesOf(picture, row, language)]),
      silent,
    }
  }
  // A column of which nothing is known takes the room of one of which something is.
  const columns = picture.columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => known.some(({ cells }) => cells[at]))
  return {
    header: [picture.head[language], ...columns.map(({ column }) => column.name[language])],
    rows: known.map((row) => [
      rowName(row, language),
      ...columns.map(({ at }) => {
        const cell = row.cells[at]
        return cell ? cellText(cell, language) : '–'
      }),
    ]),
    silent,
  }
}

/** The name of a row; what is made up says so. */
export const rowName = ({ name, isMadeUp = false }: PictureRow, language: Language): string =>
  markedText(textOf(name, language), isMadeUp, language)

const textOf = (name: Localized, language: Language) => inLanguage(name, language).text

/** The provinces of a platform by the level at which they stand. */
function placesOf({ columns }: Picture, row: PictureRow, language: Language): string[] {
  return adoptionLevels.values.map((_, at) =>
    row.cells
      .flatMap((cell, index) => {
        const column = columns[index]
        return cell && column && cell.measure?.value === at + 1
          ? [markedText(column.name[language], cell.tally.hasMadeUp, language)]
          : []
      })
      .join(', '),
  )
}
