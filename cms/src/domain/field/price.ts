import type { Label } from '../language/language.ts'
import { priceIntervals, priceUnits } from './plan.ts'
import type { Plan } from './plan.ts'

const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** A number in both languages: `97,3` and `97.3`. */
export function numberText(value: number): Label {
  return { vi: numbers.vi.format(value), en: numbers.en.format(value) }
}

/** An amount in đồng; the sign never stands alone on a line: `1.250.000 ₫`. */
export function moneyText(dong: number): Label {
  const { vi, en } = numberText(dong)
  return { vi: `${vi}\u00a0₫`, en: `${en}\u00a0₫` }
}

/** What one unit of a plan costs, as officials write it: `15.000 ₫/tài khoản/tháng`; free and on quotation in words. */
export function priceText({
  price,
  unit,
  interval,
}: Pick<Plan, 'price' | 'unit' | 'interval'>): Label {
  if (price === null) return { vi: 'Báo giá theo yêu cầu', en: 'On quotation' }
  if (price === 0) return { vi: 'Miễn phí', en: 'Free' }
  const amount = moneyText(price)
  const units = priceUnits.labels[unit]
  const each =
    unit === 'package'
      ? { vi: ` ${units.vi}`, en: ` for the ${units.en}` }
      : { vi: `/${units.vi}`, en: ` per ${units.en}` }
  const every =
    interval === 'once'
      ? { vi: '', en: '' }
      : { vi: `/${priceIntervals.labels[interval].vi}`, en: ` per ${interval}` }
  return { vi: amount.vi + each.vi + every.vi, en: amount.en + each.en + every.en }
}

/** The lowest stated price of an offering, for its row; without one, how it is priced. */
export function lowestPriceText(plans: Pick<Plan, 'price' | 'unit' | 'interval'>[]): Label {
  const priced = plans.filter((plan) => plan.price !== null)
  const lowest = priced.sort((a, b) => (a.price ?? 0) - (b.price ?? 0))[0]
  if (!lowest) return { vi: 'Báo giá theo yêu cầu', en: 'On quotation' }
  const text = priceText(lowest)
  if (plans.length === 1 || lowest.price === 0) return text
  return { vi: `Từ ${text.vi}`, en: `From ${text.en}` }
}
