import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Label } from '../src/domain/language/language.ts'
import { waitText } from '../src/domain/values/waitText.ts'

/** Answers a request that the CMS never sees, in the reader's language and in the form of the CMS's refusals. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  { status, reason, headers = {} }: Refused,
): void {
  const isEnglish =
    /payload-lng=en/.test(req.headers.cookie ?? '') ||
    /^en\b/i.test(req.headers['accept-language'] ?? '')
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  res.end(JSON.stringify({ errors: [{ message: isEnglish ? reason.en : reason.vi }] }))
}

interface Refused {
  status: number
  reason: Label
  headers?: Record<string, string>
}

/** Answers 429: in words how long to wait, in the header the seconds. */
export function refuseAttempt(req: IncomingMessage, res: ServerResponse, wait: number): void {
  const text = waitText(wait)
  refuse(req, res, {
    status: 429,
    reason: {
      vi: `Bạn đã thử quá nhiều lần. Hãy thử lại sau ${text.vi}.`,
      en: `Too many attempts. Please try again in ${text.en}.`,
    },
    headers: { 'retry-after': String(wait) },
  })
}
