import type { PayloadRequest, Where } from 'payload'
import { answeredFor, personOf } from '../../access/rules.ts'
import { can, mayAs } from '../../domain/account/roles.ts'
import { runningStates } from '../../domain/contract/machine.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { dayAfter, dayInVietnam } from '../../domain/values/day.ts'
import { currentRelease } from '../../publication/release.ts'
import { releasedSnapshot } from '../../publication/released.ts'
import { nameOf } from '../recordName.ts'
import { requirementsFor } from '../requirements.ts'
import { readOf } from './dueDate.ts'
import type { Asking, DueDate } from './dueDate.ts'
import { evidence, offeringDates, results } from './expiring.ts'

/** Days for which what is past still stands there. */
const daysPast = 30

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
  const { person } = asking
  const isVendor = can(person.role, 'quotation.submit')
  if (!isVendor && !can(person.role, 'quotationRequest.prepare')) return []
  const own = isVendor ? 'invited' : 'organisation'
  const isOpen: Where = {
    and: [{ state: { equals: 'published' } }, { deadline: { greater_than: asking.from } }],
  }
  const { docs } = await asking.req.payload.find({
    ...readOf(asking, own, isOpen),
    collection: 'quotationRequests',
    // Whom a request invites is the agency's to know, and each firm's of itself.
    overrideAccess: true,
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
  if (!mayAs(person, 'custody.hold')) return []
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
