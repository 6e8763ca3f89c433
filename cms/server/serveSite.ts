import { existsSync, readFileSync, readlinkSync, watch } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import sirv from 'sirv'
import { pagePolicy, strictPolicy } from './contentPolicy.ts'
import { isVisit } from './isVisit.ts'
import { rememberAnswers } from './rememberAnswers.ts'
import type { StaticHandler } from './rememberAnswers.ts'
import { waitOf } from '../src/access/attempts.ts'
import { comparisonMarker, renderComparison } from '../src/comparison/renderComparison.ts'
import { languages } from '../src/domain/language/language.ts'
import type { Language } from '../src/domain/language/language.ts'
import type { FormerAddress } from '../src/domain/publication/formerAddress.ts'
import { pagePath } from '../src/domain/publication/routes.ts'
import {
  answerMarkers,
  searchAddress,
  searchOfAddress,
} from '../src/domain/search/searchAddress.ts'
import { formerAddressesOf } from '../src/publication/addresses.ts'
import { renderFormer } from '../src/publication/renderFormer.ts'
import { releasedSnapshot } from '../src/publication/released.ts'
import { releasedSearch } from '../src/publication/releasedSearch.ts'
import { readEnvironment } from '../src/environment.ts'
import { formMarkers } from '../src/domain/errorReport/formMarkers.ts'
import { formToken } from '../src/words/errorReport/formToken.ts'
import { adoptionListMarker, renderAdoptionList } from '../src/statistics/renderAdoptionList.ts'
import { renderSearch } from '../src/search/renderSearch.ts'
import { countVisit } from '../src/visits/visitCounts.ts'

export type Handler = (req: IncomingMessage, res: ServerResponse) => void

interface Built {
  html: string
  /** What it may load (contentPolicy.ts). */
  policy: string
}

interface Release {
  name: string
  files: StaticHandler
  /** Whether there is a page at an address that ends in a slash. */
  hasPage: (address: string) => boolean
  notFound: string
  notFoundPolicy: string
  /** Addresses that had a page before. */
  former: ReadonlyMap<string, FormerAddress>
  /** The pages that depend on their query as they were built, by address. */
  composed: Map<string, Built>
}

/** Scripts and styles have their content's hash in their name: they never change. */
const isHashed = (address: string) => address.startsWith('/_astro/')

/** Files for machines: public data, which a page of another origin may read as everybody may. */
const isData = (address: string) =>
  /^\/(?:du-lieu|thay-doi|rss)\/[^/]+\.\w+$|^\/nhung\/|\.json$/.test(address)

/** What the list of types that files are served by does not know. */
const types: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** All pages that are asked for often, and no more memory than a few pictures would take. */
const remembered = { capacity: 16_000_000, largest: 500_000 }

function openRelease(releases: string, name: string): Release {
  const site = path.join(releases, name, 'site')
  const page = (address: string) => readFileSync(path.join(site, address), 'utf8')
  const policies = new Map<string, string>()
  /** The policy of the page at an address, looked up once; undefined where there is no page. */
  const policyAt = (address: string): string | undefined => {
    if (!policies.has(address)) {
      const file = `${address}${address.endsWith('/') ? 'index.html' : ''}`
      const isPage = file.endsWith('.html') && existsSync(path.join(site, file))
      // What is no page is not remembered: addresses can be invented without end.
      if (!isPage) return undefined
      policies.set(address, pagePolicy(page(file)))
    }
    return policies.get(address)
  }
  const files = sirv(site, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (res, address) => {
      const forever = 'public, max-age=31536000, immutable'
      res.setHeader(
        'cache-control',
        isHashed(address) ? forever : 'public, max-age=0, must-revalidate',
      )
      const type = types[address.split('.').at(-1) ?? '']
      if (type) res.setHeader('content-type', type)
      if (isData(address)) {
        res.setHeader('access-control-allow-origin', '*')
        res.setHeader('cross-origin-resource-policy', 'cross-origin')
      }
      const policy = isHashed(address) ? undefined : policyAt(address)
      res.setHeader('content-security-policy', policy ?? strictPolicy)
    },
  })
  const composed = new Map(
    [...composedPages.keys()].map((address) => {
      const html = page(`${address}index.html`)
      return [address, { html, policy: pagePolicy(html) }] as const
    }),
  )
  const notFound = page('404.html')
  return {
    name,
    hasPage: (address) => policyAt(address) !== undefined,
    files: rememberAnswers(files, remembered),
    notFound,
    notFoundPolicy: pagePolicy(notFound),
    former: formerAddressesOf(path.join(releases, name)),
    composed,
  }
}

/**
 * Serves the current release, and the next one from the moment the link `current` points at it: swapping
 * one variable is the switch. Of the release before, only scripts and styles stay at hand, for pages that
 * are still open; a page that was taken off is gone at once.
 *
 * @throws Error when there is no release yet.
 */
