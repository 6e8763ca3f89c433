import { openArchive } from './archive.ts'
import { placeOf, UnreadableFile } from './fault.ts'
import type { Place } from './fault.ts'
import { attribute, piecesOf } from './xml.ts'

/** A cell as it stands in a sheet: a day is told from a number by the form of the cell. */
export interface Cell extends Place {
  value: string | number
  /** How a number is shown: as a day. */
  isDay: boolean
  /** It is computed: what it would be elsewhere is not known. */
  isFormula: boolean
  /** It shows an error, such as `#REF!`. */
  isError: boolean
}

/** A sheet of a workbook, its rows by their places from 0. */
export interface Sheet {
  rows: Map<number, Cell[]>
  /** Merged ranges, as they are written: `A3:B4`. */
  merged: string[]
  /** Days are counted from 1904, as some programs do. */
  isFrom1904: boolean
}

/** Rows of a sheet that are read, the head included; beyond them it is refused. */
export const mostRows = 5000

/**
 * Reads the first sheet of a workbook (ECMA-376): texts, numbers, and which of them are days.
 *
 * @throws UnreadableFile for what is no workbook, has a password, or has too many rows.
 */
export function readSheet(bytes: Buffer): Sheet {
  const read = openArchive(bytes)
  const workbook = read('xl/workbook.xml')
  if (workbook === undefined) {
    throw new UnreadableFile(
      'Tệp này không phải là sổ tính XLSX. Hãy dùng tệp mẫu.',
      'This is no XLSX workbook. Use the template.',
    )
  }
  const { path, isFrom1904 } = firstSheet(workbook, read('xl/_rels/workbook.xml.rels') ?? '')
  const xml = read(path)
  if (xml === undefined) {
    throw new UnreadableFile('Sổ tính không có trang tính nào.', 'The workbook has no sheet.')
  }
  const strings = sharedStrings(read('xl/sharedStrings.xml') ?? '')
  const dayStyles = stylesOfDays(read('xl/styles.xml') ?? '')
  return { ...cellsOf(xml, strings, dayStyles), isFrom1904 }
}

function firstSheet(workbook: string, relations: string): { path: string; isFrom1904: boolean } {
  let id: string | undefined
  let isFrom1904 = false
  for (const piece of piecesOf(workbook)) {
    if (piece.kind !== 'open') continue
    const { name, attributes } = piece
    if (name === 'sheet' && attribute(attributes, 'state') !== 'hidden') {
      id ??= attribute(attributes, 'r:id')
    }
    if (name === 'workbookPr')
      isFrom1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
  }
  let path = 'worksheets/sheet1.xml'
  for (const piece of piecesOf(relations)) {
    if (piece.kind === 'open' && attribute(piece.attributes, 'Id') === id) {
      path = attribute(piece.attributes, 'Target') ?? path
    }
  }
  return { path: path.startsWith('/') ? path.slice(1) : `xl/${path}`, isFrom1904 }
}

/** Texts that cells point at by their number; what says how a text is spoken is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let isSpoken = false
  let isText = false
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (isText && !isSpoken) text += piece.text
      continue
    }
    const isOpen = piece.kind === 'open' && !piece.isEmpty
    if (piece.name === 't') isText = isOpen
    if (piece.name === 'rPh') isSpoken = isOpen
    if (piece.name === 'si' && !isOpen) {
      strings.push(text)
      text = ''
    }
  }
  return strings
}

/** Numbers of the forms of days that every program knows (ECMA-376, 18.8.30). */
const knownDayForms = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
])

/** Which styles of cells show a number as a day. */
function stylesOfDays(xml: string): Set<number> {
  const forms = new Set(knownDayForms)
  const styles = new Set<number>()
  let isInCells = false
  let index = 0
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') continue
    if (piece.name === 'cellXfs') isInCells = piece.kind === 'open'
    if (piece.kind !== 'open') continue
    const form = Number(attribute(piece.attributes, 'numFmtId') ?? 0)
    if (piece.name === 'numFmt') {
      // Letters within quotes and brackets are text, colour or language.
      const code = (attribute(piece.attributes, 'formatCode') ?? '').replaceAll(
        /"[^"]*"|\[[^\]]*\]|\\./g,
        '',
      )
      if (/[dy]/i.test(code)) forms.add(form)
    }
    if (isInCells && piece.name === 'xf') {
      if (forms.has(form)) styles.add(index)
      index += 1
    }
  }
  return styles
}

function cellsOf(
  xml: string,
  strings: string[],
  dayStyles: Set<number>,
): Pick<Sheet, 'rows' | 'merged'> {
  const rows = new Map<number, Cell[]>()
  const merged: string[] = []
  let cell: (Place & { type: string; style: number; text: string; isFormula: boolean }) | undefined
  let isValue = false
  const keep = () => {
    if (!cell) return
    const { row, column, type, style, text, isFormula } = cell
    cell = undefined
    if (text === '' && !isFormula) return
    const value = type === 's' ? (strings[Number(text)] ?? '') : text
    const isNumber = (type === '' || type === 'n') && text !== ''
    const cells = rows.get(row) ?? []
    cells.push({
      row,
      column,
      value: isNumber ? Number(value) : value,
      isDay: isNumber && dayStyles.has(style),
      isFormula,
      isError: type === 'e',
    })
    rows.set(row, cells)
    if (rows.size > mostRows + 1) {
      throw new UnreadableFile(
        `Tệp có nhiều hơn ${mostRows.toLocaleString('vi-VN')} dòng. Hãy chia ra nhiều tệp.`,
        `The file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it.`,
      )
    }
  }
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (isValue && cell) cell.text += piece.text
      continue
    }
    const isOpen = piece.kind === 'open' && !piece.isEmpty
    if (piece.name === 'c') {
      keep()
      const place = piece.kind === 'open' && placeOf(attribute(piece.attributes, 'r') ?? '')
      if (place && isOpen) {
        const type = attribute(piece.attributes, 't') ?? ''
        const style = Number(attribute(piece.attributes, 's') ?? -1)
        cell = { ...place, type, style, text: '', isFormula: false }
      }
    }
    if (piece.name === 'f' && cell) cell.isFormula = true
    if (piece.name === 'v' || piece.name === 't') isValue = isOpen
    if (piece.name === 'mergeCell' && piece.kind === 'open') {
      merged.push(attribute(piece.attributes, 'ref') ?? '')
    }
  }
  keep()
  return { rows, merged }
}

/** The day of a number of a sheet: days since 1900 (with the day that there was not) or 1904; undefined beyond 9999. */
export function dayOfNumber(number: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(number) + (isFrom1904 ? 1462 : 0)
  if (days < 61 || days > 2_958_465) return undefined
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
}
