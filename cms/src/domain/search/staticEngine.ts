import type { Language } from '../language/language.ts'
import type {
  SearchDocument,
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchSort,
} from './search.ts'
import { maximumSearchText } from './searchAddress.ts'
import type { Found } from './findNeed.ts'
import { hitOf } from './searchMarks.ts'
import { orderOf } from './searchOrder.ts'
import { buildWordIndex } from './wordIndex.ts'
import type { WordIndex } from './wordIndex.ts'
import { documentAt, entriesOf } from './columns.ts'
import type { Columns } from './columns.ts'
import { facetCounter } from './facetCounts.ts'
import { smallest } from './smallest.ts'

/** The engine that searches an index held in memory: in the browser, or in a worker of it. */
export function createStaticEngine(
  columns: Columns,
  index: WordIndex = buildWordIndex(entriesOf(columns)),
): SearchEngine {
  const narrow = facetCounter(columns)
  const orders = new Map<string, Order>()
  const documents: SearchDocument[] = []

  function orderBy(sort: SearchSort, language: Language): Order {
    const name = sort === 'relevance' ? sort : `${sort} ${language}`
    const known = orders.get(name)
    if (known) return known
    const made = makeOrder(columns, sort, language)
    orders.set(name, made)
    return made
  }

  /** While somebody types, the same entries come back with every key. */
  function documentOf(entry: number): SearchDocument {
    return (documents[entry] ??= documentAt(columns, entry))
  }

  function answer({
    text,
    facets: chosen,
    sort,
    page,
    pageSize,
    language,
  }: SearchQuery): SearchResult {
    const found = index.find(text.slice(0, maximumSearchText))
    const { entries, counts } = narrow(found, chosen)
    const shown = pageOf(entries, {
      order: orderBy(sort, language),
      points: sort === 'relevance' ? found.points : undefined,
      page,
      pageSize,
    })
    return {
      total: entries.length,
      reachable: entries.length,
      hits: shown.map((entry) => hitOf(documentOf(entry), found.answers, language)),
      counts,
      ...interpretationOf(found, entries),
      ...(found.otherSpellings ? { otherSpellings: found.otherSpellings } : {}),
    }
  }

  // Each key asks for it, the first one too; its language does not matter.
  orderBy('relevance', 'vi')
  return { search: answer }
}

/** How what was found answers what was asked; of what filters left, how many entries hold every word. */
function interpretationOf(
  { complete, typoForgiven }: Found,
  entries: Uint32Array,
): Pick<SearchResult, 'interpretation' | 'complete'> {
  const holding = complete && entries.filter((entry) => complete[entry]).length
  const hasNearest = holding !== undefined && holding < entries.length
  if (hasNearest && holding === 0) return { interpretation: 'nearest', complete: 0 }
  const isForgiven = typoForgiven && entries.length > 0
  return {
    interpretation: isForgiven ? 'typoForgiven' : 'exact',
    ...(hasNearest ? { complete: holding } : {}),
  }
}

/** Entries by place in an order, and each entry's place. */
interface Order {
  entries: number[]
  places: Uint32Array
}

function makeOrder(columns: Columns, sort: SearchSort, language: Language): Order {
  const entries = orderOf(
    columns.kind.map((kind, entry) => {
      const [vi = '', en] = columns.title[entry] ?? []
      return { id: `${kind}/${columns.slug[entry]}`, kind, title: en ? { vi, en } : { vi } }
    }),
    sort,
    language,
  )
  const places = new Uint32Array(entries.length)
  for (const [place, entry] of entries.entries()) places[entry] = place
  return { entries, places }
}

interface Wanted extends Pick<SearchQuery, 'page' | 'pageSize'> {
  order: Order
  points: Uint16Array | undefined
}

/** A page of entries: most points first, equals in the given order; sorted as plain numbers, which is quick. */
function pageOf(entries: Uint32Array, { order, points, page, pageSize }: Wanted): number[] {
  const size = order.entries.length
  const keys = new Float64Array(entries.length)
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0
    keys[at] = (0xffff - (points?.[entry] ?? 0)) * size + (order.places[entry] ?? 0)
  }
  const first = smallest(keys, page * pageSize).subarray((page - 1) * pageSize)
  return Array.from(first, (key) => order.entries[key % size] ?? 0)
}
