import { dayText } from '../values/day.ts'
import type { Label } from '../language/language.ts'
import type { Refusal } from '../transitions/machine.ts'
import { moneyText, numberText } from '../field/price.ts'
import type { ContractLine } from './contract.ts'

/** What is asked of a framework agreement before a leader reads it. */
export interface FrameworkTerms {
  kind: string | null
  entitles: string | null
  /** Ids of the organisations that are named. */
  entitled: string[]
  endsOn: string | null
}

/** Whom a framework agreement entitles, and until when: without them nobody can call off from it. */
export function frameworkFault({
  kind,
  entitles,
  entitled,
  endsOn,
}: FrameworkTerms): Refusal | undefined {
  if (kind !== 'framework') return undefined
  if (!entitles) {
    return refusal('entitles', {
      vi: 'Hãy chọn “Đơn vị được mua theo” của thỏa thuận khung.',
      en: 'Say who may call off from the framework agreement.',
    })
  }
  if (entitles === 'named' && entitled.length === 0) {
    return refusal('entitled', {
      vi: 'Hãy nêu ít nhất một đơn vị ở “Các đơn vị được mua theo”.',
      en: 'Name at least one organisation that may call off.',
    })
  }
  return endsOn
    ? undefined
    : refusal('endsOn', {
        vi: 'Thỏa thuận khung có thời hạn: hãy ghi “Đến ngày”.',
        en: 'A framework agreement has an end: give its last day.',
      })
}

/**
 * How each field of a line that is called off stands to the agreement's: the same, no more than it says, or the tie between
 * the two. Every field of a line is here (words/contract/callOffs.ts).
 */
export const lineStandings = {
  name: 'same',
  unit: 'same',
  interval: 'same',
  vat: 'same',
  quantity: 'atMost',
  periods: 'atMost',
  unitPrice: 'atMost',
  agreementLine: 'tie',
} as const satisfies Record<string, 'same' | 'atMost' | 'tie'>

type LineStandings = typeof lineStandings
type SameInLine = {
  [Name in keyof LineStandings]: LineStandings[Name] extends 'same' ? Name : never
}[keyof LineStandings]

/** What a line is called and counted by, as its fields are labelled: a line that is called off has the agreement's. */
export const sameInLine: Record<SameInLine, Label> = {
  name: { vi: 'Tên', en: 'Name' },
  unit: { vi: 'Tính cho mỗi', en: 'For each' },
  interval: { vi: 'Kỳ trả', en: 'Every' },
  vat: { vi: 'Thuế GTGT, %', en: 'VAT, %' },
}

/** What is bought and of whom, as the fields are labelled: a contract that is called off has the agreement's. */
export const sameInContract = {
  platform: { vi: 'Nền tảng số', en: 'Platform' },
  offering: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
  vendor: { vi: 'Doanh nghiệp', en: 'Vendor' },
  productName: {
    vi: 'Tên sản phẩm chưa có trong danh mục',
    en: 'Product that is not in the catalogue',
  },
  vendorName: {
    vi: 'Tên doanh nghiệp chưa có trong danh mục',
    en: 'Vendor that is not in the catalogue',
  },
} as const satisfies Record<string, Label>

/** What is bought and of whom: ids of what is in the catalogue, else words. */
export type Bought = Partial<Record<keyof typeof sameInContract, string | null | undefined>>

/** Values of fields, read by their names. */
type Values = Record<string, unknown>

/** A value for comparison: what is empty is nothing. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim() || null : (value ?? null)

/** What was said of the fields in place of what stood there before; nothing and what stood there say nothing anew. */
function saidAnew(labels: Record<string, Label>, said: Values, before: Values): Values {
  const names = Object.keys(labels).filter((name) => {
    const value = plain(said[name])
    return value !== null && value !== plain(before[name])
  })
  return Object.fromEntries(names.map((name) => [name, said[name]]))
}

/** The first of the fields in which a record is other than the agreement. */
const otherIn = (labels: Record<string, Label>, agreed: Values, row: Values): string | undefined =>
  Object.keys(labels).find((name) => plain(agreed[name]) !== plain(row[name]))

/** That a field is other than in the agreement, by its label; of a line with its place. */
function otherFault(
  labels: Record<string, Label>,
  name: string | undefined,
  title: string,
  index?: number,
): Refusal | undefined {
  const label = name === undefined ? undefined : labels[name]
  if (name === undefined || !label) return undefined
  const isLine = index !== undefined
  return refusal(isLine ? `lines.${index}.${name}` : name, {
    vi: `${isLine ? `Dòng giá ${index + 1}: ` : ''}“${label.vi}” phải đúng như trong thỏa thuận khung “${title}”.`,
    en: `${isLine ? `Line ${index + 1}: ` : ''}“${label.en}” must be as in the framework agreement “${title}”.`,
  })
}

/**
 * What somebody says of a call-off against its agreement: another product or vendor, or another line. What is not said is
 * taken from the agreement.
 */
export const saidOtherwise = (
  { title, bought }: { title: string; bought: Bought },
  said: Bought,
  before: Bought,
): Refusal | undefined => {
  const heard = { ...bought, ...saidAnew(sameInContract, said, before) }
  return otherFault(sameInContract, otherIn(sameInContract, bought, heard), title)
}

/** {@link saidOtherwise} of the line at a place. */
export const lineSaidOtherwise = (
  { title, line }: { title: string; line: object },
  { said, before, index }: { said: object; before: object; index: number },
): Refusal | undefined => {
  const heard = { ...line, ...saidAnew(sameInLine, { ...said }, { ...before }) }
  return otherFault(sameInLine, otherIn(sameInLine, { ...line }, heard), title, index)
}

