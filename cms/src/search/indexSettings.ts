import type { Settings } from 'meilisearch'
import { languages } from '../domain/language/language.ts'
import type { Language } from '../domain/language/language.ts'
import { listedValues, searchSorts } from '../domain/search/search.ts'
import type { SearchSort } from '../domain/search/search.ts'

/** Fields that are searched for words as they were typed, the most important first. */
export const exactFields = ['title', 'titleInEnglish', 'keywords', 'summary'] as const
/** The same texts with the marks written out: where marks are looked for (codedWord.ts). */
export const codedFields = exactFields.map((field) => `${field}Coded` as const)
/** The same texts once more: where typos are forgiven, when nothing holds the words as typed. */
export const looseFields = exactFields.map((field) => `${field}Loose` as const)

/** How many hits can be paged to; Meilisearch has to sort all that come before a page. */
export const reachableHits = 2000

/** Meilisearch takes no more words than this of a text. */
export const maximumWords = 10

/** Name of a place in an order, in the records and before them `order.`. */
export const orderName = (sort: SearchSort, language: Language) =>
  sort === 'relevance' ? sort : `${sort}_${language}`

/** Name of the field by which a sort orders the index. */
export const orderField = (sort: SearchSort, language: Language) =>
  `order.${orderName(sort, language)}`

/** Settings of the public index. All texts in it are folded already, so they are compared as they are. */
export function indexSettings(): Settings {
  return {
    displayedAttributes: ['document'],
    searchableAttributes: exactFields.flatMap((field) => [field, `${field}Coded`, `${field}Loose`]),
    filterableAttributes: [
      {
        attributePatterns: ['facet.*'],
        features: { facetSearch: false, filter: { equality: true, comparison: false } },
      },
    ],
    sortableAttributes: searchSorts.flatMap((sort) =>
      languages.map((language) => orderField(sort, language)),
    ),
    // As on the page “ranking”: fewer typos, title before keywords before summary, real before made up and before
    // what is no longer there, words that stand together, whole words before beginnings; what is equal then stands in an order that favours nobody.
    rankingRules: [
      'words',
      'sort',
      'typo',
      'attributeRank',
      'behind:asc',
      'proximity',
      'exactness',
      'order.relevance:asc',
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: [...exactFields, ...codedFields],
    },
    // The documents hold abbreviations and their long forms, both ways (indexRecord.ts), as the engine in the
    // browser does. Synonyms of several words would make every place equal in rank, and none is looked for
    // while an abbreviation is being typed.
    synonyms: {},
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }],
    stopWords: [],
    pagination: { maxTotalHits: reachableHits },
    // Thousands of values would be most of an answer, and no list shows them.
    faceting: { maxValuesPerFacet: listedValues, sortFacetValuesBy: { '*': 'count' } },
    searchCutoffMs: 1000,
  }
}
