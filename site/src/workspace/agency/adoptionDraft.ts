import type { CatalogueRecord } from '../catalogueRecord.ts'
import { findRecord, platformOf, RecordSchema } from '../catalogueRecord.ts'
import { z } from 'zod'
import { request } from '../api.ts'
import { awardOf } from '../contract/startContract.ts'
import { numberTyped } from '../form/number.ts'
import { SelectionSchema } from './agencyRecords.ts'
import { bodyOfOperation, operationOf } from './operationDraft.ts'
import type { Operation } from './operationDraft.ts'
import type { UploadedFile } from '../workspaceRecords.ts'
import type { AdoptionRecord } from './agencyRecords.ts'

/** An adoption as the form holds it. */
export interface AdoptionDraft {
  platform: CatalogueRecord | null
  offering: CatalogueRecord | null
  selection: { id: string; title: string } | null
  /** The request whose award it comes from. */
  request: { id: string; title: string } | null
  problems: string[]
  /** The product in words, and its firm, where the catalogue has no offering of it. */
  productName: string
  vendorName: string
  vendorTaxCode: string
  purpose: string
  operation: Operation
  contact: string
  /** As typed; a number of đồng, or empty. */
  contractPrice: string
  note: string
  files: UploadedFile[]
}

export function draftOf(record: AdoptionRecord | undefined): AdoptionDraft {
  const named = (relation: AdoptionRecord['platform']) =>
    relation && { id: relation.id, slug: relation.slug ?? '', name: relation.name }
  return {
    platform: named(record?.platform ?? null),
    offering: named(record?.offering ?? null),
    selection: record?.selection ?? null,
    request: record?.request ?? null,
    problems: (record?.problems ?? []).map(({ id }) => id),
    productName: record?.productName ?? '',
    vendorName: record?.vendorName ?? '',
    vendorTaxCode: record?.vendorTaxCode ?? '',
    purpose: record?.purpose ?? '',
    operation: operationOf(record),
    contact: record?.contact ?? '',
    contractPrice: record?.contractPrice ? String(record.contractPrice) : '',
    note: record?.note ?? '',
    files: record?.files ?? [],
  }
}

/** The draft as the API takes it; undefined before a platform is chosen: then it is no record yet. */
export function bodyOfDraft(draft: AdoptionDraft): object | undefined {
  if (!draft.platform) return undefined
  const price = priceOf(draft.contractPrice)
  return {
    platform: draft.platform.id,
    offering: draft.offering?.id ?? null,
    selection: draft.selection?.id ?? null,
    request: draft.request?.id ?? null,
    problems: draft.problems,
    // An offering that is chosen takes the place of the words.
    productName: draft.offering ? '' : draft.productName,
    vendorName: draft.offering ? '' : draft.vendorName,
    vendorTaxCode: draft.offering ? '' : draft.vendorTaxCode,
    purpose: draft.purpose,
    ...bodyOfOperation(draft.operation),
    contact: draft.contact,
    ...(price !== undefined && { contractPrice: price }),
    note: draft.note,
    files: draft.files.map(({ id }) => id),
  }
}

/** The whole đồng that were typed, as people write them; null for none, undefined for what is no whole number. */
export function priceOf(typed: string): number | null | undefined {
  const number = numberTyped(typed)
  return number && !Number.isInteger(number) ? undefined : number
}

/** What the address brings along: `?platform=`, `?offering=` (slugs), `?selection=` or `?request=` (id). */
export async function draftOfAddress(
  parameters: URLSearchParams,
): Promise<Partial<AdoptionDraft> | undefined> {
  const selection = parameters.get('selection')
  if (selection) return draftOfSelection(selection)
  const awarded = parameters.get('request')
  if (awarded) return draftOfAward(awarded)
  const offering = parameters.get('offering')
  if (offering) return draftOfOffering(await findRecord('offerings', offering))
  const platform = parameters.get('platform')
  const found = platform ? await findRecord('platforms', platform) : undefined
  return found && { platform: found }
}

async function draftOfOffering(
  offering: CatalogueRecord | undefined,
): Promise<Partial<AdoptionDraft> | undefined> {
  const platform = offering && (await platformOf(offering.id))
  return platform && { platform, offering }
}

async function draftOfSelection(id: string): Promise<Partial<AdoptionDraft>> {
  const record = await request({ path: `/selections/${id}?depth=1`, schema: SelectionSchema })
  const chosen = record.candidates.find((candidate) => candidate.chosen)?.item
  const found =
    chosen?.relationTo === 'offerings'
      ? await draftOfOffering(chosen.value)
      : chosen && { platform: chosen.value }
  return {
    ...found,
    selection: { id, title: record.title },
    problems: record.problems.map((problem) => problem.id),
    purpose: record.need,
  }
}

const NeedSchema = z.object({ need: z.string().nullish() })

/** An adoption from an award: what was quoted, for what need, at what price. */
async function draftOfAward(id: string): Promise<Partial<AdoptionDraft>> {
  const { title, offering, platforms, total } = await awardOf(id)
  const { need } = await request({ path: `/quotationRequests/${id}?depth=0`, schema: NeedSchema })
  const [platform] = platforms
  const sold = offering
    ? await draftOfOffering(
        await request({ path: `/offerings/${offering}?depth=0`, schema: RecordSchema }),
      )
    : platform && platforms.length === 1
      ? {
          platform: await request({ path: `/platforms/${platform}?depth=0`, schema: RecordSchema }),
        }
      : {}
  return {
    ...sold,
    request: { id, title },
    purpose: (need ?? '').slice(0, 2000),
    contractPrice: String(total),
  }
}
