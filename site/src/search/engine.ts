import type { SearchEngine } from 'cms/domain/search.ts'
import type { Columns } from './columns.ts'

export const searchIndexPath = '/search-index.json'

/** From this many entries on, building and searching leaves the main thread, so that typing never waits. */
const entriesForWorker = 1000

/**
 * Opens the engine that this site searches with: the static one. The one place where another engine, such
 * as Meilisearch for a large catalogue, would be chosen. Rejects when the index cannot be loaded; calling
 * again tries again.
 */
export function openEngine({ entries }: { entries: number }): Promise<SearchEngine> {
  return entries < entriesForWorker ? openHere() : openInWorker()
}

/** The engine comes with its index, at the first need: the page is there to be read before. */
async function openHere(): Promise<SearchEngine> {
  const [{ createStaticEngine }, columns] = await Promise.all([
    import('./staticEngine.ts'),
    fetchColumns(),
  ])
  return createStaticEngine(columns)
}

/** Fetches the index; throws an error with the status when the server does not give it. */
export async function fetchColumns(): Promise<Columns> {
  const response = await fetch(searchIndexPath)
  if (!response.ok) throw new Error(`${searchIndexPath}: ${response.status}`)
  // Written by the same build as this code, and read in the browser before the first result: not parsed.
  return (await response.json()) as Columns
}

async function openInWorker(): Promise<SearchEngine> {
  const { openWorkerEngine } = await import('./workerEngine.ts')
  return openWorkerEngine()
}
