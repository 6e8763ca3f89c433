import { enumeration } from '../values/enumeration.ts'

/** What befalls an account, as the history names it. */
export const accountEvents = enumeration({
  accountMade: { vi: 'Mở tài khoản', en: 'Account made' },
  accountChanged: {
    vi: 'Đổi vai trò, đơn vị hoặc tình trạng',
    en: 'Role, organisation or standing changed',
  },
  membershipOffered: { vi: 'Mời làm việc cho thêm đơn vị', en: 'Offered another organisation' },
  membershipTaken: { vi: 'Nhận làm việc cho thêm đơn vị', en: 'Took another organisation' },
  membershipDeclined: { vi: 'Từ chối lời mời của đơn vị', en: 'Declined an organisation' },
  membershipEnded: { vi: 'Thôi làm việc cho đơn vị', en: 'Left an organisation' },
  deputyNamed: { vi: 'Được giao thay lãnh đạo', en: 'Stands in for the leader' },
  deputyEnded: { vi: 'Thôi thay lãnh đạo', en: 'Stands in no more' },
  usageKeyMade: { vi: 'Tạo khóa API báo số liệu', en: 'Made an API key for usage reports' },
  passwordChanged: { vi: 'Đổi mật khẩu', en: 'Password changed' },
  addressAsked: { vi: 'Yêu cầu đổi địa chỉ thư', en: 'New mail address asked for' },
  addressChanged: { vi: 'Đổi địa chỉ thư', en: 'Mail address changed' },
  factorSetUp: { vi: 'Bật xác thực hai bước', en: 'Second step set up' },
  factorEnded: { vi: 'Tắt xác thực hai bước', en: 'Second step ended' },
  passkeyAdded: { vi: 'Thêm khóa truy cập', en: 'Passkey added' },
  passkeyRemoved: { vi: 'Gỡ khóa truy cập', en: 'Passkey removed' },
  codesRenewed: { vi: 'Cấp lại mã dự phòng', en: 'Recovery codes renewed' },
  sessionsEnded: { vi: 'Kết thúc phiên', en: 'Sessions ended' },
  termsAccepted: { vi: 'Chấp nhận quy chế tham gia', en: 'Terms accepted' },
  dataExported: { vi: 'Tải dữ liệu cá nhân', en: 'Personal data exported' },
  erasureAsked: { vi: 'Đề nghị xóa dữ liệu cá nhân', en: 'Erasure asked for' },
  personErased: { vi: 'Xóa dữ liệu cá nhân', en: 'Person erased' },
  signInFailed: { vi: 'Đăng nhập sai nhiều lần', en: 'Failed sign-ins' },
  codeFailed: { vi: 'Nhập sai mã nhiều lần', en: 'Wrong codes' },
})
export type AccountEvent = (typeof accountEvents.values)[number]

/** In the place of a collection, in rows of history that are about the whole installation. */
export const installation = 'installation'

/** What the operator does to the whole installation by a command, as the history names it. */
export const installationEvents = enumeration({
  restored: { vi: 'Khôi phục từ bản sao lưu', en: 'Restored from a backup' },
  rolledBack: { vi: 'Đưa trang công khai về bản trước', en: 'Public site rolled back' },
})
export type InstallationEvent = (typeof installationEvents.values)[number]
