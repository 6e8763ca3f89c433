import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Giấy tờ của hệ thống',
  lead: 'Lãnh đạo kiểm tra xong, các cơ quan đang chọn hoặc đang dùng cùng sản phẩm đọc được; doanh nghiệp và công chúng không xem được. Giấy tờ mới thêm vào bên cạnh, không thay giấy tờ cũ.',
  none: 'Chưa có giấy tờ nào.',
  add: 'Thêm giấy tờ',
  send: 'Lưu và trình lãnh đạo kiểm tra',
  kind: 'Loại giấy tờ',
  choose: 'Chọn loại',
  madeOn: 'Ngày lập',
  validUntil: 'Có giá trị đến',
  file: 'Tệp PDF',
  fileHelp:
    'Một tệp PDF, tối đa 20 MB. Từ khi trình, đơn vị bạn, cơ quan cấp trên, Bộ và kiểm toán của Bộ đọc được; khi lãnh đạo đã kiểm tra, các cơ quan đang chọn hoặc dùng cùng sản phẩm cũng đọc được. Doanh nghiệp và công chúng không bao giờ.',
  noFile: 'Hãy tải tệp PDF lên.',
  made: (day: string) => `lập ngày ${day}`,
  valid: (day: string) => `có giá trị đến ${day}`,
  over: (day: string) => `đã hết giá trị từ ${day}`,
  ofOthers: 'Giấy tờ các cơ quan khác chia sẻ về sản phẩm này',
  ofOthersLead: 'Chỉ dành cho cơ quan đang chọn hoặc đang dùng sản phẩm; không công khai.',
}
export type PaperText = typeof vi

const en: PaperText = {
  title: 'Papers of the system',
  lead: 'Once the leader has checked them, agencies that select or use the same product read them; vendors and the public do not. A new paper is added beside the old one and does not take its place.',
  none: 'There are no papers yet.',
  add: 'Add a paper',
  send: 'Save and send to the leader',
  kind: 'Kind',
  choose: 'Choose the kind',
  madeOn: 'Day it was made',
  validUntil: 'Valid until',
  file: 'PDF file',
  fileHelp:
    'One PDF file of 20 MB at most. Once it is sent in, your organisation, those above it, the ministry and its auditors read it; once your leader has checked it, so do agencies that select or use the same product. Vendors and the public never do.',
  noFile: 'Upload the PDF file.',
  made: (day) => `made on ${day}`,
  valid: (day) => `valid until ${day}`,
  over: (day) => `no longer valid since ${day}`,
  ofOthers: 'Papers that other agencies share about this product',
  ofOthersLead: 'For agencies that select or use the product; not public.',
}

/** The words of papers of adoptions, in a language. */
export const paperText = (language: Language): PaperText => ({ vi, en })[language]
