import type { SearchEngine, SearchResult } from 'cms/domain/search/search.ts'
import { searchAnswerAddress } from 'cms/domain/search/searchAddress.ts'

/** Longest wait for the server before the index in the browser answers in its place, in milliseconds. */
const longestWait = 2500

/** The engine behind the site's own address (`/api/search`), for catalogues with a search server. */
export const serverEngine: SearchEngine = {
  async search(query) {
    const response = await fetch(searchAnswerAddress(query), {
      signal: AbortSignal.timeout(longestWait),
    })
    if (!response.ok) throw new Error(`The search server answered ${response.status}`)
    const result: unknown = await response.json()
    if (!isResult(result)) throw new Error('The search server answered in another form')
    return result
  },
}

/** The server can be newer than a page that is still open; what this page cannot show is no answer. */
function isResult(value: unknown): value is SearchResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'total' in value &&
    'reachable' in value &&
    'counts' in value &&
    'hits' in value &&
    Array.isArray(value.hits)
  )
}
