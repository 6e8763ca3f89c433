import { comparisonAddress } from '../../cms/src/domain/comparison/comparisonAddress.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { searchAddress } from '../../cms/src/domain/search/searchAddress.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { longestOfEachKind } from './builtPages.ts'
import type { BuiltPage } from './builtPages.ts'

export interface SamplePage {
  address: string
  language: Language
  /** The built file from the root of the site, when the page does not depend on its query. */
  file?: string
  /** Waited for before the page is looked at: what a script shows only later. */
  ready?: string
}

/** A search that finds something in the texts of its language. */
const words: Record<Language, string> = { vi: 'kham benh', en: 'health' }

/** One page of every kind in both languages, and pages that depend on their query, each in its states. */
export function samplePages({
  snapshot,
  pages,
}: {
  snapshot: Snapshot
  pages: BuiltPage[]
}): SamplePage[] {
  const platforms = snapshot.platforms.map(({ slug }) => `platforms/${slug}`)
  const offerings = snapshot.offerings.map(({ slug }) => `offerings/${slug}`)
  const states = languages.flatMap((language): SamplePage[] => [
    { address: comparisonAddress(language, platforms.slice(0, 4)), language },
    {
      address: comparisonAddress(language, offerings.slice(0, 3), { onlyDifferences: true }),
      language,
    },
    {
      address: searchAddress(language, { text: words[language], facets: { kind: ['platforms'] } }),
      language,
      ready: 'mark',
    },
    {
      address: searchAddress(language, { text: 'zzzz' }),
      language,
      ready: '.search-page .empty',
    },
  ])
  return [...longestOfEachKind(pages), ...states]
}
