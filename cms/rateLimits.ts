import { RateLimiterMemory } from 'rate-limiter-flexible'
import { waitOf } from './src/access/attempts.ts'
import { nameOf } from './src/routes/inventory.ts'
import type { Route } from './src/routes/inventory.ts'

/** Requests for a mail to set a password anew, and passwords set by such a mail, of one network in a minute. */
const resetLimit = 10

interface Attempt {
  /** Seconds until the next attempt is taken; 0: this one is. */
  wait: number
  /** The attempt was no guess: it does not count. */
  giveBack: () => Promise<void>
}

const nothingToGive = () => Promise.resolve()
const free: Attempt = { wait: 0, giveBack: nothingToGive }

/**
 * Counts the operations by which passwords can be guessed or people be flooded with mails, for each network and
 * minute, in the memory of this process. An attempt counts from the moment it comes, so that a hundred at once
 * are no way around; a sign-in that succeeded is given back. They are told apart by their route in the inventory,
 * which has one spelling (findRoute.ts).
 */
export function rateLimits(
  signInLimit: number,
): (route: Route, network: string) => Promise<Attempt> {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 })
  const limits = new Map([
    ['post /api/users/login', { limiter: perMinute(signInLimit), isGivenBack: true }],
    // A mail was asked for: that counts whether or not the address has an account.
    ['post /api/users/forgot-password', { limiter: perMinute(resetLimit), isGivenBack: false }],
    ['post /api/users/reset-password', { limiter: perMinute(resetLimit), isGivenBack: true }],
  ])
  return async (route, network) => {
    const limit = limits.get(nameOf(route))
    if (!limit) return free
    const { limiter, isGivenBack } = limit
    return {
      wait: await waitOf(limiter, network),
      giveBack: isGivenBack ? async () => void (await limiter.reward(network)) : nothingToGive,
    }
  }
}
