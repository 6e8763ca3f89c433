import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { isIP } from 'node:net'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { readEnvironment } from '../../environment.ts'
import { factorOf, isSetUp, keepFactor, keepWithNewCodes, standingFactor } from './secondFactor.ts'
import type { Factor, KeptAccount, Passkey } from './secondFactor.ts'

/** Passkeys that one account may have. */
export const mostPasskeys = 10

/** Signatures that every telephone and key of today makes: EdDSA, ES256, RS256 (IANA COSE algorithms). */
const supportedAlgorithmIDs = [-8, -7, -257]

/** Minutes for which a browser may take to sign what it was asked. */
const challengeMinutes = 5

/** The site as browsers know it to whom a passkey belongs (Web Authentication Level 3, “relying party”). */
export interface Site {
  /** A name without scheme and port. */
  id: string
  origin: string
}

/**
 * The site of this installation. A passkey belongs to a name: an installation that is reached by the address of its own
 * machine has `localhost`, one that is reached by another number has none.
 */
export function siteOfPasskeys(publicUrl = readEnvironment().publicUrl): Site | undefined {
  const url = new URL(publicUrl)
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost'
  if (isIP(url.hostname.replaceAll(/[[\]]/g, ''))) return undefined
  return { id: url.hostname, origin: url.origin }
}

const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
const isTransport = (text: string): text is AuthenticatorTransport =>
  transports.some((one) => one === text)

const Base64UrlSchema = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/)
const common = {
  id: Base64UrlSchema,
  rawId: Base64UrlSchema,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

/** What a browser answers that made a passkey; keys that browsers add to the standard’s are not read. */
export const RegistrationSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Base64UrlSchema,
    attestationObject: Base64UrlSchema,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

/** What a browser answers that signed with a passkey; keys that browsers add to the standard’s are not read. */
export const AssertionSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: Base64UrlSchema,
    authenticatorData: Base64UrlSchema,
    signature: Base64UrlSchema,
    userHandle: Base64UrlSchema.optional(),
  }),
})

const asDescriptor = ({ id, transports: kept }: Passkey) => ({
  id,
  transports: kept.filter(isTransport),
})

/** Asks for a new passkey. @returns what the browser is to be told. */
export async function beginPasskey(account: KeptAccount, site: Site, req: PayloadRequest) {
  const options = await generateRegistrationOptions({
    rpName: 'Nền tảng số quốc gia',
    rpID: site.id,
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs,
    excludeCredentials: factorOf(account).passkeys.map(asDescriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  await keepChallenge(account, { text: options.challenge, use: 'add' }, req)
  return options
}

/**
 * Keeps the passkey that a browser made on being asked by {@link beginPasskey}.
 * @returns recovery codes if it is the first second factor of the account, none otherwise; undefined: not what was asked.
 */
export async function addPasskey(
  account: KeptAccount,
  { response, name, site }: { response: RegistrationResponseJSON; name: string; site: Site },
  req: PayloadRequest,
): Promise<string[] | undefined> {
  const { factor, challenge } = await takeChallenge(account, 'add', req)
  if (!challenge) return undefined
  const { registrationInfo } = await orRefused(req, () =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
      supportedAlgorithmIDs,
    }),
  )
  const credential = registrationInfo?.credential
  if (!credential || factor.passkeys.some(({ id }) => id === credential.id)) return undefined
  const since = new Date().toISOString()
  const passkey: Passkey = {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name,
    since,
  }
  const passkeys = [...factor.passkeys, passkey]
  if (!isSetUp(factor)) return keepWithNewCodes(account.id, { ...factor, passkeys, since }, req)
  await keepFactor(account.id, { ...factor, passkeys }, req)
  return []
}

/** Takes one passkey off an account that keeps another second factor, inside the open transaction. */
export async function removePasskey(
  account: KeptAccount,
  id: string,
  req: PayloadRequest,
): Promise<void> {
  const factor = await standingFactor(account, req)
  const passkeys = factor.passkeys.filter((one) => one.id !== id)
  await keepFactor(account.id, { ...factor, passkeys }, req)
}

/** Asks for a signature with one of the account's passkeys. @returns what the browser is to be told. */
export async function askForPasskey(account: KeptAccount, site: Site, req: PayloadRequest) {
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: factorOf(account).passkeys.map(asDescriptor),
    userVerification: 'preferred',
  })
  await keepChallenge(account, { text: options.challenge, use: 'signIn' }, req)
  return options
}

/** Whether a browser signed what {@link askForPasskey} asked, with a passkey of this account; it is used up with that. */
export async function spendAssertion(
  account: KeptAccount,
  { response, site }: { response: AuthenticationResponseJSON; site: Site },
  req: PayloadRequest,
): Promise<boolean> {
  const { factor, challenge } = await takeChallenge(account, 'signIn', req)
  const passkey = factor.passkeys.find(({ id }) => id === response.id)
  if (!challenge || !passkey) return false
  const { verified, authenticationInfo } = await orRefused(req, () =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
      credential: {
        id: passkey.id,
        publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }),
  )
  if (!verified) return false
  const used = {
    ...passkey,
    counter: authenticationInfo.newCounter,
    usedAt: new Date().toISOString(),
  }
  const passkeys = factor.passkeys.map((one) => (one === passkey ? used : one))
  await keepFactor(account.id, { ...factor, passkeys }, req)
  return true
}

/** What the library says of an answer that is not right: it throws, and the reason is for the log alone. */
async function orRefused<T extends { verified: boolean }>(
  req: PayloadRequest,
  verify: () => Promise<T>,
): Promise<T | { verified: false; registrationInfo?: never; authenticationInfo?: never }> {
  try {
    return await verify()
  } catch (error) {
    req.payload.logger.info({ err: error, msg: 'A passkey was refused' })
    return { verified: false }
  }
}

async function keepChallenge(
  account: KeptAccount,
  asked: { text: string; use: 'add' | 'signIn' },
  req: PayloadRequest,
): Promise<void> {
  const until = new Date(Date.now() + challengeMinutes * 60_000).toISOString()
  const factor = await standingFactor(account, req)
  await keepFactor(account.id, { ...factor, challenge: { ...asked, until } }, req)
}

/** The challenge of a use, taken: whatever comes of the answer, it is not asked again. */
async function takeChallenge(
  account: KeptAccount,
  use: 'add' | 'signIn',
  req: PayloadRequest,
): Promise<{ factor: Factor; challenge: string | undefined }> {
  // Of two who send the same answer at once one finds it.
  const { challenge, ...factor } = await standingFactor(account, req)
  await keepFactor(account.id, factor, req)
  const stands = challenge?.use === use && new Date(challenge.until) > new Date()
  return { factor, challenge: stands ? challenge.text : undefined }
}
