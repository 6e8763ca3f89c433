import type { SearchQuery, SearchResult } from 'cms/domain/search/search.ts'
import { unansweredPath } from 'cms/domain/search/unansweredPath.ts'

/** As long as nobody types: what stands then was meant. */
const pauseMilliseconds = 2000

const told = new Set<string>()
let pause: number | undefined

/**
 * Tells the ministry what was asked in vain, once it has stood for a while: the text alone, nothing of who asked. Not
 * from browsers that ask not to be counted.
 */
export function tellUnanswered({ text, facets }: SearchQuery, result: SearchResult): void {
  clearTimeout(pause)
  const isUnanswered = result.total === 0 || result.interpretation === 'nearest'
  const asked = text.trim()
  if (!isUnanswered || asked === '' || Object.keys(facets).length > 0) return
  if (told.has(asked) || asksNotToBeCounted()) return
  pause = window.setTimeout(() => {
    told.add(asked)
    const body = new Blob([JSON.stringify({ text: asked })], { type: 'application/json' })
    navigator.sendBeacon(unansweredPath, body)
  }, pauseMilliseconds)
}

/** Global Privacy Control, or the older Do Not Track. */
const asksNotToBeCounted = () =>
  navigator.doNotTrack === '1' ||
  ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)
