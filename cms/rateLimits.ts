import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { decodedPath } from './src/decodedPath.ts'
import { waitOf } from './src/access/attempts.ts'

/** Requests for a mail to set a password anew, from one network address in a minute. */
const resetLimit = 10

interface Asked {
  method: string
  /** With or without its query. */
  path: string
  /** Of the client; see {@link clientAddress}. */
  ip: string
}

interface Attempt {
  /** Seconds until the next attempt is taken; 0: this one is. */
  wait: number
  /** The attempt was no guess: it does not count. */
  giveBack: () => Promise<void>
}

const free: Attempt = { wait: 0, giveBack: () => Promise.resolve() }

/**
 * Counts the requests by which passwords can be guessed or people be flooded with mails: sign-in and
 * forgotten password, for each network address and minute, in the memory of this process. An attempt counts
 * from the moment it comes, so that a hundred at once are no way around.
 */
export function rateLimits(signInLimit: number): (asked: Asked) => Promise<Attempt> {
  const limiters = new Map([
    ['/api/users/login', new RateLimiterMemory({ points: signInLimit, duration: 60 })],
    ['/api/users/forgot-password', new RateLimiterMemory({ points: resetLimit, duration: 60 })],
  ])
  return async ({ method, path, ip }) => {
    const limiter = method === 'POST' ? limiters.get(normalised(path)) : undefined
    if (!limiter) return free
    const key = networkOf(ip)
    return {
      wait: await waitOf(limiter, key),
      giveBack: async () => {
        await limiter.reward(key)
      },
    }
  }
}

/** The path as the CMS will read it: `/api/users/log%69n` is the same address. */
function normalised(path: string): string {
  const read = decodedPath(path)?.replace(/\/+/g, '/').replace(/\/$/, '').toLowerCase()
  return read ?? path.split('?', 1).join('')
}

/** One customer holds 2⁶⁴ addresses of IPv6 (RFC 6177), so the first four groups are what is counted. */
export function networkOf(ip: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (v4) return v4
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = ip.split('::', 2)
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const first = groups(head)
  const last = tail === undefined ? [] : groups(tail)
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}

/** Address of the client: of the connection, or what the outermost of our own proxies saw. */
export function clientAddress(req: IncomingMessage, trustedProxies: number): string {
  const direct = req.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return direct
  const seen = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return seen.at(-trustedProxies) ?? direct
}

/** Answers 429 in the reader's language, in the form of the CMS's own refusals. */
export function refuseAttempt(req: IncomingMessage, res: ServerResponse, wait: number): void {
  const isEnglish =
    /payload-lng=en/.test(req.headers.cookie ?? '') ||
    /^en\b/i.test(req.headers['accept-language'] ?? '')
  const message = isEnglish
    ? `Too many attempts. Please try again in ${wait} seconds.`
    : `Bạn đã thử quá nhiều lần. Hãy thử lại sau ${wait} giây.`
  res.writeHead(429, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(wait),
  })
  res.end(JSON.stringify({ errors: [{ message }] }))
}

/** Lets an attempt through or refuses it; one that succeeded does not count. */
export function limitAttempts({ signInLimit, trustedProxies }: Limits) {
  const take = rateLimits(signInLimit)
  return async (req: IncomingMessage, res: ServerResponse, answer: () => void): Promise<void> => {
    const ip = clientAddress(req, trustedProxies)
    const attempt = await take({ method: req.method ?? 'GET', path: req.url ?? '/', ip })
    if (attempt.wait > 0) {
      refuseAttempt(req, res, attempt.wait)
      return
    }
    const isReset = normalised(req.url ?? '/').endsWith('/forgot-password')
    res.once('close', () => {
      // A mail was asked for: that counts whether or not the address has an account.
      if (res.statusCode < 300 && !isReset) void attempt.giveBack()
    })
    answer()
  }
}

interface Limits {
  /** Failed sign-ins in a minute. */
  signInLimit: number
  /** Entries of X-Forwarded-For that are believed. */
  trustedProxies: number
}
