import type { PayloadRequest } from 'payload'
import type { Label } from '../../domain/language/language.ts'
import { dayAfter, dayInVietnam, dayText } from '../../domain/values/day.ts'

/** Days after a retraction or a refusal in which a firm does not ask the same of the same agency again: each asking mails it. */
const pauseDays = 7

/** Why a firm may not ask for an adoption today, with the day from which it may; undefined: it may. */
export async function tooEarly(
  adoption: string,
  partner: string | null,
  req: PayloadRequest,
): Promise<Label | undefined> {
  const rows = await req.payload.find({
    collection: 'implementations',
    where: {
      and: [
        { adoption: { equals: adoption } },
        { partner: { equals: partner } },
        { proposedBy: { exists: true } },
        { state: { in: ['rejected', 'withdrawn'] } },
      ],
    },
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  if (rows.docs.length === 0) return undefined
  const ends = await req.payload.find({
    collection: 'history',
    where: {
      and: [
        { subjectCollection: { equals: 'implementations' } },
        { subjectId: { in: rows.docs.map(({ id }) => id) } },
        { event: { in: ['retract', 'reject'] } },
      ],
    },
    select: { event: true, createdAt: true },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [last] = ends.docs
  if (!last) return undefined
  const endedOn = dayInVietnam(new Date(last.createdAt))
  const from = dayAfter(endedOn, pauseDays)
  if (dayInVietnam(new Date()) >= from) return undefined
  const isOwn = last.event === 'retract'
  return {
    vi: `${isOwn ? 'Doanh nghiệp đã rút đề nghị này' : 'Đơn vị đã không xác nhận đề nghị này'} ngày ${dayText(endedOn)}. Có thể đề nghị lại từ ngày ${dayText(from)}.`,
    en: `${isOwn ? 'Your firm retracted this request' : 'The agency did not confirm this request'} on ${dayText(endedOn, 'en')}. It can be asked again from ${dayText(from, 'en')}.`,
  }
}
