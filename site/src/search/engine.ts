import type { SearchEngine } from 'cms/domain/search/search.ts'
import { fetchColumns } from './indexFile.ts'

/**
 * From this many entries on a search takes longer than drawing what it finds, and leaves the thread on which
 * somebody types. Below, the way to a worker and back is what would take longer.
 */
const entriesForWorker = 5000

/** Set while a site is built for a server that has a search server (publication/release.ts). */
const hasServer = import.meta.env.PUBLIC_SEARCH_ENGINE === 'server'

/**
 * Opens the engine that this site searches with: the one place where it is chosen. Rejects when the index
 * cannot be loaded; calling again tries again.
 */
export async function openEngine({ entries }: { entries: number }): Promise<SearchEngine> {
  const openIndex = () => (entries < entriesForWorker ? openHere() : openInWorker())
  if (!hasServer) return openIndex()
  const [{ serverEngine }, { withReserve }] = await Promise.all([
    import('./serverEngine.ts'),
    import('./reserveEngine.ts'),
  ])
  return withReserve({ first: serverEngine, openReserve: openIndex })
}

/** The engine comes with its index, at the first need: the page is there to be read before. */
async function openHere(): Promise<SearchEngine> {
  const [{ createStaticEngine }, { entriesOf }, { buildWordIndexGently }, columns] =
    await Promise.all([
      import('cms/domain/search/staticEngine.ts'),
      import('cms/domain/search/columns.ts'),
      import('cms/domain/search/wordIndex.ts'),
      fetchColumns(),
    ])
  return createStaticEngine(columns, await buildWordIndexGently(entriesOf(columns)))
}

async function openInWorker(): Promise<SearchEngine> {
  const { openWorkerEngine } = await import('./workerEngine.ts')
  return openWorkerEngine()
}
