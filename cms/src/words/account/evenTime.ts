import { setTimeout } from 'node:timers/promises'

/**
 * Does work and answers no sooner than after some milliseconds, so that how long it took does not tell whether
 * there was any: an address with an account, and one without.
 */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.all([work(), setTimeout(milliseconds)])
  return outcome
}
