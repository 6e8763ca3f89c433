import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { ValidationError } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { waitOf } from '../../access/attempts.ts'
import { personOf } from '../../access/rules.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import type { Label } from '../../domain/language/language.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { refusal } from '../../requests/refusal.ts'
import { isPasswordOf, normalPassword, passwordFault } from './password.ts'

const currentNeeded: Label = {
  vi: 'Hãy nhập mật khẩu hiện tại của bạn.',
  en: 'Enter your current password.',
}
const ownerSets: Label = {
  vi: 'Mật khẩu do chủ tài khoản tự đặt, qua liên kết trong thư “Quên mật khẩu”.',
  en: 'The owner of an account sets its password, by the link of a mail (“Forgotten password”).',
}

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { ownPasswords?: RateLimiterMemory }
/** Wrong answers of one person to “current password” in an hour. */
const ownPasswords = (shared.ownPasswords ??= new RateLimiterMemory({ points: 10, duration: 3600 }))

/**
 * One rule on every way in which a password is set: making an account, changing it, the link of a mail. By hand
 * nobody sets another's, and one's own only with the current one, which a new mail address asks for too.
 */
export const guardPasswords: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { data, id } = args as { data?: unknown; id?: unknown }
  if (!isRecord(data)) return
  if (typeof data.password === 'string') data.password = normalPassword(data.password)
  if (operation === 'create' && overrideAccess) refuseWeak(data.password, String(data.email), req)
  else if (operation === 'update') {
    if (!overrideAccess) await proveOneself(data, id, req)
    const isSet = data.password !== undefined && data.password !== null && data.password !== ''
    if (!isSet) return
    refuseWeak(data.password, await addressOf({ id: { equals: id } }, req), req)
    req.context.setsPassword = true
  }
}

function refuseWeak(password: unknown, email: string, req: PayloadRequest): void {
  const fault = passwordFault(typeof password === 'string' ? password : '', email)
  if (!fault) return
  const message = fault[languageOf(req.i18n.language)]
  const errors = [{ path: 'password', message }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}

/** Asks for the current password where somebody changes their own password or mail address. */
async function proveOneself(
  data: Record<string, unknown>,
  id: unknown,
  req: PayloadRequest,
): Promise<void> {
  const person = personOf(req)
  const { currentPassword, email, password } = data
  delete data.currentPassword
  const setsPassword = password !== undefined && password !== null && password !== ''
  const isOwn = person !== undefined && id === person.id
  if (setsPassword && !isOwn) throw refusal(req, 403, ownerSets, { field: 'password' })
  if (!isOwn) return
  const row = await find({ id: { equals: id } }, req)
  const setsAddress = typeof email === 'string' && email.trim().toLowerCase() !== row?.email
  if (!setsPassword && !setsAddress) return
  const isRight =
    typeof currentPassword === 'string' &&
    (await waitOf(ownPasswords, person.id)) === 0 &&
    (await isPasswordOf(row ?? {}, normalPassword(currentPassword)))
  if (!isRight) throw refusal(req, 400, currentNeeded, { field: 'currentPassword' })
  await ownPasswords.reward(person.id)
}

interface Kept {
  email: string
  hash?: string | null
  salt?: string | null
}

/** An account with what no request may read. */
const find = (where: Where, req: PayloadRequest): Promise<Kept | null> =>
  req.payload.db.findOne<Kept & { id: string }>({ collection: 'users', where, req })

const addressOf = async (where: Where, req: PayloadRequest): Promise<string> =>
  (await find(where, req))?.email ?? ''
