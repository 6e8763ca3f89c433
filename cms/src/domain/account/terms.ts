import type { Label } from '../language/language.ts'

interface Terms {
  /** Day from which this text stands, `YYYY-MM-DD`; another text is another version, which everybody accepts anew. */
  version: string
  points: Label[]
}

/**
 * What whoever works here agrees to. A draft of the project for the body that runs an installation: no rule of law,
 * and no law is cited.
 */
export const currentTerms: Terms = {
  version: '2026-11-27',
  points: [
    {
      vi: 'Tài khoản là của một người. Không cho người khác dùng chung; khi thôi việc, báo cho lãnh đạo đơn vị để tắt tài khoản.',
      en: 'An account belongs to one person. Share it with nobody; whoever leaves tells the leader, who switches the account off.',
    },
    {
      vi: 'Người nhập chịu trách nhiệm về nội dung mình nhập: đúng sự thật, có nguồn, không có bí mật nhà nước, không có dữ liệu cá nhân ngoài những ô hỏi đến.',
      en: 'Whoever enters something answers for it: it is true, has a source, and holds no state secret and no personal data beyond what a field asks for.',
    },
    {
      vi: 'Việc đã trình, đã duyệt, đã công bố được ghi vào nhật ký cùng tên, vai trò và thời điểm; nhật ký không sửa, không xóa được.',
      en: 'What was sent in, approved or announced stands in the history with name, role and time; nobody edits or deletes the history.',
    },
    {
      vi: 'Giá, hợp đồng, đầu mối liên hệ và hồ sơ chưa công khai chỉ dùng cho công việc trên hệ thống này.',
      en: 'Prices, contracts, contacts and records that are not public are used for the work on this system only.',
    },
    {
      vi: 'Hệ thống giữ họ tên, địa chỉ thư, vai trò, đơn vị, trình duyệt và thời điểm của các phiên đăng nhập, để cấp quyền và bảo vệ tài khoản.',
      en: 'The system keeps name, mail address, role, organisation, and the browser and time of sessions, to grant rights and to protect the account.',
    },
  ],
}
