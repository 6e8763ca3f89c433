import { UnreadableFile } from './fault.ts'
import { mostRows } from './workbook.ts'
import type { Cell, Sheet } from './workbook.ts'

/**
 * A CSV file as a sheet of texts: parted by commas, semicolons or tabs, whichever its first line has most of.
 *
 * @throws UnreadableFile for what is no text in UTF-8, or has too many rows.
 */
export function readCsv(bytes: Buffer): Sheet {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (text.includes('\uFFFD') || text.includes('\0')) {
    throw new UnreadableFile(
      'Tệp CSV không ở bảng mã UTF-8. Hãy lưu lại dưới dạng “CSV UTF-8”, hoặc dùng tệp XLSX.',
      'The CSV is not in UTF-8. Save it as “CSV UTF-8”, or use XLSX.',
    )
  }
  const first = text.split('\n', 1)[0] ?? ''
  const countOf = (sign: string) => first.split(sign).length
  const separator = [',', ';', '\t'].sort((a, b) => countOf(b) - countOf(a))[0] ?? ','
  const rows = new Map<number, Cell[]>()
  for (const [row, values] of linesOf(text, separator).entries()) {
    if (row > mostRows) {
      throw new UnreadableFile(
        `Tệp có nhiều hơn ${mostRows.toLocaleString('vi-VN')} dòng. Hãy chia ra nhiều tệp.`,
        `The file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it.`,
      )
    }
    const cells = values.flatMap((value, column) =>
      value === '' ? [] : [{ row, column, value, isDay: false, isFormula: false, isError: false }],
    )
    if (cells.length > 0) rows.set(row, cells)
  }
  return { rows, merged: [], isFrom1904: false }
}

/** Lines of values; a value in quotes may hold the separator, a line break, and a quote written twice (RFC 4180). */
function linesOf(text: string, separator: string): string[][] {
  const lines: string[][] = [[]]
  let value = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign !== '"') value += sign
      else if (text.charAt(at + 1) === '"') {
        value += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && value === '') isQuoted = true
    else if (sign === separator || sign === '\n') {
      lines.at(-1)?.push(value.replace(/\r$/, ''))
      value = ''
      if (sign === '\n') lines.push([])
    } else value += sign
  }
  lines.at(-1)?.push(value.replace(/\r$/, ''))
  return lines
}
