import { foundWords } from '../words.ts'
import type { SearchKind } from '../words.ts'
import type { SearchDocument } from './search.ts'

const byKind = Object.fromEntries(
  foundWords.map(({ collection, found }) => [collection, found]),
) as Record<SearchKind, number>
/** Real before made up, today's before what is no longer there and a request that takes no more quotations. */
const illustrativeWorth = 0.93
const pastWorth = 0.88

/** What an entry is worth beside others that hold the same words, at most 1. */
export function standingOf({
  kind,
  illustrative,
  isPast,
}: Pick<SearchDocument, 'kind' | 'illustrative' | 'isPast'>): number {
  return byKind[kind] * (illustrative ? illustrativeWorth : 1) * (isPast ? pastWorth : 1)
}
