import { afterAll, describe } from 'vitest'
import type { SearchDocument } from 'cms/domain/search.ts'
import { fillIndex } from '../../cms/src/publication/meilisearch.ts'
import { indexName, searchingClient } from '../../cms/src/search/connection.ts'
import { createMeilisearchEngine } from '../../cms/src/search/meilisearchEngine.ts'
import { useMeilisearch } from '../support/meilisearch.ts'
import { describeSearchContract } from './contract.ts'

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
  return createMeilisearchEngine(await searchingClient(settings), name)
}

describe.skipIf(!server)('Meilisearch', () => {
  describeSearchContract('Meilisearch', makeEngine)
})
