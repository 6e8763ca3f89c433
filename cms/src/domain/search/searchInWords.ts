import { inLanguage } from '../language/inLanguage.ts'
import type { Label, Language, Localized } from '../language/language.ts'
import { facetTitlesOf } from './facetTitles.ts'
import { facets } from './search.ts'
import type { Facet, SearchQuery } from './search.ts'
import { languageOfSearch, searchOfAddress } from './searchAddress.ts'

/** The search that an address of the search page asks for. */
export function searchAt(address: string): SearchQuery {
  const [path = '', query = ''] = address.split('?', 2)
  return searchOfAddress(new URLSearchParams(query), languageOfSearch(path))
}

const whole: Label = { vi: 'toàn bộ danh mục', en: 'the whole catalogue' }

/**
 * A search as people say it: what was typed, and each filter by its name with the names of its values; a value that has no
 * name any more stands as it is in the address.
 *
 * @param labels names of the values of each facet, as they are called now.
 */
export function searchInWords(
  query: SearchQuery,
  labels: Record<Facet, Record<string, Localized>>,
): Label {
  const say = (language: Language): string => {
    const titles = facetTitlesOf(language)
    const filters = facets.flatMap((facet) => {
      const values = (query.facets[facet] ?? []).map((value) => {
        const name = labels[facet][value]
        return name ? inLanguage(name, language).text : value
      })
      return values.length > 0 ? [`${titles[facet]}: ${values.join(', ')}`] : []
    })
    const text = query.text.trim()
    return [...(text ? [`“${text}”`] : []), ...filters].join('; ') || whole[language]
  }
  return { vi: say('vi'), en: say('en') }
}
