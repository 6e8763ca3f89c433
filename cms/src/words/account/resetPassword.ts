import { z } from 'zod'
import { inTransaction } from '../../database/inTransaction.ts'
import { declaredEndpoint, whoBrings } from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal } from '../../requests/refusal.ts'
import { normalPassword } from './password.ts'
import type { KeptAccount } from './secondFactor.ts'
import { keptOf } from './tokens.ts'
import { languageOf } from '../../domain/language/languageOf.ts'

const ResetSchema = z.strictObject({
  token: z.string().max(200),
  password: z.string().max(1000).transform(normalPassword),
})

const linkIsUsed = {
  vi: 'Liên kết đã hết hạn hoặc đã được dùng. Hãy yêu cầu liên kết mới.',
  en: 'The link has expired or was used already. Ask for a new one.',
}

const passwordIsSet = { vi: 'Đã đặt mật khẩu.', en: 'The password was set.' }

/**
 * `POST /api/users/reset-password` with the `{ token }` of a mail and the new `{ password }`, in the place of
 * Payload's own, which signs in with it: a link of a mail is no second step. All sessions end.
 */
export const resetPasswordEndpoint = declaredEndpoint({
  path: '/reset-password',
  method: 'post',
  caller: whoBrings('who holds the link of a mail'),
  reads: ResetSchema,
  handler: async (req) => {
    const { token, password } = await readBody(req, ResetSchema)
    await inTransaction(req, async () => {
      const account = await req.payload.db.findOne<KeptAccount>({
        collection: 'users',
        where: {
          and: [
            { resetPasswordToken: { equals: keptOf(token) } },
            { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
          ],
        },
        req,
      })
      if (!account) throw refusal(req, 403, linkIsUsed)
      await req.payload.update({
        collection: 'users',
        id: account.id,
        data: { password, resetPasswordToken: null, resetPasswordExpiration: null },
        depth: 0,
        overrideAccess: true,
        req,
      })
    })
    return Response.json({ message: passwordIsSet[languageOf(req.i18n.language)] })
  },
})
