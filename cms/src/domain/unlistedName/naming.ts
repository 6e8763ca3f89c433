import type { EffectName, Refusal } from '../transitions/machine.ts'

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

/**
 * The events of a record whose product in words is in the catalogue now, or after all not: fired by the merging of its name
 * alone, or by what takes it back (words/unlistedName), in whatever state the record stands and stays.
 */
export const enterCatalogue = <State extends string>(to: State, effects: EffectName[]) => ({
  enterCatalogue: {
    to,
    label: { vi: 'Tên sản phẩm đã vào danh mục', en: 'Its product is in the catalogue' },
    permission: 'catalogue.manage' as const,
    isInner: true as const,
    effects,
  },
  leaveCatalogue: {
    to,
    label: {
      vi: 'Tên sản phẩm không còn gộp vào danh mục',
      en: 'The merge of its product is undone',
    },
    permission: 'catalogue.manage' as const,
    isInner: true as const,
    effects,
  },
})
