import type { PayloadRequest, Where } from 'payload'
import { answeredFor, personOf } from '../../access/rules.ts'
import type { Person } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { adoptionLevels } from '../../domain/adoption/adoption.ts'
import { runningStates } from '../../domain/contract/machine.ts'
import type { Label } from '../../domain/language/language.ts'
import { confirmationDays } from '../../domain/offering/offering.ts'
import type { PageName } from '../../domain/publication/routes.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { dayAfter, dayInVietnam } from '../../domain/values/day.ts'
import { currentRelease } from '../../publication/release.ts'
import { releasedSnapshot } from '../../publication/released.ts'
import { idOf } from '../../transitions/door.ts'
import { nameOf } from '../recordName.ts'
import { requirementsFor } from '../requirements.ts'

/** One day or moment by which a person has something to do. */
export interface DueDate {
  /** The same for the same thing, and no other thing's. */
  key: string
  title: Label
  text: Label
  at: { day: string } | { instant: string }
  /** Where it is done: a page, the address word or the query that names the record there. */
  page: PageName
  slug?: string
  query?: string
  isIllustrative: boolean
}

/** Days for which what is past still stands there. */
const daysPast = 30

interface Asking {
  person: Person
  acted: string[]
  /** The first day that still counts, `YYYY-MM-DD`. */
  from: string
  req: PayloadRequest
}

/**
 * Every date by which the person of a request has something to do, read with their own access, the nearest first:
 * what is required of the organisation, deadlines of requests, shares to be given back, ends of contracts, evidence,
 * certificates and results that expire.
 */
export async function dueDatesOf(req: PayloadRequest): Promise<DueDate[]> {
  const person = personOf(req)
  if (!person) return []
  const from = dayAfter(dayInVietnam(new Date()), -daysPast)
  const asking: Asking = { person, acted: await answeredFor(req), from, req }
  const lists = await Promise.all(
    [required, deadlines, shares, contractEnds, evidence, offeringDates, results].map((list) =>
      list(asking),
    ),
  )
  const whenOf = ({ at }: DueDate) => ('day' in at ? at.day : at.instant)
  return lists.flat().sort((one, other) => whenOf(one).localeCompare(whenOf(other)))
}

/** As the person reads them; `own` names the field of the organisation that must be theirs. */
const readOf = ({ acted, req }: Asking, own: string, where: Where) => ({
  where: { and: [{ [own]: { in: acted } }, where] },
  depth: 1,
  limit: 500,
  pagination: false,
  locale: 'vi' as const,
  overrideAccess: false,
  // Of a collection that they may not read at all: nothing, and no refusal.
  disableErrors: true,
  user: req.user,
  req,
})

async function required({ person, req }: Asking): Promise<DueDate[]> {
  if (!person.organisation || !(await currentRelease())) return []
  const own = await req.payload.findByID({
    collection: 'organisations',
    id: person.organisation,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return requirementsFor(own.slug, await releasedSnapshot())
    .filter(({ status }) => status === 'open' || status === 'overdue')
    .map(({ slug, title, organisation, dueOn, illustrative }) => ({
      key: `requirement-${slug}-${own.slug}`,
      title: { vi: `Đến hạn: ${title}`, en: `Due: ${title}` },
      text: { vi: `Giao cho ${organisation}.`, en: `Asked of ${organisation}.` },
      at: { day: dueOn },
      page: 'requirements',
      slug,
      isIllustrative: illustrative,
    }))
}

/** Of requests of the own agency, and of those to which the own firm is invited. */
async function deadlines(asking: Asking): Promise<DueDate[]> {
  const { person, acted, from, req } = asking
  const isVendor = can(person.role, 'quotation.submit')
  if (!isVendor && !can(person.role, 'quotationRequest.prepare')) return []
  const own = isVendor ? 'invited' : 'organisation'
  const { docs } = await req.payload.find({
    ...readOf(asking, own, { state: { equals: 'published' } }),
    collection: 'quotationRequests',
    // Whom a request invites is the agency's to know, and each firm's of itself.
    overrideAccess: true,
    where: {
      and: [
        { [own]: { in: acted } },
        { state: { equals: 'published' } },
        { deadline: { greater_than: from } },
      ],
    },
  })
  return docs.flatMap(({ id, title, deadline, organisation, illustrative }): DueDate[] =>
    deadline
      ? [
          {
            key: `deadline-${id}`,
            title: {
              vi: `${isVendor ? 'Hạn nộp báo giá' : 'Hết hạn nộp, mở báo giá'}: ${title}`,
              en: `${isVendor ? 'Quotation due' : 'Deadline passes, quotations can be opened'}: ${title}`,
            },
            text: {
              vi: `${nameOf(organisation) ?? ''}: trước ${momentText(deadline).vi}.`,
              en: `${nameOf(organisation) ?? ''}: before ${momentText(deadline).en}.`,
            },
            at: { instant: deadline },
            page: isVendor ? 'workspaceQuotation' : 'workspaceRequest',
            query: isVendor ? `request=${id}` : `id=${id}`,
            isIllustrative: Boolean(illustrative),
          },
        ]
      : [],
  )
}

/** Shares that the person holds, from the deadline of their request on. */
async function shares({ person, from, req }: Asking): Promise<DueDate[]> {
  if (!can(person.role, 'custody.hold')) return []
  const { docs } = await req.payload.find({
    collection: 'keyShares',
    where: { and: [{ holder: { equals: person.id } }, { releasedAt: { exists: false } }] },
    depth: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ id, request }): DueDate[] => {
    if (typeof request !== 'object' || !request?.deadline || request.deadline < from) return []
    if (request.state !== 'published') return []
    const { title, deadline, illustrative } = request
    return [
      {
        key: `share-${id}`,
        title: { vi: `Trả lại phần khóa: ${title}`, en: `Give back the share: ${title}` },
        text: {
          vi: `Từ ${momentText(deadline).vi}.`,
          en: `From ${momentText(deadline).en}.`,
        },
        at: { instant: deadline },
        page: 'workspaceCustody',
        isIllustrative: Boolean(illustrative),
      },
    ]
  })
}

async function contractEnds(asking: Asking): Promise<DueDate[]> {
  const own = can(asking.person.role, 'contract.keep') ? 'organisation' : 'vendor'
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, own, {
      and: [
        { state: { in: [...runningStates] } },
        { endsNow: { greater_than_equal: asking.from } },
      ],
    }),
    collection: 'contracts',
  })
  return docs.flatMap(({ id, title, number, endsNow, organisation, illustrative }): DueDate[] =>
    endsNow
      ? [
          {
            key: `contract-${id}`,
            title: { vi: `Hợp đồng kết thúc: ${title}`, en: `Contract ends: ${title}` },
            text: {
              vi: `Hợp đồng số ${number ?? ''} của ${nameOf(organisation) ?? ''}. Hãy xem có gia hạn, mua lại hay thôi dùng.`,
              en: `Contract ${number ?? ''} of ${nameOf(organisation) ?? ''}. Extend it, buy anew, or stop.`,
            },
            at: { day: endsNow },
            page: 'workspaceContract',
            query: `id=${id}`,
            isIllustrative: Boolean(illustrative),
          },
        ]
      : [],
  )
}

