import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { waitOf } from '../access/attempts.ts'
import type { Label } from '../domain/language/language.ts'

/** Mails that anybody may have sent to one mail address in an hour: to set a password anew, to follow. */
const mailsAnHour = 3

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { askedMails?: RateLimiterMemory }
const askedMails = (shared.askedMails ??= new RateLimiterMemory({
  points: mailsAnHour,
  duration: 3600,
}))

/**
 * Seconds until another mail may be asked for to an address, 0 when this one may; whether or not it has an account or
 * follows anything, so that the answer tells nothing.
 */
export const waitForMail = (email: string): Promise<number> =>
  waitOf(askedMails, createHash('sha256').update(email.trim().toLowerCase()).digest('hex'))

/** Why a fourth mail within an hour is not sent. */
export function askedTooOften(wait: number): Label {
  const minutes = Math.ceil(wait / 60)
  return {
    vi: `Đã gửi nhiều thư tới địa chỉ này. Hãy xem cả hộp thư rác, hoặc thử lại sau ${minutes} phút.`,
    en: `Several mails were already sent to this address. Look in the spam folder too, or try again in ${minutes} minutes.`,
  }
}
