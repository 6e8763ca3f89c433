import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { accountOf } from './openAccount.ts'
import { keptOf, newToken } from './tokens.ts'
import { queueMail } from '../../mail/outbox.ts'

/** Hours for which the link that confirms a new address opens. */
const confirmationHours = 24

const path = '/confirm-email'

/**
 * A mail address that a person writes, for themselves or as the ministry for others, is only noted: it becomes the
 * account's when the link in a mail to it was opened. The old address hears of it.
 */
export const noteNewAddress: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !isRecord(originalDoc) || !data) return data
  if (!personOf(req) || req.context.isConfirmedAddress) return data
  const asked = typeof data.email === 'string' ? data.email.trim().toLowerCase() : undefined
  if (asked === undefined || asked === originalDoc.email) return data
  const { token, kept } = newToken()
  const taken = await accountOf(asked, req)
  const subject = 'Đổi địa chỉ thư · Nền tảng số quốc gia'
  // An address that has an account gets no mail, and nobody is told.
  if (!taken) {
    const body = `Hãy mở liên kết dưới đây trong ${confirmationHours} giờ để dùng địa chỉ này cho tài khoản của bạn.\nNếu không phải bạn, hãy bỏ qua thư này.`
    const link = `/api/users${path}?token=${token}`
    await queueMail({ to: { address: asked }, subject, body, link }, req)
  }
  const body = `Có yêu cầu đổi địa chỉ thư của tài khoản này. Địa chỉ mới chỉ có hiệu lực khi chủ của nó mở liên kết xác nhận.\nNếu không phải bạn, hãy đổi mật khẩu ngay và báo cho quản trị.`
  await queueMail({ to: { recipient: String(originalDoc.id) }, subject, body }, req)
  nudgeWorker()
  return {
    ...data,
    email: originalDoc.email,
    newEmail: asked,
    newEmailToken: kept,
    newEmailExpiration: new Date(Date.now() + confirmationHours * 3_600_000).toISOString(),
  }
}

const TokenSchema = z.object({ token: z.string().regex(/^[0-9a-f]{40}$/) })

const linkIsUsed = {
  vi: 'Liên kết đã hết hạn hoặc đã được dùng.',
  en: 'The link has expired or was used already.',
}

/**
 * `GET /api/users/confirm-email?token=` shows a button, because programs open the links of mails too; pressing it
 * (`POST`) makes the noted address the account's and ends its sessions. 403 for a link that is used or too old.
 */
export const confirmEmailEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    handler: (req) => {
      const { success, data } = TokenSchema.safeParse({ token: req.searchParams.get('token') })
      if (!success) throw refusal(req, 403, linkIsUsed)
      return new Response(
        `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Xác nhận địa chỉ thư</title><h1>Xác nhận địa chỉ thư</h1><form method="post" action="?token=${data.token}"><button>Dùng địa chỉ này · Use this address</button></form></html>`,
        {
          headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
        },
      )
    },
  },
  {
    path,
    method: 'post',
    handler: async (req) => {
      const { success, data } = TokenSchema.safeParse({ token: req.searchParams.get('token') })
      if (!success) throw refusal(req, 403, linkIsUsed)
      await inTransaction(req, () => takeAddress(data.token, req))
      return new Response(null, { status: 303, headers: { location: pagePath('signIn', 'vi') } })
    },
  },
]

async function takeAddress(token: string, req: PayloadRequest): Promise<void> {
  const account = await req.payload.db.findOne<{ id: string; newEmail?: string | null }>({
    collection: 'users',
    where: {
      and: [
        { newEmailToken: { equals: keptOf(token) } },
        { newEmailExpiration: { greater_than: new Date().toISOString() } },
      ],
    },
    req,
  })
  if (!account?.newEmail) throw refusal(req, 403, linkIsUsed)
  if (await accountOf(account.newEmail, req)) throw refusal(req, 403, linkIsUsed)
  req.context.isConfirmedAddress = true
  await req.payload.update({
    collection: 'users',
    id: account.id,
    data: {
      email: account.newEmail,
      newEmail: null,
      newEmailToken: null,
      newEmailExpiration: null,
      sessions: [],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
