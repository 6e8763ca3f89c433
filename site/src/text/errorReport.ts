import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Báo sai sót',
  lead: 'Thấy một dòng sai, cũ hoặc thiếu nguồn: hãy cho biết ở đây. Không cần tài khoản.',
  page: 'Trang có sai sót',
  pageHelp: 'Địa chỉ của trang trên trang này, ví dụ /nen-tang/ban-do-so/.',
  message: 'Điều sai, điều đúng và nguồn',
  messageHelp: 'Từ 10 đến 3.000 ký tự. Có văn bản hay địa chỉ dẫn chiếu thì càng tốt.',
  name: 'Tên của bạn',
  email: 'Thư điện tử',
  emailHelp: 'Chỉ dùng để trả lời bạn về báo cáo này; để trống thì chúng tôi không trả lời riêng.',
  optional: 'không bắt buộc',
  trap: 'Để trống mục này',
  send: 'Gửi',
  sentTitle: 'Đã nhận báo cáo của bạn',
  sent: 'Báo cáo đã đến bàn làm việc của đơn vị vận hành. Nếu bạn để lại thư điện tử, câu trả lời sẽ gửi tới đó; điều được sửa sẽ có trong trang Đính chính.',
  needsServer: 'Biểu mẫu mở được khi đọc trang này từ máy chủ của danh mục.',
  correctionsTitle: 'Đính chính',
  correctionsLead:
    'Những điều đã sửa sau khi có người báo, mới nhất đứng trước. Người báo không được nêu tên.',
  none: 'Chưa có đính chính nào.',
  on: 'Ngày sửa',
  what: 'Đã sửa gì',
}

const en: typeof vi = {
  title: 'Report a mistake',
  lead: 'A row is wrong, old, or lacks a source: tell us here. No account is needed.',
  page: 'Page with the mistake',
  pageHelp: 'Its address on this site, for example /en/platforms/ban-do-so/.',
  message: 'What is wrong, what is right, and the source',
  messageHelp: '10 to 3,000 characters. A document or an address to check it by helps.',
  name: 'Your name',
  email: 'E-mail',
  emailHelp: 'Used only to answer you about this report; without it you get no answer of your own.',
  optional: 'optional',
  trap: 'Leave this empty',
  send: 'Send',
  sentTitle: 'Your report was received',
  sent: 'It stands on the desk of the operator. If you left a mail address, the answer goes there; what is put right is listed on the page of corrections.',
  needsServer: 'The form works when this page comes from the catalogue’s server.',
  correctionsTitle: 'Corrections',
  correctionsLead:
    'What was put right after somebody reported it, the newest first. Nobody who reported is named.',
  none: 'There are no corrections yet.',
  on: 'Corrected on',
  what: 'What was corrected',
}

/** Every sentence about reports of mistakes, in a language. */
export const errorReportText = (language: Language) => ({ vi, en })[language]
