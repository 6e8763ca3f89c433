import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Hệ thống chạy thế nào',
  lead: 'Để đơn vị khác tham khảo. Phiên bản chỉ các cơ quan xem được; các mục còn lại công khai.',
  notStated: 'Chưa nêu',
  forAgencies: 'chỉ các cơ quan xem được',
  productHelp:
    'Chỉ ghi khi sản phẩm chưa có trong danh sách trên. Được công khai, kèm ghi chú chưa có trong danh mục; Bộ gộp tên này khi sản phẩm vào danh mục.',
  unlisted: 'chưa có trong danh mục',
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
}

/** The words of how a system runs, in a language. */
export const operationText = (language: Language): OperationText => ({ vi, en })[language]

/** A product that is not in the catalogue, with its firm, as it is told to people. */
export function unlistedText(
  { productName, vendorName }: { productName: string; vendorName: string | null },
  language: Language,
): string {
  const name = [productName, vendorName].filter(Boolean).join(', ')
  return `${name} (${operationText(language).unlisted})`
}
