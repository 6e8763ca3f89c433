import type { Language } from 'cms/domain/language/language.ts'

const vi = {
  title: 'Theo dõi thay đổi',
  lead: 'Nhận thư khi trang công khai đổi: công bố, thu hồi, giá, mức triển khai, tình trạng. Không cần tài khoản; không đổi thì không gửi.',
  follow: 'Theo dõi trang này qua thư',
  followAll: 'Theo dõi mọi thay đổi qua thư',
  followSearch: 'Theo dõi một lượt tìm kiếm',
  search: 'Lượt tìm:',
  byFilters: 'theo bộ lọc đã chọn',
  searchHelp: 'Thư báo thay đổi của những mục mà lượt tìm này tìm thấy, kể cả mục mới có.',
  save: 'Lưu vào bàn làm việc (cần tài khoản)',
  one: 'Theo dõi một lượt tìm kiếm: bấm “Theo dõi, lưu tìm kiếm này” ở trang tra cứu. Theo dõi một nền tảng, bài toán, sản phẩm hay đơn vị: mở trang đó, biểu mẫu ở cuối trang.',
  email: 'Thư điện tử',
  frequency: 'Nhiều nhất một thư',
  trap: 'Để trống mục này',
  send: 'Theo dõi',
  sentTitle: 'Hãy mở hộp thư của bạn',
  sent: 'Chúng tôi đã gửi một thư tới địa chỉ bạn ghi. Bấm liên kết trong thư, trong 72 giờ, thì mới bắt đầu theo dõi.',
  confirmedTitle: 'Đã xác nhận',
  confirmed:
    'Bạn sẽ nhận thư lúc 7 giờ sáng khi có thay đổi. Mỗi thư có liên kết để thôi theo dõi và xóa địa chỉ.',
  otherWays: 'Cách khác',
  feeds: 'Nguồn tin Atom, JSON Feed và API thay đổi:',
  webhooks:
    'Hệ thống của đơn vị có tài khoản nhận thẳng thay đổi qua webhook có chữ ký: trang quản trị, mục Webhook.',
}

const en: typeof vi = {
  title: 'Follow what changes',
  lead: 'A mail when the public site changes: announcements, revocations, prices, levels, states. No account is needed; nothing is sent when nothing changed.',
  follow: 'Follow this page by mail',
  followAll: 'Follow all changes by mail',
  followSearch: 'Follow a search',
  search: 'Search:',
  byFilters: 'by the filters chosen',
  searchHelp: 'The mail tells changes of what this search finds, new entries included.',
  save: 'Keep it at my desk (needs an account)',
  one: 'To follow a search, press “Follow or save this search” on the search page. To follow one platform, problem, offering or organisation, open its page: the form stands at its end.',
  email: 'E-mail',
  frequency: 'One mail at most',
  trap: 'Leave this empty',
  send: 'Follow',
  sentTitle: 'Look into your mailbox',
  sent: 'We sent a mail to the address that you gave. It follows once you open the link in it, within 72 hours.',
  confirmedTitle: 'Confirmed',
  confirmed:
    'You get a mail at seven in the morning of Việt Nam when something changed. Each has a link that ends it and deletes the address.',
  otherWays: 'Other ways',
  feeds: 'Atom, JSON Feed and the API of changes:',
  webhooks:
    'Systems of organisations with an account are told by signed webhooks: see Webhooks in the admin.',
}

/** Every sentence about following, in a language. */
export const followingText = (language: Language) => ({ vi, en })[language]
