import type { CollectionSlug, PayloadRequest } from 'payload'
import { recordNames } from '../../dashboards/recordName.ts'
import { accountStandings } from '../../domain/account/account.ts'
import { roles } from '../../domain/account/roles.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { recordsPointingTo } from '../../fields/relations.ts'
import { eventLabel } from '../../transitions/eventLabel.ts'
import { idOf } from '../../transitions/door.ts'
import { alertAdministrators } from './grave.ts'
import { accountRow, namedOrganisation } from './memberships.ts'
import { membershipsOf } from './position.ts'
import { signedIn } from './proof.ts'
import { factorOf, isSetUp } from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { noteOnAccount } from './securityEvents.ts'
import { sessionsOf } from './sessions.ts'
import { declaredEndpoint, whoIsSignedIn } from '../../requests/declaredEndpoint.ts'

/**
 * `POST /api/users/export`: all that is kept about oneself, as JSON with Vietnamese names; asks for a proof. Secrets
 * (password, codes, keys of sessions) are no data about a person and are not in it. Each is a row of history, and
 * those who administer accounts are told.
 */
export const exportEndpoint = declaredEndpoint({
  path: '/export',
  method: 'post',
  caller: whoIsSignedIn(),
  isProven: true,
  handler: async (req) => {
    const { account } = await signedIn(req)
    const kept = await inTransaction(req, async () => {
      await noteOnAccount({ account, event: 'dataExported', req })
      await alertAdministrators({
        id: account.id,
        subject: `Tải dữ liệu cá nhân: ${account.name}`,
        body: `${account.name} đã tải toàn bộ dữ liệu về mình.`,
        req,
      })
      return everythingOn(account, req)
    })
    return Response.json(kept)
  },
})

async function everythingOn(account: KeptAccount, req: PayloadRequest) {
  const { id, email } = account
  const row = await accountRow(id, req)
  const organisation = idOf(row.organisation)
  const factor = factorOf(account)
  return {
    'Tài khoản': {
      'Họ và tên': row.name,
      'Thư điện tử': row.email,
      'Vai trò': roles.labels[row.role].vi,
      'Đơn vị': organisation ? await nameOfUnit(organisation, req) : null,
      'Tình trạng': accountStandings.labels[row.standing ?? 'active'].vi,
      'Ngôn ngữ': row.language ?? 'vi',
      'Lập lúc': row.createdAt,
      'Đăng nhập gần nhất': row.lastSignInAt ?? null,
      'Bản quy chế đã chấp nhận': row.termsVersion ?? null,
      'Chấp nhận quy chế lúc': row.termsAcceptedAt ?? null,
      'Xác thực hai bước': isSetUp(factor) ? `đang bật, từ ${factor.since ?? 'không rõ'}` : 'tắt',
      'Khóa truy cập': factor.passkeys.map(({ name, since, usedAt }) => ({
        Tên: name,
        Từ: since,
        'Dùng gần nhất': usedAt ?? null,
      })),
      'Đề nghị xóa lúc': row.erasureAskedAt ?? null,
    },
    'Đơn vị làm việc thêm': await Promise.all(
      membershipsOf(row).map(async (position) => ({
        'Vai trò': roles.labels[position.role].vi,
        'Đơn vị': position.organisation ? await nameOfUnit(position.organisation, req) : null,
        'Thay lãnh đạo từ': position.since ?? null,
        'Đến hết': position.until ?? null,
      })),
    ),
    'Phiên đăng nhập': sessionsOf(row).map(({ createdAt, expiresAt, device }) => ({
      Từ: createdAt,
      Đến: expiresAt,
      'Trình duyệt': device ?? null,
    })),
    'Thư đã nhận': (await all('messages', { recipient: { equals: id } }, req)).map((message) => ({
      Lúc: message.createdAt,
      'Tiêu đề': message.subject,
      'Nội dung': message.body,
    })),
    'Nhật ký': (
      await all('history', { or: [{ by: { equals: id } }, { subjectId: { equals: id } }] }, req)
    ).map((event) => ({
      Lúc: event.createdAt,
      'Loại hồ sơ': nameOfCollection(event.subjectCollection, req),
      'Mã hồ sơ': event.subjectId,
      'Thao tác': eventLabel(event.subjectCollection, event.event).vi,
      'Lý do': event.reason ?? null,
      'Người thực hiện': event.byName,
    })),
    'Hồ sơ có tên bạn': await recordsNaming(id, req),
    'Tìm kiếm đã lưu': (await all('savedSearches', { person: { equals: id } }, req)).map(
      ({ search }) => search,
    ),
    'Đơn và báo cáo đã gửi bằng địa chỉ thư này': await sentFrom(email, req),
  }
}

const nameOfUnit = async (id: string, req: PayloadRequest) =>
  (await namedOrganisation(id, req))?.name ?? id

async function all<C extends CollectionSlug>(
  collection: C,
  where: Parameters<PayloadRequest['payload']['find']>[0]['where'],
  req: PayloadRequest,
) {
  const found = await req.payload.find({
    collection,
    where: where ?? {},
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    overrideAccess: true,
    req,
  })
  return found.docs
}

function nameOfCollection(slug: string, { payload }: PayloadRequest): string {
  const label = payload.config.collections.find((one) => one.slug === slug)?.labels.singular
  return typeof label === 'object' && 'vi' in label ? label.vi : slug
}

async function recordsNaming(id: string, req: PayloadRequest) {
  const records = (await recordsPointingTo('users', id, req)).filter(
    ({ collection }) => collection !== 'history',
  )
  const names = await recordNames(records, req)
  return records.map((record) => ({
    'Loại hồ sơ': nameOfCollection(record.collection, req),
    'Mã hồ sơ': record.id,
    Tên: names.get(record.id) ?? null,
  }))
}

async function sentFrom(email: string, req: PayloadRequest) {
  const [reports, requests, applications, followed] = await Promise.all([
    all('errorReports', { email: { equals: email } }, req),
    all('joinRequests', { email: { equals: email } }, req),
    all('vendorApplications', { contactEmail: { equals: email } }, req),
    all('followers', { address: { equals: email } }, req),
  ])
  return [
    ...reports.map((one) => ({
      'Báo sai sót': one.page,
      'Nội dung': one.message,
      Lúc: one.createdAt,
    })),
    ...requests.map((one) => ({
      'Đề nghị tham gia': one.unit,
      'Họ và tên': one.name,
      'Điện thoại': one.phone,
      Lúc: one.createdAt,
    })),
    ...applications.map((one) => ({
      'Đơn xin tham gia': one.name,
      'Người liên hệ': one.contactName,
      'Điện thoại': one.contactPhone,
      Lúc: one.createdAt,
    })),
    ...followed.map((one) => ({
      'Theo dõi qua thư': one.follows,
      'Xác nhận lúc': one.confirmedAt ?? null,
      Lúc: one.createdAt,
    })),
  ]
}
