import type { PayloadRequest, Where } from 'payload'
import { noticesDealtWith } from '../words/vulnerabilityNotice/noticesDealtWith.ts'
import type { Label } from '../domain/language/language.ts'
import { alarmDays } from '../domain/contract/contract.ts'
import { runningStates } from '../domain/contract/machine.ts'
import { dayAfter, dayInVietnam, daysUntil } from '../domain/values/day.ts'
import { confirmationDays } from '../domain/offering/offering.ts'
import { mayAs } from '../domain/account/roles.ts'
import type { Acting, Permission } from '../domain/account/roles.ts'

/** One list of a desk: the rows of a collection that wait for somebody, and what they wait for. */
interface Desk {
  /** Who holds it sees the list. */
  needs: Permission
  collection:
    | 'adoptions'
    | 'adoptionPapers'
    | 'offerings'
    | 'selections'
    | 'quotationRequests'
    | 'contracts'
    | 'practices'
    | 'problemProposals'
    | 'experiences'
    | 'implementations'
    | 'solutionProposals'
    | 'vulnerabilityNotices'
    | 'evaluations'
    | 'announcements'
    | 'vendorApplications'
    | 'errorReports'
    | 'joinRequests'
    | 'publications'
    | 'unlistedNames'
  action: Label | ((doc: Record<string, unknown>) => Label)
  where: Where | ((today: string, req: PayloadRequest) => Where | Promise<Where>)
  /** What no condition of a query can tell: read of the row, as the person sees it. */
  isWaiting?: (doc: Record<string, unknown>) => boolean
  /** Only rows of the person's own organisation, by this field. */
  ownBy?: string
  /** The record on whose screen it is dealt with, where it has none of its own. */
  shownOn?: { collection: 'adoptions'; field: string }
}

/** Days for which an answer to a proposal stands among what waits. */
const answerDays = 30

const sentBack: Label = { vi: 'Bị trả lại, cần sửa', en: 'Sent back, to be mended' }
const notSentIn: Label = { vi: 'Bản nháp chưa gửi duyệt', en: 'Draft not sent in yet' }

const contractNotSentIn: Label = { vi: 'Hợp đồng chưa trình', en: 'Contract not sent in yet' }

const ofRequests = (needs: Permission, state: string, vi: string, en: string): Desk => ({
  needs,
  collection: 'quotationRequests',
  action: { vi, en },
  where: { state: { equals: state } },
  ownBy: 'organisation',
})

