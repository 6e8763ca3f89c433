import { z } from 'zod'
import { currentTerms } from '../../domain/account/terms.ts'
import { declaredEndpoint, whoBrings } from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal } from '../../requests/refusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { keptAccount, spendCode } from './secondFactor.ts'
import { noteOnAccount } from './securityEvents.ts'
import { goOn, goOnOnceShown, nextStep } from './signIn.ts'
import { ticketOf } from './ticket.ts'

/** A code of the app, or a recovery code; spaces and hyphens are as people write them. */
export const CodeSchema = z.strictObject({ code: z.string().trim().min(1).max(40) })

/** One sentence for a wrong code, one that was used, and too many tries. */
export const wrongCode = {
  vi: 'Mã chưa đúng, hoặc đã được dùng. Sau năm lần sai, hãy đợi mười phút.',
  en: 'The code is wrong, or was used already. After five failures wait ten minutes.',
}

/** `POST /api/users/sign-in/code` with `{ code }` and the ticket of a sign-in: the second step. */
const codeStep = declaredEndpoint({
  path: '/sign-in/code',
  method: 'post',
  caller: whoBrings('who has shown the password within ten minutes'),
  reads: CodeSchema,
  handler: async (req) => {
    const { account } = await ticketOf(req)
    const { code } = await readBody(req, CodeSchema)
    const shown = {
      isRight: () => spendCode(account.id, code, req),
      refused: () => refusal(req, 400, wrongCode, { field: 'code' }),
    }
    return goOnOnceShown(account, shown, req)
  },
})

const AcceptanceSchema = z.strictObject({ version: z.string().max(20), accepts: z.boolean() })

/** `POST /api/users/sign-in/terms` with `{ version, accepts: true }` and the ticket: the last step of a sign-in. */
const termsStep = declaredEndpoint({
  path: '/sign-in/terms',
  method: 'post',
  caller: whoBrings('who has shown password and code within ten minutes'),
  reads: AcceptanceSchema,
  handler: async (req) => {
    const { account, hasShownCode } = await ticketOf(req)
    const { version, accepts } = await readBody(req, AcceptanceSchema)
    if (!hasShownCode || nextStep(account) === 'setUp') {
      throw refusal(req, 403, {
        vi: 'Hãy hoàn thành bước trước của lần đăng nhập.',
        en: 'Finish the step before this one of the sign-in.',
      })
    }
    if (!accepts || version !== currentTerms.version) {
      throw refusal(
        req,
        400,
        {
          vi: 'Hãy đọc và chấp nhận quy chế tham gia để tiếp tục.',
          en: 'Read and accept the terms of participation to go on.',
        },
        { field: 'accepts' },
      )
    }
    await inTransaction(req, async () => {
      await req.payload.db.updateOne({
        collection: 'users',
        id: account.id,
        data: { termsVersion: version, termsAcceptedAt: new Date().toISOString() },
        returning: false,
        req,
      })
      await noteOnAccount({ account, event: 'termsAccepted', reason: version, req })
    })
    const accepted = await keptAccount({ id: account.id }, req)
    return goOn(accepted ?? account, accepted ? nextStep(accepted) : 'terms', req)
  },
})

export const signInStepEndpoints = [codeStep, termsStep]
