import { searchOfFollowed } from '../domain/following/following.ts'
import { releasedSearch } from '../publication/releasedSearch.ts'

/** Entries of a search that are followed, the first ones: those after them hardly answer it. */
const mostFound = 200

/** Of a search that no entry answers whole, only what comes nearest. */
const nearestFound = 20

/**
 * What is followed as records, `word/slug`: in place of a search stand the entries that it finds in the served release. A
 * change about any of them concerns who follows.
 */
export async function followedNow(followed: readonly string[]): Promise<string[]> {
  const records = await Promise.all(
    followed.map(async (one) => {
      const query = searchOfFollowed(one)
      if (!query) return [one]
      const search = await releasedSearch()
      const found = await search.search({ ...query, pageSize: mostFound })
      const whole = found.interpretation === 'nearest' ? nearestFound : mostFound
      return found.hits.slice(0, found.complete ?? whole).map(({ document }) => document.id)
    }),
  )
  return records.flat()
}
