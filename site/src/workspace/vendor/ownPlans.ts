import { priceIntervals, priceUnits } from 'cms/domain/field/plan.ts'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { ofActed } from '../account/actsFor.ts'
import { request } from '../api.ts'
import { listOf } from '../workspaceRecords.ts'
import type { Person } from '../workspaceRecords.ts'
import type { RequestRecord } from '../request/requestRecord.ts'

const OwnPlanSchema = z.object({
  name: z.string(),
  price: z.number().nullish(),
  unit: priceUnits.schema,
  interval: priceIntervals.schema,
  includesVat: z.boolean().nullish(),
})
const OwnOfferingSchema = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.union([z.object({ id: z.string() }).transform(({ id }) => id), z.string()]),
  plans: z.array(OwnPlanSchema).nullish(),
})

/** An offering of the vendor with the prices that its plans give the lines of a request. */
export interface OwnPlans {
  offering: string
  name: string
  plan: string | null
  prices: Record<string, number>
  /** Null where the stated prices hold the tax already. */
  vatPercent: number | null
}

/** The vendor's offerings, those of the request's platforms first; undefined until they are there. */
export function useOwnPlans(
  person: Person,
  { lines, platforms }: RequestRecord,
): OwnPlans[] | undefined {
  const [plans, setPlans] = useState<OwnPlans[]>()
  useEffect(() => {
    request({
      path: `/offerings?depth=0&limit=100&locale=vi&${ofActed(person, 'vendor')}&where[_status][equals]=published`,
      schema: listOf(OwnOfferingSchema),
    }).then(
      ({ docs }) => {
        const asked = new Set(platforms.map(({ id }) => id))
        const ofRequest = docs.filter(({ platform }) => asked.has(platform))
        setPlans((ofRequest.length > 0 ? ofRequest : docs).map((one) => plansFor(one, lines)))
      },
      // The form is filled in by hand then.
      () => setPlans([]),
    )
    // The request is read once: its lines do not change under the form.
  }, [person.id])
  return plans
}

function plansFor(
  { id, name, plans }: z.output<typeof OwnOfferingSchema>,
  lines: RequestRecord['lines'],
): OwnPlans {
  const priced = (plans ?? []).filter(({ price }) => typeof price === 'number')
  const prices: Record<string, number> = {}
  let chosen: string | null = null
  for (const line of lines) {
    const fitting = priced.filter(
      ({ unit, interval }) =>
        unit === line.unit && (interval === 'once') === (line.months === null),
    )
    const plan = fitting.find((one) => one.name === line.name) ?? fitting[0]
    if (!plan || typeof plan.price !== 'number') continue
    chosen ??= plan.name
    prices[line.key] = plan.interval === 'year' ? Math.round(plan.price / 12) : plan.price
  }
  const includesVat = priced.some((plan) => plan.includesVat)
  return { offering: id, name, plan: chosen, prices, vatPercent: includesVat ? null : 10 }
}
