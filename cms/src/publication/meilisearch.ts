import { z } from 'zod'
import type { SearchDocument } from '../domain/search/search.ts'
import { readEnvironment } from '../environment.ts'
import { errorCode, indexName, managingClient } from '../search/connection.ts'
import type { MeilisearchSettings } from '../search/connection.ts'
import { indexRecords } from '../search/indexRecord.ts'
import { indexSettings } from '../search/indexSettings.ts'

/** How many records go to the server in one request. */
const batchSize = 500

/**
 * Fills a fresh index for a release and puts it into the place that bears the release's name. Nothing
 * searches there before the release is served; when it is already, searches are answered from the index
 * before until the swap. Without a Meilisearch server there is nothing to do.
 *
 * @throws Error when the server is away or the index is not whole; what was begun is removed again.
 */
export async function fillIndex(release: string, documents: SearchDocument[]): Promise<void> {
  const { meilisearch } = readEnvironment()
  if (!meilisearch) return
  const uid = indexName(meilisearch, release)
  try {
    await fill(meilisearch, freshName(uid), documents)
    await swapIn(meilisearch, uid)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await dropAfterFailure(meilisearch, freshName(uid))
    throw new Error(`The search index could not be filled: ${reason}`, { cause: error })
  }
}

/** Removes this installation's indexes of releases that are no longer kept. */
export async function dropIndexesBut(releases: string[]): Promise<void> {
  const { meilisearch } = readEnvironment()
  if (!meilisearch) return
  const kept = new Set(releases.map((release) => indexName(meilisearch, release)))
  const client = managingClient(meilisearch)
  const { results } = await client.getRawIndexes({ limit: 1000 })
  const own = new RegExp(`^${meilisearch.indexPrefix}-\\d{17}(-next)?$`)
  for (const { uid } of results.filter((index) => own.test(index.uid) && !kept.has(index.uid))) {
    await client.deleteIndex(uid).waitTask()
  }
}

const StatsSchema = z.object({ numberOfDocuments: z.number() })

/** Whether a release has a whole index: as many documents as its snapshot gives. */
export async function hasIndex(release: string, documents: number): Promise<boolean> {
  const { meilisearch } = readEnvironment()
  if (!meilisearch) return true
  try {
    const index = managingClient(meilisearch).index(indexName(meilisearch, release))
    const { numberOfDocuments } = StatsSchema.parse(await index.getStats())
    return numberOfDocuments === documents
  } catch (error) {
    if (errorCode(error) === 'index_not_found') return false
    throw error
  }
}

async function fill(
  settings: MeilisearchSettings,
  uid: string,
  documents: SearchDocument[],
): Promise<void> {
  const client = managingClient(settings)
  await client.deleteIndexIfExists(uid)
  const index = client.index(uid)
  const tasks = [
    await client.createIndex(uid, { primaryKey: 'id' }),
    await index.updateSettings(indexSettings()),
  ]
  for await (const records of indexRecords(documents, batchSize)) {
    tasks.push(await index.addDocuments(records))
  }
  for await (const { status, error } of client.tasks.waitForTasksIter(tasks)) {
    if (status !== 'succeeded') throw new Error(error?.message ?? `a task is ${status}`)
  }
  const { numberOfDocuments } = StatsSchema.parse(await index.getStats())
  if (numberOfDocuments !== documents.length) {
    throw new Error(`it holds ${numberOfDocuments} documents, not ${documents.length}`)
  }
}

const freshName = (uid: string) => `${uid}-next`

/** Exchanges the filled index with what stands in its place, and drops that. */
async function swapIn(settings: MeilisearchSettings, uid: string): Promise<void> {
  const client = managingClient(settings)
  const tasks = [
    // Only what is there can be exchanged; for an index that is there this task fails and changes nothing.
    await client.createIndex(uid, { primaryKey: 'id' }),
    await client.swapIndexes([{ indexes: [uid, freshName(uid)], rename: false }]),
    await client.deleteIndex(freshName(uid)),
  ]
  const [, swapped] = await client.tasks.waitForTasks(tasks)
  if (swapped?.status !== 'succeeded') {
    throw new Error(swapped?.error?.message ?? 'the indexes could not be exchanged')
  }
}

async function dropAfterFailure(settings: MeilisearchSettings, uid: string): Promise<void> {
  try {
    await managingClient(settings).deleteIndexIfExists(uid)
  } catch {
    // The server is away, most likely why filling failed; the next publication drops what is left.
  }
}
