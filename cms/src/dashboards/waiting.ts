import type { PayloadRequest, Where } from 'payload'
import { personOf } from '../access/rules.ts'
import type { Label } from '../domain/language.ts'
import { confirmationDays } from '../domain/offering.ts'
import { dayInVietnam } from '../domain/reference.ts'
import { pagePath } from '../domain/routes.ts'
import { can } from '../domain/roles.ts'
import type { Role } from '../domain/roles.ts'

/** One thing that waits for a person: what it is, what is to be done, since when, and where to do it. */
export interface WaitingItem {
  id: string
  collection: string
  title: string
  organisation: string | null
  action: Label
  /** ISO 8601 instant of the last change of state. */
  since: string
  link: string
  /** Demonstration data, to be labelled as such. */
  illustrative: boolean
}

interface Desk {
  collection:
    | 'adoptions'
    | 'offerings'
    | 'selections'
    | 'practices'
    | 'evaluations'
    | 'announcements'
    | 'vendorApplications'
    | 'publications'
  action: Label | ((doc: Record<string, unknown>) => Label)
  where: Where | ((today: string) => Where)
  /** Only rows of the person's own organisation, by this field. */
  ownBy?: string
}

/** What waits for whoever reviews, at the ministry and among its reviewers. */
const toReview: Desk[] = [
  {
    collection: 'evaluations',
    action: { vi: 'Kết quả chờ người thứ hai kiểm tra', en: 'Result awaits a second person' },
    where: { state: { equals: 'entered' } },
  },
  {
    collection: 'practices',
    action: { vi: 'Kinh nghiệm chờ duyệt', en: 'Practice awaits review' },
    where: { state: { equals: 'submitted' } },
  },
]

/** A vendor says that the own organisation uses its offering. */
const proposed: Desk = {
  collection: 'adoptions',
  action: { vi: 'Doanh nghiệp đề xuất', en: 'Proposed by a vendor' },
  where: { state: { equals: 'proposed' } },
  ownBy: 'organisation',
}

/** Days for which an answer to a proposal stands among what waits. */
const answerDays = 30

const sentBack: Label = { vi: 'Bị trả lại, cần sửa', en: 'Sent back, to be mended' }
const notSentIn: Label = { vi: 'Bản nháp chưa gửi duyệt', en: 'Draft not sent in yet' }

/** What waits for each role; every list is one query, read with the person's own access. */
const desks: Record<Role, Desk[]> = {
  agencyLeader: [
    {
      collection: 'adoptions',
      action: { vi: 'Chờ bạn duyệt', en: 'Awaits your approval' },
      where: { state: { equals: 'awaitingApproval' } },
      ownBy: 'organisation',
    },
    proposed,
  ],
  agencyOfficer: [
    proposed,
    {
      collection: 'practices',
      action: { vi: 'Kinh nghiệm chưa gửi', en: 'Practice not sent in yet' },
      where: { state: { equals: 'draft' } },
      ownBy: 'organisation',
    },
    {
      collection: 'adoptions',
      action: { vi: 'Bản nháp chưa trình', en: 'Draft not sent in yet' },
      where: { state: { equals: 'draft' } },
      ownBy: 'organisation',
    },
    {
      collection: 'selections',
      action: { vi: 'Hồ sơ lựa chọn đang lập', en: 'Selection record in preparation' },
      where: { state: { equals: 'draft' } },
      ownBy: 'organisation',
    },
    {
      collection: 'adoptions',
      action: { vi: 'Đã công bố, chờ ghi nhận hợp đồng', en: 'Announced, contract to be recorded' },
      where: { state: { equals: 'announced' } },
      ownBy: 'organisation',
    },
    {
      collection: 'adoptions',
      action: { vi: 'Đã ký, chờ ghi nhận triển khai', en: 'Contracted, deployment to be recorded' },
      where: { state: { equals: 'contracted' } },
      ownBy: 'organisation',
    },
    {
      collection: 'adoptions',
      action: { vi: 'Đã triển khai, chờ ghi nhận sử dụng', en: 'Deployed, use to be recorded' },
      where: { state: { equals: 'deployed' } },
      ownBy: 'organisation',
    },
  ],
  vendor: [
    {
      collection: 'offerings',
      action: ({ reviewNotes }) =>
        Array.isArray(reviewNotes) && reviewNotes.length > 0 ? sentBack : notSentIn,
      where: { state: { equals: 'draft' } },
      ownBy: 'vendor',
    },
    {
      collection: 'offerings',
      action: { vi: 'Quá một năm chưa xác nhận', en: 'Not confirmed for a year' },
      where: (today): Where => ({
        state: { equals: 'approved' },
        or: [
          { confirmedOn: { exists: false } },
          { confirmedOn: { less_than: daysBefore(today, confirmationDays) } },
        ],
      }),
      ownBy: 'vendor',
    },
    {
      collection: 'adoptions',
      action: ({ state }) =>
        state === 'rejected'
          ? { vi: 'Đơn vị từ chối đề xuất', en: 'The agency rejected the proposal' }
          : { vi: 'Đơn vị đã xác nhận đề xuất', en: 'The agency confirmed the proposal' },
      where: (today): Where => ({
        state: { in: ['rejected', 'draft'] },
        updatedAt: { greater_than: daysBefore(today, answerDays) },
      }),
      ownBy: 'proposedBy',
    },
  ],
  reviewer: [
    {
      collection: 'offerings',
      action: { vi: 'Chờ đánh giá', en: 'Awaits review' },
      where: { state: { equals: 'submitted' } },
    },
    ...toReview,
    {
      collection: 'evaluations',
      action: {
        vi: 'Kết quả đang nhập, hoặc bị trả lại',
        en: 'Result in preparation, or sent back',
      },
      where: { state: { equals: 'draft' } },
    },
    {
      collection: 'announcements',
      action: {
        vi: 'Công bố đang soạn, hoặc bị trả lại',
        en: 'Announcement in preparation, or sent back',
      },
      where: { state: { equals: 'draft' } },
    },
  ],
  ministry: [
    {
      collection: 'announcements',
      action: { vi: 'Chờ công bố', en: 'Awaits its announcement' },
      where: { state: { equals: 'ready' } },
    },
    {
      collection: 'vendorApplications',
      action: {
        vi: 'Doanh nghiệp xin tham gia, chờ xác minh',
        en: 'Vendor applies, to be verified',
      },
      where: { state: { equals: 'submitted' } },
    },
    ...toReview,
    {
      collection: 'evaluations',
      action: { vi: 'Đã kiểm tra, chờ đưa vào quyết định', en: 'Checked, awaits a decision' },
      where: { state: { equals: 'checked' } },
    },
    {
      collection: 'publications',
      action: { vi: 'Xuất bản thất bại', en: 'Publication failed' },
      where: { state: { equals: 'failed' } },
    },
    {
      collection: 'offerings',
      action: { vi: 'Chờ đánh giá', en: 'Awaits review' },
      where: { state: { equals: 'submitted' } },
    },
  ],
}

