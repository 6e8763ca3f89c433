import type { Language } from 'cms/domain/language/language.ts'
import type { Facet, SearchEngine, SearchQuery, SearchResult } from 'cms/domain/search/search.ts'
import { searchAddress, searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { rememberSearch } from '../search/runSearches.ts'
import { tellUnanswered } from '../search/tellUnanswered.ts'

/** A pause in typing after which the search becomes a step of the browser's history. */
const pauseMilliseconds = 700

export interface SearchState {
  /** What is asked now. */
  query: SearchQuery
  /** What was answered last: of this query, or of one before while the engine is under way. */
  found: Found
  status: 'ready' | 'loading' | 'failed'
}

export interface Found {
  query: SearchQuery
  result: SearchResult
  /** With filters only: how many the text alone would find, when all together find nothing. */
  totalWithoutFilters: number
}

interface Change extends Partial<Pick<SearchQuery, 'text' | 'facets' | 'sort' | 'page'>> {
  /** Typing: the address follows after a pause. */
  isTyping?: boolean
}

/**
 * Search whose state is the address: reads it at the start and on Back, writes it on every change. The
 * index is loaded at the first need only; until then the result that the page was built with stands.
 */
export function useSearch(language: Language, entries: number, initial: SearchResult) {
  const [state, setState] = useState<SearchState>(() => {
    const query = searchOfAddress(new URLSearchParams(), language)
    return { query, found: { query, result: initial, totalWithoutFilters: 0 }, status: 'ready' }
  })
  const opening = useRef<Promise<SearchEngine>>(undefined)
  const engine = useRef<SearchEngine>(undefined)
  const latest = useRef(0)
  const query = useRef(state.query)
  const pause = useRef<number>(undefined)

  const prepare = useCallback((): Promise<SearchEngine> => {
    // Not part of what the page loads at first: who only reads the list never needs it.
    opening.current ??= import('../search/engine.ts')
      .then(({ openEngine }) => openEngine({ entries }))
      .then((opened) => (engine.current = opened))
      .catch((error: unknown) => {
        opening.current = undefined
        throw error
      })
    return opening.current
  }, [entries])

  const run = useCallback(
    (next: SearchQuery) => {
      query.current = next
      const turn = ++latest.current
      const show = (part: Partial<SearchState>) => {
        if (turn === latest.current) setState((before) => ({ ...before, ...part }))
      }
      const found = engine.current && findIn(engine.current, next)
      if (found && !(found instanceof Promise)) {
        setState({ query: next, found, status: 'ready' })
        tellUnanswered(next, found.result)
        note(found)
        return
      }
      const isOpening = opening.current !== undefined
      setState((before) => ({
        ...before,
        query: next,
        status: isOpening ? before.status : 'loading',
      }))
      Promise.resolve(found ?? prepare().then((opened) => findIn(opened, next)))
        .then((late) => {
          show({ found: late, status: 'ready' })
          if (turn === latest.current) tellUnanswered(next, late.result)
          if (turn === latest.current) note(late)
        })
        .catch(() => show({ status: 'failed' }))
    },
    [language, prepare],
  )

  const change = useCallback(
    ({ isTyping = false, ...parts }: Change) => {
      const next = { ...query.current, page: 1, ...parts }
      run(next)
      clearTimeout(pause.current)
      const remember = () => {
        const address = searchAddress(language, next)
        if (address !== location.pathname + location.search) history.pushState(null, '', address)
      }
      if (isTyping) pause.current = window.setTimeout(remember, pauseMilliseconds)
      else remember()
    },
    [language, run],
  )

  const toggle = useCallback(
    (facet: Facet, value: string) =>
      change({ facets: withValue(query.current.facets, facet, value) }),
    [change],
  )

  useEffect(() => {
    const readAddress = () => {
      clearTimeout(pause.current)
      const asked = searchOfAddress(new URLSearchParams(location.search), language)
      const isStart = searchAddress(language, asked) === searchAddress(language, {})
      if (!isStart || opening.current) run(asked)
    }
    readAddress()
    addEventListener('popstate', readAddress)
    return () => removeEventListener('popstate', readAddress)
  }, [language, run])

  const retry = useCallback(() => run(query.current), [run])
  const prepareSoon = useCallback(() => {
    // A failure shows when something is searched; loading ahead is only a favour.
    prepare().catch(() => undefined)
  }, [prepare])
  return { state, change, toggle, retry, prepare: prepareSoon }
}

type Soon<T> = T | Promise<T>

/** Keeps a search that was answered for a selection record; its pages are one search, and the whole list is none. */
function note({ query, result }: Found): void {
  const { language } = query
  const address = searchAddress(language, { ...query, page: 1 })
  if (address !== searchAddress(language, {})) rememberSearch(address, result.total)
}

/** What a query finds; where filters leave nothing, how many the text alone would find. At once if the engine is. */
function findIn({ search }: SearchEngine, query: SearchQuery): Soon<Found> {
  return after(search(query), (result) => {
    const isNarrowedToNothing = result.total === 0 && Object.keys(query.facets).length > 0
    const unfiltered = isNarrowedToNothing ? search({ ...query, facets: {} }) : result
    return after(unfiltered, ({ total }) => ({ query, result, totalWithoutFilters: total }))
  })
}

function after<T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** The choice with a value added, or taken out when it was in it. */
export function withValue(
  chosen: SearchQuery['facets'],
  facet: Facet,
  value: string,
): SearchQuery['facets'] {
  const before = chosen[facet] ?? []
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value]
  const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet))
  return after.length > 0 ? { ...others, [facet]: after } : others
}
