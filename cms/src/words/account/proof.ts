import type { PayloadRequest, TypedUser } from 'payload'
import { personOf } from '../../access/rules.ts'
import { refusal, signInFirst } from '../../requests/refusal.ts'
import { keptAccount } from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { isProven } from './sessions.ts'

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
