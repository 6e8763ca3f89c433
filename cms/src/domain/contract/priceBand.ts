import { z } from 'zod'
import { priceIntervals, priceUnits } from '../field/plan.ts'

/** Months for which the price of a signed contract counts in a band. */
const bandMonths = 36
/** Fewer prices, or fewer agencies behind them, are not told: they would tell whose they are. */
export const bandMinimum = { prices: 3, agencies: 3 } as const

/** What others pay for one unit and interval of a platform, with VAT, in đồng. It names nobody. */
const PriceBandSchema = z.object({
  unit: priceUnits.schema,
  interval: priceIntervals.schema,
  /** How many prices stand behind it. */
  n: z.number().int(),
  low: z.number(),
  median: z.number(),
  high: z.number(),
  /** The newest day of signing among them. */
  newestOn: z.string(),
  /** Made up for the demonstration; a real price is never mixed with these. */
  illustrative: z.boolean(),
})
export type PriceBand = z.output<typeof PriceBandSchema>

/** The answer of the server: the bands that may be told, and whether there are prices that may not. */
export const PriceBandsSchema = z.object({
  platform: z.string(),
  from: z.string(),
  bands: z.array(PriceBandSchema),
  isHidden: z.boolean(),
})

/** The first day of the months that count on a day, both `YYYY-MM-DD`. */
export function bandFrom(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const daysInMonth = new Date(Date.UTC(year, month - bandMonths, 0)).getUTCDate()
  const first = Date.UTC(year, month - 1 - bandMonths, Math.min(date, daysInMonth))
  return new Date(first).toISOString().slice(0, 10)
}

/** Places, from nought, of the quartiles among `n` values in order: the nearest rank. */
export function quartilePlaces(n: number): { low: number; median: number; high: number } {
  const place = (share: number) => Math.max(0, Math.ceil(n * share) - 1)
  return { low: place(0.25), median: place(0.5), high: place(0.75) }
}
