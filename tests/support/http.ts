import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { testPassword } from './factories.ts'

export interface HttpServer {
  /** `http://127.0.0.1:…` */
  origin: string
  stop: () => Promise<void>
}

/**
 * Payload's REST API of a started instance over a real socket, and at all other addresses a site. What
 * server.ts does before the CMS answers goes into `before`.
 */
export async function serveApi(
  payload: Payload,
  site?: (req: IncomingMessage, res: ServerResponse) => void,
  before: (
    req: IncomingMessage,
    res: ServerResponse,
    /** Takes the request when it was given another body. */
    answer: (asked?: IncomingMessage) => void,
  ) => void = (_req, _res, answer) => answer(),
): Promise<HttpServer> {
  const server = createServer((req, res) => before(req, res, (asked = req) => respond(asked, res)))
  const respond = (req: IncomingMessage, res: ServerResponse) => {
    if (site && !req.url?.startsWith('/api/')) {
      site(req, res)
      return
    }
    void (async () => {
      const hasBody = req.method !== 'GET' && req.method !== 'HEAD'
      const request = new Request(`http://${req.headers.host}${req.url}`, {
        method: req.method ?? 'GET',
        headers: req.headers as Record<string, string>,
        ...(hasBody ? { body: Readable.toWeb(req) as ReadableStream, duplex: 'half' } : {}),
      })
      const answer = await handleEndpoints({ config: payload.config, request })
      res.setHeaders(answer.headers)
      res.writeHead(answer.status)
      res.end(Buffer.from(await answer.arrayBuffer()))
    })().catch((error: unknown) => res.writeHead(500).end(String(error)))
  }
  return listening(server)
}

/** Makes a server listen at a free port of this machine. */
export async function listening(server: Server): Promise<HttpServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export type Client = (
  method: string,
  path: string,
  body?: unknown,
  /** How the body is written, if not as JSON. */
  write?: (body: unknown) => string,
) => Promise<{ status: number; body: Record<string, unknown> }>

/** A client of the API: signed in with a real password, or the public; it reads Vietnamese unless it says English. */
export async function clientFor(
  origin: string,
  email?: string,
  password = testPassword,
  language: Language = 'vi',
): Promise<Client> {
  const token = email && (await sessionToken(origin, email, password))
  return sending(origin, language, token ? { cookie: `payload-token=${token}` } : {})
}

/**
 * One session from several pages.
 *
 * @returns the client of a page that says for what it was opened (an organisation, or a membership), or says nothing.
 */
export async function pagesOf(
  origin: string,
  email: string,
): Promise<(openedFor?: string) => Client> {
  const cookie = `payload-token=${await sessionToken(origin, email)}`
  return (openedFor) =>
    sending(origin, 'vi', { cookie, ...(openedFor ? { 'x-acting-for': openedFor } : {}) })
}

function sending(origin: string, language: Language, more: Record<string, string>): Client {
  const headers = { 'content-type': 'application/json', 'accept-language': language, ...more }
  return async (method, path, body, write = JSON.stringify) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: write(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text },
    }
  }
}

/** Signs in with a password alone. @returns the session's token, which is in the cookie and in no answer. */
export async function sessionToken(
  origin: string,
  email: string,
  password = testPassword,
): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return cookieIn(answer, 'payload-token')
}

/** The value of a cookie that an answer sets; empty when it sets none. */
function cookieIn(answer: Response, name: string): string {
  const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`))
  return set?.slice(name.length + 1).split(';')[0] ?? ''
}
