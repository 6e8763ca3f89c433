import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language, Localized } from 'cms/domain/language/language.ts'
import type { Facet, SearchEngine, SearchHit } from 'cms/domain/search/search.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { facetTitlesOf } from 'cms/domain/search/facetTitles.ts'
import { facetLabels, toSearchDocuments } from 'cms/domain/search/searchDocument.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { question } from '../catalogue/reads.ts'
import { byFacet, toColumns } from 'cms/domain/search/columns.ts'
import { createStaticEngine } from 'cms/domain/search/staticEngine.ts'

/** The index of everything, as columns: what the browser loads, and what the page of the search begins with. */
export const searchColumns = question('searchColumns', () =>
  toColumns(toSearchDocuments(catalogue), catalogue.synonyms),
)
const allLabels = question('facetLabels', () => facetLabels(catalogue))
let engine: SearchEngine | undefined

/** What the search page is built with: its first page of everything, and the names of all facet values. */
export async function initialSearch(language: Language) {
  const columns = searchColumns()
  engine ??= createStaticEngine(columns)
  const { hits, ...result } = await engine.search(searchOfAddress(new URLSearchParams(), language))
  return {
    language,
    entries: columns.slug.length,
    initial: { ...result, hits: hits.map((hit) => asShown(hit, language)) },
    titles: facetTitlesOf(language),
    labels: byFacet((facet) => namesOf(facet, language)),
  }
}

/** Names of the values that occur, in the order of their enumeration. */
function namesOf(facet: Facet, language: Language): Record<string, string> {
  const occurring = new Set(searchColumns().facets[facet].values)
  return Object.fromEntries(
    Object.entries(allLabels()[facet])
      .filter(([value]) => occurring.has(value))
      .map(([value, label]) => [value, inLanguage(label, language).text]),
  )
}

/**
 * A hit as its row shows it before anything is searched: without keywords, of its facets only those that
 * the row shows, each text in one language (a title in Vietnamese too: what is compared is kept by that name).
 * The page carries these rows twice, as text and as data.
 */
function asShown(hit: SearchHit, language: Language): SearchHit {
  const { document } = hit
  const { title, summary, owner, fact, facets } = document
  const shown = ({ vi, en }: Localized): Localized =>
    language === 'vi' || !en ? { vi } : { vi: '', en }
  return {
    ...hit,
    document: {
      ...document,
      title: language === 'vi' ? { vi: title.vi } : title,
      summary: shown(summary),
      owner: owner && shown(owner),
      fact: shown(fact),
      keywords: [],
      facets: { group: facets.group ?? [], evaluation: facets.evaluation ?? [] },
    },
  }
}
