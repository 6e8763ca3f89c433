import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import { momentText } from '../../domain/quotationRequest/requestFaults.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, whoBrings } from '../../requests/declaredEndpoint.ts'
import { smallPage } from '../../requests/smallPage.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { accountOf } from './openAccount.ts'
import { keptOf, newToken } from './tokens.ts'
import { alertAdministrators } from './grave.ts'
import { escape } from '../../mail/htmlText.ts'
import { requireProof } from './proof.ts'
import { keptAccount } from './secondFactor.ts'
import { noteOnAccount } from './securityEvents.ts'
import { queueMail } from '../../mail/outbox.ts'

/** Hours for which the link that confirms a new address opens. */
const confirmationHours = 24

/** Hours before it opens, where somebody else asked: time for the owner, who is mailed at once, to object. */
const objectionHours = 72

const path = '/confirm-email'

/**
 * A mail address that a person writes, for themselves or as the ministry for others, is only noted: it becomes the
 * account's when the link in a mail to it was opened. The old address hears of it. What somebody else asks for needs a
 * proof, names who asked in history and mails, is told to all who administer accounts, and opens only after
 * {@link objectionHours}; the owner, or any of them, ends it by writing the address that stands.
 */
export const noteNewAddress: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !isRecord(originalDoc) || !data) return data
  const person = personOf(req)
  if (!person || req.context.isConfirmedAddress) return data
  const asked = typeof data.email === 'string' ? data.email.trim().toLowerCase() : undefined
  if (asked === undefined) return data
  if (asked === originalDoc.email) return originalDoc.newEmail ? { ...data, ...noNewAddress } : data
  const id = String(originalDoc.id)
  const by = person.id === id ? undefined : person.name
  if (by) {
    requireProof(req)
    await tellOfAsked({ id, name: String(originalDoc.name), by, req })
  }
  const opensAt = new Date(Date.now() + (by ? objectionHours * 3_600_000 : 0))
  const opensText = momentText(opensAt.toISOString()).vi
  const { token, kept } = newToken()
  const taken = await accountOf(asked, req)
  const subject = 'Đổi địa chỉ thư · Nền tảng số quốc gia'
  // An address that has an account gets no mail, and nobody is told.
  if (!taken) {
    const opens = by ? ` kể từ ${opensText}` : ''
    const body = `Hãy mở liên kết dưới đây trong ${confirmationHours} giờ${opens} để dùng địa chỉ này cho tài khoản của bạn.\nNếu không phải bạn, hãy bỏ qua thư này.`
    const link = `/api/users${path}?token=${token}`
    await queueMail({ to: { address: asked }, subject, body, link }, req)
  }
  const who = by ? `${by}, người quản trị tài khoản, yêu cầu` : 'Có yêu cầu'
  const objection = by
    ? `\nNếu bạn không muốn, hãy lưu lại địa chỉ hiện tại ở màn hình tài khoản trước ${opensText}.`
    : ''
  const body = `${who} đổi địa chỉ thư của tài khoản này. Địa chỉ mới chỉ có hiệu lực khi chủ của nó mở liên kết xác nhận.\nNếu không phải bạn, hãy đổi mật khẩu ngay và báo cho quản trị.${objection}`
  const link = pagePath('workspaceAccount', 'vi')
  await queueMail({ to: { recipient: id }, subject, body, link }, req)
  nudgeWorker()
  return {
    ...data,
    email: originalDoc.email,
    newEmail: asked,
    newEmailToken: kept,
    newEmailExpiration: new Date(opensAt.getTime() + confirmationHours * 3_600_000).toISOString(),
  }
}

const noNewAddress = { newEmail: null, newEmailToken: null, newEmailExpiration: null }

/** What somebody asks for another's account stands in its history, and is told to those who administer accounts. */
async function tellOfAsked({
  id,
  name,
  by,
  req,
}: {
  id: string
  name: string
  by: string
  req: PayloadRequest
}): Promise<void> {
  const account = await keptAccount({ id }, req)
  if (account) await noteOnAccount({ account, event: 'addressAsked', reason: by, req })
  await alertAdministrators({
    id,
    subject: `Yêu cầu đổi địa chỉ thư: ${name}`,
    body: `${by} yêu cầu đổi địa chỉ thư của “${name}”. Có hiệu lực sớm nhất sau ${objectionHours} giờ; ghi lại địa chỉ hiện tại để hủy.`,
    req,
  })
}

