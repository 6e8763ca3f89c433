import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { searchAnswerAddress, searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import type { SearchResult } from 'cms/domain/search/search.ts'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSearch } from '../../cms/server/serveSearch.ts'
import { fillIndex } from '../../cms/src/publication/meilisearch.ts'
import { openDocumentSearch } from '../../cms/src/search/documentSearch.ts'
import { searchKey } from '../../cms/src/search/connection.ts'
import { useMeilisearch } from '../support/meilisearch.ts'
import type { MeilisearchServer } from '../support/meilisearch.ts'
import { contractDocuments } from './documents.ts'
import { seedSynonyms } from '../support/seedSynonyms.ts'

const closings: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closings) await close()
})

type Options = Parameters<typeof serveSearch>[0]

/** An address at which searches are answered. */
async function serve(options: Partial<Options>): Promise<string> {
  const answer = serveSearch({
    meilisearch: undefined,
    trustedProxies: 0,
    release: () => Promise.resolve('served'),
    inMemory: () => openDocumentSearch(contractDocuments, seedSynonyms),
    ...options,
  })
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closings.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const address = (words: string) =>
  searchAnswerAddress(searchOfAddress(new URLSearchParams(words), 'vi'))

test('without a search server there is nothing at the address', async () => {
  const origin = await serve({})
  const ask = async (language: string) => {
    const headers = { 'accept-language': language }
    const answer = await fetch(origin + address('q=họp'), { headers })
    return { status: answer.status, body: (await answer.json()) as object }
  }
  expect(await ask('vi')).toEqual({
    status: 404,
    body: { errors: [{ message: 'Không có máy chủ tìm kiếm.' }] },
  })
  expect(await ask('en')).toEqual({
    status: 404,
    body: { errors: [{ message: 'There is no search server.' }] },
  })
})

const server = await useMeilisearch()

describe.skipIf(!server)('with a search server (needs Meilisearch)', () => {
  const { settings, kill, stop } = server ?? ({} as MeilisearchServer)
  beforeAll(() => fillIndex('served', contractDocuments))
  afterAll(() => stop())

  test('a search in the form of the page’s address is answered', async () => {
    const origin = await serve({ meilisearch: settings })
    const answer = await fetch(origin + address('q=họp&nhom=government'))
    expect(answer.status).toBe(200)
    const { hits, counts } = (await answer.json()) as SearchResult
    expect(hits.map(({ document }) => document.slug)).toEqual(['hop-truc-tuyen', 'lgsp'])
    expect(counts.kind).toEqual({ platforms: 2 })
  })

  test('another method, an endless address and a release without an index are refused', async () => {
    const origin = await serve({ meilisearch: settings })
    const post = await fetch(origin + address('q=họp'), { method: 'POST', body: '{"q":""}' })
    expect(post.status).toBe(405)
    const long = address(`nhom=${'x'.repeat(5000)}`)
    expect((await fetch(origin + long)).status).toBe(414)
    const other = await serve({
      meilisearch: settings,
      release: () => Promise.resolve('never-filled'),
    })
    expect((await fetch(other + address('q=họp'))).status).toBe(503)
  })

  test('one network has so many searches in a minute, and is told when it may search again', async () => {
    const origin = await serve({ meilisearch: settings, limit: 2 })
    const statuses: number[] = []
    for (let count = 0; count < 3; count += 1) {
      statuses.push((await fetch(origin + address('q=họp'))).status)
    }
    expect(statuses).toEqual([200, 200, 429])
  })

  test('the key for visitors can search the public indexes and do nothing else', async () => {
    const visitor = new Meilisearch({ host: settings.url, apiKey: await searchKey(settings) })
    const own = `${settings.indexPrefix}-served`
    expect((await visitor.index(own).search('hop')).hits.length).toBeGreaterThan(0)
    await expect(visitor.index(own).getDocuments()).rejects.toThrow()
    await expect(visitor.deleteIndex(own)).rejects.toThrow()
    await expect(visitor.getKeys()).rejects.toThrow()
    await expect(visitor.index('something-private').search('')).rejects.toThrow()
  })

  test('deep pages end where paging ends, and the total stays', async () => {
    const origin = await serve({ meilisearch: settings })
    const answer = await fetch(origin + address('trang=101'))
    expect(answer.status).toBe(200)
    const { hits, total } = (await answer.json()) as SearchResult
    expect(hits).toEqual([])
    expect(total).toBe(contractDocuments.length)
  })

  // The last one: afterwards there is no server.
  test.skipIf(server?.isLasting)(
    'a server that stops: 503, for the browser to search (needs Meilisearch that may be stopped)',
    async () => {
      const origin = await serve({ meilisearch: settings })
      expect((await fetch(origin + address('q=họp'))).status).toBe(200)
      await kill()
      expect((await fetch(origin + address('q=hợp'))).status).toBe(503)
    },
  )
})
