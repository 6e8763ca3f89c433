import type { BasisSubject, LegalDocument } from './legalDocument.ts'

type Dated = Pick<LegalDocument, 'slug' | 'date' | 'inForceFrom' | 'replacedBy'>

/** The day from which an instrument is taken to hold; null when neither that day nor its signing is known. */
const beginOf = ({ inForceFrom, date }: Dated): string | null => inForceFrom ?? date

/** Whether an instrument holds on a day (`YYYY-MM-DD`): it has begun, and nothing that has begun replaces it. */
function isInForce(document: Dated, all: readonly Dated[], day: string): boolean {
  const hasBegun = (one: Dated) => {
    const begin = beginOf(one)
    return begin !== null && begin <= day
  }
  return (
    hasBegun(document) &&
    !all.some((other) => other.slug === document.replacedBy && hasBegun(other))
  )
}

/** The instruments of a subject that hold on a day, laws first, each rank by its day of signing. */
export function basesOn(
  all: readonly LegalDocument[],
  subject: BasisSubject,
  day: string,
): LegalDocument[] {
  return all
    .filter((document) => document.basisOf.includes(subject) && isInForce(document, all, day))
    .sort(
      (one, other) =>
        rankOf(one.number) - rankOf(other.number) ||
        (one.date ?? '').localeCompare(other.date ?? '') ||
        one.number.localeCompare(other.number),
    )
}

/** How papers name an instrument, by the sign in its number (Decree 30/2020/NĐ-CP, annex III). */
const instruments: readonly [sign: RegExp, name: string][] = [
  [/\/QH\d+$/, 'Luật'],
  [/NĐ-CP$/, 'Nghị định'],
  [/\/NQ-/, 'Nghị quyết'],
  [/QĐ-/, 'Quyết định'],
  [/\/TT-/, 'Thông tư'],
  [/\/CT-/, 'Chỉ thị'],
]

function rankOf(number: string): number {
  const rank = instruments.findIndex(([sign]) => sign.test(number))
  return rank === -1 ? instruments.length : rank
}

/** Titles that begin with what the instrument does; others are what it is about. */
const doing = /^(Quy định|Phê duyệt|Ban hành|Sửa đổi|Về|Hướng dẫn)(?=\s)/

/**
 * A line under “Căn cứ”, without the mark that ends it: `Căn cứ Nghị định số 214/2025/NĐ-CP ngày 04 tháng 8 năm 2025
 * của Chính phủ quy định …`. A law is named by its own title.
 */
export function basisLine({ number, date, issuer, title }: LegalDocument): string {
  const [, name = 'Văn bản'] = instruments.find(([sign]) => sign.test(number)) ?? []
  const day = dayInWords(date)
  const signed = `số ${number}${day && ` ${day}`}`
  if (name === 'Luật' && title.vi.startsWith('Luật')) return `Căn cứ ${title.vi} ${signed}`
  const words = `${title.vi.slice(0, 1).toLocaleLowerCase('vi')}${title.vi.slice(1)}`
  return `Căn cứ ${name} ${signed} của ${issuer} ${doing.test(title.vi) ? words : `về ${words}`}`
}

/**
 * A day as papers write it: `ngày 04 tháng 8 năm 2025`. Days below ten and the first two months take a nought
 * (Decree 30/2020/NĐ-CP, annex I); of a date that is less exact nothing is written.
 */
export function dayInWords(date: string | null): string {
  const [year, month, day] = date?.split('-') ?? []
  if (!year || !month || !day) return ''
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
