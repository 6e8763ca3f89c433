import { facets, listedValues } from 'cms/domain/search/search.ts'
import type { Facet, SearchQuery, SearchResult } from 'cms/domain/search/search.ts'
import { memo, useState } from 'react'
import type { SearchPageText } from '../text/searchPage.ts'

/** Names of the values of each facet, in the language of the page. */
export type FacetLabels = Record<Facet, Record<string, string>>
export type FacetTitles = Record<Facet, string>

interface Props {
  counts: SearchResult['counts']
  chosen: SearchQuery['facets']
  titles: FacetTitles
  labels: FacetLabels
  text: SearchPageText
  /** Chooses a value, or takes it out of the choice as it stands when it is called. */
  onToggle: (facet: Facet, value: string) => void
}

/** These stand open from the start; the others open on demand, or when something in them is chosen. */
const openFacets: Facet[] = ['kind', 'group', 'status', 'sector']
/** Long lists, in which what is most stands first; the others keep the order of their enumeration. */
const facetsByCount: Facet[] = ['sector', 'problem', 'owner', 'vendor']
/** So many values are shown before the reader asks for the rest. */
const shownValues = 6

/** All facets; a facet without a value to choose is left out. */
export const Facets = memo(function Facets(props: Props) {
  const { counts, chosen, titles, labels, text, onToggle } = props
  return facets.map((facet) => {
    const values = valuesOf(facet, { counts, chosen, labels })
    if (values.length === 0) return null
    return (
      <FacetGroup
        key={facet}
        title={titles[facet]}
        facet={facet}
        isOpen={openFacets.includes(facet) || (chosen[facet]?.length ?? 0) > 0}
        values={values}
        text={text}
        onToggle={onToggle}
      />
    )
  })
})

interface FacetValue {
  value: string
  label: string
  count: number
  isChosen: boolean
}

interface GroupProps extends Pick<Props, 'text' | 'onToggle'> {
  facet: Facet
  title: string
  isOpen: boolean
  values: FacetValue[]
}

const FacetGroup = memo(
  function FacetGroup({ facet, title, isOpen, values, text, onToggle }: GroupProps) {
    const [isWhole, setIsWhole] = useState(false)
    const [isUnfolded, setIsUnfolded] = useState(isOpen)
    const rest = values.length - shownValues
    const shown = isWhole || rest <= 1 ? values.slice(0, listedValues) : values.filter(isAmongFirst)
    return (
      <details
        className="facet"
        open={isOpen}
        onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}
      >
        <summary>{title}</summary>
        {(isOpen || isUnfolded) && (
          <>
            <ul className="values">
              {shown.map(({ value, label, count, isChosen }) => (
                <li key={value}>
                  <label>
                    <Tick value={value} isChosen={isChosen} onToggle={onToggle} facet={facet} />
                    <span className="value">{label}</span>
                    <span className="count">{count}</span>
                  </label>
                </li>
              ))}
            </ul>
            {isWhole && values.length >= listedValues && (
              <p className="small">{text.mostOnly(String(listedValues))}</p>
            )}
            {rest > 1 && (isWhole || values.length > shown.length) && (
              <button type="button" className="more" onClick={() => setIsWhole(!isWhole)}>
                {isWhole ? text.fewer : text.more(values.length - shown.length)}
              </button>
            )}
          </>
        )}
      </details>
    )
  },
  (before, after) =>
    before.title === after.title &&
    before.isOpen === after.isOpen &&
    JSON.stringify(before.values) === JSON.stringify(after.values),
)

interface TickProps extends Pick<Props, 'onToggle'>, Pick<FacetValue, 'value' | 'isChosen'> {
  facet: Facet
}

/** Apart, and remembered: React writes the attributes of a checkbox anew whenever it draws what is around it. */
const Tick = memo(function Tick({ facet, value, isChosen, onToggle }: TickProps) {
  return <input type="checkbox" checked={isChosen} onChange={() => onToggle(facet, value)} />
})

function isAmongFirst({ isChosen }: FacetValue, index: number): boolean {
  return isChosen || index < shownValues
}

/** Values that open a list; those chosen stay, even when they open nothing any more. */
function valuesOf(
  facet: Facet,
  { counts, chosen, labels }: Pick<Props, 'counts' | 'chosen' | 'labels'>,
): FacetValue[] {
  const picked = chosen[facet] ?? []
  const names = Object.keys(labels[facet])
  const unknown = picked.filter((value) => !names.includes(value))
  const values = [...names, ...unknown]
    .map((value) => ({
      value,
      count: counts[facet][value] ?? 0,
      label: labels[facet][value] ?? value,
      isChosen: picked.includes(value),
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
  return facetsByCount.includes(facet) ? values.sort((a, b) => b.count - a.count) : values
}
