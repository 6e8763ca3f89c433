import { fold } from '../language/vietnamese.ts'
import { plainTaxCode } from '../organisation/taxCode.ts'
import type { Refusal } from '../transitions/machine.ts'

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

/** What is wrong in how a product is named: beside an offering that is chosen, or as a firm alone. */
export type Naming = 'besideOffering' | 'firmAlone' | null

/** What is wrong in how a record names a product in words; null where nothing is. */
export function namingOf({
  offering,
  productName,
  vendorName,
  vendorTaxCode,
}: {
  offering?: unknown
  productName?: string | null | undefined
  vendorName?: string | null | undefined
  vendorTaxCode?: string | null | undefined
}): Naming {
  if (productName?.trim()) return offering ? 'besideOffering' : null
  return vendorName?.trim() || vendorTaxCode?.trim() ? 'firmAlone' : null
}

/** Why a record that names its product so is not sent in. */
export function namingFault(naming: Naming): Refusal | undefined {
  if (naming === 'besideOffering') {
    return {
      field: 'productName',
      reason: {
        vi: 'Đã chọn sản phẩm trong danh mục thì không ghi tên sản phẩm khác. Hãy bỏ một trong hai.',
        en: 'An offering of the catalogue is chosen and another product is named. Take one of them out.',
      },
    }
  }
  return naming === 'firmAlone'
    ? {
        field: 'productName',
        reason: {
          vi: 'Hãy ghi tên sản phẩm của doanh nghiệp này.',
          en: 'Name the product of this firm.',
        },
      }
    : undefined
}
