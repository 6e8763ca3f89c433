import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refusal } from '../../requests/refusal.ts'
import { waitOf } from '../../access/attempts.ts'

/** Mails to set a password anew for one mail address in an hour. */
const mailsAnHour = 3

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { resetMails?: RateLimiterMemory }
const resetMails = (shared.resetMails ??= new RateLimiterMemory({
  points: mailsAnHour,
  duration: 3600,
}))

/**
 * Refuses a fourth mail within an hour to the same address, whether or not it has an account, so that the
 * answer tells nothing.
 */
export async function limitResetMails(email: string, req: PayloadRequest): Promise<void> {
  const key = createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
  const wait = await waitOf(resetMails, key)
  if (wait === 0) return
  req.responseHeaders = new Headers({ 'retry-after': String(wait) })
  const minutes = Math.ceil(wait / 60)
  throw refusal(req, 429, {
    vi: `Đã gửi nhiều thư tới địa chỉ này. Hãy xem cả hộp thư rác, hoặc thử lại sau ${minutes} phút.`,
    en: `Several mails were already sent to this address. Look in the spam folder too, or try again in ${minutes} minutes.`,
  })
}