/** What waits, and for whom; every list is one query, read with the person's own access. */
const desks: Desk[] = [
  {
    needs: 'adoption.approve',
    collection: 'adoptions',
    action: { vi: 'Chờ bạn duyệt', en: 'Awaits your approval' },
    where: {
      and: [{ state: { equals: 'awaitingApproval' } }, { actingOrganisation: { exists: false } }],
    },
    ownBy: 'organisation',
  },
  {
    needs: 'adoption.approve',
    collection: 'adoptions',
    action: { vi: 'Đăng ký thay chờ bạn duyệt', en: 'Registered for a unit, awaits your approval' },
    where: { state: { equals: 'awaitingApproval' } },
    ownBy: 'actingOrganisation',
  },
  {
    needs: 'adoption.approve',
    collection: 'adoptionPapers',
    action: { vi: 'Giấy tờ chờ bạn kiểm tra', en: 'Paper awaits your check' },
    where: { state: { equals: 'submitted' } },
    ownBy: 'organisation',
    shownOn: { collection: 'adoptions', field: 'adoption' },
  },
  {
    // A vendor says that the own organisation uses its offering.
    needs: 'adoption.register',
    collection: 'adoptions',
    action: { vi: 'Doanh nghiệp đề xuất', en: 'Proposed by a vendor' },
    where: { state: { equals: 'proposed' } },
    ownBy: 'organisation',
  },
  {
    needs: 'adoption.approve',
    collection: 'implementations',
    action: { vi: 'Đơn vị triển khai chờ bạn duyệt', en: 'Partner awaits your approval' },
    where: { state: { equals: 'submitted' } },
    ownBy: 'organisation',
    shownOn: { collection: 'adoptions', field: 'adoption' },
  },
  {
    needs: 'adoption.register',
    collection: 'implementations',
    action: {
      vi: 'Doanh nghiệp nói đã tham gia triển khai, chờ xác nhận',
      en: 'A firm says that it took part, to be confirmed',
    },
    where: { state: { equals: 'proposed' } },
    ownBy: 'organisation',
    shownOn: { collection: 'adoptions', field: 'adoption' },
  },
  {
    needs: 'draft.pursue',
    collection: 'implementations',
    action: ({ sentBack: memory }) => (memory ? sentBack : notSentIn),
    where: { state: { equals: 'draft' } },
    ownBy: 'organisation',
    shownOn: { collection: 'adoptions', field: 'adoption' },
  },
  ofRequests(
    'quotationRequest.approve',
    'submitted',
    'Yêu cầu báo giá chờ bạn duyệt',
    'Request awaits your approval',
  ),
  {
    needs: 'quotationRequest.approve',
    collection: 'quotationRequests',
    action: { vi: 'Sửa đổi chờ bạn duyệt', en: 'Amendment awaits your approval' },
    where: { state: { equals: 'published' } },
    // Private to the agency, so no condition of a query asks for it.
    isWaiting: ({ amendment }) => Boolean(amendment),
    ownBy: 'organisation',
  },
  ofRequests(
    'quotationRequest.approve',
    'awaitingDecision',
    'Kết quả lựa chọn chờ quyết định',
    'Result awaits a decision',
  ),
  ofRequests('draft.pursue', 'draft', 'Yêu cầu báo giá đang lập', 'Request in preparation'),
  {
    // A published request whose deadline has come waits to be opened.
    needs: 'quotation.open',
    collection: 'quotationRequests',
    action: { vi: 'Hết hạn nộp, chờ mở báo giá', en: 'Deadline passed, to be opened' },
    where: (): Where => ({
      and: [
        { state: { equals: 'published' } },
        { deadline: { less_than_equal: new Date().toISOString() } },
      ],
    }),
    ownBy: 'organisation',
  },
  ofRequests(
    'draft.pursue',
    'opened',
    'Đã mở báo giá, chờ trình kết quả',
    'Opened, result to be proposed',
  ),
  {
    needs: 'contract.approve',
    collection: 'contracts',
    action: { vi: 'Hợp đồng chờ bạn duyệt', en: 'Contract awaits your approval' },
    where: { state: { equals: 'submitted' } },
    ownBy: 'organisation',
  },
  {
    // Contracts that end within half a year, and those whose end has passed and that nobody has liquidated.
    needs: 'contract.keep',
    collection: 'contracts',
    action: ({ endsNow }) => {
      const left = daysUntil(dayInVietnam(new Date()), String(endsNow))
      return left < 0
        ? { vi: 'Hợp đồng đã hết hạn, chờ thanh lý', en: 'Contract has ended, to be liquidated' }
        : { vi: `Hợp đồng còn ${left} ngày`, en: `Contract ends in ${left} days` }
    },
    where: (today): Where => ({
      state: { in: [...runningStates] },
      endsNow: { less_than_equal: dayAfter(today, alarmDays[0]) },
    }),
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'contracts',
    action: ({ sentBack: memory }) => (memory ? sentBack : contractNotSentIn),
    where: { state: { equals: 'draft' } },
    ownBy: 'organisation',
  },
  {
    needs: 'experience.answer',
    collection: 'experiences',
    action: { vi: 'Đơn vị nhận xét, có thể trả lời', en: 'An experience that you may answer' },
    where: { state: { equals: 'published' } },
    ownBy: 'vendor',
  },
  {
    needs: 'catalogue.manage',
    collection: 'unlistedNames',
    action: ({ state }) =>
      state === 'claimed'
        ? { vi: 'Doanh nghiệp nhận tên này, chờ Bộ gộp', en: 'Claimed by its vendor, to be merged' }
        : { vi: 'Tên chưa có trong danh mục', en: 'Name not in the catalogue' },
    where: { state: { in: ['open', 'claimed'] } },
  },
  {
    needs: 'problem.approve',
    collection: 'problemProposals',
    action: { vi: 'Bài toán chờ bạn duyệt', en: 'Problem awaits your approval' },
    where: { state: { equals: 'submitted' } },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'problemProposals',
    action: ({ sentBack: memory }) => (memory ? sentBack : notSentIn),
    where: { state: { equals: 'draft' } },
    ownBy: 'organisation',
  },
  {
    needs: 'problem.review',
    collection: 'problemProposals',
    action: { vi: 'Bài toán được đề xuất, chờ xem', en: 'Proposed problem, to be read' },
    where: { state: { equals: 'proposed' } },
  },
  {
    needs: 'solution.pilot',
    collection: 'solutionProposals',
    action: { vi: 'Đang thử nghiệm, chờ kết quả', en: 'On trial, result to be said' },
    where: { state: { equals: 'piloting' } },
    ownBy: 'organisation',
  },
  {
    needs: 'solution.propose',
    collection: 'solutionProposals',
    action: { vi: 'Lời giải chưa gửi', en: 'Answer not sent yet' },
    where: { state: { equals: 'draft' } },
    ownBy: 'vendor',
  },
  {
    needs: 'vulnerability.handle',
    collection: 'vulnerabilityNotices',
    action: {
      vi: 'Lỗ hổng của sản phẩm đang dùng, cần xử lý',
      en: 'Vulnerability to be dealt with',
    },
    where: async (_, req): Promise<Where> => ({
      state: { equals: 'released' },
      id: { not_in: await noticesDealtWith(req) },
    }),
  },
  {
    needs: 'vulnerability.release',
    collection: 'vulnerabilityNotices',
    action: { vi: 'Thông báo lỗ hổng chờ phát hành', en: 'Vulnerability notice to be released' },
    where: { state: { equals: 'submitted' } },
  },
  {
    needs: 'vulnerability.draft',
    collection: 'vulnerabilityNotices',
    action: ({ sentBack: memory }) => (memory ? sentBack : notSentIn),
    where: { state: { equals: 'draft' } },
  },
  {
    needs: 'draft.pursue',
    collection: 'practices',
    action: { vi: 'Kinh nghiệm chưa gửi', en: 'Practice not sent in yet' },
    where: { state: { equals: 'draft' } },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'adoptions',
    action: { vi: 'Bản nháp chưa trình', en: 'Draft not sent in yet' },
    where: { and: [{ state: { equals: 'draft' } }, { actingOrganisation: { exists: false } }] },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'adoptions',
    action: { vi: 'Bản nháp đăng ký thay chưa trình', en: 'Draft for a unit, not sent in yet' },
    where: { state: { equals: 'draft' } },
    ownBy: 'actingOrganisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'selections',
    action: { vi: 'Hồ sơ lựa chọn đang lập', en: 'Selection record in preparation' },
    where: { state: { equals: 'draft' } },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'adoptions',
    action: { vi: 'Đã công bố, chờ ghi nhận hợp đồng', en: 'Announced, contract to be recorded' },
    where: { state: { equals: 'announced' } },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'adoptions',
    action: { vi: 'Đã ký, chờ ghi nhận triển khai', en: 'Contracted, deployment to be recorded' },
    where: { state: { equals: 'contracted' } },
    ownBy: 'organisation',
  },
  {
    needs: 'draft.pursue',
    collection: 'adoptions',
    action: { vi: 'Đã triển khai, chờ ghi nhận sử dụng', en: 'Deployed, use to be recorded' },
    where: { state: { equals: 'deployed' } },
    ownBy: 'organisation',
  },
  {
    needs: 'offering.edit',
    collection: 'offerings',
    action: ({ reviewNotes }) =>
      Array.isArray(reviewNotes) && reviewNotes.length > 0 ? sentBack : notSentIn,
    where: { state: { equals: 'draft' } },
    ownBy: 'vendor',
  },
  {
    needs: 'offering.edit',
    collection: 'offerings',
    action: { vi: 'Quá một năm chưa xác nhận', en: 'Not confirmed for a year' },
    where: (today): Where => ({
      state: { equals: 'approved' },
      or: [
        { confirmedOn: { exists: false } },
        { confirmedOn: { less_than: dayAfter(today, -confirmationDays) } },
      ],
    }),
    ownBy: 'vendor',
  },
  {
    needs: 'adoption.propose',
    collection: 'adoptions',
    action: ({ state }) =>
      state === 'rejected'
        ? { vi: 'Đơn vị từ chối đề xuất', en: 'The agency rejected the proposal' }
        : { vi: 'Đơn vị đã xác nhận đề xuất', en: 'The agency confirmed the proposal' },
    where: (today): Where => ({
      state: { in: ['rejected', 'draft'] },
      updatedAt: { greater_than: dayAfter(today, -answerDays) },
    }),
    ownBy: 'proposedBy',
  },
  {
    needs: 'adoption.propose',
    collection: 'implementations',
    action: ({ state }) =>
      state === 'confirmed'
        ? { vi: 'Đơn vị xác nhận bạn đã tham gia triển khai', en: 'Confirmed: you took part' }
        : { vi: 'Đơn vị không xác nhận bạn đã tham gia', en: 'Not confirmed: you took part' },
    where: (today): Where => ({
      state: { in: ['rejected', 'confirmed'] },
      updatedAt: { greater_than: dayAfter(today, -answerDays) },
    }),
    ownBy: 'partner',
  },
  {
    needs: 'offering.review',
    collection: 'offerings',
    action: { vi: 'Chờ đánh giá', en: 'Awaits review' },
    where: { state: { equals: 'submitted' } },
  },
  {
    needs: 'evaluation.check',
    collection: 'evaluations',
    action: { vi: 'Kết quả chờ người thứ hai kiểm tra', en: 'Result awaits a second person' },
    where: { state: { equals: 'entered' } },
  },
  {
    needs: 'practice.review',
    collection: 'practices',
    action: { vi: 'Kinh nghiệm chờ duyệt', en: 'Practice awaits review' },
    where: { state: { equals: 'submitted' } },
  },
  {
    needs: 'evaluation.enter',
    collection: 'evaluations',
    action: {
      vi: 'Kết quả đang nhập, hoặc bị trả lại',
      en: 'Result in preparation, or sent back',
    },
    where: { state: { equals: 'draft' } },
  },
  {
    needs: 'announcement.draft',
    collection: 'announcements',
    action: {
      vi: 'Công bố đang soạn, hoặc bị trả lại',
      en: 'Announcement in preparation, or sent back',
    },
    where: { state: { equals: 'draft' } },
  },
  {
    needs: 'announcement.announce',
    collection: 'announcements',
    action: { vi: 'Chờ công bố', en: 'Awaits its announcement' },
    where: { state: { equals: 'ready' } },
  },
  {
    needs: 'joinRequest.decide',
    collection: 'joinRequests',
    action: { vi: 'Có người xin tham gia', en: 'A person asks to join' },
    where: { state: { equals: 'submitted' } },
  },
  {
    needs: 'vendorApplication.decide',
    collection: 'vendorApplications',
    action: {
      vi: 'Doanh nghiệp xin tham gia, chờ xác minh',
      en: 'Vendor applies, to be verified',
    },
    where: { state: { equals: 'submitted' } },
  },
  {
    needs: 'errorReport.answer',
    collection: 'errorReports',
    action: { vi: 'Bạn đọc báo sai sót, chờ trả lời', en: 'A reader reports a mistake' },
    where: { state: { equals: 'received' } },
  },
  {
    needs: 'announcement.announce',
    collection: 'evaluations',
    action: { vi: 'Đã kiểm tra, chờ đưa vào quyết định', en: 'Checked, awaits a decision' },
    where: { state: { equals: 'checked' } },
  },
  {
    needs: 'publication.manage',
    collection: 'publications',
    action: { vi: 'Xuất bản thất bại', en: 'Publication failed' },
    where: { state: { equals: 'failed' } },
  },
  {
    needs: 'publication.manage',
    collection: 'publications',
    action: { vi: 'Có hồ sơ không xuất bản được', en: 'Records were left out' },
    where: { and: [{ state: { equals: 'published' } }, { leftOut: { exists: true } }] },
  },
]

/** The lists of somebody as what they act as. */
export const desksOf = (acting: Acting): Desk[] => desks.filter(({ needs }) => mayAs(acting, needs))
