import { inLanguage } from 'cms/domain/inLanguage.ts'
import type { Language } from 'cms/domain/language.ts'
import type { Facet } from 'cms/domain/search.ts'
import { searchOfAddress } from 'cms/domain/searchAddress.ts'
import { facetLabels, toSearchDocuments } from 'cms/domain/searchDocument.ts'
import { catalogue } from '../catalogue.ts'
import { byFacet, toColumns } from './columns.ts'
import { createStaticEngine } from './staticEngine.ts'

const columns = toColumns(toSearchDocuments(catalogue))
const engine = createStaticEngine(columns)
const allLabels = facetLabels(catalogue)

/** What the search page is built with: its first page of everything, and the names of all facet values. */
export async function initialSearch(language: Language) {
  const { hits, ...result } = await engine.search(searchOfAddress(new URLSearchParams(), language))
  return {
    language,
    entries: columns.slug.length,
    // Rows show no keyword before something is searched, so they need not be sent twice.
    initial: { ...result, hits: hits.map(withoutKeywords) },
    labels: byFacet((facet) => namesOf(facet, language)),
  }
}

/** Names of the values that occur, in the order of their enumeration. */
function namesOf(facet: Facet, language: Language): Record<string, string> {
  const occurring = new Set(columns.facets[facet].values)
  return Object.fromEntries(
    Object.entries(allLabels[facet])
      .filter(([value]) => occurring.has(value))
      .map(([value, label]) => [value, inLanguage(label, language).text]),
  )
}

function withoutKeywords<H extends { document: { keywords: string[] } }>(hit: H): H {
  return { ...hit, document: { ...hit.document, keywords: [] } }
}
