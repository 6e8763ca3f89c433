import { createServer } from 'node:http'
import sirv from 'sirv'
import { isSearch, serveSearch } from '../../cms/server/serveSearch.ts'
import { searchOfAddress } from '../../cms/src/domain/search/searchAddress.ts'
import type { SearchDocument } from '../../cms/src/domain/search/search.ts'
import { fillIndex } from '../../cms/src/publication/meilisearch.ts'
import { indexName, searchingClient } from '../../cms/src/search/connection.ts'
import type { MeilisearchSettings } from '../../cms/src/search/connection.ts'
import { openDocumentSearch } from '../../cms/src/search/documentSearch.ts'
import { createMeilisearchEngine } from '../../cms/src/search/meilisearchEngine.ts'
import { readRelease } from '../support/builtPages.ts'
import { listening } from '../support/http.ts'
import { findMeilisearch, useMeilisearch } from '../support/meilisearch.ts'
import { serveProduct } from '../support/servedProduct.ts'
import { detailOf, documentsOf, frames, serveWithIndex, typeSearches } from './keystroke.ts'
import { atMost, percentile, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { seedSynonyms } from '../support/seedSynonyms.ts'

const entries = 20_000
const bar = 25

/**
 * Fills an index of 20,000 documents while another of the same is searched, then types searches into the
 * built page, through Meilisearch and, beside it, with the index in the browser.
 */
export async function measureMeilisearch({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const source = findMeilisearch()
  const server = await useMeilisearch()
  if (!server) {
    const detail = 'reason' in source ? source.reason : ''
    return [{ what: 'Through Meilisearch', bar: `≤ ${bar} ms`, figure: 'not measured', detail }]
  }
  // Built for a search server, as `npm start` builds it when MEILI_URL is set.
  const product = await serveProduct()
  try {
    const { site, snapshot } = readRelease(product.dataDir)
    const documents = documentsOf(snapshot, entries)
    const refill = await measureRefill(server.settings, documents)
    say(`filled in ${readable(refill.seconds)} s; ${refill.answered} searches meanwhile`)
    const served = await serveThroughServer(site, server.settings, documents)
    const unlimited = await typeSearches(served.origin, frames.unlimited)
    const limited = await typeSearches(served.origin, frames.limited)
    await served.stop()
    const alone = await serveWithIndex(site, documents)
    const inBrowser = await typeSearches(alone.origin, frames.unlimited)
    await alone.stop()
    return [
      {
        what: `Fill of ${entries.toLocaleString('en')} documents`,
        bar: 'searches answered throughout',
        figure: `${readable(refill.seconds)} s`,
        isReached: refill.failed === 0 && refill.answered > 0,
        detail: `${refill.answered} searches of the index before it meanwhile, ${refill.failed} failed, p95 ${readable(refill.p95)} ms`,
      },
      atMost('Keystroke to results painted, p95, through Meilisearch', {
        value: percentile(unlimited.results, 0.95),
        bar,
        unit: 'ms',
        detail: detailOf(unlimited, limited),
      }),
      {
        what: 'The same page, p95, with the index in the browser',
        bar: '',
        figure: `${readable(percentile(inBrowser.results, 0.95))} ms`,
        detail: `median ${readable(percentile(inBrowser.results, 0.5))} ms`,
      },
    ]
  } finally {
    await product.stop()
    await server.stop()
  }
}

/** Fills a second index while the first is searched without a pause, in the way the server searches. */
async function measureRefill(settings: MeilisearchSettings, documents: SearchDocument[]) {
  await fillIndex('before', documents)
  const engine = createMeilisearchEngine(
    await searchingClient(settings),
    indexName(settings, 'before'),
  )
  const query = searchOfAddress(new URLSearchParams('q=khám bệnh'), 'vi')
  const milliseconds: number[] = []
  let failed = 0
  const filled = { isDone: false }
  const start = performance.now()
  const filling = fillIndex('served', documents).finally(() => (filled.isDone = true))
  while (!filled.isDone) {
    const began = performance.now()
    try {
      await engine.search(query)
      milliseconds.push(performance.now() - began)
    } catch {
      failed += 1
    }
  }
  await filling
  return {
    seconds: secondsSince(start),
    answered: milliseconds.length,
    failed,
    p95: percentile(milliseconds, 0.95),
  }
}

/** The built site, its searches answered as the product answers them. */
async function serveThroughServer(
  site: string,
  settings: MeilisearchSettings,
  documents: SearchDocument[],
) {
  const files = sirv(site)
  const inMemory = openDocumentSearch(documents, seedSynonyms)
  const search = serveSearch({
    meilisearch: settings,
    trustedProxies: 0,
    release: () => Promise.resolve('served'),
    inMemory: () => inMemory,
    limit: 1_000_000,
  })
  return listening(
    createServer((req, res) => (isSearch(req.url) ? search(req, res) : files(req, res))),
  )
}
