import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { decodedPath } from '../requests/decodedPath.ts'

// Next may load this module once for each bundle; all of them know the same request.
const shared = globalThis as typeof globalThis & { requestIds?: AsyncLocalStorage<string> }
/** Id of the request that is being answered. */
export const requestIds = (shared.requestIds ??= new AsyncLocalStorage<string>())

const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
/** Tokens of sessions and of links to set a password anew; ids of rows are shorter. */
const token = /eyJ[\w-]+\.[\w-]+\.[\w-]*|[0-9a-f]{32,}/gi

/** A text without mail addresses, tokens and the values of a failed query. */
export function withoutPersonalData(text: string): string {
  return text
    .replace(/\nparams: [^\n]*/g, '')
    .replaceAll(address, '…@…')
    .replaceAll(token, '…')
}

/**
 * The address that was asked for, as it may be kept: of a query the names of its parameters only, since
 * values can be what a person looked for, a mail address or a token.
 */
export function loggedPath(url: string): string {
  const [pathname = '/', query] = url.split('?', 2)
  const path = withoutPersonalData(decodedPath(pathname) ?? pathname)
  if (!query) return path
  const names = [...new URLSearchParams(query).keys()].map((name) =>
    /^[\w[\]-]{1,60}$/.test(name) ? withoutPersonalData(name) : '…',
  )
  return `${path}?${[...new Set(names)].map((name) => `${name}=…`).join('&')}`
}

/** The id that a proxy gave the request when it looks like one, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[\w-]{16,64}$/.test(given) ? given : randomUUID()
}

/** Of an answer that has ended: its status, or 499 where the reader broke it off. */
export const statusOf = ({ writableFinished, statusCode }: ServerResponse): number =>
  writableFinished ? statusCode : 499

/**
 * Gives the request its id, in the answer's `x-request-id` too, and does the work under it: what the CMS
 * logs meanwhile bears the same id. With `write`, one line is written when the answer has ended: time,
 * level, request id, method, path, status, milliseconds. No body, no network address, no person.
 */
export function logRequest(
  { req, res, write }: Logged,
  /** Answers the request. */
  work: () => void,
): void {
  const requestId = requestIdOf(req.headers['x-request-id'])
  req.headers['x-request-id'] = requestId
  res.setHeader('x-request-id', requestId)
  if (write) {
    const began = performance.now()
    // `close` comes after a finished answer and after one that the reader broke off.
    res.once('close', () => {
      const status = statusOf(res)
      const line = {
        time: new Date().toISOString(),
        level: status >= 500 ? 'error' : 'info',
        requestId,
        method: req.method,
        path: loggedPath(req.url ?? '/'),
        status,
        milliseconds: Math.round(performance.now() - began),
      }
      write(`${JSON.stringify(line)}\n`)
    })
  }
  requestIds.run(requestId, work)
}

interface Logged {
  req: IncomingMessage
  res: ServerResponse
  /** Where lines go; without it nothing is written. */
  write?: ((line: string) => void) | undefined
}
