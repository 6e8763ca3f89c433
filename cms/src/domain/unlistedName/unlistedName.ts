import { z } from 'zod'
import { fold } from '../language/vietnamese.ts'
import { plainTaxCode } from '../organisation/taxCode.ts'

/** A product as an agency calls it, in place of an offering of the catalogue. */
export interface NamedProduct {
  productName: string
  vendorName: string
  /** Empty where the agency does not know it. */
  taxCode: string
  /** Id of the platform; null where none is named. */
  platform: string | null
}

/**
 * By what the same name is known again: the words of the product without marks and signs, its firm by its tax code, or else
 * by its name, and its platform.
 */
export function nameKey({ productName, vendorName, taxCode, platform }: NamedProduct): string {
  const plain = (text: string) =>
    fold(text)
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
  const firm = taxCode.trim() ? plainTaxCode(taxCode) : plain(vendorName)
  return [plain(productName), firm, platform ?? ''].join('|')
}

const said = z.string().nullable()

/** What a record says of its product and firm: ids of what is in the catalogue, else words. */
export const SaidSchema = z.object({
  offering: said,
  platform: said,
  vendor: said,
  productName: said,
  vendorName: said,
  vendorTaxCode: said,
})
export type Said = z.output<typeof SaidSchema>

/** A record that a merge changed: what it said before, and what it has said since. */
export const CarriedSchema = z.object({
  collection: z.enum(['adoptions', 'contracts']),
  id: z.string(),
  before: SaidSchema,
  after: SaidSchema,
})
export type Carried = z.output<typeof CarriedSchema>
