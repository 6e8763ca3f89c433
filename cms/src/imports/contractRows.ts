import { priceIntervals, priceUnits } from '../domain/field/plan.ts'
import { documentNumber } from '../domain/values/documentNumber.ts'
import { numberIn, textIn } from './columns.ts'
import type { ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import type { ReadTable } from './readTable.ts'

type Line = NonNullable<ReturnType<typeof lineOf>>

/** The price line of a row; nothing where the row tells none. */
function lineOf(row: ReadRow) {
  const name = textIn(row, 'lineName')
  const unit = priceUnits.values.find((value) => value === row.values.lineUnit)
  const interval = priceIntervals.values.find((value) => value === row.values.lineInterval)
  if (!name && !unit && !interval) return undefined
  return {
    name: name ?? '',
    unit: unit ?? priceUnits.values[0],
    interval: interval ?? priceIntervals.values[0],
    quantity: numberIn(row, 'lineQuantity'),
    periods: numberIn(row, 'linePeriods'),
    unitPrice: numberIn(row, 'linePrice'),
    vat: numberIn(row, 'lineVat'),
  }
}

/** A contract as a sheet tells it: its own row, and those of its further lines and organisations. */
export interface Told {
  row: ReadRow
  lines: { row: ReadRow; line: Line }[]
  /** Of a framework agreement: ids of the organisations that are named. */
  entitled: string[]
}

/** Tells that a cell is wrong. */
export type TellFault = (row: ReadRow, name: string, reason: Remark['reason']) => void

/** The contracts of a sheet, each with its lines; what is no contract and no line is told. */
export function contractsIn(table: ReadTable, fault: TellFault): Told[] {
  const byNumber = new Map<string, Told>()
  const told: Told[] = []
  for (const row of table.rows) {
    const number = documentNumber(textIn(row, 'number') ?? '')
    const before = byNumber.get(number)
    const line = lineOf(row)
    if (line) refuseHalfLine(row, fault)
    const entitled = textIn(row, 'entitled')
    if (!textIn(row, 'title') && before) {
      if (line) before.lines.push({ row, line })
      if (entitled) before.entitled.push(entitled)
      if (!line && !entitled) {
        fault(row, 'lineName', {
          vi: 'dòng này chỉ có số hợp đồng: hãy ghi dòng giá, hoặc xóa dòng.',
          en: 'this row has the number alone: give a line of prices, or take the row out.',
        })
      }
      continue
    }
    if (before && number) {
      fault(row, 'number', {
        vi: `số hợp đồng này đã có ở dòng ${before.row.row + 1}. Dòng giá thêm thì để trống tên hợp đồng.`,
        en: `row ${before.row.row + 1} has this number. For a further line of prices leave the title empty.`,
      })
    }
    if (!textIn(row, 'title')) {
      fault(row, 'title', { vi: 'thiếu tên hợp đồng.', en: 'the title is missing.' })
    }
    const contract = {
      row,
      lines: line ? [{ row, line }] : [],
      entitled: entitled ? [entitled] : [],
    }
    told.push(contract)
    if (number) byNumber.set(number, contract)
  }
  return told
}

/** A line of prices has its name, unit and interval, as the form asks. */
function refuseHalfLine(row: ReadRow, fault: TellFault): void {
  for (const name of ['lineName', 'lineUnit', 'lineInterval']) {
    if (row.values[name] !== undefined) continue
    fault(row, name, {
      vi: 'dòng giá cần đủ tên, tính cho mỗi và kỳ trả.',
      en: 'a line of prices needs its name, unit and interval.',
    })
  }
}
