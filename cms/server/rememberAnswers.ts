import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'

export type StaticHandler = (req: IncomingMessage, res: ServerResponse, miss: () => void) => void

interface Answer {
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** What belongs to the file; other headers, a request's id above all, belong to one answer only. */
const headersOfFile = [
  'cache-control',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'content-type',
  'etag',
  'last-modified',
  'vary',
  'access-control-allow-origin',
  'cross-origin-resource-policy',
]

interface Limits {
  /** Bytes that all remembered bodies may hold together. */
  capacity: number
  /** Bytes of the largest body that is remembered. */
  largest: number
}

/**
 * Remembers the whole answers of a static file handler, since opening, reading and closing a small file
 * costs more than all else that is done for a page. Parts of a file and questions whether it has changed
 * go to the handler itself. The files must not change as long as the answers live.
 */
export function rememberAnswers(
  files: StaticHandler,
  { capacity, largest }: Limits,
): StaticHandler {
  const answers = new Map<string, Answer>()
  let held = 0
  const keep = (key: string, answer: Answer) => {
    if (answer.body.length > largest || answers.has(key)) return
    answers.set(key, answer)
    held += answer.body.length
    // The oldest go first: a `Map` keeps the order in which they came.
    for (const [oldest, { body }] of answers) {
      if (held <= capacity) break
      answers.delete(oldest)
      held -= body.length
    }
  }
  return (req, res, miss) => {
    const { headers, method, url = '/' } = req
    if (method !== 'GET' || headers.range || headers['if-none-match']) {
      files(req, res, miss)
      return
    }
    const key = `${acceptedEncodings(headers['accept-encoding'])} ${url.split('?', 1)[0]}`
    const answer = answers.get(key)
    if (answer) {
      res.writeHead(200, answer.headers).end(answer.body)
      return
    }
    res.once('pipe', (file: Readable) => {
      const chunks: Buffer[] = []
      let left = Number(res.getHeader('content-length'))
      file.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        left -= chunk.length
        // Before the reader has the last byte: who asks again after it is answered from here.
        if (left !== 0) return
        const ofFile = headersOfFile.flatMap((name) => {
          const value = res.getHeader(name)
          return value === undefined ? [] : [[name, value] as const]
        })
        keep(key, { headers: Object.fromEntries(ofFile), body: Buffer.concat(chunks) })
      })
    })
    files(req, res, miss)
  }
}

/** The two encodings that files are kept in, told apart as sirv does. */
function acceptedEncodings(accepted: string | string[] | undefined): string {
  const text = String(accepted ?? '')
  return `${/br/i.test(text) ? 'br' : ''}${text.includes('gzip') ? 'gzip' : ''}`
}
