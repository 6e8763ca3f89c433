import type { Language } from 'cms/domain/language/language.ts'
import { AgreementsSchema } from 'cms/domain/contract/agreements.ts'
import type { AgreementTold } from 'cms/domain/contract/agreements.ts'
import { selectionForms } from 'cms/domain/contract/contract.ts'
import { PlanSchema, priceUnits } from 'cms/domain/field/plan.ts'
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
    vendorTaxCode: '',
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
      agreementLine: '',
    })),
  }
}

/** What an award says; {@link awardOf}. */
const AwardSchema = z.object({
  request: z.string(),
  title: z.string(),
  vendor: z.string(),
  offering: z.string().nullable(),
  platforms: z.array(z.string()),
  soleInvited: z.boolean(),
  lines: z.array(
    z.object({
      name: z.string(),
      unit: priceUnits.schema,
      quantity: z.number(),
      months: z.number().nullable(),
      unitPrice: z.number(),
    }),
  ),
  vatPercent: z.number().nullable(),
  total: z.number(),
})

/** What was awarded: the chosen quotation with the prices of its lines. */
export const awardOf = (id: string) =>
  request({ path: `/quotationRequests/${id}/award`, schema: AwardSchema })

/** A contract from an award: vendor, platform, offering and the prices of the chosen quotation. */
async function draftOfAward(id: string): Promise<Partial<ContractDraft>> {
  const award = await awardOf(id)
  const [platform] = award.platforms
  const named = (path: string) =>
    request({ path: `${path}?depth=0&locale=all`, schema: NamedSchema })
  const sold: Partial<ContractDraft> = award.offering
    ? await draftOfOffering(award.offering)
    : {
        vendor: await named(`/organisations/${award.vendor}`),
        // Of several platforms the officer says which was bought.
        platform:
          platform && award.platforms.length === 1 ? await named(`/platforms/${platform}`) : null,
      }
  return {
    ...sold,
    title: award.title,
    request: { id, title: award.title },
    form: award.soleInvited ? 'direct' : 'quotations',
    lines: award.lines.map(({ name, unit, quantity, months, unitPrice }) => ({
      key: lineKey(),
      name,
      unit,
      interval: months === null ? 'once' : 'month',
      quantity,
      periods: months ?? 1,
      unitPrice,
      vat: award.vatPercent,
      agreementLine: '',
    })),
    value: award.total,
  }
}

/** What a framework agreement brings along: product, vendor and prices; how much of each line is still to be said. */
export const draftOfAgreement = (agreement: AgreementTold): Partial<ContractDraft> => ({
  kind: 'purchase',
  agreement: { id: agreement.id, title: agreement.title },
  offering: agreement.offering,
  platform: agreement.platform,
  productName: agreement.productName,
  vendor: agreement.vendor,
  vendorName: agreement.vendorName,
  vendorTaxCode: '',
  form: selectionForms.values.find((form) => form === agreement.form) ?? '',
  formWords: agreement.formWords,
  lines: agreement.lines.map(({ id, name, unit, interval, periods, unitPrice, vat }) => ({
    key: lineKey(),
    name,
    unit,
    interval,
    quantity: null,
    periods,
    unitPrice,
    vat,
    agreementLine: id,
  })),
})

/** The framework agreements from which the own organisation may call off now. */
export async function ownAgreements(platforms: string[] = []): Promise<AgreementTold[]> {
  const query = platforms.length > 0 ? `?platforms=${platforms.join(',')}` : ''
  const { agreements } = await request({
    path: `/contracts/agreements${query}`,
    schema: AgreementsSchema,
  })
  return agreements
}

/** What the address brings along: `?adoption=`, `?request=` or `?agreement=` (id). */
export async function draftOfAddress(
  parameters: URLSearchParams,
  language: Language,
): Promise<Partial<ContractDraft> | undefined> {
  const awarded = parameters.get('request')
  if (awarded) return draftOfAward(awarded)
  const named = parameters.get('agreement')
  if (named) {
    const agreement = (await ownAgreements()).find((one) => one.id === named)
    return agreement && { ...draftOfAgreement(agreement), title: agreement.title }
  }
  const id = parameters.get('adoption')
  if (!id) return undefined
  const {
    offering,
    platform,
    selection,
    request: award,
  } = await request({
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
    request: award ?? null,
  }
}
