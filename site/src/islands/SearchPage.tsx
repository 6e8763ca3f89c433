import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { searchSorts } from 'cms/domain/search/search.ts'
import type { SearchQuery, SearchResult } from 'cms/domain/search/search.ts'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { searchAddress, searchFileAddress } from 'cms/domain/search/searchAddress.ts'
import { searchPageTexts } from '../text/searchPage.ts'
import { AppliedFilters } from './AppliedFilters.tsx'
import { EmptyResult } from './EmptyResult.tsx'
import { Facets } from './Facets.tsx'
import type { FacetLabels, FacetTitles } from './Facets.tsx'
import { FacetSheet } from './FacetSheet.tsx'
import { ResultPages } from './ResultPages.tsx'
import { ResultRow } from './ResultRow.tsx'
import { SearchField } from './SearchField.tsx'
import { useSearch } from './useSearch.ts'

interface Props {
  language: Language
  /** How many entries the index holds. */
  entries: number
  /** The whole catalogue's first page, with which the page is built. */
  initial: SearchResult
  /** Names of the facets, and of their values. */
  titles: FacetTitles
  labels: FacetLabels
}

/** So many rows a usual window shows; those below its edge follow, so that what is typed is answered first. */
const firstRows = 4

/** A pause after which the number of results is read out, so that typing is not talked over. */
const announcePause = 600

/** Search, facets and results; the address holds the whole state. */
export function SearchPage({ language, entries, initial, titles, labels }: Props) {
  const text = searchPageTexts[language]
  const search = useSearch(language, entries, initial)
  const { change, state } = search
  const { query, found, status } = state
  const { result } = found
  const asked = found.query.text.trim()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const later = useDeferredValue(found)
  const answered = result.hits.slice(0, firstRows)
  const isLong = result.hits.length > firstRows
  const hits = isLong ? [...answered, ...later.result.hits.slice(firstRows)] : answered
  const heading = useRef<HTMLHeadingElement>(null)
  const filters = Object.values(found.query.facets).flat().length
  const headline = headlineOf()

  function headlineOf(): string {
    if (status === 'loading') return text.loading
    if (status === 'failed') return text.failed
    if (result.total === 0) return text.nothing(asked)
    const total = String(result.total)
    if (result.interpretation === 'nearest') return text.nearest(total, asked)
    if (asked) return text.found(total, asked)
    return filters > 0 ? text.filtered(total) : text.everything(total)
  }

  const type = useCallback((typed: string) => change({ text: typed, isTyping: true }), [change])
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // On a slow line somebody types before the scripts are there: that is searched when they come.
    const typed = input.current?.value
    if (typed) type(typed)
  }, [type])
  const clear = useCallback(() => change({ text: '' }), [change])
  const changeFacets = (facets: SearchQuery['facets']) => change({ facets })
  const openPage = useCallback(
    (page: number) => {
      change({ page })
      heading.current?.focus()
      heading.current?.scrollIntoView()
    },
    [change],
  )
  const facets = (
    <Facets
      counts={later.result.counts}
      chosen={query.facets}
      titles={titles}
      labels={labels}
      text={text}
      onToggle={search.toggle}
    />
  )

  return (
    <div className="search-page">
      <SearchField
        input={input}
        value={query.text}
        text={text}
        onType={type}
        onClear={clear}
        onApproach={search.prepare}
      />

      <div className="columns" onPointerEnter={search.prepare}>
        <aside className="facets" aria-label={text.filters}>
          {facets}
        </aside>
        <div className="results">
          <div className="above">
            <h2 ref={heading} tabIndex={-1}>
              {headline}
            </h2>
            <button type="button" className="button to-sheet" onClick={() => setIsSheetOpen(true)}>
              {filters > 0 ? text.filtersOn(filters) : text.filters}
            </button>
            <label className="sort">
              <span>{text.sort}</span>
              <select
                value={query.sort}
                onChange={({ target }) =>
                  change({ sort: searchSorts.find((sort) => sort === target.value) ?? 'relevance' })
                }
              >
                {searchSorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {text.sorts[sort]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Announcement sentence={headline} />
          <AppliedFilters
            chosen={query.facets}
            labels={labels}
            text={text}
            onChange={changeFacets}
          />
          {status === 'failed' && (
            <button type="button" className="button" onClick={search.retry}>
              {text.retry}
            </button>
          )}
          {status !== 'failed' && result.isReserve && <p className="note">{text.reserve}</p>}
          {status !== 'failed' && result.interpretation === 'typoForgiven' && (
            <p className="note">{text.forgiven(asked)}</p>
          )}
          {status !== 'failed' && !!result.complete && (
            <p className="note">{text.complete(String(result.complete))}</p>
          )}
          {status !== 'failed' && (
            <ol className="register">
              {hits.map((hit, place) => (
                <ResultRow
                  key={place}
                  hit={hit}
                  evaluations={labels.evaluation}
                  evaluationTitle={titles.evaluation}
                  language={language}
                  text={text}
                />
              ))}
            </ol>
          )}
          {status === 'ready' && result.total === 0 && (
            <EmptyResult
              language={language}
              text={text}
              hasText={asked !== ''}
              totalWithoutFilters={found.totalWithoutFilters}
              otherSpellings={result.otherSpellings ?? []}
              onRemoveFilters={() => changeFacets({})}
            />
          )}
          {status === 'ready' && result.total > 0 && result.hits.length === 0 && (
            <button type="button" className="plain" onClick={() => openPage(1)}>
              {text.firstPage}
            </button>
          )}
          <ResultPages
            query={later.query}
            total={later.result.total}
            reachable={later.result.reachable}
            language={language}
            text={text}
            onPage={openPage}
          />
          <p className="rule-link">
            <a href={pagePath('ranking', language)}>{text.rankingRule}</a>
            <a
              href={`${pagePath('workspaceSelection', language)}?search=${encodeURIComponent(searchAddress(language, later.query))}`}
            >
              {text.toSelection}
            </a>
            {(asked !== '' || filters > 0) && (
              <a
                href={`${pagePath('following', language)}?search=${encodeURIComponent(searchAddress(language, later.query))}`}
              >
                {text.follow}
              </a>
            )}
            {result.total > 0 && <a href={searchFileAddress(later.query, 'xlsx')}>{text.asFile}</a>}
          </p>
        </div>
      </div>
      {isSheetOpen && (
        <FacetSheet text={text} total={String(result.total)} onClose={() => setIsSheetOpen(false)}>
          {facets}
        </FacetSheet>
      )}
    </div>
  )
}

/** Reads a sentence out once it has stood for a moment. */
function Announcement({ sentence }: { sentence: string }) {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), announcePause)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <p className="only-heard" aria-live="polite">
      {spoken}
    </p>
  )
}
