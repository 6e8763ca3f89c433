import type { Language } from 'cms/domain/language/language.ts'
import { PlanSchema } from 'cms/domain/field/plan.ts'
import { z } from 'zod'
import { AdoptionRecordSchema } from '../agency/agencyRecords.ts'
import { request } from '../api.ts'
import { lineKey } from './contractRecord.ts'
import type { ContractDraft } from './contractRecord.ts'

/** A record in all languages, by its Vietnamese name. */
const NamedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.object({ vi: z.string() }).transform(({ vi }) => vi),
})

const SoldSchema = NamedSchema.extend({
  platform: NamedSchema.nullish().catch(null),
  vendor: NamedSchema.nullish().catch(null),
  plans: z.array(PlanSchema).nullish().catch([]),
})

/** VAT in per cent that a new line begins with; whoever enters the contract changes it to what stands there. */
const usualVat = 10

/** What an offering of the catalogue brings along: its platform, its vendor, a line for each plan. */
export async function draftOfOffering(id: string): Promise<Partial<ContractDraft>> {
  const { plans, platform, vendor, slug, name } = await request({
    path: `/offerings/${id}?depth=1&locale=all`,
    schema: SoldSchema,
  })
  return {
    offering: { id, slug, name },
    platform: platform ?? null,
    vendor: vendor ?? null,
    vendorName: '',
    productName: '',
    lines: (plans ?? []).map((plan) => ({
      key: lineKey(),
      name: plan.name.vi,
      unit: plan.unit,
      interval: plan.interval,
      quantity: null,
      periods: null,
      unitPrice: plan.price,
      vat: plan.includesVat ? null : usualVat,
    })),
  }
}

/** What the address brings along: `?adoption=` (id). */
export async function draftOfAddress(
  parameters: URLSearchParams,
  language: Language,
): Promise<Partial<ContractDraft> | undefined> {
  const id = parameters.get('adoption')
  if (!id) return undefined
  const { offering, platform, selection } = await request({
    path: `/adoptions/${id}?depth=1&locale=${language}`,
    schema: AdoptionRecordSchema,
  })
  const ofPlatform: Partial<ContractDraft> = platform
    ? { platform: { id: platform.id, slug: platform.slug ?? '', name: platform.name } }
    : {}
  return {
    ...(offering ? await draftOfOffering(offering.id) : ofPlatform),
    title: offering?.name ?? platform?.name ?? '',
    adoption: id,
    selection,
  }
}
