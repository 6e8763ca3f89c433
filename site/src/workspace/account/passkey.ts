import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { z } from 'zod'
import { accountText } from '../../text/account.ts'
import { pageLanguage } from '../../text/compare.ts'
import { ApiError, request } from '../api.ts'

/** Whether this browser knows passkeys; old ones do not. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window

const WithChallengeSchema = z.looseObject({ challenge: z.string() })
const asks = (value: unknown) => WithChallengeSchema.safeParse(value).success
const CreationSchema = z.custom<PublicKeyCredentialCreationOptionsJSON>(asks)
const RequestSchema = z.custom<PublicKeyCredentialRequestOptionsJSON>(asks)

interface Sent<S extends z.ZodType> {
  schema: S
  /** No session yet: a refusal is not about one that ended. */
  isSignIn: boolean
}

/** Makes a passkey of this device, or of one beside it, and sends it. @throws ApiError with what to do instead */
export async function makePasskey<S extends z.ZodType>(
  name: string,
  { schema, isSignIn }: Sent<S>,
): Promise<z.output<S>> {
  const path = '/users/passkeys/begin'
  const optionsJSON = await request({
    path,
    method: 'POST',
    body: {},
    schema: CreationSchema,
    isSignIn,
  })
  const { startRegistration } = await import('@simplewebauthn/browser')
  const credential = await orSentence(() => startRegistration({ optionsJSON }))
  const body = { passkeyName: name, credential }
  return request({ path: '/users/passkeys/add', method: 'POST', body, schema, isSignIn })
}

/** Shows a passkey as the second step of a sign-in. @throws ApiError with what to do instead */
export async function showPasskey<S extends z.ZodType>(schema: S): Promise<z.output<S>> {
  const path = '/users/sign-in/passkey'
  const optionsJSON = await request({
    path: `${path}/begin`,
    method: 'POST',
    body: {},
    schema: RequestSchema,
    isSignIn: true,
  })
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const credential = await orSentence(() => startAuthentication({ optionsJSON }))
  return request({ path, method: 'POST', body: { credential }, schema, isSignIn: true })
}

/** What browsers call the ways in which it does not come about. */
async function orSentence<T>(ask: () => Promise<T>): Promise<T> {
  const { ways } = accountText(pageLanguage())
  const sentences = new Map([
    ['InvalidStateError', ways.hasThisOne],
    ['SecurityError', ways.otherAddress],
  ])
  try {
    return await ask()
  } catch (error) {
    console.error(error)
    const name = error instanceof Error ? error.name : ''
    throw new ApiError(0, [{ message: sentences.get(name) ?? ways.notShown }])
  }
}
