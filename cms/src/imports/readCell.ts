import { fold } from '../domain/language/vietnamese.ts'
import type { Label } from '../domain/language/language.ts'
import { isDay } from '../domain/values/day.ts'
import { visibleText } from '../domain/values/visibleText.ts'
import { isMonth } from '../domain/usageReport/usageReport.ts'
import type { Choice, Column } from './columns.ts'
import { dayOfNumber } from './workbook.ts'
import type { Cell } from './workbook.ts'

/** What each name stands for; a name of several of them stands for none. */
export type Names = Map<string, Choice | 'several'>

/** A name or a head as it is compared: without marks, signs and large letters. */
export const nameKey = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** What a cell says, and a note where it was read otherwise than it is written; or why it cannot be read. */
export type Read = { value: string | number; note?: Label } | { reason: Label }

/** What a cell says, as its column asks for it; or why that cannot be told. */
export function readCell(cell: Cell, column: Column, names: Names, isFrom1904: boolean): Read {
  if (cell.isFormula) {
    return {
      reason: {
        vi: 'ô có công thức. Hãy sao chép rồi dán lại dưới dạng giá trị.',
        en: 'the cell has a formula. Copy it and paste its value.',
      },
    }
  }
  if (cell.isError) {
    return { reason: { vi: 'ô đang báo lỗi của Excel.', en: 'the cell shows an error of Excel.' } }
  }
  switch (column.kind) {
    case 'day':
      return readDay(cell, isFrom1904)
    case 'month':
      return readMonth(cell, isFrom1904)
    case 'whole':
      return readWhole(cell)
    case 'choice':
      return readChoice(cell, column, names)
    case 'text':
      return { value: visibleText(textOf(cell)).trim() }
  }
}

const textOf = ({ value }: Cell) => (typeof value === 'number' ? plainNumber(value) : value).trim()

/** A number as it was typed, without a power of ten. */
const plainNumber = (value: number) =>
  Number.isInteger(value) ? value.toLocaleString('en-US', { useGrouping: false }) : String(value)

const wrongDay: Label = {
  vi: 'không phải là ngày. Hãy ghi như 22/11/2026.',
  en: 'this is no day. Write it like 22/11/2026.',
}

function readDay({ value, isDay: isShownAsDay }: Cell, isFrom1904: boolean): Read {
  if (typeof value === 'number') {
    const day = dayOfNumber(value, isFrom1904)
    if (!day) return { reason: wrongDay }
    if (isShownAsDay) return { value: day }
    const [year, month, date] = day.split('-')
    // A number of another size was not meant as a day.
    if (Number(year) < 1945 || Number(year) > 2100) return { reason: wrongDay }
    return {
      value: day,
      note: {
        vi: `số ${value} được đọc là ngày ${date}/${month}/${year}.`,
        en: `the number ${value} is read as ${date}/${month}/${year}.`,
      },
    }
  }
  const text = value.trim()
  if (isDay(text)) return { value: text }
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? { value: day } : { reason: wrongDay }
}

function readMonth(cell: Cell, isFrom1904: boolean): Read {
  const reason = {
    vi: 'không phải là tháng. Hãy ghi như 10/2026.',
    en: 'this is no month. Write it like 10/2026.',
  }
  if (typeof cell.value === 'number') {
    const day = cell.isDay ? dayOfNumber(cell.value, isFrom1904) : undefined
    return day ? { value: day.slice(0, 7) } : { reason }
  }
  const text = cell.value.trim()
  const [, month = '', year = ''] = /^(?:tháng\s*)?(\d{1,2})[/.-](\d{4})$/i.exec(text) ?? []
  const read = isMonth(text) ? text : `${year}-${month.padStart(2, '0')}`
  return isMonth(read) ? { value: read } : { reason }
}

/** Digits in groups of three, with dots or commas or spaces between, and a currency behind them. */
const grouped = /^\d{1,3}(?:([.,\u00A0 ])\d{3}(?:\1\d{3})*)?$/

function readWhole({ value, isDay: isShownAsDay }: Cell): Read {
  const reason = {
    vi: 'không phải là số nguyên. Hãy ghi bằng chữ số, như 1250000.',
    en: 'this is no whole number. Write digits, like 1250000.',
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) && !isShownAsDay ? { value } : { reason }
  }
  const bare = value.trim().replace(/\s*(?:₫|đ|đồng|vnd|vnđ)\.?$/i, '')
  if (/^\d{1,15}$/.test(bare))
    return bare === value.trim() ? { value: Number(bare) } : told(value, bare)
  return grouped.test(bare) ? told(value, bare) : { reason }
}

function told(written: string, bare: string): Read {
  const value = Number(bare.replaceAll(/\D/g, ''))
  return {
    value,
    note: {
      vi: `“${written.trim()}” được đọc là ${value.toLocaleString('vi-VN')}.`,
      en: `“${written.trim()}” is read as ${value.toLocaleString('en-GB')}.`,
    },
  }
}

/** What each name stands for, folded; a name of two of them stands for neither. */
export function namesOf(choices: readonly Choice[]): Names {
  const names: Names = new Map()
  for (const choice of choices) {
    for (const key of new Set(choice.names.map(nameKey))) {
      const known = names.get(key)
      names.set(key, known && known !== choice ? 'several' : choice)
    }
  }
  return names
}

function readChoice(cell: Cell, { label, choices = [] }: Column, names: Names): Read {
  const text = textOf(cell)
  const found = names.get(nameKey(text))
  const shown = text.slice(0, 60)
  if (found === 'several') {
    return {
      reason: {
        vi: `có nhiều mục tên “${shown}”. Hãy ghi mã trong trang “Danh sách”.`,
        en: `there are several called “${shown}”. Write the code of the sheet “Lists”.`,
      },
    }
  }
  if (found) return { value: found.value }
  // A code that begins with zero and was taken for a number has lost it.
  const isCut =
    typeof cell.value === 'number' && [1, 2, 3].some((zeros) => names.has('0'.repeat(zeros) + text))
  if (isCut) {
    return {
      reason: {
        vi: `số “${shown}” đã mất số 0 ở đầu. Hãy định dạng ô là Văn bản rồi gõ lại.`,
        en: `“${shown}” has lost the zero in front. Make the cell a text and type it again.`,
      },
    }
  }
  const few = choices.length <= 12 ? choices.map(({ names: [first] }) => first).join('; ') : ''
  return {
    reason: few
      ? {
          vi: `“${shown}” không có trong “${label.vi}”. Chọn một trong: ${few}.`,
          en: `“${shown}” is none of “${label.en}”. Choose one of: ${few}.`,
        }
      : {
          vi: `không tìm thấy “${shown}”. Hãy chọn trong danh sách của ô, hoặc ghi mã trong trang “Danh sách”.`,
          en: `“${shown}” was not found. Choose from the list of the cell, or write the code of the sheet “Lists”.`,
        },
  }
}
