import { IncomingMessage } from 'node:http'

/**
 * Receives all of a body before anything works on it, so that one that is too large is refused unparsed, also
 * when it does not say its length, and one that trickles in holds up nobody.
 *
 * @returns the request with its body at hand; undefined when the body is larger than `largest` bytes.
 */
export async function withWholeBody(
  req: IncomingMessage,
  largest: number,
): Promise<IncomingMessage | undefined> {
  if (!hasBody(req)) return req
  if (Number(req.headers['content-length'] ?? 0) > largest) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    const piece = Buffer.from(chunk as Uint8Array)
    size += piece.length
    if (size > largest) return undefined
    chunks.push(piece)
  }
  return replayed(req, Buffer.concat(chunks))
}

/** Whether a request announces a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** The same request, whose body has arrived. */
function replayed(req: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(req.socket)
  const headers = { ...req.headers }
  delete headers['transfer-encoding']
  Object.assign(again, {
    method: req.method,
    url: req.url,
    httpVersion: req.httpVersion,
    httpVersionMajor: req.httpVersionMajor,
    httpVersionMinor: req.httpVersionMinor,
    rawHeaders: req.rawHeaders,
    headers: { ...headers, 'content-length': String(body.length) },
    complete: true,
  })
  again.push(body)
  again.push(null)
  return again
}
