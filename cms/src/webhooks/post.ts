import { createHmac } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { checkDestination } from './destination.ts'

/** Longest wait for an answer, in milliseconds. */
const longestWait = 10_000

interface Posted {
  address: string
  body: string
  secret: string
  /** Id of the delivery: the same each time that it is tried. */
  delivery: string
  /** Origins that may be sent to whatever they are. */
  allowed: readonly string[]
}

/** What signs a body at an instant (seconds since 1970): HMAC-SHA-256 of `<timestamp>.<body>`, in hexadecimal. */
const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`

/**
 * Posts a signed body to an address that is looked at anew, connecting to the very machine that was looked at. What
 * the answer says is not read, and where it redirects to is not followed.
 *
 * @returns the status of the answer.
 * @throws RefusedDestination for an internal address; Error when no answer came within ten seconds.
 */
export async function post({ address, body, secret, delivery, allowed }: Posted): Promise<number> {
  const { url, addresses } = await checkDestination(address, allowed)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const lookup: LookupFunction = (_host, options, done) => {
    const [first] = addresses
    if (options.all) done(null, addresses)
    else done(null, first?.address ?? '', first?.family)
  }
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      lookup,
      signal: AbortSignal.timeout(longestWait),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'nen-tang-so-webhook/1',
        'x-delivery': delivery,
        'x-timestamp': timestamp,
        'x-signature': signatureOf(secret, timestamp, body),
      },
    })
    sent.on('response', (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy()
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
