import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { plainTaxCode } from '../../domain/organisation/taxCode.ts'
import { nameKey } from '../../domain/unlistedName/unlistedName.ts'
import type { Said } from '../../domain/unlistedName/unlistedName.ts'
import { idOf } from '../../transitions/door.ts'

/** What an adoption and a contract say of a product that is not in the catalogue. */
interface Naming {
  offering?: unknown
  platform?: unknown
  /** A firm of the catalogue, where only its product is not in it. */
  vendor?: unknown
  productName?: string | null
  vendorName?: string | null
  vendorTaxCode?: string | null
  illustrative?: boolean | null
}

/** What the record that was sent in carries from then on. */
interface Named {
  unlistedName?: string | null
  offering?: string
  productName?: null
  vendorName?: null
  vendorTaxCode?: null
}

/** What a record says in words once its product is an offering of the catalogue: nothing. */
export const noWords = { productName: null, vendorName: null, vendorTaxCode: null }

/**
 * What a record said before the merge that is being undone.
 *
 * @throws Error outside of an undoing.
 */
export function saidBefore(record: string, { context }: PayloadRequest): Said {
  if (!context.unmerged) throw new Error(`No merge of what ${record} names is being undone.`)
  return context.unmerged.said
}

/**
 * Notes the product that a record names in words, so that the ministry finds it once for all who use it. A name that was
 * merged already stands for its offering at once.
 */
export async function noteName(record: Naming, req: PayloadRequest): Promise<Named> {
  const productName = record.productName?.trim()
  if (!productName || idOf(record.offering)) return { unlistedName: null }
  const common = { depth: 0, overrideAccess: true, req } as const
  const vendor = idOf(record.vendor)
  const firm = vendor
    ? await req.payload.findByID({ collection: 'organisations', id: vendor, ...common })
    : { name: record.vendorName?.trim() ?? '', taxCode: record.vendorTaxCode ?? '' }
  const named = {
    productName,
    vendorName: firm.name,
    taxCode: plainTaxCode(firm.taxCode ?? ''),
    platform: idOf(record.platform),
  }
  const key = nameKey(named)
  const { docs } = await req.payload.find({
    ...common,
    collection: 'unlistedNames',
    where: { nameKey: { equals: key } },
    limit: 1,
  })
  const [known] = docs
  const isIllustrative = Boolean(record.illustrative)
  if (!known) {
    const { id } = await req.payload.create({
      ...common,
      collection: 'unlistedNames',
      data: { ...named, nameKey: key, illustrative: isIllustrative },
    })
    return { unlistedName: id }
  }
  const offering = idOf(known.offering)
  if (known.state === 'merged' && offering) return { unlistedName: known.id, offering, ...noWords }
  if (known.illustrative && !isIllustrative) {
    await req.payload.update({
      ...common,
      collection: 'unlistedNames',
      id: known.id,
      data: { illustrative: false },
    })
  }
  return { unlistedName: known.id }
}

/** {@link noteName} for records that come without the door: those that are loaded as they stand. */
export const keepName: CollectionBeforeChangeHook = async ({ context, data, req }) => {
  const record: Naming & { state?: unknown } = data
  if (context.isDoor || !record.productName || !record.state || record.state === 'draft')
    return data
  return { ...data, ...(await noteName(record, req)) }
}