export function serveSite(releases: string): Handler {
  let current = openRelease(releases, readlinkSync(path.join(releases, 'current')))
  let before: StaticHandler | undefined

  watch(releases, () => {
    try {
      const name = readlinkSync(path.join(releases, 'current'))
      if (name === current.name) return
      const next = openRelease(releases, name)
      before = current.files
      current = next
    } catch (error) {
      console.error('The new release cannot be served; the site stays as it was.', error)
    }
  })

  return (req, res) => {
    // Every request passes here, so the address is cut by hand; only such a page's query is parsed.
    const [pathname = '/', query = ''] = (req.url ?? '/').split('?', 2)
    // A page has one address, which ends in a slash: under it alone its policy is known.
    if (/^(?:\/[\w-]+)+$/.test(pathname) && current.hasPage(`${pathname}/`)) {
      res.writeHead(308, { location: `${pathname}/${query && `?${query}`}` }).end()
      return
    }
    if (isVisit(req, pathname) && current.hasPage(pathname)) countVisit(pathname)
    const composed = composedPages.get(pathname)
    const built = current.composed.get(pathname)
    // A search page that asks nothing is a file like others.
    const isComposed = query !== '' || composed?.page !== 'search'
    if (composed && built && isComposed && req.method === 'GET') {
      answerComposed({ ...composed, built, searchParams: new URLSearchParams(query), req, res })
      return
    }
    const miss = () => {
      const former = current.former.get(pathname) ?? current.former.get(`${pathname}/`)
      if (former?.movedTo) return void res.writeHead(308, { location: former.movedTo }).end()
      res.writeHead(former ? 410 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': current.notFoundPolicy,
      })
      res.end(former ? renderFormer(current.notFound, former) : current.notFound)
    }
    current.files(req, res, () => (before && isHashed(pathname) ? before(req, res, miss) : miss()))
  }
}

interface Asked {
  language: Language
  searchParams: URLSearchParams
}

/** Puts the table of the items in an address into the compare page. */
async function withComparison(built: string, { language, searchParams }: Asked): Promise<string> {
  const table = renderComparison(await releasedSnapshot(), searchParams, language)
  // A function, because `$` in a replacement text would be read as a pattern.
  return built.replace(comparisonMarker, () => table)
}

/** Searches of readers without a script in a second; beyond, the page lists everything, as it was built. */
const searchesInASecond = new RateLimiterMemory({ points: 20, duration: 1 })

/** Puts what an address searches for into the search page, for readers without a script. */
async function withAnswer(built: string, { language, searchParams }: Asked): Promise<string> {
  const query = searchOfAddress(searchParams, language)
  if (searchAddress(language, query) === pagePath('search', language)) return built
  if ((await waitOf(searchesInASecond, 'all')) > 0) return built
  const { search } = await releasedSearch()
  const answer = renderSearch(query, await search(query))
  const [start, end] = [built.indexOf(answerMarkers.start), built.indexOf(answerMarkers.end)]
  return built.slice(0, start) + answer + built.slice(end)
}

/** Pages that depend on their query: what it asks for is put into the built page. */
/** Gives out the form with its signed time, and with the page that the address names. */
function withForm(built: string, { searchParams }: Asked): Promise<string> {
  const asked = searchParams.get('trang') ?? ''
  const page = /^\/[\w/.~%-]{0,200}$/.test(asked) ? asked : ''
  return Promise.resolve(
    built
      .replace(formMarkers.token, () => formToken(readEnvironment().secret))
      .replace(formMarkers.page, () => page),
  )
}

/** Puts the adoptions that an address asks for into the page of their list. */
async function withAdoptions(built: string, { language, searchParams }: Asked): Promise<string> {
  const list = renderAdoptionList(await releasedSnapshot(), searchParams, language)
  return built.replace(adoptionListMarker, () => list)
}

const composers = {
  compare: withComparison,
  search: withAnswer,
  errorReport: withForm,
  adoptionList: withAdoptions,
}
type ComposedPage = keyof typeof composers
const composedPages = new Map(
  languages.flatMap((language) =>
    (['compare', 'search', 'errorReport', 'adoptionList'] as const).map(
      (page) => [pagePath(page, language), { page, language }] as const,
    ),
  ),
)

interface Composing extends Asked {
  page: ComposedPage
  built: Built
  req: IncomingMessage
  res: ServerResponse
}

function answerComposed({ page, built, language, searchParams, req, res }: Composing): void {
  composers[page](built.html, { language, searchParams }).then(
    (page) => {
      const html = Buffer.from(page)
      const isCompressed = /\bgzip\b/.test(req.headers['accept-encoding']?.toString() ?? '')
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
        // What is put into it is no script and no style.
        'content-security-policy': built.policy,
        vary: 'Accept-Encoding',
        ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      })
      res.end(isCompressed ? gzipSync(html) : html)
    },
    (error: unknown) => {
      console.error(error)
      res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' })
      res.end('Chưa đọc được dữ liệu. Hãy thử lại sau ít phút.')
    },
  )
}
