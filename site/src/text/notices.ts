import type { Label } from 'cms/domain/language/language.ts'

/**
 * What each form that asks for personal data says of them: what for, who sees them, until when. Law 91/2025/QH15 asks
 * for the notice; the page “privacy” says the same at length.
 */
export const notices = {
  vendorApplication: {
    vi: 'Họ tên, địa chỉ thư, điện thoại của người liên hệ và giấy tờ chỉ dùng để xác minh doanh nghiệp và mở tài khoản; chỉ Bộ xem được. Đơn bị từ chối được xóa cùng giấy tờ sau 180 ngày.',
    en: 'Name, mail address and telephone of the contact and the papers are used only to verify the firm and to open its account; only the ministry sees them. A rejected application is deleted with its papers after 180 days.',
  },
  joinRequest: {
    vi: 'Họ tên, địa chỉ thư và điện thoại chỉ dùng để xét đề nghị và mở tài khoản; lãnh đạo tỉnh và Bộ xem được. Đề nghị bị từ chối được xóa sau 180 ngày.',
    en: 'Name, mail address and telephone are used only to decide and to open the account; the leaders of the province and the ministry see them. A rejected request is deleted after 180 days.',
  },
  errorReport: {
    vi: 'Tên và thư điện tử, nếu bạn ghi, chỉ dùng để trả lời bạn; chỉ người trả lời ở đơn vị vận hành xem được. Phần đính chính công khai không có tên bạn.',
    en: 'Your name and mail address, if you give them, are used only to answer you; only who answers at the operator sees them. The public correction does not name you.',
  },
  following: {
    vi: 'Địa chỉ thư chỉ dùng để gửi thay đổi bạn theo dõi; không ai xem danh sách. Thôi theo dõi, hoặc không xác nhận trong 72 giờ, thì bị xóa.',
    en: 'The address is used only to mail the changes that you follow; nobody sees the list. It is deleted when you end it, or do not confirm it within 72 hours.',
  },
  invitation: {
    vi: 'Họ tên và địa chỉ thư chỉ dùng để mở tài khoản và gửi thư công việc; người trong đơn vị và quản trị tài khoản xem được. Người được mời xem, tải và đề nghị xóa dữ liệu của mình ở màn hình tài khoản.',
    en: 'Name and mail address are used only to open the account and to send mails of the work; people of the organisation and account administrators see them. Whoever is invited sees, downloads and asks to erase them on the account screen.',
  },
  account: {
    vi: 'Họ tên, địa chỉ thư, trình duyệt và thời điểm đăng nhập được giữ để cấp quyền và bảo vệ tài khoản; bạn và quản trị tài khoản xem được; đồng nghiệp có quyền mời người xem được tên và địa chỉ thư. Phiên hết hạn thì dữ liệu của phiên bị xóa.',
    en: 'Name, mail address, browser and time of sign-ins are kept to grant rights and to protect the account; you and account administrators see them, and colleagues who invite people see name and address. What is known of a session is deleted once it has ended.',
  },
  secondStep: {
    vi: 'Hệ thống giữ khóa của ứng dụng (đã mã hóa) và dấu của mã dự phòng, chỉ để kiểm tra mã; không giữ số điện thoại hay thông tin nào khác của máy. Tắt thì xóa ngay.',
    en: 'The system keeps the key of the app (sealed) and digests of the recovery codes, only to check codes; it keeps no telephone number and nothing else of the device. Ended, they are deleted at once.',
  },
} satisfies Record<string, Label>
export type NoticeName = keyof typeof notices
