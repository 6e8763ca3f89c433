import type { Language } from 'cms/domain/language/language.ts'
import type { FormerProduct } from 'cms/domain/offering/formerProduct.ts'

const vi = {
  title: 'Hệ thống chạy thế nào',
  lead: 'Để đơn vị khác tham khảo. Phiên bản chỉ các cơ quan xem được; các mục còn lại công khai.',
  notStated: 'Chưa nêu',
  forAgencies: 'chỉ các cơ quan xem được',
  productHelp:
    'Chỉ ghi khi sản phẩm chưa có trong danh sách trên. Được công khai, kèm ghi chú chưa có trong danh mục; Bộ gộp tên này khi sản phẩm vào danh mục.',
  unlisted: 'chưa có trong danh mục',
  withdrawn: 'đã rút khỏi danh mục',
  suspended: 'đang tạm ngừng công khai',
}
export type OperationText = typeof vi

const en: OperationText = {
  title: 'How the system runs',
  lead: 'For others to learn from. The version is for agencies alone; the rest is public.',
  notStated: 'Not stated',
  forAgencies: 'for agencies alone',
  productHelp:
    'Only where the product is not in the list above. It is public, with a note that it is not in the catalogue; the ministry merges it once it is.',
  unlisted: 'not in the catalogue',
  withdrawn: 'withdrawn from the catalogue',
  suspended: 'suspended from the catalogue',
}

/** The words of how a system runs, in a language. */
export const operationText = (language: Language): OperationText => ({ vi, en })[language]

interface InWords {
  productName: string | null
  vendorName: string | null
  formerProduct?: FormerProduct | null | undefined
}

/**
 * A product without a page of its own, as it is told to people: one that is not in the catalogue, or that has left it,
 * with its firm and which of both; empty where the record names none.
 */
export function productInWords(
  { productName, vendorName, formerProduct }: InWords,
  language: Language,
): string {
  const words = operationText(language)
  if (formerProduct) {
    const { name, vendorName: firm, state } = formerProduct
    return `${[name, firm].filter(Boolean).join(', ')} (${words[state]})`
  }
  if (!productName) return ''
  return `${[productName, vendorName].filter(Boolean).join(', ')} (${words.unlisted})`
}