/** Evidence of the own adoptions that says until when it holds. */
async function evidence(asking: Asking): Promise<DueDate[]> {
  if (!can(asking.person.role, 'adoption.register')) return []
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'organisation', { state: { in: [...adoptionLevels.values] } }),
    collection: 'adoptions',
  })
  return docs.flatMap(({ id, offering, platform, milestones, illustrative }) => {
    const name = nameOf(offering) ?? nameOf(platform) ?? ''
    return (milestones ?? []).flatMap(({ level, validUntil }): DueDate[] =>
      validUntil && validUntil.slice(0, 10) >= asking.from
        ? [
            {
              key: `evidence-${id}-${level}`,
              title: { vi: `Minh chứng hết giá trị: ${name}`, en: `Evidence expires: ${name}` },
              text: {
                vi: `Mức ${adoptionLevels.labels[level].vi}.`,
                en: `Level ${adoptionLevels.labels[level].en}.`,
              },
              at: { day: validUntil.slice(0, 10) },
              page: 'workspaceAdoption',
              query: `id=${id}`,
              isIllustrative: Boolean(illustrative),
            },
          ]
        : [],
    )
  })
}

/** Certificates of the own offerings that expire, and the day by which each is to be confirmed again. */
async function offeringDates(asking: Asking): Promise<DueDate[]> {
  if (!can(asking.person.role, 'offering.edit')) return []
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'vendor', { state: { equals: 'approved' } }),
    collection: 'offerings',
  })
  return docs.flatMap(({ id, name, certificates, confirmedOn, illustrative }) => {
    const common = {
      page: 'workspaceOffering',
      query: `id=${id}`,
      isIllustrative: Boolean(illustrative),
    } as const
    const expiring = (certificates ?? []).flatMap((certificate): DueDate[] => {
      const day = certificate.validUntil?.slice(0, 10)
      if (!day || day < asking.from) return []
      return [
        {
          ...common,
          key: `certificate-${id}-${certificate.id ?? certificate.name}`,
          title: {
            vi: `Chứng nhận hết hạn: ${certificate.name}`,
            en: `Certificate expires: ${certificate.name}`,
          },
          text: { vi: `Của sản phẩm ${name}.`, en: `Of the offering ${name}.` },
          at: { day },
        },
      ]
    })
    const confirmBy = confirmedOn && dayAfter(confirmedOn.slice(0, 10), confirmationDays)
    return confirmBy && confirmBy >= asking.from
      ? [
          ...expiring,
          {
            ...common,
            key: `confirm-${id}`,
            title: { vi: `Xác nhận lại sản phẩm: ${name}`, en: `Confirm the offering: ${name}` },
            text: {
              vi: 'Sau ngày này trang ghi rằng thông tin đã quá một năm chưa xác nhận.',
              en: 'After this day its page says that it was not confirmed for a year.',
            },
            at: { day: confirmBy },
          },
        ]
      : expiring
  })
}

/** Results of assessments of what is one's own. */
async function results(asking: Asking): Promise<DueDate[]> {
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, 'owner', {
      and: [
        { state: { equals: 'announced' } },
        { validUntil: { greater_than_equal: asking.from } },
      ],
    }),
    collection: 'evaluations',
  })
  return docs.flatMap(({ id, title, validUntil, offering, illustrative }): DueDate[] => {
    const sold = idOf(offering)
    return validUntil
      ? [
          {
            key: `result-${id}`,
            title: {
              vi: `Kết quả đánh giá hết hiệu lực: ${title ?? ''}`,
              en: `Result expires: ${title ?? ''}`,
            },
            text: {
              vi: 'Hãy chuẩn bị đánh giá lại.',
              en: 'Prepare to be assessed again.',
            },
            at: { day: validUntil.slice(0, 10) },
            ...(sold ? { page: 'workspaceOffering', query: `id=${sold}` } : { page: 'workspace' }),
            isIllustrative: Boolean(illustrative),
          },
        ]
      : []
  })
}
