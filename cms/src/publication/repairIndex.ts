import type { Payload } from 'payload'
import { toSearchDocuments } from '../domain/search/searchDocument.ts'
import { readEnvironment } from '../environment.ts'
import { whileHolding } from '../database/lock.ts'
import { fillIndex, hasIndex } from './meilisearch.ts'
import { publisherLock } from './publish.ts'
import { currentRelease } from './release.ts'
import { releasedSnapshot } from './released.ts'

/** How often the index of the served release is looked for, in milliseconds. */
const interval = 60_000
let lookAgainAt = 0

/**
 * Fills the index of the served release anew when the search server has lost it, or was away or not there
 * yet when the release was made. Until then browsers search their own index.
 */
export async function repairIndex(payload: Payload): Promise<void> {
  if (!readEnvironment().meilisearch || Date.now() < lookAgainAt) return
  lookAgainAt = Date.now() + interval
  const release = await currentRelease()
  if (!release) return
  const documents = toSearchDocuments(await releasedSnapshot())
  if (await hasIndex(release, documents.length)) return
  await whileHolding(payload, publisherLock, async () => {
    payload.logger.warn(`The index of release ${release} is not whole: it is filled anew`)
    await fillIndex(release, documents)
  })
}
