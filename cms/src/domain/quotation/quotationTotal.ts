import type { QuantityLine } from '../quotationRequest/quantityLine.ts'

/** A price for one line: for one unit and, where the line has months, for one month; whole đồng, without VAT. */
export interface LinePrice {
  key: string
  unitPrice: number
}

export interface QuotationTotal {
  /** Amount of each line that has a price, by key. */
  lines: Map<string, number>
  beforeTax: number
  tax: number
  total: number
  /** Lines without a price. */
  missing: string[]
}

/**
 * What a quotation comes to, in whole đồng. VAT is rounded to whole đồng once, over the sum: half a đồng goes up.
 *
 * @param vatPercent null for what is not subject to VAT.
 */
export function quotationTotal(
  lines: QuantityLine[],
  prices: LinePrice[],
  vatPercent: number | null,
): QuotationTotal {
  const byKey = new Map(prices.map(({ key, unitPrice }) => [key, unitPrice]))
  const amounts = new Map<string, number>()
  const missing: string[] = []
  for (const { key, quantity, months } of lines) {
    const price = byKey.get(key)
    if (price === undefined) missing.push(key)
    else amounts.set(key, price * quantity * (months ?? 1))
  }
  const beforeTax = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
  const tax = Math.round((beforeTax * (vatPercent ?? 0)) / 100)
  return { lines: amounts, beforeTax, tax, total: beforeTax + tax, missing }
}
