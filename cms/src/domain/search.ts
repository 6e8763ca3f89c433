import type { Language, Localized } from './language.ts'

/** What can be found. */
export const searchKinds = [
  'platforms',
  'problems',
  'offerings',
  'organisations',
  'legalDocuments',
] as const
export type SearchKind = (typeof searchKinds)[number]

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
  'integration',
] as const
export type Facet = (typeof facets)[number]

/** One entry of the index, made from a snapshot and from nothing else. */
export interface SearchDocument {
  /** `kind/slug`: stable, the same in every engine. */
  id: string
  kind: SearchKind
  slug: string
  title: Localized
  summary: Localized
  /** Words that find it but are not shown as its title: owner, vendor, products, topics. */
  keywords: string
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
  text: string
  facets: Partial<Record<Facet, string[]>>
  sort: SearchSort
  /** From 1. A page past the last gives no hits, not an error. */
  page: number
  pageSize: number
  language: Language
}

export interface SearchHit {
  document: SearchDocument
  /** Parts of the title, in order; `matched` ones are marked. */
  title: { text: string; matched: boolean }[]
  summary: { text: string; matched: boolean }[]
}

export interface SearchResult {
  total: number
  hits: SearchHit[]
  /**
   * For each facet, how many hits each value would give with the other facets as they are (disjunctive
   * within a facet), so that the count of a value equals the list it opens.
   */
  counts: Record<Facet, Record<string, number>>
  /** What was really searched when no hit needed it literally: forgiven typos or expanded abbreviations. */
  interpretation: 'exact' | 'typoForgiven'
}

/**
 * The one contract of search: in the browser over a static index, and Meilisearch. The cases in
 * tests/search/contract.ts hold for both.
 */
export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchResult>
}
