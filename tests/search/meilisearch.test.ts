import { afterAll, describe } from 'vitest'
import type { SearchDocument } from 'cms/domain/search.ts'
import { fillIndex } from '../../cms/src/publication/meilisearch.ts'
import { indexName, searchingClient } from '../../cms/src/search/connection.ts'
import { createMeilisearchEngine } from '../../cms/src/search/meilisearchEngine.ts'
import { findMeilisearch, startMeilisearch } from '../support/meilisearch.ts'
import { describeSearchContract } from './contract.ts'

const hasServer = !('reason' in findMeilisearch())
const server = await startMeilisearch()
afterAll(() => server?.stop())

let filled = 0

/** The documents in an index of their own, searched with the key of visitors. */
async function makeEngine(documents: SearchDocument[]) {
  if (!server) throw new Error('There is no Meilisearch server.')
  const { settings } = server
  Object.assign(process.env, {
    MEILI_URL: settings.url,
    MEILI_MASTER_KEY: settings.masterKey,
    MEILI_INDEX_PREFIX: settings.indexPrefix,
  })
  filled += 1
  await fillIndex(`contract-${filled}`, documents)
  const name = indexName(settings, `contract-${filled}`)
  return createMeilisearchEngine(await searchingClient(settings), name)
}

describe.skipIf(!hasServer)('Meilisearch', () => {
  describeSearchContract('Meilisearch', makeEngine)
})
