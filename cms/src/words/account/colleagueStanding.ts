import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answeredFor } from '../../access/rules.ts'
import { can, roles } from '../../domain/account/roles.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, OneRecordSchema, whoHolds } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { idOf } from '../../transitions/door.ts'
import { openWorkOf } from './openWork.ts'
import type { OpenWork } from './openWork.ts'
import { queueMail } from '../../mail/outbox.ts'

const workspace = pagePath('workspace', 'vi')

const StandingSchema = z.strictObject({
  standing: z.enum(['active', 'off']),
  /** Who gets what the person has under way. */
  successor: RowIdSchema.nullish(),
})

/**
 * `POST /api/users/:id/standing` with `{ standing, successor }`: whoever invites colleagues switches the account of one
 * off and on. What the person has under way passes to a named colleague, who is told of it; the person is told too.
 * 400 without a successor where there is open work, 403 for oneself, for people of other organisations, and for switching
 * on whom an administrator of accounts switched off; 409 for an account that stands so already.
 */
export const colleagueStandingEndpoint = declaredEndpoint({
  path: '/:id/standing',
  method: 'post',
  caller: whoHolds('colleague.invite', { of: 'of the own organisation', hasOrganisation: true }),
  isProven: true,
  params: OneRecordSchema,
  body: StandingSchema,
  handler: async (req, { person, params: { id }, body: asked }) => {
    const account = await colleague(id, req)
    if (!account) throw refusal(req, 404, notFound)
    if (account.id === person.id) throw refusal(req, 403, notOneself)
    if (account.standing === asked.standing) throw refusal(req, 409, isSoAlready)
    if (account.standing === 'awaitsConfirmation') throw refusal(req, 409, isSoAlready)
    if (asked.standing === 'active' && (await isOffByAdministrator(account.id, req))) {
      throw refusal(req, 403, byAdministrator)
    }
    await inTransaction(req, async () => {
      const work = asked.standing === 'off' ? await openWorkOf(account.id, req) : []
      const successor =
        asked.standing === 'off'
          ? await successorOf(account.id, asked.successor, work.length, req)
          : null
      await req.payload.update({
        collection: 'users',
        id: account.id,
        data: { standing: asked.standing, workPassedTo: successor },
        depth: 0,
        overrideAccess: true,
        req,
      })
      const isOff = asked.standing === 'off'
      const mail = isOff ? switchedOff(person.name) : switchedOn(person.name)
      await queueMail({ to: { recipient: account.id }, ...mail, link: workspace }, req)
      if (successor) await tellSuccessor(successor, { name: account.name, work }, req)
    })
    nudgeWorker()
    return Response.json({ standing: asked.standing })
  },
})

/** An account of an organisation for which the person acts; undefined when it is another's. */
export async function colleague(id: string, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ id: { equals: id } }, { organisation: { in: await answeredFor(req) } }] },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

/** Whether somebody who administers accounts changed an account last. */
async function isOffByAdministrator(id: string, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'accountChanged' } }] },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const role = roles.schema.safeParse(docs[0]?.byRole)
  return role.success && can(role.data, 'user.manage')
}

/**
 * The colleague who gets the open work, checked; null where there is none to pass on.
 *
 * @param work how many records are under way.
 * @throws APIError 400 at `successor`.
 */
export async function successorOf(
  id: string,
  asked: string | null | undefined,
  work: number,
  req: PayloadRequest,
): Promise<string | null> {
  if (asked) {
    const found = asked === id ? undefined : await colleague(asked, req)
    if (found?.standing !== 'active') throw refusal(req, 400, noSuccessor, { field: 'successor' })
    return found.id
  }
  if (work > 0) throw refusal(req, 400, needsSuccessor(work), { field: 'successor' })
  return null
}

/** Mails a colleague what they get of somebody's work. */
export async function tellSuccessor(
  successor: string,
  { name, work }: { name: string; work: OpenWork[] },
  req: PayloadRequest,
): Promise<void> {
  const list = work.map(({ title }) => `– ${title}`).join('\n')
  const body =
    work.length > 0 ? `Bạn nhận việc của ${name}:\n${list}` : `Bạn nhận việc của ${name}.`
  const subject = `Nhận việc của ${name}`
  const link = work[0]?.link ?? workspace
  await queueMail({ to: { recipient: successor }, subject, body, link }, req)
}

/**
 * Who is told of a person's work now: the person, or, once the account was switched off, the colleague to whom the
 * work was passed; undefined when nobody was named.
 */
export async function whoWorksFor(id: string, req: PayloadRequest): Promise<string | undefined> {
  const seen = new Set<string>()
  for (let next: string | null = id; next && !seen.has(next);) {
    seen.add(next)
    const account: { standing?: string | null; workPassedTo?: unknown } =
      await req.payload.findByID({
        collection: 'users',
        id: next,
        depth: 0,
        select: { standing: true, workPassedTo: true },
        overrideAccess: true,
        req,
      })
    if (account.standing !== 'off') return next
    next = idOf(account.workPassedTo) ?? null
  }
  return undefined
}

const switchedOff = (by: string) => ({
  subject: 'Tài khoản của bạn đã tắt · Nền tảng số quốc gia',
  body: `${by} đã tắt tài khoản của bạn. Việc đang làm được chuyển cho đồng nghiệp.\nNếu không đúng, hãy hỏi lãnh đạo đơn vị.`,
})
const switchedOn = (by: string) => ({
  subject: 'Tài khoản của bạn đã bật lại · Nền tảng số quốc gia',
  body: `${by} đã bật lại tài khoản của bạn. Bạn đăng nhập được như trước.`,
})

const notOneself = {
  vi: 'Bạn không tự tắt tài khoản của mình. Một người khác của đơn vị làm việc này.',
  en: 'You do not switch your own account off. Another person of the organisation does.',
}
const byAdministrator = {
  vi: 'Quản trị tài khoản của Bộ đã tắt tài khoản này. Hãy nhờ quản trị bật lại.',
  en: 'An account administrator of the ministry switched this account off. Ask them to switch it on.',
}
const isSoAlready = {
  vi: 'Tài khoản này không ở tình trạng đổi được như vậy. Hãy tải lại trang.',
  en: 'This account does not stand so that it could be changed like that. Reload the page.',
}
const noSuccessor = {
  vi: 'Người nhận việc phải là người khác của đơn vị, đang dùng tài khoản.',
  en: 'Who gets the work is another person of the organisation, with an active account.',
}
const needsSuccessor = (count: number) => ({
  vi: `Người này còn ${count} việc đang làm. Hãy chọn người nhận việc.`,
  en: `This person has ${count} records under way. Choose who gets them.`,
})
