import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** People whom one person may invite in a day: each is mailed, whoever they are. */
export const invitationsADay = 20

// Next may load this module once for each bundle, and the gate counts too (server/rateLimits.ts): all count together.
const shared = globalThis as typeof globalThis & { invitations?: RateLimiterMemory }
export const invitationLimit = (shared.invitations ??= new RateLimiterMemory({
  points: invitationsADay,
  duration: 24 * 3600,
}))

/** What the gate counts a person by (server/caller.ts). */
const keyOf = (person: string) => `person ${person}`

/** How many more a person may invite today. */
export async function invitationsLeft(person: string): Promise<number> {
  const counted = await invitationLimit.get(keyOf(person))
  return counted ? Math.max(0, counted.remainingPoints) : invitationsADay
}

/** Counts invitations that are about to be sent together. @returns false, with none counted, when there are too many. */
export async function countInvitations(person: string, count: number): Promise<boolean> {
  try {
    await invitationLimit.consume(keyOf(person), count)
    return true
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    await giveBackInvitations(person, count)
    return false
  }
}

/** Takes back what was counted and not sent. */
export async function giveBackInvitations(person: string, count: number): Promise<void> {
  await invitationLimit.reward(keyOf(person), count)
}
