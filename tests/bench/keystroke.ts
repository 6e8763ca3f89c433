import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Page } from '@playwright/test'
import sirv from 'sirv'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import type { SearchDocument } from '../../cms/src/domain/search/search.ts'
import { toSearchDocuments } from '../../cms/src/domain/search/searchDocument.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { toColumns } from 'cms/domain/search/columns.ts'
import { searchIndexPath } from '../../site/src/search/indexFile.ts'
import { readRelease } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import { listening } from '../support/http.ts'
import { atMost, percentile, readable } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { multiplied } from './multiplied.ts'
import { seedSynonyms } from '../support/seedSynonyms.ts'

const sizes = [
  { documents: 2_000, bar: 8 },
  { documents: 20_000, bar: 50 },
]

/** What people type: with and without marks, abbreviations, a typo, a word that everything has. */
const searches = [
  'khám bệnh từ xa',
  'dinh danh',
  'nen tang so',
  'hop truc tuyen',
  'LGSP',
  'du lieu dat dai',
  'trung tâm điều hành',
  'kham benh tu xe',
]

export const frames = {
  unlimited: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  limited: [],
}

/** Types searches into the built page, with an index of each size, and times every key. */
export async function measureKeystroke({ product, say }: Bench): Promise<Row[]> {
  const { dataDir } = await product()
  const { site, snapshot } = readRelease(dataDir)
  const rows: Row[] = []
  const floors: Row[] = []
  for (const { what, page } of barePages) floors.push(await measureBare(what, page))
  for (const { documents, bar } of sizes) {
    const served = await serveWithIndex(site, documentsOf(snapshot, documents))
    const unlimited = await typeSearches(served.origin, frames.unlimited)
    const limited = await typeSearches(served.origin, frames.limited)
    await served.stop()
    const p95 = percentile(unlimited.results, 0.95)
    say(`${documents} documents: p95 ${readable(p95)} ms`)
    rows.push(
      atMost(`p95 at ${documents.toLocaleString('en')} documents`, {
        value: p95,
        bar,
        unit: 'ms',
        detail: detailOf(unlimited, limited),
      }),
    )
  }
  return [...rows, ...floors]
}

/** Medians, the rest of the page, and frames as a screen shows them. */
export function detailOf(unlimited: Keys, limited: Keys): string {
  const of = (times: number[]) =>
    `p95 ${readable(percentile(times, 0.95))} ms, median ${readable(percentile(times, 0.5))} ms`
  return `median ${readable(percentile(unlimited.results, 0.5))} ms of ${unlimited.results.length} keys; rows below the edge and the numbers of facets as well: ${of(unlimited.all)}; with frames at 60 Hz: ${of(limited.results)}`
}

/** Pages without search, framework or design: the least that a key can take in this browser. */
const barePages = [
  {
    what: 'The same keys in a bare page whose one line repeats them, p95',
    page: barePage('<p></p>', "document.querySelector('p').textContent = target.value"),
  },
  {
    what: 'The same keys in a bare page with four rows of plain text that change, p95',
    page: barePage(
      '<p></p><p></p>'.repeat(4),
      `document.querySelectorAll('p').forEach((line, at) => {
        line.textContent = \`\${at} \${target.value} nền tảng tích hợp, chia sẻ dữ liệu \`.repeat(at % 2 ? 4 : 1)
      })`,
    ),
  },
]

function barePage(results: string, onInput: string): string {
  return `<!doctype html><title>Bare</title><div class="search-page"><div class="box"><input id="search-text"></div>
<div class="results">${results}<mark>.</mark></div></div>
<script>document.querySelector('input').oninput = ({ target }) => { ${onInput} }</script>`
}

async function measureBare(what: string, page: string): Promise<Row> {
  const served = await listening(
    createServer((_, res) => {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    }),
  )
  const { results } = await typeSearches(served.origin, frames.unlimited)
  await served.stop()
  return {
    what,
    bar: '',
    figure: `${readable(percentile(results, 0.95))} ms`,
    detail: `median ${readable(percentile(results, 0.5))} ms: what a key and a frame take in this browser`,
  }
}

/** As many entries as wanted: those of the catalogue, then of its copies. */
export function documentsOf(snapshot: Snapshot, count: number): SearchDocument[] {
  const once = toSearchDocuments(snapshot).length
  const perCopy = toSearchDocuments(multiplied(snapshot, 2)).length - once
  const times = 1 + Math.ceil((count - once) / perCopy)
  return toSearchDocuments(multiplied(snapshot, times)).slice(0, count)
}

/** The built site with another index, and the number of its entries in the search page. */
export async function serveWithIndex(site: string, documents: SearchDocument[]) {
  const index = JSON.stringify(toColumns(documents, seedSynonyms))
  const address = pagePath('search', 'vi')
  const built = readFileSync(path.join(site, address, 'index.html'), 'utf8')
  const page = built.replace(/(&quot;entries&quot;:\[0,)\d+/, `$1${documents.length}`)
  if (page === built) throw new Error('The search page does not say how many entries it has.')
  const files = sirv(site)
  const server = createServer((req, res) => {
    if (req.url === searchIndexPath) {
      res.writeHead(200, { 'content-type': 'application/json' }).end(index)
    } else if (req.url === address) {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    } else files(req, res)
  })
  return listening(server)
}

/** Milliseconds for each key of all searches: to the results in the window, and to everything. */
export interface Keys {
  results: number[]
  all: number[]
}

/** Types all {@link searches} and times every key. */
export async function typeSearches(origin: string, flags: string[]): Promise<Keys> {
  const browser = await openChromium(flags)
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript({ path: path.join(import.meta.dirname, 'keystrokeClock.js') })
  await page.goto(origin + pagePath('search', 'vi'))
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'))
  await page.focus('#search-text')
  await typeWarmUp(page)
  const keys: Keys = { results: [], all: [] }
  for (const search of searches) {
    await page.fill('#search-text', '')
    await lastKeystroke(page)
    for (const letter of search) {
      await page.keyboard.type(letter)
      const { results, all } = await lastKeystroke(page)
      keys.results.push(results)
      keys.all.push(all)
    }
  }
  await browser.close()
  return keys
}

/** Milliseconds of the key that was pressed last, once everything that it caused is over. */
function lastKeystroke(page: Page): Promise<{ results: number; all: number }> {
  return page.evaluate(() =>
    (
      globalThis as unknown as {
        keystrokeClock: { last: () => Promise<{ results: number; all: number }> }
      }
    ).keystrokeClock.last(),
  )
}

/** Until the index is there and the engine has been used. */
async function typeWarmUp(page: Page): Promise<void> {
  await page.keyboard.type('kham')
  await page.locator('.search-page mark').first().waitFor({ timeout: 60_000 })
  await lastKeystroke(page)
}
