import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { PlanSchema } from '../../domain/field/plan.ts'
import { QuantitiesSchema } from '../../domain/comparison/quantities.ts'
import { noQuantities } from '../../domain/comparison/quantitiesAddress.ts'
import type { Quantities } from '../../domain/comparison/quantitiesAddress.ts'
import { LocalizedSchema } from '../../domain/language/language.ts'
import { LockedRecordSchema } from '../../domain/selection/lockedRecord.ts'
import type { LockedRecord } from '../../domain/selection/lockedRecord.ts'
import type { QuantityLine } from '../../domain/quotationRequest/quantityLine.ts'
import { declaredEndpoint, whoReads } from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'

const FrozenOfferingSchema = z.object({
  name: LocalizedSchema,
  vendor: z.string(),
  platform: z.string(),
  plans: z.array(PlanSchema).catch([]),
})

/**
 * `GET /api/quotationRequests/prefill/<selection>`: what a locked selection record already says for a request: need,
 * lines from the plans of the candidates, platforms, and whom to invite. 404 for a record that the person may not
 * see, 409 for one that is not locked.
 */
export const prefillEndpoint = declaredEndpoint({
  path: '/prefill/:selection',
  method: 'get',
  caller: whoReads('who may read the selection record'),
  params: z.object({ selection: z.string() }),
  handler: async (req, { params: { selection: id } }) => {
    const selection = await readAsPerson('selections', id, req)
    // What was locked before records were frozen whole has nothing to begin with.
    if (selection.state !== 'locked' || !selection.locked) {
      throw refusal(req, 409, {
        vi: 'Hồ sơ lựa chọn chưa khóa.',
        en: 'The selection record is not locked.',
      })
    }
    const locked = LockedRecordSchema.parse(selection.locked)
    const offerings = offeringsOf(locked)
    // Where one is chosen, those that share its platform and were not rejected are asked; without one, all.
    const kept = offerings.filter(({ isRejected }) => !isRejected)
    const platforms = [
      ...new Set([
        ...offerings.map(({ platform }) => platform),
        ...locked.candidates.flatMap(({ kind, slug }) =>
          kind === 'platforms' && slug ? [slug] : [],
        ),
      ]),
    ]
    const ofPlatform = await vendorsOf(platforms, req)
    return Response.json({
      title: `Yêu cầu báo giá: ${locked.title}`.slice(0, 200),
      need: locked.need,
      lines: linesFrom(
        kept.length > 0 ? kept : offerings,
        QuantitiesSchema.nullable()
          .catch(null)
          .parse(selection.quantities ?? null) ?? noQuantities,
      ),
      platforms: await named('platforms', platforms, req),
      invited: {
        candidates: await named(
          'organisations',
          (kept.length > 0 ? kept : offerings).map(({ vendor }) => vendor),
          req,
        ),
        platform: await named('organisations', ofPlatform, req),
      },
      illustrative: locked.illustrative,
    })
  },
})

function offeringsOf({ candidates }: LockedRecord) {
  return candidates.flatMap(({ kind, record, reasonCode, chosen }) => {
    const parsed = kind === 'offerings' ? FrozenOfferingSchema.safeParse(record) : undefined
    return parsed?.success ? [{ ...parsed.data, isRejected: Boolean(reasonCode) && !chosen }] : []
  })
}

/**
 * One line for each plan of the first candidate that has plans: they say what is paid for. How much, and for how long,
 * are what the record expects.
 */
function linesFrom(
  offerings: z.output<typeof FrozenOfferingSchema>[],
  expected: Quantities,
): QuantityLine[] {
  const plans = offerings.find((offering) => offering.plans.length > 0)?.plans ?? []
  return plans.slice(0, 3).map(({ name, unit, interval, minimumUnits }, index) => ({
    key: `dong-${index + 1}`,
    name: name.vi,
    unit,
    quantity: (unit === 'package' ? null : expected[unit]) ?? minimumUnits ?? 1,
    months: interval === 'once' ? null : (expected.months ?? 12),
  }))
}

async function vendorsOf(platforms: string[], req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'offerings',
    where: { and: [{ 'platform.slug': { in: platforms } }, { _status: { equals: 'published' } }] },
    depth: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.flatMap(({ vendor }) => (typeof vendor === 'object' ? [vendor.slug] : []))
}

async function named(
  collection: 'platforms' | 'organisations',
  slugs: string[],
  req: PayloadRequest,
) {
  const { docs } = await req.payload.find({
    collection,
    where: { slug: { in: [...new Set(slugs)] } },
    depth: 0,
    pagination: false,
    sort: 'sortKey',
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, slug, name }) => ({ id, slug, name }))
}
