import type { Row } from '../transitions/door.ts'
import { rowsIn } from '../transitions/door.ts'

/**
 * New prices of plans (row id → đồng, `null`: on quotation), and a dated line for each that really changed,
 * so that nobody can say a price was always so.
 */
export function changePrices(
  row: Row,
  prices: Record<string, number | null>,
  today: string,
): Record<string, unknown> {
  const plans = rowsIn(row.plans)
  const changes = plans.flatMap(({ id, name, price }) => {
    const after = prices[String(id)]
    const before = typeof price === 'number' ? price : null
    return after === undefined || after === before
      ? []
      : [{ date: today, plan: String(name), before, after }]
  })
  return {
    plans: plans.map((plan) => {
      const price = prices[String(plan.id)]
      return price === undefined ? plan : { ...plan, price }
    }),
    priceHistory: [...rowsIn(row.priceHistory), ...changes],
  }
}
