import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Caller } from './caller.ts'
import { waitOf } from '../src/access/attempts.ts'
import { invitationLimit } from '../src/words/account/invitationLimit.ts'
import { isCostly, nameOf } from '../src/server/routes/inventory.ts'
import type { Route } from '../src/server/routes/inventory.ts'

/** Requests that are taken in the time, counted here or with what else counts. */
type Counted = { points: number; seconds: number } | { limiter: RateLimiterMemory }

type Limit = Counted & {
  /** A person signs in from many networks, an office stands behind one; other limits are a person's own. */
  by: 'network' | 'person'
  /** What counts: guesses that failed, what was done, or both. */
  counts: 'failed' | 'done' | 'all'
}

const day = 24 * 3600

/** Limits by route of the inventory, which has one spelling (findRoute.ts). */
const limits: Record<string, Limit> = {
  // A mail was asked for: that counts whether or not the address has an account.
  'post /api/users/forgot-password': { points: 10, seconds: 60, by: 'network', counts: 'all' },
  // Codes and passwords that are asked for once more; each account has its own limit too (signInLimits.ts).
  'post /api/users/sign-in/code': { points: 20, seconds: 60, by: 'network', counts: 'failed' },
  'post /api/users/sign-in/passkey': { points: 20, seconds: 60, by: 'network', counts: 'failed' },
  'post /api/users/second-factor/confirm': {
    points: 20,
    seconds: 60,
    by: 'network',
    counts: 'failed',
  },
  'post /api/users/prove': { points: 20, seconds: 60, by: 'person', counts: 'failed' },
  'post /api/users/reset-password': { points: 10, seconds: 60, by: 'network', counts: 'failed' },
  // Each writes to the ministry's people. Whoever corrects a form has not applied.
  'post /api/vendorApplications/apply': {
    points: 10,
    seconds: 3600,
    by: 'network',
    counts: 'done',
  },
  'post /api/errorReports/report': { points: 10, seconds: 3600, by: 'network', counts: 'done' },
  'post /api/joinRequests/apply': { points: 10, seconds: 3600, by: 'network', counts: 'done' },
  // Each writes to an address that somebody typed; an address has its own limit too (askedMails.ts).
  'post /api/unansweredSearches/tell': { points: 60, seconds: 3600, by: 'network', counts: 'done' },
  'post /api/followers/follow': { points: 10, seconds: 3600, by: 'network', counts: 'done' },
  // A refused one mailed nobody. One to an address that has an account counts, or the count would tell that it has.
  // A sheet of colleagues counts with them (imports/users.ts).
  'post /api/users/invite': { limiter: invitationLimit, by: 'person', counts: 'done' },
  // An assistant asks in bursts, from one network for many people; a program must not ask without end.
  'post /api/mcp': { points: 600, seconds: 60, by: 'network', counts: 'all' },
  'post /api/media': { points: 200, seconds: day, by: 'person', counts: 'done' },
}

/** Previews, papers, imports of one caller in a minute. */
const costlyWork: Limit = { points: 60, seconds: 60, by: 'person', counts: 'all' }

interface Attempt {
  /** Seconds until the next attempt is taken; 0: this one is. */
  wait: number
  /** Told how it ended, for what does not count. */
  end: (hasSucceeded: boolean) => Promise<void>
}

/**
 * Counts what passwords can be guessed, people be flooded, or the server be kept busy by, in the memory of this
 * process. An attempt counts from the moment it comes, so that a hundred at once are no way around; one that does
 * not count by its outcome is given back.
 */
export function rateLimits(
  signInLimit: number,
): (route: Route, caller: Caller) => Promise<Attempt> {
  const signIn: Limit = { points: signInLimit, seconds: 60, by: 'network', counts: 'failed' }
  const counted = new Map(
    Object.entries({ ...limits, 'post /api/users/login': signIn }).map(
      ([name, limit]) => [name, counting(limit)] as const,
    ),
  )
  const costly = counting(costlyWork)
  return async (route, caller) => {
    const count = isCostly(route) ? costly : counted.get(nameOf(route))
    return count ? count(caller) : { wait: 0, end: () => Promise.resolve() }
  }
}

function counting({ by, counts, ...counted }: Limit) {
  const limiter =
    'limiter' in counted
      ? counted.limiter
      : new RateLimiterMemory({ points: counted.points, duration: counted.seconds })
  return async ({ key, network }: Caller): Promise<Attempt> => {
    const whose = by === 'network' ? network : key
    return {
      wait: await waitOf(limiter, whose),
      end: async (hasSucceeded) => {
        if (counts === (hasSucceeded ? 'failed' : 'done')) await limiter.reward(whose)
      },
    }
  }
}
