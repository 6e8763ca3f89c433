import type { SearchEngine } from 'cms/domain/search/search.ts'

/** After a failure the first engine is left alone for this long, in milliseconds. */
const pauseAfterFailure = 15_000

interface Engines {
  first: SearchEngine
  /** Opened when it is needed for the first time. */
  openReserve: () => Promise<SearchEngine>
  now?: () => number
}

/**
 * Asks one engine, and another in its place for as long as the first fails: what is typed is answered, and
 * the result says that the reserve gave it. Rejects when neither answers.
 */
export function withReserve({ first, openReserve, now = Date.now }: Engines): SearchEngine {
  let reserve: Promise<SearchEngine> | undefined
  let pausedUntil = 0

  async function searchReserve(...[query]: Parameters<SearchEngine['search']>) {
    reserve ??= openReserve()
    try {
      const { search } = await reserve
      return { ...(await search(query)), isReserve: true as const }
    } catch (error) {
      reserve = undefined
      throw error
    }
  }

  return {
    async search(query) {
      if (now() < pausedUntil) return searchReserve(query)
      try {
        return await first.search(query)
      } catch {
        // Why it failed is the server's to log; a reader needs results.
        pausedUntil = now() + pauseAfterFailure
        return searchReserve(query)
      }
    },
  }
}
