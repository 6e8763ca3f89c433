import type { Language, Localized } from '../language/language.ts'
import { foundWords } from '../words.ts'
import type { SearchKind } from '../words.ts'
import { offeringFacetWords } from '../offering/offeringFacetWords.ts'
import type { OfferingFacetField } from '../offering/offeringFacetWords.ts'

/** What can be found, in the order in which kinds are listed. */
export const searchKinds: SearchKind[] = foundWords.map(({ collection }) => collection)

/** Facets of the catalogue: values within one are alternatives (or), different facets narrow (and). */
export const facets = [
  'kind',
  'group',
  'sector',
  'problem',
  'owner',
  'vendor',
  'priceModel',
  'status',
  'evaluation',
  'certificate',
  'sizeClass',
  ...(Object.keys(offeringFacetWords) as OfferingFacetField[]),
] as const
export type Facet = (typeof facets)[number]

/** How many values of a facet are counted and listed at most, those with the most hits: nobody reads more. */
export const listedValues = 200

/** One entry of the index, made from a snapshot and from nothing else. */
export interface SearchDocument {
  /** `kind/slug`: stable, the same in every engine. */
  id: string
  kind: SearchKind
  slug: string
  title: Localized
  summary: Localized
  /** Whose it is: owner of a platform, vendor of an offering, raiser of a problem, issuer of a document. */
  owner: Localized | null
  /** Further phrases that find it, in any language: former owners, products, developers, sector. */
  keywords: string[]
  /** Other names of the same thing, as good as its title: a province by the names of those it was made of. */
  names?: string[]
  /** Ids of entries whose words it carries too, at less worth: a platform those of its problems. */
  links?: string[]
  /** Of pages of text, that it is news: news stand at another address. */
  isNews?: boolean
  /** It is no longer there: a unit that was merged, a decision that was revoked. */
  isPast?: boolean
  /** Values by facet, as codes or slugs; labels are looked up when they are shown. */
  facets: Partial<Record<Facet, string[]>>
  /** One decisive fact for the row, as the page shows it. */
  fact: Localized
  illustrative: boolean
}

export const searchSorts = ['relevance', 'title', 'kind'] as const
export type SearchSort = (typeof searchSorts)[number]

/** A search as the address states it. */
export interface SearchQuery {
  /** Every word that says something is looked for (the last one as a beginning); empty finds everything. */
  text: string
  facets: Partial<Record<Facet, string[]>>
  sort: SearchSort
  /** From 1. A page past the last gives no hits, not an error. */
  page: number
  pageSize: number
  language: Language
}

/** A text in parts, in order; `matched` ones are marked. */
export type MarkedText = { text: string; matched: boolean }[]

export interface SearchHit {
  document: SearchDocument
  title: MarkedText
  summary: MarkedText
  /** Owner and keywords that were matched, three at most: why it is here when title and summary do not tell. */
  because: MarkedText[]
}

export interface SearchResult {
  total: number
  /** How many of them, from the first on, can be paged to. */
  reachable: number
  hits: SearchHit[]
  /**
   * For each facet, how many hits each value would give with the other facets as they are (disjunctive
   * within a facet), so that the count of a value equals the list it opens. Values that give none are
   * left out; of more than {@link listedValues} only those with the most hits, and those chosen, need be given.
   */
  counts: Record<Facet, Record<string, number>>
  /**
   * Whether something held every word as it was typed, or nothing did and typos were forgiven, or nothing
   * held every word at all and what comes nearest is given.
   */
  interpretation: 'exact' | 'typoForgiven' | 'nearest'
  /** How many of them hold every word that says something, when others that come nearest are given as well. */
  complete?: number
  /** What might have been meant, when nothing was found. */
  otherSpellings?: string[]
  /** The search server did not answer, so the index in the browser did. */
  isReserve?: true
}

/**
 * The one contract of search: in the browser over a static index, and Meilisearch on the server. The cases in
 * tests/search/contract.ts hold for both.
 */
export interface SearchEngine {
  /**
   * At once from an index that is in memory already, so that a key and its results are painted together; else
   * later. Rejects when the engine cannot be reached or its index cannot be read.
   */
  search: (query: SearchQuery) => SearchResult | Promise<SearchResult>
}
