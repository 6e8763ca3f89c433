import { joined } from '../field/fieldText.ts'
import { isPaidByUse, promotionOn } from '../field/plan.ts'
import type { Plan } from '../field/plan.ts'
import { moneyText, numberText, priceText } from '../field/price.ts'
import type { Label, Localized } from '../language/language.ts'
import { dayAfter, lastDayOfSpan } from '../values/day.ts'
import { quantityLabels, unitsText } from './quantities.ts'
import type { CountedUnit, Quantities } from './quantitiesAddress.ts'

/** What a plan comes to for given quantities, in whole đồng, or why that cannot be said. */
export type PlanCost = { total: number; working: Label } | { reason: Label }

const monthsOf = { once: 0, month: 1, year: 12 } as const

/** Whether it matters for how long a plan is used. */
export const isLasting = ({ interval, unit }: Pick<Plan, 'interval' | 'unit'>): boolean =>
  interval !== 'once' || isPaidByUse(unit)

/**
 * Units × price × intervals. Fewer units than the plan sells are paid as its least number; a year that has begun is
 * paid whole; what is paid by use is counted over all months. A promotion holds for the intervals that begin while it
 * runs, and one for some buyers only where the reader says to be one of them. VAT is added where the price is without
 * it and a rate is given.
 *
 * @param day on which the use would begin, `YYYY-MM-DD`.
 */
export function planCost(plan: Plan, quantities: Quantities, day: string): PlanCost {
  const { price, unit, interval } = plan
  if (price === null) return { reason: priceText(plan) }
  const needed = unit === 'package' ? 1 : quantities[unit]
  if (needed === null) return { reason: missing(unit === 'package' ? 'site' : unit) }
  const { months } = quantities
  if (isLasting(plan) && months === null) return { reason: missing('months') }
  const span = months ?? 0
  const intervals = interval === 'once' ? 1 : Math.ceil(span / monthsOf[interval])
  const inInterval = isPaidByUse(unit) ? needed * (monthsOf[interval] || span) : needed
  if (plan.maximumUnits !== null && inInterval > plan.maximumUnits) {
    return { reason: tooMany(plan.maximumUnits, unit) }
  }
  const paid = Math.max(inInterval, plan.minimumUnits ?? 0)
  const promotion = plan.promotionFor && !quantities.isPromoted ? undefined : promotionOn(plan, day)
  const reduced =
    promotion === undefined
      ? 0
      : intervalsUntil(plan.promotionTo ?? day, { day, interval, intervals })
  const net = paid * ((intervals - reduced) * price + reduced * (promotion ?? price))
  const rate = plan.includesVat === false ? (quantities.vat ?? 0) : 0
  return {
    total: Math.round((net * (100 + rate)) / 100),
    working: workingOf({ plan, paid, needed: inInterval, intervals, reduced, promotion, rate }),
  }
}

/** The plans of an offering with what each comes to, the lowest total first; those without one keep their order. */
export function totalCostLines(plans: Plan[], quantities: Quantities, day: string): Localized[] {
  const costs = plans.map((plan) => ({ plan, cost: planCost(plan, quantities, day) }))
  const rank = ({ cost }: (typeof costs)[number]) =>
    'total' in cost ? cost.total : Number.POSITIVE_INFINITY
  return costs
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .map(({ plan, cost }) =>
      joined(
        plan.name,
        'total' in cost ? joined(moneyText(cost.total), cost.working, ' = ') : cost.reason,
        ': ',
      ),
    )
}

/** How many of the intervals begin while a promotion runs that ends on a day. */
function intervalsUntil(
  last: string,
  { day, interval, intervals }: { day: string; interval: Plan['interval']; intervals: number },
): number {
  if (interval === 'once') return intervals
  const begins = (place: number) =>
    place === 0 ? day : dayAfter(lastDayOfSpan(day, place * monthsOf[interval]), 1)
  return Array.from({ length: intervals }, (_, place) => begins(place)).filter(
    (begin) => begin <= last,
  ).length
}

interface Working {
  plan: Plan
  paid: number
  needed: number
  intervals: number
  reduced: number
  promotion: number | undefined
  rate: number
}

/** `120 tài khoản × 15.000 ₫ × 36 tháng, chưa gồm thuế GTGT`. */
function workingOf({ plan, paid, needed, intervals, reduced, promotion, rate }: Working): Label {
  const units = unitsText(paid, plan.unit)
  const money = moneyText(plan.price ?? 0)
  const every = {
    once: { vi: '', en: '' },
    month: { vi: ` × ${intervals} tháng`, en: ` × ${intervals} months` },
    year: { vi: ` × ${intervals} năm`, en: ` × ${intervals} years` },
  }[plan.interval]
  const notes: Label[] = []
  if (paid > needed) notes.push({ vi: 'mức mua ít nhất', en: 'the least that is sold' })
  if (reduced > 0 && promotion !== undefined) notes.push(reducedText(plan, reduced, promotion))
  notes.push(vatText(plan.includesVat, rate))
  return {
    vi: [`${units.vi} × ${money.vi}${every.vi}`, ...notes.map(({ vi }) => vi)].join(', '),
    en: [`${units.en} × ${money.en}${every.en}`, ...notes.map(({ en }) => en)].join(', '),
  }
}

function reducedText({ interval }: Plan, reduced: number, promotion: number): Label {
  const money = moneyText(promotion)
  if (interval === 'once') {
    return { vi: `giá ưu đãi ${money.vi}`, en: `promotional price ${money.en}` }
  }
  const { vi, en } = {
    month: { vi: 'tháng', en: 'months' },
    year: { vi: 'năm', en: 'years' },
  }[interval]
  return {
    vi: `${reduced} ${vi} theo giá ưu đãi ${money.vi}`,
    en: `${reduced} ${en} at the promotional price ${money.en}`,
  }
}

function vatText(includesVat: Plan['includesVat'], rate: number): Label {
  if (includesVat) return { vi: 'đã gồm thuế GTGT', en: 'with VAT' }
  if (includesVat === false) {
    const { vi, en } = numberText(rate)
    return rate > 0
      ? { vi: `cộng ${vi}% thuế GTGT`, en: `plus ${en}% VAT` }
      : { vi: 'chưa gồm thuế GTGT', en: 'without VAT' }
  }
  return { vi: 'chưa nói giá đã gồm thuế GTGT chưa', en: 'it is not said whether VAT is included' }
}

function missing(name: CountedUnit | 'months'): Label {
  const { vi, en } = quantityLabels[name]
  return {
    vi: `chưa nhập ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`,
    en: `${en.charAt(0).toLowerCase()}${en.slice(1)} not entered`,
  }
}

function tooMany(maximum: number, unit: Plan['unit']): Label {
  const units = unitsText(maximum, unit)
  return { vi: `gói này bán nhiều nhất ${units.vi}`, en: `${units.en} at most` }
}
