import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { needsSecondFactor } from '../../domain/account/account.ts'
import type { Role } from '../../domain/account/roles.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refusal, signInFirst } from '../../requests/refusal.ts'
import { digestFor, seal, unseal } from './sealed.ts'

/** Recovery codes that a person gets; each opens once. */
const recoveryCodes = 10

/** Letters and digits that are not taken for one another; five of them twice are 49 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const PasskeySchema = z.object({
  /** Id of the credential, base64url, as the browser names it. */
  id: z.string(),
  /** COSE key, base64url. It is public: it signs nothing. */
  publicKey: z.string(),
  /** How often the authenticator says that it has signed; 0 for those that do not count. */
  counter: z.number(),
  transports: z.array(z.string()),
  /** What its owner calls it. */
  name: z.string(),
  /** ISO 8601 instants. */
  since: z.string(),
  usedAt: z.string().nullish(),
})
export type Passkey = z.output<typeof PasskeySchema>

const FactorSchema = z.object({
  /** Sealed secret of the app that makes codes; none until the first code was entered. */
  secret: z.string().nullish(),
  /** Sealed secret whose first code is awaited. */
  pending: z.string().nullish(),
  /** Number of the last 30 seconds whose code was used: each code opens once. */
  lastStep: z.number().nullish(),
  /** Digests of the recovery codes that were not used. */
  codes: z.array(z.string()).default([]),
  /** ISO 8601 instant since which it stands. */
  since: z.string().nullish(),
  /** Keys of telephones, computers and USB that sign in its place (WebAuthn). */
  passkeys: z.array(PasskeySchema).default([]),
  /** What the next passkey has to sign, for what, and until when (ISO 8601); it is used once. */
  challenge: z
    .object({ text: z.string(), use: z.enum(['add', 'signIn']), until: z.string() })
    .nullish(),
})
export type Factor = z.output<typeof FactorSchema>

/** An account with what no request may read. */
export interface KeptAccount {
  id: string
  name: string
  email: string
  role: Role
  standing?: string | null
  language?: string | null
  illustrative?: boolean | null
  hash?: string | null
  salt?: string | null
  secondFactor?: unknown
  termsVersion?: string | null
  /** The sign-in before the last one, ISO 8601. */
  previousSignInAt?: string | null
}

/** The second factor of an account as it is kept. */
export const factorOf = ({ secondFactor }: KeptAccount): Factor =>
  FactorSchema.parse(secondFactor ?? {})

/**
 * The second factor of an account as it stands inside the open transaction: whoever writes it changes this one, since
 * codes of the one that the request read before may be used up by now.
 */
export async function standingFactor(
  { id }: Pick<KeptAccount, 'id'>,
  req: PayloadRequest,
): Promise<Factor> {
  const account = await keptAccount({ id }, req)
  if (!account) throw refusal(req, 401, signInFirst)
  return factorOf(account)
}

export const isSetUp = ({ secret, passkeys }: Factor): boolean =>
  Boolean(secret) || passkeys.length > 0

/** With what the second step of a sign-in can be done, beside a recovery code. */
export const waysOf = ({ secret, passkeys }: Factor): ('app' | 'passkey')[] => [
  ...(secret ? (['app'] as const) : []),
  ...(passkeys.length > 0 ? (['passkey'] as const) : []),
]

/** Whether an account opens nothing without a second factor. Accounts of the demonstration are exempt. */
export const mustHaveFactor = ({ role, illustrative }: KeptAccount): boolean =>
  needsSecondFactor(role) && illustrative !== true

const purpose = 'second factor'
const codePurpose = 'recovery codes'

const generator = (secret: string, account: string) =>
  new TOTP({
    issuer: 'Nền tảng số quốc gia',
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  })

/** Begins anew, inside the open transaction: a secret whose first code is awaited. What stood before stands until then. */
export async function beginFactor(
  account: KeptAccount,
  req: PayloadRequest,
): Promise<{ secret: string; address: string }> {
  const secret = new Secret({ size: 20 }).base32
  const pending = seal(secret, purpose, account.id)
  await keepFactor(account.id, { ...(await standingFactor(account, req)), pending }, req)
  return { secret, address: generator(secret, account.email).toString() }
}

/**
 * Puts the awaited secret in force if the code is one of its, inside the open transaction.
 * @returns recovery codes; undefined: a wrong code.
 */
export async function confirmFactor(
  account: KeptAccount,
  code: string,
  req: PayloadRequest,
): Promise<string[] | undefined> {
  const factor = await standingFactor(account, req)
  const { pending } = factor
  const step = pending && stepOf(unseal(pending, purpose, account.id), account.email, code)
  if (!pending || !step) return undefined
  const since = new Date().toISOString()
  const confirmed = { ...factor, secret: pending, pending: null, lastStep: step, since }
  return keepWithNewCodes(account.id, confirmed, req)
}

/** New recovery codes in the place of those that stood, inside the open transaction. */
export const renewCodes = async (account: KeptAccount, req: PayloadRequest): Promise<string[]> =>
  keepWithNewCodes(account.id, await standingFactor(account, req), req)

/** Keeps a second factor with new recovery codes. @returns them, to be shown once. */
export async function keepWithNewCodes(
  id: string,
  factor: Factor,
  req: PayloadRequest,
): Promise<string[]> {
  const codes = newCodes()
  await keepFactor(id, { ...factor, codes: codes.map((code) => digestFor(code, codePurpose)) }, req)
  return codes
}

/** Takes the second factor off an account. */
export const endFactor = (id: string, req: PayloadRequest): Promise<void> =>
  keepFactor(id, null, req)

/**
 * Whether a code is one of the account's app, or one of its recovery codes; it is used up with that. Two who send
 * the same code at once: it opens for one.
 */
export function spendCode(id: string, code: string, req: PayloadRequest): Promise<boolean> {
  return inTransaction(req, async () => {
    const account = await keptAccount({ id }, req)
    const factor = account && factorOf(account)
    if (!account || !factor || !isSetUp(factor)) return false
    const { secret } = factor
    const step = secret ? stepOf(unseal(secret, purpose, id), account.email, code) : undefined
    if (step !== undefined && step > (factor.lastStep ?? 0)) {
      await keepFactor(id, { ...factor, lastStep: step }, req)
      return true
    }
    const digest = digestFor(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''), codePurpose)
    if (!factor.codes.includes(digest)) return false
    await keepFactor(id, { ...factor, codes: factor.codes.filter((one) => one !== digest) }, req)
    return true
  })
}

/** The account of an id or of a mail address in small letters, with what no request may read. */
export function keptAccount(
  asked: { id: string } | { email: string },
  req: PayloadRequest,
): Promise<KeptAccount | null> {
  const where: Where =
    'id' in asked ? { id: { equals: asked.id } } : { email: { equals: asked.email } }
  return req.payload.db.findOne<KeptAccount>({ collection: 'users', where, req })
}

/** Number of the 30 seconds that a code is of: now, the ones before, or the ones after. */
function stepOf(secret: string, account: string, code: string): number | undefined {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const one = generator(secret, account)
  const distance = one.validate({ token: digits, window: 1 })
  return distance === null ? undefined : one.counter() + distance
}

function newCodes(): string[] {
  const letter = () => alphabet[randomInt(alphabet.length)] ?? ''
  return Array.from({ length: recoveryCodes }, () => Array.from({ length: 10 }, letter).join(''))
}

/** Writes the second factor of an account, inside the open transaction; `null`: it has none. */
export async function keepFactor(
  id: string,
  secondFactor: Factor | null,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { secondFactor },
    returning: false,
    req,
  })
}
