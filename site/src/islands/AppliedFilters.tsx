import { facets } from 'cms/domain/search/search.ts'
import type { SearchQuery } from 'cms/domain/search/search.ts'
import type { SearchPageText } from '../text/searchPage.ts'
import type { FacetLabels } from './Facets.tsx'
import { withValue } from './useSearch.ts'

interface Props {
  chosen: SearchQuery['facets']
  labels: FacetLabels
  text: SearchPageText
  onChange: (facets: SearchQuery['facets']) => void
}

/** What is filtered by, as words that each can be taken away. */
export function AppliedFilters({ chosen, labels, text, onChange }: Props) {
  const applied = facets.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => ({ facet, value })),
  )
  if (applied.length === 0) return null
  return (
    <ul className="applied" aria-label={text.applied}>
      {applied.map(({ facet, value }) => {
        const name = labels[facet][value] ?? value
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              aria-label={text.remove(name)}
              onClick={() => onChange(withValue(chosen, facet, value))}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
      {applied.length > 1 && (
        <li>
          <button type="button" className="all" onClick={() => onChange({})}>
            {text.removeAll}
          </button>
        </li>
      )}
    </ul>
  )
}
