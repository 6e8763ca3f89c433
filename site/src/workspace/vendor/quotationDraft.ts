import type { LinePrice } from 'cms/domain/quotation/quotationTotal.ts'
import type { Problem } from '../api.ts'
import { isWhole } from '../form/number.ts'

/** What stands in a number field: the number, or what is typed while it is none. */
type Typed = number | string | null

/** What the numbers of a quotation must be: prices in whole đồng, validity in days. A line without a price is told as such. */
export const wholes = { price: { least: 0, optional: true }, validity: { least: 1 } } as const

/** The prices that are whole đồng, by line; what is none yet is in no sum. */
export const pricedLines = (
  lines: readonly { key: string }[],
  prices: Readonly<Record<string, Typed>>,
): LinePrice[] =>
  lines.flatMap(({ key }) => {
    const price = prices[key] ?? null
    return isWhole(price, wholes.price) && price !== null ? [{ key, unitPrice: price }] : []
  })

interface Words {
  notWhole: (least: number) => string
  vatWrong: string
}

/** What is typed into a quotation but is no price, no rate and no number of days, each at its field. */
export function typedFaults(
  lines: readonly { key: string }[],
  draft: { prices: Readonly<Record<string, Typed>>; vat: Typed; validity: Typed },
  { notWhole, vatWrong }: Words,
): Problem[] {
  const isRate = draft.vat === null || (typeof draft.vat === 'number' && draft.vat <= 20)
  return [
    ...lines
      .filter(({ key }) => !isWhole(draft.prices[key] ?? null, wholes.price))
      .map(({ key }) => ({ field: `lines.${key}`, message: notWhole(0) })),
    ...(isRate ? [] : [{ field: 'vat', message: vatWrong }]),
    ...(isWhole(draft.validity, wholes.validity) && Number(draft.validity) <= 365
      ? []
      : [{ field: 'validity', message: notWhole(1) }]),
  ]
}
