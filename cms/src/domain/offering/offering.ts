import { z } from 'zod'
import { rowsOf, shapeOf } from '../field/field.ts'
import { offeringFields } from './offeringFields.ts'
import { PriceChangeSchema } from '../field/plan.ts'
import { OptionalDaySchema, ReferenceSchema, SlugSchema } from '../values/reference.ts'

/** What the public may see of an offering. */
export const OfferingSchema = z.object({
  slug: SlugSchema,
  vendor: ReferenceSchema,
  ...shapeOf(offeringFields),
  /** Changes of price since it became public, oldest first. */
  priceHistory: rowsOf(PriceChangeSchema),
  /** Day on which the vendor last confirmed what stands here. */
  confirmedOn: OptionalDaySchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Offering = z.output<typeof OfferingSchema>

/** Days for which a vendor's confirmation holds; afterwards the page says that it is unconfirmed. */
export const confirmationDays = 365

/** Whether what an offering says has not been confirmed for a year on a day (`YYYY-MM-DD`). */
export function isUnconfirmed(
  { confirmedOn }: Pick<Offering, 'confirmedOn'>,
  day: string,
): boolean {
  if (!confirmedOn) return true
  return (Date.parse(day) - Date.parse(confirmedOn)) / 86_400_000 > confirmationDays
}
