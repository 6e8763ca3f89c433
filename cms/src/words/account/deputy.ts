import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answeredFor } from '../../access/rules.ts'
import type { Person } from '../../access/rules.ts'
import { longestDeputyDays } from '../../domain/account/account.ts'
import { leaderRole, officerRole } from '../../domain/account/roles.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { dayAfter, dayInVietnam, dayText } from '../../domain/values/day.ts'
import { DaySchema } from '../../domain/values/reference.ts'
import { newRowId } from '../../database/database.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { queueMail } from '../../mail/outbox.ts'
import type { User } from '../../payload-types.ts'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { idOf } from '../../transitions/door.ts'
import { colleague } from './colleagueStanding.ts'
import { accountRow, endMemberships } from './memberships.ts'
import { isDeputy, isPast, membershipsOf } from './position.ts'
import { noteOnAccount } from './securityEvents.ts'

const namesDeputies = whoHolds('deputy.name', {
  of: 'officers of the own organisation',
  hasOrganisation: true,
})
const DeputySchema = z.strictObject({ since: DaySchema, until: DaySchema })

/**
 * `POST /api/users/:id/deputy` with `{ since, until }`: a leader who will be away lets an officer of the same
 * organisation stand in, on those days and by no one's further doing; the officer switches to it as to another
 * organisation, and still approves nothing that they sent in. 400 at the day that is wrong, 403 for deputies themselves,
 * 404 for who is no active officer of the organisation, 409 while one stands in already.
 */
const nameEndpoint = declaredEndpoint({
  path: '/:id/deputy',
  method: 'post',
  caller: namesDeputies,
  isProven: true,
  params: OneRecordSchema,
  body: DeputySchema,
  handler: async (req, { person, params: { id }, body: { since, until } }) => {
    const account = await officerNamed(id, person, req)
    refuseDays(since, until, req)
    await inTransaction(req, async () => {
      const row = await accountRow(account.id, req)
      const others = membershipsOf(row).filter((one) => !isPast(one))
      if (others.some(isDeputy)) throw refusal(req, 409, standsIn)
      const given = {
        id: newRowId(),
        role: leaderRole,
        organisation: person.organisation,
        since,
        until,
      }
      await req.payload.db.updateOne({
        collection: 'users',
        id: account.id,
        data: {
          memberships: [
            ...others.map(({ membership, ...one }) => ({ id: membership, ...one })),
            given,
          ],
        },
        returning: false,
        req,
      })
      const days = `từ ${dayText(since)} đến hết ${dayText(until)}`
      await noteOnAccount({ account: row, event: 'deputyNamed', reason: days, req })
      await tell(
        account.id,
        `${person.name} giao bạn thay lãnh đạo đơn vị ${days}.\nTrong những ngày đó, hãy chuyển sang vai trò lãnh đạo ở đầu khu vực làm việc để duyệt. Hồ sơ do chính bạn trình thì người khác duyệt.`,
        req,
      )
    })
    nudgeWorker()
    return Response.json({ since, until }, { status: 201 })
  },
})

/** `POST /api/users/:id/deputy/end`: the leader takes it back; the sessions for it go on as the
 * officer's own. 404 for who stands not in. */
const endEndpoint = declaredEndpoint({
  path: '/:id/deputy/end',
  method: 'post',
  caller: namesDeputies,
  isProven: true,
  params: OneRecordSchema,
  handler: async (req, { person, params: { id } }) => {
    const account = await officerNamed(id, person, req)
    await inTransaction(req, async () => {
      const row = await accountRow(account.id, req)
      if (deputyshipsOf(row).length === 0) throw refusal(req, 404, notFound)
      await endMemberships(row, isDeputy, req)
      await tell(account.id, `${person.name} đã thôi giao bạn thay lãnh đạo đơn vị.`, req)
    })
    nudgeWorker()
    return Response.json({ ended: true })
  },
})

/** `GET /api/users/deputies`: who stands in for the leaders of the own organisation, now or later. */
const deputiesEndpoint = declaredEndpoint({
  path: '/deputies',
  method: 'get',
  caller: namesDeputies,
  handler: async (req) => {
    const { docs } = await req.payload.find({
      collection: 'users',
      where: { organisation: { in: await answeredFor(req) } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const deputies = docs.flatMap((row) =>
      deputyshipsOf(row).map(({ since, until }) => ({ id: row.id, since, until })),
    )
    return Response.json({ docs: deputies, totalDocs: deputies.length })
  },
})

export const deputyEndpoints = [nameEndpoint, endEndpoint, deputiesEndpoint]

/** When an account stands in for a leader, now or later. */
const deputyshipsOf = (account: User) =>
  membershipsOf(account).filter((one) => isDeputy(one) && !isPast(one))

/** The active officer of the own organisation whom the address names. @throws 404. */
async function officerNamed(
  id: string,
  { organisation }: Person,
  req: PayloadRequest,
): Promise<User> {
  const account = await colleague(id, req)
  const isOfficer = account?.role === officerRole && account.standing !== 'off'
  if (!account || !isOfficer || idOf(account.organisation) !== organisation) {
    throw refusal(req, 404, notFound)
  }
  return account
}

function refuseDays(since: string, until: string, req: PayloadRequest): void {
  if (since < dayInVietnam(new Date())) throw refusal(req, 400, past, { field: 'since' })
  if (until < since) throw refusal(req, 400, endsBefore, { field: 'until' })
  if (until > dayAfter(since, longestDeputyDays))
    throw refusal(req, 400, tooLong, { field: 'until' })
}

const tell = (recipient: string, body: string, req: PayloadRequest): Promise<void> =>
  queueMail(
    {
      to: { recipient },
      subject: 'Thay lãnh đạo đơn vị · Nền tảng số quốc gia',
      body,
      link: pagePath('workspace', 'vi'),
    },
    req,
  )

const past = { vi: 'Ngày bắt đầu đã qua.', en: 'The first day has passed.' }
const endsBefore = {
  vi: 'Ngày cuối phải từ ngày bắt đầu trở đi.',
  en: 'The last day is not before the first.',
}
const tooLong = {
  vi: `Mỗi lần giao nhiều nhất ${longestDeputyDays} ngày.`,
  en: `For ${longestDeputyDays} days at most.`,
}
const standsIn = {
  vi: 'Người này đang được giao thay lãnh đạo. Hãy thôi giao trước, rồi giao lại.',
  en: 'This person stands in already. Take it back first.',
}
