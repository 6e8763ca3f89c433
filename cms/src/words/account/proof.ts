import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal, signInFirst } from '../../requests/refusal.ts'
import { isPasswordOf, normalPassword } from './password.ts'
import { keptAccount, spendCode } from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { isProven, noteProof } from './sessions.ts'
import { codeTry } from './signInLimits.ts'

/**
 * Dangerous acts (roles, switching accounts off, taking records down, the second factor) ask for a password or a code
 * that was entered within ten minutes. @throws 403 with `prove`: whoever reads it asks and repeats the request.
 */
export function requireProof(req: PayloadRequest): void {
  if (req.user && isProven(req.user)) return
  throw refusal(
    req,
    403,
    {
      vi: 'Việc này cần xác nhận lại là bạn. Hãy nhập mật khẩu hoặc mã xác thực rồi làm lại.',
      en: 'This needs to be confirmed as you. Enter your password or a code, then do it again.',
    },
    { prove: true },
  )
}

/** The person of a request with what no request may read. @throws 401 for the public. */
export async function signedIn(
  req: PayloadRequest,
): Promise<{ user: TypedUser; account: KeptAccount }> {
  const person = personOf(req)
  const account = person && (await keptAccount({ id: person.id }, req))
  if (!account || !req.user) throw refusal(req, 401, signInFirst)
  return { user: req.user, account }
}

const ProofSchema = z.strictObject({ proof: z.string().min(1).max(1000) })

/** `POST /api/users/prove` with `{ proof }`: the password, a code of the app or a recovery code. */
export const proveEndpoint: Endpoint = {
  path: '/prove',
  method: 'post',
  handler: async (req) => {
    const { user, account } = await signedIn(req)
    const { proof } = await readBody(req, ProofSchema)
    const attempt = await codeTry(account.id)
    const isRight =
      attempt.isTaken &&
      ((await isPasswordOf(account, normalPassword(proof))) ||
        (await spendCode(account.id, proof, req)))
    if (!isRight) {
      throw refusal(
        req,
        400,
        {
          vi: 'Mật khẩu hoặc mã chưa đúng. Sau năm lần sai, hãy đợi mười phút.',
          en: 'The password or the code is wrong. After five failures wait ten minutes.',
        },
        { field: 'proof' },
      )
    }
    await attempt.giveBack()
    await noteProof(user, req)
    return Response.json({ proven: true })
  },
}
