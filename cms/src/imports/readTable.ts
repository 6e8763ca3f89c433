import type { Label } from '../domain/language/language.ts'
import type { Column, ReadRow } from './columns.ts'
import { cellName, placeOf, UnreadableFile } from './fault.ts'
import type { Place, Remark } from './fault.ts'
import { nameKey, namesOf, readCell } from './readCell.ts'
import type { Names } from './readCell.ts'
import type { Cell, Sheet } from './workbook.ts'

/** A sheet as rows of a template, with all that is to be said of its cells. */
export interface ReadTable {
  rows: ReadRow[]
  remarks: Remark[]
  /** At which column of the sheet each column of the template stands. */
  columnOf: Map<string, number>
}

const none: Names = new Map()

/**
 * Reads a sheet by the heads of its first row, in whichever order they stand and in either language. What cannot be read
 * is a fault of its cell; what was read otherwise than it is written is a note of it.
 *
 * @throws UnreadableFile for a sheet without rows.
 */
export function readTable(sheet: Sheet, columns: readonly Column[]): ReadTable {
  const { rows: cells, merged, isFrom1904 } = sheet
  const [headRow, ...bodyRows] = [...cells.keys()].sort((a, b) => a - b)
  if (headRow === undefined) {
    throw new UnreadableFile('Trang tính đầu tiên không có gì.', 'The first sheet is empty.')
  }
  const remarks: Remark[] = mergedFaults(merged)
  const { columnAt, faults } = readHead(cells.get(headRow) ?? [], headRow, columns)
  remarks.push(...faults)
  if (bodyRows.length === 0) {
    throw new UnreadableFile(
      'Tệp chưa có dòng nào dưới hàng tiêu đề.',
      'The file has no row below its head.',
    )
  }
  const headed = new Set((cells.get(headRow) ?? []).map(({ column }) => column))
  const named = new Map(columns.map((column) => [column.name, namesOf(column.choices ?? [])]))
  const rows = bodyRows.flatMap((row): ReadRow[] => {
    const own = (cells.get(row) ?? []).filter(({ value, isFormula }) => isFormula || value !== '')
    const values: ReadRow['values'] = {}
    let isEmpty = true
    for (const cell of own) {
      const column = columnAt.get(cell.column)
      if (typeof cell.value === 'string' && !cell.isFormula && cell.value.trim() === '') continue
      if (!column) {
        // Under a head that is no column of the template the head is the fault, once.
        if (!headed.has(cell.column)) remarks.push({ place: cell, kind: 'fault', reason: noHead })
        continue
      }
      isEmpty = false
      const read = readCell(cell, column, named.get(column.name) ?? none, isFrom1904)
      if ('reason' in read) remarks.push({ place: cell, kind: 'fault', reason: read.reason })
      else {
        values[column.name] = read.value
        if (read.note) remarks.push({ place: cell, kind: 'note', reason: read.note })
      }
    }
    return isEmpty ? [] : [{ row, values }]
  })
  const columnOf = new Map([...columnAt].map(([at, { name }]) => [name, at]))
  const wrong = new Set(remarks.map(({ place }) => cellName(place)))
  for (const { row, values } of rows) {
    for (const column of columns.filter(({ isRequired }) => isRequired)) {
      const at = columnOf.get(column.name)
      if (at === undefined || values[column.name] !== undefined) continue
      if (column.unless && values[column.unless] !== undefined) continue
      const place = { row, column: at }
      if (wrong.has(cellName(place))) continue
      remarks.push({ place, kind: 'fault', reason: isMissing(column) })
    }
  }
  return { rows, remarks, columnOf }
}

const noHead: Label = {
  vi: 'ô có giá trị nhưng cột này không có tiêu đề. Hãy xóa giá trị, hoặc chuyển về đúng cột.',
  en: 'the cell has a value, but its column has no head. Take it out, or move it to its column.',
}

const isMissing = ({ label }: Column): Label => ({
  vi: `thiếu “${label.vi}”.`,
  en: `“${label.en}” is missing.`,
})

function mergedFaults(merged: readonly string[]): Remark[] {
  return merged.flatMap((range): Remark[] => {
    const place = placeOf(range.split(':', 1)[0] ?? '')
    return place
      ? [
          {
            place,
            kind: 'fault',
            reason: {
              vi: `các ô ${range} đã bị gộp. Hãy tách ô rồi ghi vào từng ô.`,
              en: `the cells ${range} are merged. Split them and fill in each.`,
            },
          },
        ]
      : []
  })
}

function readHead(
  cells: readonly Cell[],
  row: number,
  columns: readonly Column[],
): { columnAt: Map<number, Column>; faults: Remark[] } {
  const known = new Map(
    columns.flatMap((column) => [
      [nameKey(column.label.vi), column] as const,
      [nameKey(column.label.en), column] as const,
    ]),
  )
  const columnAt = new Map<number, Column>()
  const faults: Remark[] = []
  for (const cell of cells) {
    const column = known.get(nameKey(String(cell.value)))
    const isTwice = column && [...columnAt.values()].includes(column)
    if (column && !isTwice) columnAt.set(cell.column, column)
    else {
      const shown = String(cell.value).slice(0, 60)
      faults.push({
        place: cell,
        kind: 'fault',
        reason: isTwice
          ? { vi: `cột “${shown}” có hai lần.`, en: `the column “${shown}” stands there twice.` }
          : {
              vi: `tệp mẫu không có cột “${shown}”. Hãy xóa cột này, hoặc dùng tên cột của tệp mẫu.`,
              en: `the template has no column “${shown}”. Take it out, or name it as the template does.`,
            },
      })
    }
  }
  const present = [...columnAt.values()]
  const lacking = columns.filter((column) => column.isRequired && !present.includes(column))
  if (lacking.length > 0) {
    const names = (language: 'vi' | 'en') => lacking.map(({ label }) => `“${label[language]}”`)
    faults.push({
      place: { row, column: 0 },
      kind: 'fault',
      reason: {
        vi: `hàng tiêu đề thiếu cột ${names('vi').join(', ')}. Hãy chép tiêu đề từ tệp mẫu.`,
        en: `the head lacks ${names('en').join(', ')}. Copy the head from the template.`,
      },
    })
  }
  return { columnAt, faults }
}

/** The place of a value of a row; of one whose column the sheet has not, the first cell of the row. */
export const placeIn = ({ columnOf }: ReadTable, { row }: ReadRow, name: string): Place => ({
  row,
  column: columnOf.get(name) ?? 0,
})
