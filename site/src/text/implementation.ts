import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  partner: 'Đơn vị triển khai',
  roles: 'Phần việc',
  confirmed: 'Xác nhận',
  confirmedOn: (day: string) => `xác nhận ngày ${day}`,
  organisation: 'Đơn vị sử dụng',
  product: 'Sản phẩm, nền tảng',
  ofOffering: 'Đơn vị triển khai đã được cơ quan xác nhận',
  ofVendor: 'Đơn vị đã triển khai, đào tạo, tích hợp tại',
  lead: 'Chỉ nêu doanh nghiệp mà cơ quan sử dụng đã xác nhận.',

  title: 'Doanh nghiệp đã triển khai, đào tạo, tích hợp',
  screenLead: 'Được công khai cùng lượt triển khai sau khi lãnh đạo đơn vị duyệt.',
  none: 'Chưa ghi doanh nghiệp nào.',
  add: 'Thêm doanh nghiệp',
  partnerHelp: 'Doanh nghiệp phải có trong danh mục.',
  rolesHelp: 'Chọn ít nhất một phần việc.',
  proposedBy: 'Doanh nghiệp tự đề nghị.',
  submit: 'Trình lãnh đạo',
  missing: 'Hãy chọn:',
  choose: 'Chọn lượt triển khai',

  ask: 'Đề nghị xác nhận đã tham gia triển khai',
  askLead:
    'Chúng tôi đã triển khai, đào tạo hoặc tích hợp cho một cơ quan: cơ quan xác nhận thì mới được công khai.',
  askHelp: 'Chọn cơ quan, rồi chọn lượt triển khai mà cơ quan đã công bố.',
  adoption: 'Lượt triển khai',
  noAdoptions: 'Cơ quan này chưa công bố lượt triển khai nào.',
  send: 'Gửi cơ quan xác nhận',
  sent: 'Đã gửi. Cơ quan sẽ xác nhận, hoặc từ chối kèm lý do.',
  listed: 'Cơ quan đã xác nhận; phần này đang được công khai.',
  own: 'Đã tham gia triển khai',
  ownNone: 'Chưa có đề nghị nào.',
}
export type ImplementationText = typeof vi

const en: ImplementationText = {
  partner: 'Implementation partner',
  roles: 'What it did',
  confirmed: 'Confirmation',
  confirmedOn: (day) => `confirmed on ${day}`,
  organisation: 'Organisation',
  product: 'Offering, platform',
  ofOffering: 'Implementation partners confirmed by agencies',
  ofVendor: 'Deployed, trained or integrated at',
  lead: 'Only firms that the agency itself has confirmed.',

  title: 'Firms that deployed, trained or integrated',
  screenLead: 'Public with the adoption once the leader has approved.',
  none: 'No firm is named.',
  add: 'Add a firm',
  partnerHelp: 'The firm must be in the catalogue.',
  rolesHelp: 'Choose at least one.',
  proposedBy: 'The firm proposed it itself.',
  submit: 'Send to the leader',
  missing: 'Choose:',
  choose: 'Choose an adoption',

  ask: 'Ask for confirmation that we took part',
  askLead:
    'We deployed, trained or integrated for an agency: it becomes public once the agency confirms it.',
  askHelp: 'Choose the agency, then one of the adoptions that it has announced.',
  adoption: 'Adoption',
  noAdoptions: 'This agency has announced no adoption.',
  send: 'Send to the agency',
  sent: 'Sent. The agency confirms it, or refuses with a reason.',
  listed: 'The agency has confirmed it; it is public.',
  own: 'Implementations',
  ownNone: 'Nothing was asked yet.',
}

/** The sentences about firms that took part in adoptions, in a language. */
export const implementationText = (language: Language): ImplementationText => ({ vi, en })[language]
