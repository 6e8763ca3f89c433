import { z } from 'zod'
import { isPaidByUse, priceUnits } from '../field/plan.ts'
import { numberText } from '../field/price.ts'
import type { Label } from '../language/language.ts'
import { countedUnits, quantityRanges } from './quantitiesAddress.ts'
import type { Quantities, QuantityName } from './quantitiesAddress.ts'

const within = (name: QuantityName) => {
  const [smallest, largest] = quantityRanges[name]
  const number = z.number().min(smallest).max(largest)
  return (name === 'vat' ? number : number.int()).nullable()
}

/** {@link Quantities} as a record keeps them. */
export const QuantitiesSchema: z.ZodType<Quantities> = z.strictObject({
  account: within('account'),
  commune: within('commune'),
  site: within('site'),
  record: within('record'),
  transaction: within('transaction'),
  months: within('months'),
  vat: within('vat'),
  isPromoted: z.boolean(),
})

/** What each is called in a form. */
export const quantityLabels: Record<keyof Quantities, Label> = {
  account: { vi: 'Số tài khoản', en: 'Accounts' },
  commune: { vi: 'Số xã, phường', en: 'Communes' },
  site: { vi: 'Số đơn vị', en: 'Sites' },
  record: { vi: 'Số hồ sơ một tháng', en: 'Records a month' },
  transaction: { vi: 'Số giao dịch một tháng', en: 'Transactions a month' },
  months: { vi: 'Số tháng sử dụng', en: 'Months of use' },
  vat: { vi: 'Thuế GTGT, % (nếu chịu thuế)', en: 'VAT, % (where it is owed)' },
  isPromoted: {
    vi: 'Đơn vị thuộc diện được ưu đãi mà gói nêu',
    en: 'We belong to those whom a promotion is for',
  },
}

/** `120 tài khoản, 36 tháng`: what was counted, in words. */
export function quantitiesText(quantities: Quantities): Label {
  const parts = countedUnits.flatMap((unit): Label[] => {
    const value = quantities[unit]
    if (value === null) return []
    const { vi, en } = unitsText(value, unit)
    return isPaidByUse(unit) ? [{ vi: `${vi} một tháng`, en: `${en} a month` }] : [{ vi, en }]
  })
  const { months } = quantities
  const all =
    months === null
      ? parts
      : [...parts, { vi: `${months} tháng`, en: months === 1 ? '1 month' : `${months} months` }]
  return { vi: all.map(({ vi }) => vi).join(', '), en: all.map(({ en }) => en).join(', ') }
}

/** `1.200 tài khoản`; of a whole package there is one. */
export function unitsText(count: number, unit: (typeof priceUnits.values)[number]): Label {
  const { vi, en } = priceUnits.labels[unit]
  if (unit === 'package') return { vi, en }
  const number = numberText(count)
  return { vi: `${number.vi} ${vi}`, en: `${number.en} ${count === 1 ? en : `${en}s`}` }
}

/** Why what was typed for a quantity cannot be one. */
export function quantityFault(name: QuantityName, typed: string): Label {
  const { vi, en } = quantityLabels[name]
  const shown = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed
  const [smallest, largest] = quantityRanges[name]
  const kind =
    name === 'vat'
      ? { vi: 'một số', en: 'a number' }
      : { vi: 'một số nguyên', en: 'a whole number' }
  const most = numberText(largest)
  return {
    vi: `${vi}: “${shown}” không dùng được; hãy nhập ${kind.vi} từ ${smallest} đến ${most.vi}.`,
    en: `${en}: “${shown}” cannot be used; enter ${kind.en} from ${smallest} to ${most.en}.`,
  }
}
