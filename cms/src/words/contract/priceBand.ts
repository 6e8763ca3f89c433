import { idOf } from '../../transitions/door.ts'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { bandFrom, bandMinimum, quartilePlaces } from '../../domain/contract/priceBand.ts'
import type { PriceBand } from '../../domain/contract/priceBand.ts'
import { priceIntervals, priceUnits } from '../../domain/field/plan.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'

interface Asked {
  platform: string
  illustrative: boolean
  req: PayloadRequest
}

/** What is told of one unit and interval: a band, that there are prices which may not be told, or nothing. */
type Told = PriceBand | 'hidden' | undefined

/**
 * The bands of a platform, over what the daily round has left in the index: contracts of the last 36 months. Every number comes from the index of prices by its place in their order: no
 * contract is read. Real prices stand alone; made-up ones are told, marked, only where there is no real one.
 */
export async function priceBands(
  platform: string,
  req: PayloadRequest,
): Promise<{ bands: PriceBand[]; isHidden: boolean }> {
  const { values } = await req.payload.findDistinct({
    collection: 'contractPrices',
    field: 'unit',
    where: { platform: { equals: platform } },
    limit: priceUnits.values.length,
    overrideAccess: true,
    req,
  })
  const units = new Set(values.map(({ unit }) => unit))
  const kinds = priceUnits.values
    .filter((unit) => units.has(unit))
    .flatMap((unit) => priceIntervals.values.map((interval) => ({ unit, interval })))
  const told: Told[] = []
  for (const kind of kinds) {
    const real = await bandOf(kind, { platform, illustrative: false, req })
    told.push(real ?? (await bandOf(kind, { platform, illustrative: true, req })))
  }
  return {
    bands: told.filter((one) => one !== undefined && one !== 'hidden'),
    isHidden: told.includes('hidden'),
  }
}

async function bandOf(
  { unit, interval }: Pick<PriceBand, 'unit' | 'interval'>,
  { platform, illustrative, req }: Asked,
): Promise<Told> {
  const where: Where = {
    and: [
      { platform: { equals: platform } },
      { unit: { equals: unit } },
      { interval: { equals: interval } },
      { illustrative: { equals: illustrative } },
    ],
  }
  const { totalDocs: n } = await req.payload.count({
    collection: 'contractPrices',
    where,
    overrideAccess: true,
    req,
  })
  if (n === 0) return undefined
  if (n < bandMinimum.prices || !(await hasEnoughAgencies(where, req))) return 'hidden'
  const at = async (place: number, sort = 'price') => {
    const { docs } = await req.payload.find({
      collection: 'contractPrices',
      where,
      sort,
      limit: 1,
      page: place + 1,
      // Counting them anew for each place would cost more than finding it.
      pagination: false,
      depth: 0,
      select: { price: true, signedOn: true },
      overrideAccess: true,
      req,
    })
    const [row] = docs
    if (!row) throw new Error(`There is no price at place ${place} of ${n}.`)
    return row
  }
  const places = quartilePlaces(n)
  // The upper one is nearer to the other end.
  const high = await at(n - 1 - places.high, '-price')
  return {
    unit,
    interval,
    n,
    low: (await at(places.low)).price,
    median: (await at(places.median)).price,
    high: high.price,
    newestOn: (await at(0, '-signedOn')).signedOn,
    illustrative,
  }
}

/** Whether three agencies or more stand behind the prices; it is asked of one after the other, not counted. */
async function hasEnoughAgencies(where: Where, req: PayloadRequest): Promise<boolean> {
  const found: string[] = []
  while (found.length < bandMinimum.agencies) {
    const { docs } = await req.payload.find({
      collection: 'contractPrices',
      where: found.length > 0 ? { and: [where, { organisation: { not_in: found } }] } : where,
      sort: '-signedOn',
      limit: 1,
      pagination: false,
      depth: 0,
      select: { organisation: true },
      overrideAccess: true,
      req,
    })
    const [row] = docs
    if (!row) return false
    const organisation = idOf(row.organisation)
    if (!organisation) throw new Error('A price is of no organisation.')
    found.push(organisation)
  }
  return true
}

const QuerySchema = z.object({ platform: RowIdSchema })

/**
 * `GET /api/contracts/price-band?platform=<id>`: what agencies pay for a platform, by unit and interval, in bands
 * that name nobody. 401 for the public, 403 for whoever is no agency, 404 for a platform that is not there.
 */
export const priceBandEndpoint = declaredEndpoint({
  path: '/price-band',
  method: 'get',
  caller: whoHolds('priceBand.see', {
    refused: {
      vi: 'Chỉ cơ quan nhà nước xem được khoảng giá.',
      en: 'Bands of prices are for agencies alone.',
    },
  }),
  query: QuerySchema,
  handler: async (req, { query: { platform } }) => {
    await readAsPerson('platforms', platform, req, 'platform')
    const today = dayInVietnam(new Date())
    return Response.json({
      platform,
      from: bandFrom(today),
      ...(await priceBands(platform, req)),
    })
  },
})
