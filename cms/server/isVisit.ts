import type { IncomingMessage } from 'node:http'
import { languages } from '../src/domain/language/language.ts'
import { isScreen, pageNames, pagePath } from '../src/domain/publication/routes.ts'

/** Every browser that people read with begins its name so; most programs do not. */
const browsers = /^(?:Mozilla|Opera)\//

/** Programs that name themselves as browsers do, and say what they are further on. */
const robots =
  /bot|crawl|spider|slurp|archiv|scrap|fetch|monitor|uptime|headless|lighthouse|preview|externalhit|http|python|curl/i

/** Screens of signed-in people: what they do there is not counted. */
const screens = new Set(
  pageNames
    .filter(isScreen)
    .flatMap((page) => languages.map((language) => pagePath(page, language))),
)

/** An address that a page can have; a path that leads elsewhere cannot. */
const pageAddress = /^\/(?:[\w-]+\/)*$/

/**
 * Whether a request is a person who opens a page, and does not ask not to be counted (`DNT`, `Sec-GPC`). Whether there
 * is a page at the address is not asked here. Nothing of the request is kept.
 */
export function isVisit({ method, headers }: IncomingMessage, pathname: string): boolean {
  if (method !== 'GET' || !pageAddress.test(pathname) || screens.has(pathname)) return false
  if (headers.dnt === '1' || headers['sec-gpc'] === '1') return false
  // Browsers ask ahead for what may be read next, and for parts of pages.
  if (/prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers.purpose ?? '')))
    return false
  const { 'sec-fetch-dest': asked = 'document', 'user-agent': name = '' } = headers
  return asked === 'document' && browsers.test(name) && !robots.test(name)
}
