import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  kind: 'Tiến trình mua sắm',
  listTitle: 'Tiến trình mua sắm',
  listLink: 'Những yêu cầu đã mở, theo chuẩn dữ liệu hợp đồng mở OCDS',
  listLead:
    'Mỗi yêu cầu báo giá từ lúc mở là một tiến trình, công bố theo chuẩn dữ liệu hợp đồng mở OCDS 1.1.5: ai hỏi giá, hỏi gì, ai nộp với tổng giá bao nhiêu, kết quả ra sao. Giá trị và đơn giá hợp đồng chỉ các cơ quan xem được, nên không có ở đây.',
  none: 'Chưa có yêu cầu báo giá nào được mở.',
  ocid: 'Mã tiến trình (OCID)',
  unregistered:
    'Tiền tố ocds-000000 là tạm: nơi vận hành chưa đăng ký tiền tố riêng với Open Contracting Partnership.',
  buyer: 'Đơn vị yêu cầu',
  status: 'Tình trạng',
  method: 'Cách mời',
  period: 'Nhận báo giá',
  periodText: (start: string, end: string) => `${start} – ${end}`,
  until: (end: string) => `đến ${end}`,
  items: 'Khối lượng',
  item: 'Nội dung',
  quantity: 'Số lượng',
  unit: 'Đơn vị tính',
  bids: 'Báo giá',
  award: 'Kết quả',
  awarded: (name: string) => `Chọn ${name}`,
  noAward: 'Không có báo giá phù hợp',
  releases: 'Các lần công bố',
  amendments: 'Sửa đổi và hủy',
  files: 'Tệp dữ liệu',
  record: 'Hồ sơ tiến trình (record package, JSON)',
  releasePackage: 'Các lần công bố (release package, JSON)',
  readBack: 'Trang này được dựng lại từ chính các tệp trên, không từ nguồn nào khác.',
  request: 'Trang yêu cầu báo giá',
  openedAt: (moment: string) => `Mở lúc ${moment}`,
  toProcess: 'Tiến trình theo chuẩn OCDS, tải được',
}

const en: typeof vi = {
  kind: 'Procurement process',
  listTitle: 'Procurement processes',
  listLink: 'Those that were opened, as open contracting data (OCDS)',
  listLead:
    'Each request for quotations is a process from its opening on, published as open contracting data (OCDS 1.1.5): who asked, for what, who quoted which total, what came of it. Values and prices of contracts are for agencies alone and not here.',
  none: 'No request for quotations was opened yet.',
  ocid: 'Identifier of the process (OCID)',
  unregistered:
    'The prefix ocds-000000 is provisional: the operator has not registered its own with the Open Contracting Partnership.',
  buyer: 'Organisation',
  status: 'Status',
  method: 'Invitation',
  period: 'Quotations taken',
  periodText: (start, end) => `${start} – ${end}`,
  until: (end) => `until ${end}`,
  items: 'Lines',
  item: 'What',
  quantity: 'Quantity',
  unit: 'Unit',
  bids: 'Quotations',
  award: 'Result',
  awarded: (name) => `${name} was chosen`,
  noAward: 'None was suitable',
  releases: 'Releases',
  amendments: 'Amendments and cancellation',
  files: 'Files',
  record: 'Record package (JSON)',
  releasePackage: 'Release package (JSON)',
  readBack: 'This page is made from these files and from nothing else.',
  request: 'The request for quotations',
  openedAt: (moment) => `Opened at ${moment}`,
  toProcess: 'The process as open contracting data (OCDS), to download',
}

/** The sentences about procurement processes in a language. */
export const processText = (language: Language): typeof vi => ({ vi, en })[language]
