import type { Settings } from 'meilisearch'
import { foldedAbbreviations } from '../domain/abbreviations.ts'

/** Fields that are searched for words as they were typed, the most important first. */
export const exactFields = ['title', 'keywords', 'summary'] as const
/** The same texts with the marks written out: where marks are looked for (codedWord.ts). */
export const codedFields = ['titleCoded', 'keywordsCoded', 'summaryCoded'] as const
/** The same texts once more: where typos are forgiven, when nothing holds the words as typed. */
export const looseFields = ['titleLoose', 'keywordsLoose', 'summaryLoose'] as const

/** How many hits can be paged to; Meilisearch has to sort all that come before a page. */
export const reachableHits = 2000

/** Meilisearch takes no more words than this of a text. */
export const maximumWords = 10

/** Settings of the public index. All texts in it are folded already, so they are compared as they are. */
export function indexSettings(): Settings {
  return {
    displayedAttributes: ['document'],
    searchableAttributes: exactFields.flatMap((field, place) => [
      field,
      codedFields[place] ?? '',
      looseFields[place] ?? '',
    ]),
    filterableAttributes: [
      {
        attributePatterns: ['facet.*'],
        features: { facetSearch: false, filter: { equality: true, comparison: false } },
      },
    ],
    sortableAttributes: ['order.*'],
    // As on the page “ranking”: fewer typos, title before keywords before summary, words that stand
    // together, whole words before beginnings; what is equal then stands in an order that favours nobody.
    rankingRules: [
      'words',
      'sort',
      'typo',
      'attributeRank',
      'proximity',
      'exactness',
      'order.relevance:asc',
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: [...exactFields, ...codedFields],
    },
    synonyms: abbreviationSynonyms(),
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }],
    stopWords: [],
    pagination: { maxTotalHits: reachableHits },
    // Every value is counted: a count that is left out would be a list that cannot be opened.
    faceting: { maxValuesPerFacet: 100_000, sortFacetValuesBy: { '*': 'alpha' } },
    searchCutoffMs: 1000,
  }
}

/**
 * Who types an abbreviation finds its long forms. The other way round is a matter of the documents
 * (indexRecord.ts), because Meilisearch looks for synonyms of three words in a row at most.
 */
function abbreviationSynonyms(): Record<string, string[]> {
  return Object.fromEntries(
    [...foldedAbbreviations()].map(([short, longForms]) => [
      short,
      longForms.map((words) => words.join(' ')),
    ]),
  )
}
