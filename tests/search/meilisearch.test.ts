import { afterAll, describe, expect, test } from 'vitest'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import type { SearchDocument } from 'cms/domain/search/search.ts'
import { fillIndex } from '../../cms/src/publication/meilisearch.ts'
import { indexName, searchingClient } from '../../cms/src/search/connection.ts'
import { openDocumentSearch } from '../../cms/src/search/documentSearch.ts'
import { createMeilisearchEngine } from '../../cms/src/search/meilisearchEngine.ts'
import { useMeilisearch } from '../support/meilisearch.ts'
import { describeSearchContract } from './contract.ts'
import { contractDocuments } from './documents.ts'
import { seedSynonyms } from '../support/seedSynonyms.ts'

const server = await useMeilisearch()
afterAll(() => server?.stop())

let filled = 0

/** The documents in an index of their own, searched with the key of visitors. */
async function makeEngine(documents: SearchDocument[]) {
  if (!server) throw new Error('There is no Meilisearch server.')
  const { settings } = server
  filled += 1
  await fillIndex(`contract-${filled}`, documents)
  const name = indexName(settings, `contract-${filled}`)
  const inMemory = openDocumentSearch(documents, seedSynonyms)
  return createMeilisearchEngine(await searchingClient(settings), name, () => inMemory)
}

describe.skipIf(!server)('Meilisearch (needs Meilisearch)', () => {
  describeSearchContract('Meilisearch', makeEngine)
})

describe.skipIf(!server)('a facet of many values (needs Meilisearch)', () => {
  test('lists those with the most hits, and a chosen one has its count all the same', async () => {
    const base = contractDocuments[0]
    if (!base) throw new Error('There is no document.')
    const slugs = Array.from({ length: 250 }, (_, index) => `v${index}`)
    const documents = slugs.flatMap((vendor, index) =>
      Array.from({ length: index === 249 ? 1 : 2 }, (_, copy) => ({
        ...base,
        id: `platforms/${vendor}-${copy}`,
        slug: `${vendor}-${copy}`,
        facets: { kind: ['platforms'], vendor: [vendor] },
      })),
    )
    const engine = await makeEngine(documents)
    const query = searchOfAddress(new URLSearchParams('doanh-nghiep=v249&doanh-nghiep=v0'), 'vi')
    const { total, counts } = await engine.search(query)
    expect(total).toBe(3)
    expect(Object.keys(counts.vendor).length).toBeLessThan(250)
    expect(counts.vendor).toMatchObject({ v249: 1, v0: 2 })
  })
})
