import type { SearchDocument, SearchKind } from './search.ts'

/** What each kind is worth beside the others when they hold the same words: what answers a need before what is about it. */
const byKind: Record<SearchKind, number> = {
  platforms: 1,
  problems: 0.97,
  offerings: 0.95,
  organisations: 0.9,
  practices: 0.85,
  legalDocuments: 0.85,
  requirements: 0.85,
  evaluationTemplates: 0.85,
  indicators: 0.8,
  announcements: 0.75,
}
/** Real before made up, today's before what is no longer there. */
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
