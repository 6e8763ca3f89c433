import { Secret, TOTP } from 'otpauth'
import { currentTerms } from '../../cms/src/domain/account/terms.ts'

export interface Answer {
  status: number
  body: Record<string, unknown>
}

/** A browser as far as the API sees one: it keeps the cookies that answers set, of whatever step. */
export function browserOf(origin: string) {
  const cookies = new Map<string, string>()
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return { call, cookies }
}

/** The code that an app with this secret shows; `steps` of 30 seconds away from now. */
export const codeOf = (secret: unknown, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })

/** All steps of the first sign-in of an account that must have a second factor: its secret and recovery codes. */
export async function firstSignIn(
  { call }: ReturnType<typeof browserOf>,
  email: string,
  password: string,
): Promise<{ secret: string; code: string; recoveryCodes: string[] }> {
  await call('POST', '/api/users/login', { email, password })
  const { body: begun } = await call('POST', '/api/users/second-factor/begin', {})
  const secret = String(begun.secret)
  const code = codeOf(secret)
  const { body } = await call('POST', '/api/users/second-factor/confirm', { code })
  await acceptTerms(call)
  return { secret, code, recoveryCodes: body.recoveryCodes as string[] }
}

export const acceptTerms = (call: ReturnType<typeof browserOf>['call']): Promise<Answer> =>
  call('POST', '/api/users/sign-in/terms', { version: currentTerms.version, accepts: true })
