import { jwtVerify, SignJWT, errors } from 'jose'
import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { z } from 'zod'
import { readEnvironment } from '../../environment.ts'
import { refusal } from '../../requests/refusal.ts'
import { ticketCookieName } from './cookieNames.ts'
import { factorOf, keptAccount } from './secondFactor.ts'
import type { KeptAccount } from './secondFactor.ts'
import { digestFor, keyFor } from './sealed.ts'

/** Minutes in which a sign-in that was begun is finished. */
const ticketMinutes = 10
const { publicUrl } = readEnvironment()

/** What was shown before the session: the password, and the code where the account has a second factor. */
const ClaimsSchema = z.object({
  sub: z.string(),
  /** Of the password that was shown and of the second factor that stood: a ticket ends when one of them changes. */
  shown: z.string(),
  hasShownCode: z.boolean(),
})

const markOf = (account: KeptAccount) => {
  const { id, hash } = account
  const { since } = factorOf(account)
  return digestFor(`${id} ${hash ?? ''} ${since ?? ''}`, 'sign-in step: what was shown')
}

/** The cookie of a sign-in that has steps left. It is no session: it opens nothing but these steps. */
export async function ticketCookie(account: KeptAccount, hasShownCode: boolean): Promise<string> {
  const claims = { shown: markOf(account), hasShownCode }
  const value = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(account.id)
    .setExpirationTime(`${ticketMinutes}m`)
    .sign(keyFor('sign-in step'))
  return cookieOf(value, Date.now() + ticketMinutes * 60_000)
}

/** Takes the ticket back once the session is open. */
export const noTicket = (): string => cookieOf('', 0)

function cookieOf(value: string, ends: number): string {
  return generateCookie<false>({
    name: ticketCookieName,
    value,
    expires: new Date(ends),
    httpOnly: true,
    path: '/',
    sameSite: 'Strict',
    secure: publicUrl.startsWith('https:'),
    returnCookieAsObject: false,
  })
}

/**
 * Whose sign-in a request goes on with.
 * @throws 401 when there is none, it took too long, or password or second factor changed.
 */
export async function ticketOf(
  req: PayloadRequest,
): Promise<{ account: KeptAccount; hasShownCode: boolean }> {
  const claims = await claimsOf(parseCookies(req.headers).get(ticketCookieName))
  const account = claims && (await keptAccount({ id: claims.sub }, req))
  const isUsable =
    account && account.standing !== 'off' && account.standing !== 'awaitsConfirmation'
  if (!isUsable || claims.shown !== markOf(account)) {
    throw refusal(req, 401, {
      vi: 'Lần đăng nhập này đã quá mười phút. Hãy nhập lại thư điện tử và mật khẩu.',
      en: 'This sign-in has taken more than ten minutes. Enter your mail address and password again.',
    })
  }
  return { account, hasShownCode: claims.hasShownCode }
}

async function claimsOf(value: string | undefined) {
  if (!value) return undefined
  try {
    const { payload } = await jwtVerify(value, keyFor('sign-in step'), { algorithms: ['HS256'] })
    return ClaimsSchema.safeParse(payload).data
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
