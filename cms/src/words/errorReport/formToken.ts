import { createHmac, timingSafeEqual } from 'node:crypto'

/** A person takes longer than this to write a sentence (ms); after a day the form is asked for again. */
const shortest = 3000
const longest = 24 * 3600 * 1000

const sign = (instant: string, secret: string) =>
  createHmac('sha256', secret).update(`error report ${instant}`).digest('base64url')

/** Signed time at which a form was given out; a program that never asked for the form has none. */
export function formToken(secret: string, now = Date.now()): string {
  return `${now}.${sign(String(now), secret)}`
}

/** Whether a form was given out here, long enough ago for a person to have filled it in, and today. */
export function isFormToken(token: string, secret: string, now = Date.now()): boolean {
  const [instant = '', signature = ''] = token.split('.', 2)
  const expected = Buffer.from(sign(instant, secret))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return false
  const age = now - Number(instant)
  return age >= shortest && age <= longest
}
