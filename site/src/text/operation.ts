import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Hệ thống chạy thế nào',
  lead: 'Để đơn vị khác tham khảo. Phiên bản chỉ các cơ quan xem được; các mục còn lại công khai.',
  notStated: 'Chưa nêu',
  levelHelp: 'Cấp độ 1–5 đã được phê duyệt theo Nghị định 85/2016/NĐ-CP, ghi cùng quyết định.',
  decisionHelp: 'Ví dụ: 77/QĐ-UBND.',
  connectionsHelp: 'Chỉ chọn kết nối đang chạy.',
  forAgencies: 'chỉ các cơ quan xem được',
}
export type OperationText = typeof vi

const en: OperationText = {
  title: 'How the system runs',
  lead: 'For others to learn from. The version is for agencies alone; the rest is public.',
  notStated: 'Not stated',
  levelHelp: 'Approved level 1–5 under Decree 85/2016/NĐ-CP, with its decision.',
  decisionHelp: 'Example: 77/QĐ-UBND.',
  connectionsHelp: 'Only connections that run.',
  forAgencies: 'for agencies alone',
}

/** The words of how a system runs, in a language. */
export const operationText = (language: Language): OperationText => ({ vi, en })[language]
