import type { Label, Language } from 'cms/domain/language/language.ts'

/** A field of a request to join, as the page shows it. */
export interface JoinField {
  name: string
  label: Label
  help: Label
  type?: 'email' | 'tel' | 'lines' | 'choice'
  autocomplete?: string
  optional?: boolean
}

/** The fields of a request to join in the order of the form; their rules stand in joinRequest.ts. */
export const joinFields: JoinField[] = [
  {
    name: 'kind',
    label: { vi: 'Loại đơn vị', en: 'Kind of unit' },
    help: { vi: 'Đơn vị mà bạn làm việc.', en: 'The unit that you work for.' },
    type: 'choice',
  },
  {
    name: 'province',
    label: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
    help: {
      vi: 'Theo 34 đơn vị hành chính từ 01/07/2025. Bộ, cơ quan trung ương: để trống.',
      en: 'Of the 34 since 1 July 2025. Leave it empty for ministries and central bodies.',
    },
    type: 'choice',
    optional: true,
  },
  {
    name: 'unit',
    label: { vi: 'Tên đơn vị', en: 'Name of the unit' },
    help: { vi: 'Tên đầy đủ, ví dụ: “Sở Y tế”, “Xã Bắc Hà”.', en: 'The full name.' },
    autocomplete: 'organization',
  },
  {
    name: 'name',
    label: { vi: 'Họ và tên của bạn', en: 'Your name' },
    help: { vi: 'Như trong hồ sơ cán bộ.', en: 'As in your office.' },
    autocomplete: 'name',
  },
  {
    name: 'email',
    label: { vi: 'Thư điện tử công vụ', en: 'Official mail address' },
    help: {
      vi: 'Ví dụ: ten@tinh.gov.vn. Không công khai; thư mời gửi tới đây.',
      en: 'Example: name@province.gov.vn. Not public; the invitation goes there.',
    },
    type: 'email',
    autocomplete: 'email',
  },
  {
    name: 'phone',
    label: { vi: 'Điện thoại', en: 'Telephone' },
    help: {
      vi: 'Để người tiếp nhận hỏi lại. Không công khai.',
      en: 'So that whoever decides can ask you. Not public.',
    },
    type: 'tel',
    autocomplete: 'tel',
  },
  {
    name: 'duty',
    label: { vi: 'Việc bạn sẽ làm', en: 'What you will do' },
    help: { vi: 'Lãnh đạo duyệt, cán bộ soạn.', en: 'Leaders approve, officers draft.' },
    type: 'choice',
  },
  {
    name: 'note',
    label: { vi: 'Lời nhắn', en: 'Message' },
    help: { vi: 'Điều người tiếp nhận nên biết.', en: 'What whoever decides should know.' },
    type: 'lines',
    optional: true,
  },
]

const vi = {
  title: 'Cơ quan, xã phường tham gia',
  lead: 'Cán bộ, lãnh đạo của sở, ban, ngành, xã, phường xin tài khoản ở đây. Lãnh đạo tỉnh (hoặc Bộ, khi tỉnh chưa có tài khoản) tiếp nhận, rồi bạn nhận thư để đặt mật khẩu.',
  colleague:
    'Đơn vị bạn đã có tài khoản: nhanh hơn là nhờ lãnh đạo đơn vị mời bạn từ nơi làm việc của họ.',
  form: 'Đề nghị',
  choose: 'Hãy chọn',
  send: 'Gửi đề nghị',
  sentTitle: 'Đã nhận đề nghị',
  sent: 'Người tiếp nhận trả lời qua thư điện tử của bạn. Không cần gửi lại.',
  optional: 'không bắt buộc',
  desk: 'Đề nghị tham gia',
  applicant: 'Người đề nghị',
  unitChoice: 'Đơn vị trong danh mục',
  unitHelp: 'Chọn đơn vị đã có; chỉ lập mới khi chưa có trong danh mục.',
  newUnit: (name: string) => `Lập đơn vị mới: ${name}`,
  admit: 'Tiếp nhận, mở tài khoản',
  reject: 'Từ chối',
  reason: 'Lý do từ chối',
  reasonHelp: 'Gửi cho người đề nghị.',
  admitted: 'Đã tiếp nhận. Thư mời đang được gửi.',
  rejected: 'Đã từ chối và báo cho người đề nghị.',
  decided: 'Đề nghị này đã được xử lý.',
}

const en: typeof vi = {
  title: 'Agencies and communes: how to join',
  lead: 'Officers and leaders of agencies and communes ask for an account here. The leaders of the province (or the ministry, while the province has no account) admit you; then you get a mail to set a password.',
  colleague:
    'If your unit has accounts already, it is quicker to ask its leader to invite you from their workspace.',
  form: 'Request',
  choose: 'Choose',
  send: 'Send the request',
  sentTitle: 'Request received',
  sent: 'Whoever decides answers to your mail address. There is no need to send it again.',
  optional: 'optional',
  desk: 'Requests to join',
  applicant: 'Who asks',
  unitChoice: 'Organisation of the catalogue',
  unitHelp: 'Choose the one that is there; make a new one only when it is not in the catalogue.',
  newUnit: (name) => `Make a new one: ${name}`,
  admit: 'Admit and open the account',
  reject: 'Reject',
  reason: 'Reason of the rejection',
  reasonHelp: 'It is sent to who asked.',
  admitted: 'Admitted. The invitation is on its way.',
  rejected: 'Rejected, and the person is told.',
  decided: 'This request was decided already.',
}

/** The sentences of the page on which people ask to join, and of the screen on which that is decided. */
export function joinText(language: Language): typeof vi {
  return { vi, en }[language]
}
