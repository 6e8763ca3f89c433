import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Meilisearch } from 'meilisearch'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { clientAddress, networkOf } from './caller.ts'
import { refuse, refuseAttempt } from './refuse.ts'
import type { Label } from '../src/domain/language/language.ts'
import { waitOf } from '../src/access/attempts.ts'
import { searchOfAnswerAddress, searchAnswerPath } from '../src/domain/search/searchAddress.ts'
import type { Environment } from '../src/environment.ts'
import { indexName, searchingClient } from '../src/search/connection.ts'
import type { DocumentSearch } from '../src/search/documentSearch.ts'
import { createMeilisearchEngine } from '../src/search/meilisearchEngine.ts'

/** An office of many people types behind one address of the network; a program must not. */
const searchesInAMinute = 3000
/** Longest address that is read; a search with every filter stays far below. */
const longestAddress = 4000

/** A server that did not answer is asked again after this many milliseconds; browsers search by themselves till then. */
const pauseWhileAway = 5000

const reasons = {
  noServer: { vi: 'Không có máy chủ tìm kiếm.', en: 'There is no search server.' },
  wrongMethod: { vi: 'Địa chỉ này chỉ nhận GET.', en: 'This address takes GET only.' },
  tooLong: { vi: 'Lời tìm kiếm quá dài.', en: 'The search is too long.' },
  away: { vi: 'Máy chủ tìm kiếm không trả lời.', en: 'The search server does not answer.' },
  notPublished: {
    vi: 'Danh mục chưa được xuất bản lần nào.',
    en: 'Nothing has been published yet.',
  },
} satisfies Record<string, Label>

const toGzip = promisify(gzip)

export type SearchHandler = (req: IncomingMessage, res: ServerResponse) => void

interface Options extends Pick<Environment, 'meilisearch' | 'trustedProxies'> {
  /** Name of the release that is served; its index is searched. */
  release: () => Promise<string | undefined>
  /** Its entries, searched in this process's memory. */
  inMemory: () => Promise<DocumentSearch>
  /** Searches of one network in a minute. */
  limit?: number
}

/**
 * Answers the searches of visitors at the site's own origin: a search in the form of the search page's
 * address, never a query of Meilisearch's own, and its key stays here. Without a server: 404.
 */
export function serveSearch({
  meilisearch,
  trustedProxies,
  release,
  inMemory,
  limit = searchesInAMinute,
}: Options): SearchHandler {
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 })
  let client: Promise<Meilisearch> | undefined
  let isAway = false
  let askAgainAt = 0

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (!meilisearch) return refuse(req, res, { status: 404, reason: reasons.noServer })
    if (req.method !== 'GET') return refuse(req, res, { status: 405, reason: reasons.wrongMethod })
    const address = req.url ?? ''
    if (address.length > longestAddress) {
      return refuse(req, res, { status: 414, reason: reasons.tooLong })
    }
    const wait = await waitOf(limiter, networkOf(clientAddress(req, trustedProxies)))
    if (wait > 0) return refuseAttempt(req, res, wait)
    if (isAway && performance.now() < askAgainAt) {
      return refuse(req, res, { status: 503, reason: reasons.away })
    }
    client ??= searchingClient(meilisearch)
    const name = await release()
    if (!name) return refuse(req, res, { status: 503, reason: reasons.notPublished })
    const engine = createMeilisearchEngine(await client, indexName(meilisearch, name), inMemory)
    const query = searchOfAnswerAddress(new URLSearchParams(address.split('?', 2)[1]))
    const result = await engine.search(query)
    if (isAway) console.error('The search server answers again.')
    isAway = false
    await sendJson(req, res, result)
  }

  return (req, res) => {
    answer(req, res).catch((error: unknown) => {
      // The key belongs to a master key that may have been changed: ask for it anew.
      client = undefined
      // Once for each time that it is away: people go on typing.
      if (!isAway) console.error('A search was not answered; browsers search by themselves.', error)
      isAway = true
      askAgainAt = performance.now() + pauseWhileAway
      if (!res.headersSent) refuse(req, res, { status: 503, reason: reasons.away })
    })
  }
}

/** Whether a request is a search for {@link serveSearch}. */
export const isSearch = (url = '') => url.split('?', 1)[0] === searchAnswerPath

async function sendJson(req: IncomingMessage, res: ServerResponse, body: unknown): Promise<void> {
  const text = JSON.stringify(body)
  const isCompressed = /\bgzip\b/.test(req.headers['accept-encoding']?.toString() ?? '')
  const content = isCompressed ? await toGzip(text, { level: 1 }) : text
  res.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'Accept-Encoding',
    ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
  })
  res.end(content)
}
