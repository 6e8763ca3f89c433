import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { waitOf } from '../../access/attempts.ts'
import { networkOfRequest } from '../../access/network.ts'

/** Wrong passwords for one account from one network, and wrong codes of one account, before ten minutes of waiting. */
const triesInARow = 5

interface Limits {
  passwords: RateLimiterMemory
  codes: RateLimiterMemory
  noted: RateLimiterMemory
}

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { signInLimits?: Limits }
const limits = (shared.signInLimits ??= {
  passwords: new RateLimiterMemory({ points: triesInARow, duration: 600 }),
  codes: new RateLimiterMemory({ points: triesInARow, duration: 600 }),
  /** One row of history an hour for an account and a kind of event. */
  noted: new RateLimiterMemory({ points: 1, duration: 3600 }),
})

const keyOf = (text: string) => createHash('sha256').update(text).digest('hex')

export interface Try {
  /** Whether it is within the limit. */
  isTaken: boolean
  /** It was right: it does not count. */
  giveBack: () => Promise<unknown>
}

async function tryOf(limiter: RateLimiterMemory, key: string): Promise<Try> {
  const isTaken = (await waitOf(limiter, key)) === 0
  return { isTaken, giveBack: () => limiter.delete(key) }
}

/**
 * Counts a try of a password by the account (whether or not there is one) together with the network: a stranger who
 * tries wrong ones elsewhere does not lock the owner out.
 */
export const passwordTry = (email: string, req: PayloadRequest): Promise<Try> =>
  tryOf(limits.passwords, keyOf(`${email} ${networkOfRequest(req)}`))

/** Counts a try of a code. Only who has shown the password, or has a session, gets here: no stranger. */
export const codeTry = (accountId: string): Promise<Try> => tryOf(limits.codes, accountId)

/** Whether an event of an account was not noted yet within the hour. */
export const isFirstInHour = async (accountId: string, event: string): Promise<boolean> =>
  (await waitOf(limits.noted, `${event} ${accountId}`)) === 0
