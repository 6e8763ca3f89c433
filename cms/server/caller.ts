import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { sessionCookie } from '../src/words/account/cookieNames.ts'

/** Whose request it is, as far as limits count: a signed-in person, else a network. */
export interface Caller {
  /** What limits count by. */
  key: string
  isSignedIn: boolean
  network: string
}

const ClaimsSchema = z.object({ id: z.string() })

/**
 * Tells whose a request is by the signature of its session, without asking the database: enough to count by. What
 * a person may do is asked of the CMS, which knows whether the session still runs.
 */
export function callerOf({ secret, trustedProxies }: Known) {
  // Payload signs with a digest of the secret.
  const key = new TextEncoder().encode(
    createHash('sha256').update(secret).digest('hex').slice(0, 32),
  )
  return async (req: IncomingMessage): Promise<Caller> => {
    const network = networkOf(clientAddress(req, trustedProxies))
    const person = await personOf(tokenOf(req), key)
    return person
      ? { key: `person ${person}`, isSignedIn: true, network }
      : { key: `network ${network}`, isSignedIn: false, network }
  }
}

interface Known {
  /** PAYLOAD_SECRET. */
  secret: string
  /** Entries of X-Forwarded-For that are believed. */
  trustedProxies: number
}

function tokenOf({ headers }: IncomingMessage): string | undefined {
  const [, inHeader] = /^(?:JWT|Bearer) (.+)$/.exec(headers.authorization ?? '') ?? []
  const [, inCookie] =
    new RegExp(`(?:^|;\\s*)${sessionCookie}=([^;]+)`).exec(headers.cookie ?? '') ?? []
  return inHeader ?? inCookie
}

async function personOf(token: string | undefined, key: Uint8Array): Promise<string | undefined> {
  if (!token) return undefined
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] })
    return ClaimsSchema.safeParse(payload).data?.id
  } catch (error) {
    // Another's, a forged or an expired one: the public.
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
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
