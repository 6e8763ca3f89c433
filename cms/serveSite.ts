import { readFileSync, readlinkSync, watch } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { rememberAnswers } from './rememberAnswers.ts'
import type { StaticHandler } from './rememberAnswers.ts'
import { comparisonMarker, renderComparison } from './src/comparison/renderComparison.ts'
import { languages } from './src/domain/language.ts'
import type { Language } from './src/domain/language.ts'
import { pagePath } from './src/domain/routes.ts'
import { releasedSnapshot } from './src/publication/released.ts'

export type Handler = (req: IncomingMessage, res: ServerResponse) => void

interface Release {
  name: string
  files: StaticHandler
  notFound: string
  /** The compare page as built, with the marker where the table goes. */
  compare: Record<Language, string>
}

/** Scripts and styles have their content's hash in their name: they never change. */
const isHashed = (address: string) => address.startsWith('/_astro/')

/** All pages that are asked for often, and no more memory than a few pictures would take. */
const remembered = { capacity: 16_000_000, largest: 500_000 }

const comparePages = new Map(languages.map((language) => [pagePath('compare', language), language]))

function openRelease(releases: string, name: string): Release {
  const site = path.join(releases, name, 'site')
  const page = (address: string) => readFileSync(path.join(site, address), 'utf8')
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
    },
  })
  const compare = Object.fromEntries(
    languages.map((language) => [language, page(`${pagePath('compare', language)}index.html`)]),
  ) as Release['compare']
  return { name, files: rememberAnswers(files, remembered), notFound: page('404.html'), compare }
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
    // Every request passes here, so the address is cut by hand; only a comparison's query is parsed.
    const [pathname = '/', query = ''] = (req.url ?? '/').split('?', 2)
    const language = comparePages.get(pathname)
    if (language && req.method === 'GET') {
      const searchParams = new URLSearchParams(query)
      answerComparison(current.compare[language], { language, searchParams, req, res })
      return
    }
    const miss = () => {
      res.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(current.notFound)
    }
    current.files(req, res, () => (before && isHashed(pathname) ? before(req, res, miss) : miss()))
  }
}

interface ComparisonRequest {
  language: Language
  searchParams: URLSearchParams
  req: IncomingMessage
  res: ServerResponse
}

/** The one public page that depends on its query: the table is put into the built page, for every reader. */
function answerComparison(
  built: string,
  { language, searchParams, req, res }: ComparisonRequest,
): void {
  releasedSnapshot().then(
    (snapshot) => {
      const table = renderComparison(snapshot, searchParams, language)
      // A function, because `$` in a replacement text would be read as a pattern.
      const html = Buffer.from(built.replace(comparisonMarker, () => table))
      const isCompressed = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
      res.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
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