const TokenSchema = z.object({ token: z.string().regex(/^[0-9a-f]{40}$/) })

const linkIsUsed: Label = {
  vi: 'Liên kết đã hết hạn hoặc đã được dùng. Hãy yêu cầu đổi địa chỉ thư lần nữa.',
  en: 'The link has expired or was used already. Ask for the change of the address once more.',
}
const opensLater = ({ vi, en }: Label): Label => ({
  vi: `Liên kết chưa đến giờ mở. Hãy mở lại kể từ ${vi}.`,
  en: `The link does not open yet. Open it again from ${en} on.`,
})

/**
 * `GET /api/users/confirm-email?token=` shows a button, because programs open the links of mails too; pressing it
 * (`POST`) makes the noted address the account's and ends its sessions. A page says (403) of a link that is
 * used or too old that it is, and of one that opens later from which hour on.
 */
export const confirmEmailEndpoints: Endpoint[] = [
  declaredEndpoint({
    path,
    method: 'get',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token'],
    handler: async (req) => {
      const asked = await askedBy(req)
      if ('refused' in asked) return refusedPage(asked.refused)
      return smallPage({
        language: 'vi',
        title: pageTitle,
        content: `<form method="post" action="?token=${asked.token}"><button class="button main">Dùng địa chỉ này · Use this address</button></form>`,
      })
    },
  }),
  declaredEndpoint({
    path,
    method: 'post',
    caller: whoBrings('who holds the link of a mail'),
    takes: ['token'],
    handler: async (req) => {
      const taken = await inTransaction(req, async () => {
        const asked = await askedBy(req)
        if (!('refused' in asked)) await takeAddress(asked, req)
        return asked
      })
      if ('refused' in taken) return refusedPage(taken.refused)
      return new Response(null, { status: 303, headers: { location: pagePath('signIn', 'vi') } })
    },
  }),
]

const pageTitle = 'Xác nhận địa chỉ thư'

/** A link is opened in a browser: why it does not work is told on a page, in both languages. */
const refusedPage = ({ vi, en }: Label): Promise<Response> =>
  smallPage({
    language: 'vi',
    title: pageTitle,
    content: `<p>${escape(vi)}</p><p lang="en">${escape(en)}</p>`,
    status: 403,
  })

interface Asked {
  token: string
  id: string
  newEmail: string
}

/** Whose address the link of a request confirms, or why it does not. */
async function askedBy(req: PayloadRequest): Promise<Asked | { refused: Label }> {
  const { success, data } = TokenSchema.safeParse({ token: req.searchParams.get('token') })
  if (!success) return { refused: linkIsUsed }
  const now = Date.now()
  const account = await req.payload.db.findOne<{
    id: string
    newEmail?: string | null
    newEmailExpiration?: string | null
  }>({
    collection: 'users',
    where: {
      and: [
        { newEmailToken: { equals: keptOf(data.token) } },
        { newEmailExpiration: { greater_than: new Date(now).toISOString() } },
      ],
    },
    req,
  })
  if (!account?.newEmail || !account.newEmailExpiration) return { refused: linkIsUsed }
  // One that somebody else asked for opens later.
  const opensAt = Date.parse(account.newEmailExpiration) - confirmationHours * 3_600_000
  if (opensAt > now) return { refused: opensLater(momentText(new Date(opensAt).toISOString())) }
  if (await accountOf(account.newEmail, req)) return { refused: linkIsUsed }
  return { token: data.token, id: account.id, newEmail: account.newEmail }
}

async function takeAddress(asked: Asked, req: PayloadRequest): Promise<void> {
  req.context.isConfirmedAddress = true
  await req.payload.update({
    collection: 'users',
    id: asked.id,
    data: {
      email: asked.newEmail,
      ...noNewAddress,
      sessions: [],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