/** Everything that waits for the person of a request, oldest first. */
export async function waitingFor(req: PayloadRequest): Promise<WaitingItem[]> {
  const person = personOf(req)
  if (!person) return []
  const today = dayInVietnam(new Date())
  const lists = await Promise.all(
    desks[person.role].map(async ({ collection, action, where, ownBy }) => {
      const own = ownBy ? [{ [ownBy]: { equals: person.organisation } }] : []
      const { docs } = await req.payload.find({
        collection,
        where: { and: [typeof where === 'function' ? where(today) : where, ...own] },
        sort: 'updatedAt',
        limit: 100,
        depth: 1,
        // What a vendor has written since stands in the newest version, not in the row.
        draft: collection === 'offerings',
        overrideAccess: false,
        user: req.user,
        req,
      })
      return (docs as unknown as Record<string, unknown>[]).map((doc) =>
        toItem({
          collection,
          action: typeof action === 'function' ? action(doc) : action,
          doc,
          link: linkTo(collection, String(doc.id), person.role),
        }),
      )
    }),
  )
  const items = await lastFailureOnly(lists.flat(), req)
  return items.sort((a, b) => a.since.localeCompare(b.since))
}

/** A failed publication waits only until a later one succeeded. */
async function lastFailureOnly(items: WaitingItem[], req: PayloadRequest): Promise<WaitingItem[]> {
  if (!items.some(({ collection }) => collection === 'publications')) return items
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { state: { equals: 'published' } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const lastSuccess = docs[0]?.endedAt ?? ''
  return items.filter(
    ({ collection, since }) => collection !== 'publications' || since > lastSuccess,
  )
}

/** The day that many days earlier, `YYYY-MM-DD`. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

interface Waiting {
  collection: string
  action: Label
  doc: Record<string, unknown>
  link: string
}

function toItem({ collection, action, doc, link }: Waiting): WaitingItem {
  const id = String(doc.id)
  const name = (relation: unknown) =>
    typeof relation === 'object' && relation && 'name' in relation ? String(relation.name) : null
  const title =
    collection === 'adoptions'
      ? (name(doc.offering) ?? name(doc.platform))
      : (doc.number ?? doc.title ?? doc.name ?? doc.reason)
  return {
    id,
    collection,
    title: typeof title === 'string' ? title : id,
    organisation: name(doc.organisation) ?? name(doc.vendor),
    action,
    since: String(doc.updatedAt),
    link,
    illustrative: doc.illustrative === true,
  }
}

function linkTo(collection: string, id: string, role: Role): string {
  if (collection === 'adoptions') {
    const page = role === 'vendor' ? 'workspaceProposal' : 'workspaceAdoption'
    return `${pagePath(page, 'vi')}?id=${id}`
  }
  if (collection === 'offerings' && role === 'vendor') {
    return `${pagePath('workspaceOffering', 'vi')}?id=${id}`
  }
  if (collection === 'practices' && can(role, 'practice.write')) {
    return `${pagePath('workspacePractice', 'vi')}?id=${id}`
  }
  if (collection === 'selections') return `${pagePath('workspaceSelection', 'vi')}?id=${id}`
  return `/admin/collections/${collection}/${id}`
}
