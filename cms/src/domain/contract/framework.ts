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
}

/** A line of a contract that is called off. */
export interface CallOffLine extends ContractLine {
  agreementLine?: string | null | undefined
}

/** What is still left of a line; null where there is no bound. */
export const leftOf = ({ quantity, calledOff }: AgreementLine): number | null =>
  quantity === null ? null : Math.max(0, quantity - calledOff)

/**
 * Why a contract may not be called off from an agreement: it has to run, to entitle the organisation and to cover the day
 * of signing; each line is one of its lines, at no higher price, for no more periods, and within what is left.
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
  return lines.flatMap((line, index) => lineFault(agreement, lines, index) ?? [])[0]
}

function lineFault(
  { lines: agreed }: Agreement,
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
  const { unitPrice, periods } = source
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
