import type { CollectionBeforeLoginHook, CollectionBeforeOperationHook } from 'payload'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { languageOf } from '../../domain/language/languageOf.ts'
import { currentTerms } from '../../domain/account/terms.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { User } from '../../payload-types.ts'
import { anyone, declaredEndpoint } from '../../requests/declaredEndpoint.ts'
import { readBody } from '../../requests/readBody.ts'
import { refusal, signInFirst } from '../../requests/refusal.ts'
import { isPasswordOf, normalPassword, pretendToCheck } from './password.ts'
import { factorOf, isSetUp, keptAccount, mustHaveFactor, waysOf } from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { noteFailedTries } from './securityEvents.ts'
import { isEnded, openSession } from './sessions.ts'
import { codeTry, passwordTry } from './signInLimits.ts'
import { noTicket, ticketCookie } from './ticket.ts'

const SignInSchema = z.strictObject({
  email: z
    .string()
    .max(200)
    .transform((email) => email.trim().toLowerCase()),
  password: z.string().min(1).max(1000).transform(normalPassword),
})

/**
 * `POST /api/users/login` with `{ email, password }`, in the place of Payload's own: the one way to a session, of the
 * workspace and of the admin. Answers with the cookie of a session and `{ user, exp }`, or, where steps are left,
 * with `{ next }` (for a code with `ways`, how it can be shown) and a ticket that opens nothing but these (ticket.ts). 401 alike, and as slow, for an address
 * without an account, a wrong password and too many tries; the session is in no answer, only in the cookie.
 */
export const signInEndpoint = declaredEndpoint({
  path: '/login',
  method: 'post',
  caller: anyone(),
  reads: SignInSchema,
  handler: async (req) => {
    const { email, password } = await readBody(req, SignInSchema)
    const attempt = await passwordTry(email, req)
    const account = await keptAccount({ email }, req)
    if (!account || !attempt.isTaken) {
      await pretendToCheck(password)
      if (account) noteFailedTries(req.payload, account, 'signInFailed')
      throw refusal(req, 401, wrong)
    }
    if (!(await isPasswordOf(account, password))) throw refusal(req, 401, wrong)
    await attempt.giveBack()
    refuseUnusable(account, req)
    const factor = factorOf(account)
    if (!isSetUp(factor)) return goOn(account, nextStep(account), req)
    return goOn(account, 'code', req, { ways: waysOf(factor) })
  },
})

/** What is left between the password and the session. */
export type SignInStep = 'code' | 'setUp' | 'terms'

/** The step after the code, or where there is none: to set one up, then the terms. */
export function nextStep(account: KeptAccount): SignInStep | undefined {
  if (mustHaveFactor(account) && !isSetUp(factorOf(account))) return 'setUp'
  const hasAccepted = account.illustrative === true || account.termsVersion === currentTerms.version
  return hasAccepted ? undefined : 'terms'
}

/** The answer to a step that was done: the next one, or the session. `also` goes into its body. */
export async function goOn(
  account: KeptAccount,
  next: SignInStep | undefined,
  req: PayloadRequest,
  also: object = {},
): Promise<Response> {
  if (next) {
    const cookie = await ticketCookie(account, next === 'terms')
    return Response.json({ ...also, next }, { headers: { 'set-cookie': cookie } })
  }
  const { cookie, exp } = await inTransaction(req, () => openSession(account.id, req))
  const headers = new Headers([
    ['set-cookie', cookie],
    ['set-cookie', noTicket()],
  ])
  const { id, name, role, language } = account
  return Response.json(
    { ...also, user: { id, name, role, language: languageOf(language) }, exp },
    { headers },
  )
}

interface Shown {
  /** Whether what was shown is right; it is used up with that. */
  isRight: () => Promise<boolean>
  /** Why it was not taken, also after too many tries. */
  refused: () => Error
}

/** The answer to a second factor that was shown, whichever it is: a wrong one counts, and is refused. */
export async function goOnOnceShown(
  account: KeptAccount,
  { isRight, refused }: Shown,
  req: PayloadRequest,
): Promise<Response> {
  const attempt = await codeTry(account.id)
  if (!attempt.isTaken) noteFailedTries(req.payload, account, 'codeFailed')
  if (!attempt.isTaken || !(await isRight())) throw refused()
  await attempt.giveBack()
  return goOn(account, nextStep(account), req)
}

/** The answer to a second factor that was set up in a sign-in: the account is read anew, with it. */
export async function goOnWithFactor(
  { id }: KeptAccount,
  req: PayloadRequest,
  also: object,
): Promise<Response> {
  const account = await keptAccount({ id }, req)
  if (!account) throw refusal(req, 401, signInFirst)
  return goOn(account, nextStep(account), req, also)
}

/** Whoever knows the password of an account that may not be used is told so, and gets no session. */
function refuseUnusable({ standing }: Pick<KeptAccount, 'standing'>, req: PayloadRequest): void {
  if (standing === 'off') {
    throw refusal(req, 403, {
      vi: 'Tài khoản này đã được tắt. Hãy hỏi người quản trị của đơn vị bạn.',
      en: 'This account has been switched off. Ask your administrator.',
    })
  }
  if (standing === 'awaitsConfirmation') {
    throw refusal(req, 403, {
      vi: 'Tài khoản này đang chờ một quản trị khác xác nhận.',
      en: 'This account waits for another administrator to confirm it.',
    })
  }
}

/** Payload's own operation, which no address leads to, opens no session that {@link signInEndpoint} would not. */
export const refuseOtherWays: CollectionBeforeLoginHook<User> = async ({ req, user }) => {
  refuseUnusable(user, req)
  const account = await keptAccount({ id: user.id }, req)
  if (account && (isSetUp(factorOf(account)) || nextStep(account))) {
    throw refusal(req, 403, signInFirst)
  }
}

/** A session is renewed no longer than it may last in all. */
export const refuseOldSession: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation === 'refresh' && (!req.user || isEnded(req.user))) {
    throw refusal(req, 401, signInFirst)
  }
}

const wrong = {
  vi: 'Thư điện tử hoặc mật khẩu không đúng. Sau năm lần sai, hãy đợi mười phút.',
  en: 'The mail address or the password is wrong. After five failures wait ten minutes.',
}
