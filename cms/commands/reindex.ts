import { toSearchDocuments } from '../src/domain/search/searchDocument.ts'
import { readEnvironment } from '../src/environment.ts'
import { fillIndex } from '../src/publication/meilisearch.ts'
import { currentRelease } from '../src/publication/release.ts'
import { releasedSnapshot } from '../src/publication/released.ts'

/** `npm run reindex`: fills the index of the served release anew, while it is served. */
async function reindex(): Promise<string> {
  if (!readEnvironment().meilisearch) {
    throw new Error(
      'MEILI_URL is not set: there is no search server, and browsers search by themselves.',
    )
  }
  const release = await currentRelease()
  if (!release) throw new Error('Nothing has been published yet.')
  const documents = toSearchDocuments(await releasedSnapshot())
  const start = performance.now()
  await fillIndex(release, documents)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  return `Filled the index of release ${release} with ${documents.length} documents in ${seconds} s.`
}

reindex().then(
  (line) => console.log(line),
  (error: unknown) => {
    console.error(`✖ ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  },
)
