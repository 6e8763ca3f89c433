import { languageOf } from '../language/languageOf.ts'
import type { Language } from '../language/language.ts'
import { offeringFacetWords } from '../offering/offeringFacetWords.ts'
import { pagePath } from '../publication/routes.ts'
import { facets, searchSorts } from './search.ts'
import type { Facet, SearchQuery, SearchSort } from './search.ts'

/** Name of each facet in the address: the same in both languages, so that changing language keeps the search. */
const facetParameters = {
  kind: 'loai',
  group: 'nhom',
  sector: 'linh-vuc',
  problem: 'bai-toan',
  owner: 'chu-quan',
  vendor: 'doanh-nghiep',
  priceModel: 'gia',
  status: 'trang-thai',
  evaluation: 'danh-gia',
  certificate: 'chung-nhan',
  sizeClass: 'quy-mo',
  ...offeringFacetWords,
} as const satisfies Record<Facet, string>

const sortValues = {
  relevance: 'phu-hop',
  title: 'ten',
  kind: 'loai',
} as const satisfies Record<SearchSort, string>

const searchPageSize = 20

/** Longest text that is searched; what is longer is cut, so that no address can keep a browser busy. */
export const maximumSearchText = 200

/** A search as an address: every part that differs from the start is named, in a fixed order. */
export function searchAddress(
  language: Language,
  query: Partial<Pick<SearchQuery, 'text' | 'facets' | 'sort' | 'page'>>,
): string {
  const parameters = new URLSearchParams()
  const text = query.text?.trim()
  if (text) parameters.set('q', text)
  for (const facet of facets) {
    for (const value of query.facets?.[facet] ?? []) {
      parameters.append(facetParameters[facet], value)
    }
  }
  if (query.sort && query.sort !== 'relevance') parameters.set('sap-xep', sortValues[query.sort])
  if (query.page && query.page > 1) parameters.set('trang', String(query.page))
  const words = parameters.toString()
  return pagePath('search', language) + (words && `?${words}`)
}

/** Reads an address; what it does not know is left out, so that an old link still opens a search. */
export function searchOfAddress(parameters: URLSearchParams, language: Language): SearchQuery {
  const chosen: SearchQuery['facets'] = {}
  for (const facet of facets) {
    const values = parameters.getAll(facetParameters[facet]).filter(Boolean)
    if (values.length > 0) chosen[facet] = [...new Set(values)]
  }
  const page = Number(parameters.get('trang') ?? 1)
  return {
    text: (parameters.get('q') ?? '').slice(0, maximumSearchText),
    facets: chosen,
    sort: searchSorts.find((sort) => sortValues[sort] === parameters.get('sap-xep')) ?? 'relevance',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    pageSize: searchPageSize,
    language,
  }
}

/** The language of a search page, by its path. */
export const languageOfSearch = (path: string): Language =>
  path === pagePath('search', 'en') ? 'en' : 'vi'

/** Every parameter that a search's address may have. */
export const searchParameters: readonly string[] = [
  'q',
  ...Object.values(facetParameters),
  'sap-xep',
  'trang',
]

/** Address of the file with all that a search finds. */
export function searchFileAddress(query: SearchQuery, format: 'csv' | 'xlsx'): string {
  const [, words = ''] = searchAddress(query.language, { ...query, page: 1 }).split('?', 2)
  return `/api/search.${format}?${words}${words && '&'}lang=${query.language}`
}

/** Where the server answers searches when it has a search server; in the form of the search page's address. */
export const searchAnswerPath = '/api/search'

/** The address at which the server answers a search. */
export function searchAnswerAddress(query: SearchQuery): string {
  const [, words = ''] = searchAddress(query.language, query).split('?', 2)
  const parameters = new URLSearchParams(words)
  parameters.set('ngon-ngu', query.language)
  parameters.set('so-dong', String(query.pageSize))
  return `${searchAnswerPath}?${parameters}`
}

/** Reads such an address; a page has at most as many hits as that of the search page. */
export function searchOfAnswerAddress(parameters: URLSearchParams): SearchQuery {
  const language = languageOf(parameters.get('ngon-ngu'))
  const asked = Number(parameters.get('so-dong') ?? searchPageSize)
  const isAllowed = Number.isSafeInteger(asked) && asked > 0 && asked < searchPageSize
  return {
    ...searchOfAddress(parameters, language),
    pageSize: isAllowed ? asked : searchPageSize,
  }
}

/** Around what the search page shows without a script: the server puts what was found in its place. */
export const answerMarkers = { start: '<!--search-->', end: '<!--/search-->' } as const
