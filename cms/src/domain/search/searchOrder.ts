import type { Language, Localized } from '../language/language.ts'
import { searchKinds } from './search.ts'
import type { SearchDocument, SearchSort } from './search.ts'
import { orderHash, sortKey } from '../language/vietnamese.ts'

/**
 * The order in which a sort lists entries that nothing else sets apart, as their places in `entries`. Equal
 * hits: kind by kind, within a kind by a hash that favours nobody; or by title; or by kind and title.
 */
export function orderOf(
  entries: Pick<SearchDocument, 'id' | 'kind' | 'title'>[],
  sort: SearchSort,
  language: Language,
): number[] {
  const keys = entries.map(({ id, kind, title }) => ({
    rank: sort === 'title' ? 0 : searchKinds.indexOf(kind),
    title: sort === 'relevance' ? '' : sortKey(shownTitle(title, language)),
    hash: orderHash(id),
  }))
  const none = { rank: 0, title: '', hash: 0 }
  return [...entries.keys()].sort((left, right) => {
    const [a, b] = [keys[left] ?? none, keys[right] ?? none]
    if (a.rank !== b.rank) return a.rank - b.rank
    if (a.title !== b.title) return a.title < b.title ? -1 : 1
    return a.hash - b.hash
  })
}

function shownTitle({ vi, en }: Localized, language: Language): string {
  return language === 'en' && en ? en : vi
}
