import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { askedTooOften, waitForMail } from '../../mail/askedMails.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { anyone, declaredEndpoint } from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { atLeast } from './evenTime.ts'
import { accountOf, linkFor } from './openAccount.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { queueMail } from '../../mail/outbox.ts'

/** Milliseconds for which the link of a forgotten password opens. */
const anHour = 3_600_000

const ForgottenSchema = z.strictObject({
  email: z
    .string()
    .trim()
    .max(200)
    .transform((email) => email.toLowerCase()),
})

const linkIsComing = {
  vi: 'Nếu có tài khoản với địa chỉ này, thư kèm liên kết đang được gửi đi.',
  en: 'If there is such an account, a mail with a link is on its way to it.',
}

/**
 * `POST /api/users/forgot-password` with `{ email }`: mails a link to set a password anew, if there is such an
 * account and it is in use; the answer is the same, and takes as long, if not. In place of Payload's own, which
 * keeps the link's token as it is and sends the mail before it answers.
 */
export const forgotPasswordEndpoint = declaredEndpoint({
  path: '/forgot-password',
  method: 'post',
  caller: anyone(),
  reads: ForgottenSchema,
  handler: async (req) => {
    const { email } = await readBody(req, ForgottenSchema)
    const wait = await waitForMail(email)
    if (wait > 0) {
      req.responseHeaders = new Headers({ 'retry-after': String(wait) })
      throw refusal(req, 429, askedTooOften(wait))
    }
    await atLeast(300, () => inTransaction(req, () => mailLink(email, req)))
    nudgeWorker()
    return Response.json({ message: linkIsComing[languageOf(req.i18n.language)] })
  },
})

async function mailLink(email: string, req: PayloadRequest): Promise<void> {
  const account = await accountOf(email, req)
  if (!account || account.standing === 'off' || account.standing === 'awaitsConfirmation') return
  await queueMail(
    {
      to: { recipient: account.id },
      subject: 'Đặt lại mật khẩu · Nền tảng số quốc gia',
      body: 'Bạn, hoặc ai đó, yêu cầu đặt lại mật khẩu. Liên kết dưới đây dùng được một lần, trong một giờ.\nNếu không phải bạn, hãy bỏ qua thư này.',
      link: await linkFor(account.id, anHour, req),
    },
    req,
  )
}
