import type { Label, Language } from 'cms/domain/language/language.ts'

/** A field of the application, as the page shows it. */
export interface ApplicationField {
  name: string
  label: Label
  help: Label
  type?: 'email' | 'tel' | 'url' | 'file' | 'lines' | 'choice'
  autocomplete?: string
  optional?: boolean
}

/** The fields of an application in the order of the form; their rules stand in vendorApplication.ts. */
export const applicationFields: ApplicationField[] = [
  {
    name: 'name',
    label: { vi: 'Tên doanh nghiệp', en: 'Name of the firm' },
    help: {
      vi: 'Như trên giấy chứng nhận đăng ký. Ví dụ: “Công ty TNHH Giải pháp Y tế số”.',
      en: 'As on the certificate of registration.',
    },
    autocomplete: 'organization',
  },
  {
    name: 'taxCode',
    label: { vi: 'Mã số thuế', en: 'Tax code' },
    help: {
      vi: '10 chữ số, chi nhánh thêm 3 số. Ví dụ: 0100109106 hoặc 0100109106-001.',
      en: '10 digits, 3 more for a branch. Example: 0100109106 or 0100109106-001.',
    },
  },
  {
    name: 'address',
    label: { vi: 'Địa chỉ trụ sở', en: 'Address' },
    help: { vi: 'Số nhà, đường, xã hoặc phường, tỉnh.', en: 'House, street, commune, province.' },
    autocomplete: 'street-address',
  },
  {
    name: 'website',
    label: { vi: 'Trang web', en: 'Website' },
    help: { vi: 'Bắt đầu bằng https://', en: 'Starts with https://' },
    type: 'url',
    autocomplete: 'url',
    optional: true,
  },
  {
    name: 'sizeClass',
    label: { vi: 'Quy mô doanh nghiệp', en: 'Size of the firm' },
    help: {
      vi: 'Tự khai theo Điều 5 Nghị định 80/2021/NĐ-CP; công khai kèm ngày khai. Để trống thì trang ghi “Chưa khai”.',
      en: 'As you declare it by article 5 of decree 80/2021/NĐ-CP; public, with the day. Left empty, the page says “Not declared”.',
    },
    type: 'choice',
    optional: true,
  },
  {
    name: 'contactName',
    label: { vi: 'Họ tên đầu mối', en: 'Contact’s name' },
    help: {
      vi: 'Người này nhận tài khoản đầu tiên và mời được đồng nghiệp.',
      en: 'This person gets the first account and may invite colleagues.',
    },
    autocomplete: 'name',
  },
  {
    name: 'contactEmail',
    label: { vi: 'Thư điện tử của đầu mối', en: 'Contact’s mail address' },
    help: {
      vi: 'Ví dụ: ten@congty.vn. Không công khai.',
      en: 'Example: name@firm.vn. Not public.',
    },
    type: 'email',
    autocomplete: 'email',
  },
  {
    name: 'contactPhone',
    label: { vi: 'Điện thoại của đầu mối', en: 'Contact’s telephone' },
    help: {
      vi: 'Ví dụ: 024 3943 5555. Không công khai.',
      en: 'Example: 024 3943 5555. Not public.',
    },
    type: 'tel',
    autocomplete: 'tel',
  },
  {
    name: 'papers',
    label: { vi: 'Giấy tờ', en: 'Papers' },
    help: {
      vi: 'Tối đa 3 tệp PDF hoặc ảnh, cả thảy 25 MB. Chỉ Bộ xem được.',
      en: 'Up to 3 PDF files or pictures, 25 MB together. Only the ministry sees them.',
    },
    type: 'file',
    optional: true,
  },
  {
    name: 'note',
    label: { vi: 'Lời nhắn', en: 'Message' },
    help: { vi: 'Điều Bộ nên biết khi xác minh.', en: 'What the ministry should know.' },
    type: 'lines',
    optional: true,
  },
]

const vi = {
  title: 'Doanh nghiệp tham gia danh mục',
  lead: 'Doanh nghiệp có sản phẩm cho một nền tảng số quốc gia gửi đơn ở đây. Bộ xác minh, rồi đầu mối nhận tài khoản để đăng sản phẩm, gói và giá.',
  needs: 'Cần có',
  needsItems: [
    'Mã số thuế của doanh nghiệp đang hoạt động.',
    'Một người đầu mối có thư điện tử và điện thoại.',
    'Không phải trả phí.',
  ],
  papers: 'Giấy tờ nên gửi kèm',
  papersItems: [
    'Giấy chứng nhận đăng ký doanh nghiệp.',
    'Giấy giới thiệu đầu mối, nếu không phải người đại diện theo pháp luật.',
    'Chứng nhận của sản phẩm, nếu có: an toàn thông tin theo cấp độ, ISO/IEC 27001.',
  ],
  steps: 'Các bước',
  stepsItems: [
    'Gửi đơn: mười mục, khoảng năm phút.',
    'Bộ xác minh mã số thuế và giấy tờ; kết quả gửi qua thư điện tử.',
    'Đặt mật khẩu bằng liên kết trong thư, viết sản phẩm đầu tiên: ba mục là có bản nháp.',
    'Bộ duyệt sản phẩm, sản phẩm hiện trên trang công khai.',
  ],
  form: 'Đơn đăng ký',
  optional: 'không bắt buộc',
  choose: 'Chọn',
  send: 'Gửi đơn',
  sending: (percent: number) => `Đang gửi… ${percent} %`,
  sentTitle: 'Đã nhận đơn',
  sent: 'Bộ xem xét đơn và trả lời qua thư điện tử của đầu mối. Không cần gửi lại.',
  problems: (count: number) => `Có ${count} chỗ cần sửa`,
  failed: 'Chưa gửi được. Nội dung vẫn còn trên trang; hãy kiểm tra đường truyền rồi gửi lại.',
  hasAccount: 'Đã có tài khoản?',
}

const en: typeof vi = {
  title: 'Vendors: how to join the catalogue',
  lead: 'A firm with an offering for a national digital platform applies here. The ministry verifies it; then the contact gets an account to publish offerings, plans and prices.',
  needs: 'What it takes',
  needsItems: [
    'The tax code of a firm that is active.',
    'A contact with a mail address and a telephone.',
    'It costs nothing.',
  ],
  papers: 'Papers to send along',
  papersItems: [
    'The certificate of business registration.',
    'A letter that introduces the contact, unless it is the legal representative.',
    'Certificates of the offering, if there are any: security by level, ISO/IEC 27001.',
  ],
  steps: 'Steps',
  stepsItems: [
    'Apply: ten fields, about five minutes.',
    'The ministry verifies the tax code and the papers and answers by mail.',
    'Set a password by the link of the mail and write the first offering: three fields make a draft.',
    'The ministry reviews the offering, and it appears on the public site.',
  ],
  form: 'Application',
  optional: 'optional',
  choose: 'Choose',
  send: 'Send the application',
  sending: (percent) => `Sending… ${percent} %`,
  sentTitle: 'Application received',
  sent: 'The ministry looks at it and answers to the contact’s mail address. There is no need to send it again.',
  problems: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
  failed: 'Not sent. What you entered is still here; check the connection and send again.',
  hasAccount: 'Have an account?',
}

/** The sentences of the page on which vendors apply. */
export function applicationText(language: Language): typeof vi {
  return { vi, en }[language]
}
