import type { PayloadRequest } from 'payload'
import { newRowId } from '../../database/database.ts'
import type { ChangesOf, RowOf } from '../../transitions/door.ts'

type OfferingRow = RowOf<'offerings'>
type Plan = NonNullable<OfferingRow['plans']>[number]
type PriceChange = NonNullable<OfferingRow['priceHistory']>[number]

/** New prices of plans: row id → đồng, `null`: on quotation. */
type Prices = Record<string, number | null>

/**
 * New prices of plans, and a dated line for each that really changed, so that nobody can say a price was
 * always so.
 */
export function changePrices(
  row: OfferingRow,
  prices: Prices,
  today: string,
): ChangesOf<'offerings'> {
  return {
    plans: withPrices(row.plans ?? [], prices),
    priceHistory: priceHistoryAfter(row, prices, today),
  }
}

/**
 * New prices of what is public while a next version is written or reviewed. The public row has them at once;
 * the next version gets them too, except where it brings a price of its own.
 *
 * @returns what to write into the next version.
 */
export async function changePublicPrices({
  next,
  prices,
  today,
  req,
}: {
  next: OfferingRow
  prices: Prices
  today: string
  req: PayloadRequest
}): Promise<ChangesOf<'offerings'>> {
  const asked = { collection: 'offerings', where: { id: { equals: next.id } }, req } as const
  const standing = await req.payload.db.findOne<OfferingRow>({ ...asked, locale: 'all' })
  if (!standing) throw new Error(`There is no offering ${next.id}.`)
  const changed = { ...changePrices(standing, prices, today), confirmedOn: today }
  // The whole row: what this write of the SQL adapter does not name loses its lists.
  const data = { ...standing, ...changed, updatedAt: new Date().toISOString() }
  await req.payload.db.updateOne({ ...asked, data })
  const [before, own] = [pricesOf(standing), pricesOf(next)]
  const followed = Object.entries(prices).filter(([id]) => own[id] === before[id])
  return { ...changed, plans: withPrices(next.plans ?? [], Object.fromEntries(followed)) }
}

/** The dated lines of a public row once `prices` stand in it. */
export function priceHistoryAfter(row: OfferingRow, prices: Prices, today: string): PriceChange[] {
  const changes = (row.plans ?? []).flatMap((plan) => {
    const before = priceOf(plan)
    const after = prices[String(plan.id)]
    return after === undefined || after === before
      ? []
      : [{ id: newRowId(), date: today, plan: nameOf(plan), before, after }]
  })
  return [...(row.priceHistory ?? []), ...changes]
}

/** The prices that a version states. */
export function pricesOf(row: OfferingRow): Prices {
  return Object.fromEntries((row.plans ?? []).map((plan) => [String(plan.id), priceOf(plan)]))
}

function withPrices(plans: Plan[], prices: Prices): Plan[] {
  return plans.map((plan) => {
    const price = prices[String(plan.id)]
    return price === undefined ? plan : { ...plan, price }
  })
}

const priceOf = ({ price }: Plan) => price ?? null

/** A plan's name; a row that was read in all languages has them side by side. */
function nameOf({ name }: { name: unknown }): string {
  return typeof name === 'object' && name && 'vi' in name ? String(name.vi) : String(name)
}