/** A line of a framework agreement, and how much of it others have called off. */
export interface AgreementLine {
  id: string
  name: string
  unit: string
  interval: string
  /** The most that can be called off, over all contracts; null where the agreement sets no bound. */
  quantity: number | null
  /** The most periods of one call-off; null: any. */
  periods: number | null
  /** đồng for one unit and one interval, before VAT. */
  unitPrice: number | null
  /** Per cent; null where VAT is not owed. */
  vat: number | null
  calledOff: number
}

/** The agreement from which a contract is called off, as it stands now. */
export interface Agreement {
  title: string
  isRunning: boolean
  /** Whether the organisation of the contract may call off from it. */
  isEntitled: boolean
  startsOn: string | null
  endsNow: string | null
  lines: AgreementLine[]
  bought: Bought
  /** What the contract that is called off says of it. */
  calledOff: Bought
}

/** A line of a contract that is called off. */
export interface CallOffLine extends ContractLine {
  name?: string | null | undefined
  unit?: string | null | undefined
  interval?: string | null | undefined
  agreementLine?: string | null | undefined
}

/** What is still left of a line; null where there is no bound. */
export const leftOf = ({ quantity, calledOff }: AgreementLine): number | null =>
  quantity === null ? null : Math.max(0, quantity - calledOff)

/**
 * Why a contract may not be called off from an agreement: it has to run, to entitle the organisation and to cover the day
 * of signing; product and vendor are its own; each line is one of its lines, called and counted as there, at no higher
 * price, for no more periods, and within what is left.
 */
export function callOffFault(
  agreement: Agreement,
  { signedOn, lines }: { signedOn: string | null; lines: readonly CallOffLine[] },
): Refusal | undefined {
  const { title, isRunning, isEntitled, startsOn, endsNow } = agreement
  if (!isRunning || !isEntitled) {
    return refusal(
      'agreement',
      isRunning
        ? {
            vi: `Đơn vị không thuộc diện mua theo thỏa thuận khung “${title}”.`,
            en: `The framework agreement “${title}” does not entitle your organisation.`,
          }
        : {
            vi: `Thỏa thuận khung “${title}” không còn hiệu lực.`,
            en: `The framework agreement “${title}” does not run any more.`,
          },
    )
  }
  if (signedOn && ((startsOn && signedOn < startsOn) || (endsNow && signedOn > endsNow))) {
    const from = (language: 'vi' | 'en') => (startsOn ? dayText(startsOn, language) : '…')
    const to = (language: 'vi' | 'en') => (endsNow ? dayText(endsNow, language) : '…')
    return refusal('signedOn', {
      vi: `“Ngày ký” phải trong thời hạn của thỏa thuận khung, từ ${from('vi')} đến ${to('vi')}.`,
      en: `The day of signing must lie in the period of the framework agreement, ${from('en')} to ${to('en')}.`,
    })
  }
  const other = otherIn(sameInContract, agreement.bought, agreement.calledOff)
  const otherwise = otherFault(sameInContract, other, title)
  if (otherwise) return otherwise
  return lines.flatMap((line, index) => lineFault(agreement, lines, index) ?? [])[0]
}

function lineFault(
  { title, lines: agreed }: Agreement,
  lines: readonly CallOffLine[],
  index: number,
): Refusal | undefined {
  const line = lines[index]
  const source = agreed.find(({ id }) => id === line?.agreementLine)
  const at = index + 1
  if (!line || !source) {
    return refusal(`lines.${index}.name`, {
      vi: `Dòng giá ${at} không phải dòng của thỏa thuận khung: hãy chọn lại từ thỏa thuận.`,
      en: `Line ${at} is no line of the framework agreement: take it from the agreement.`,
    })
  }
  const otherwise = otherFault(
    sameInLine,
    otherIn(sameInLine, { ...source }, { ...line }),
    title,
    index,
  )
  if (otherwise) return otherwise
  const { unitPrice } = source
  // What is paid once is paid in one period, whatever the agreement leaves open.
  const periods = source.interval === 'once' ? 1 : source.periods
  if (unitPrice !== null && (line.unitPrice ?? 0) > unitPrice) {
    const most = moneyText(unitPrice)
    return refusal(`lines.${index}.unitPrice`, {
      vi: `Dòng giá ${at}: “Đơn giá chưa thuế” không được cao hơn đơn giá của thỏa thuận khung, ${most.vi}.`,
      en: `Line ${at}: the unit price must not exceed that of the framework agreement, ${most.en}.`,
    })
  }
  if (periods !== null && (line.periods ?? 1) > periods) {
    return refusal(`lines.${index}.periods`, {
      vi: `Dòng giá ${at}: “Số kỳ” không được quá ${periods} kỳ của thỏa thuận khung.`,
      en: `Line ${at}: no more than the ${periods} periods of the framework agreement.`,
    })
  }
  const left = leftOf(source)
  // What earlier lines of the same contract take counts with it.
  const wanted = lines
    .slice(0, at)
    .filter(({ agreementLine }) => agreementLine === source.id)
    .reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
  if (left === null || wanted <= left) return undefined
  const number = (value: number) => numberText(value)
  return refusal(`lines.${index}.quantity`, {
    vi: `Dòng giá ${at}: “Số lượng” vượt phần còn lại của thỏa thuận khung: còn ${number(left).vi} trên tối đa ${number(source.quantity ?? 0).vi}.`,
    en: `Line ${at}: the quantity exceeds what is left of the framework agreement: ${number(left).en} of at most ${number(source.quantity ?? 0).en}.`,
  })
}

const refusal = (field: string, reason: Label): Refusal => ({ field, reason })
