import type { Language } from 'cms/domain/language.ts'
import { facets } from 'cms/domain/search.ts'
import type {
  Facet,
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchSort,
} from 'cms/domain/search.ts'
import { maximumSearchText } from 'cms/domain/searchAddress.ts'
import { hitOf } from 'cms/domain/searchMarks.ts'
import { orderOf } from 'cms/domain/searchOrder.ts'
import { byFacet, documentAt } from './columns.ts'
import type { Columns } from './columns.ts'
import { buildWordIndex } from './wordIndex.ts'
import type { Found, WordIndex } from './wordIndex.ts'

/** The engine that searches an index held in memory: in the browser, or in a worker of it. */
export function createStaticEngine(
  columns: Columns,
  index: WordIndex = buildWordIndex(columns),
): SearchEngine {
  const size = columns.slug.length
  const rowsOf = byFacet((facet) => flatten(columns.facets[facet].rows))
  const orders = new Map<string, Order>()

  function orderBy(sort: SearchSort, language: Language): Order {
    const name = sort === 'relevance' ? sort : `${sort} ${language}`
    const known = orders.get(name)
    if (known) return known
    const made = makeOrder(columns, sort, language)
    orders.set(name, made)
    return made
  }

  function narrow(found: Found, chosen: SearchQuery['facets']) {
    const active = facets.flatMap((facet) => {
      const values = chosen[facet]
      return values?.length ? [{ facet, allowed: allowedOf(columns, facet, values) }] : []
    })
    const counts = byFacet((facet) => new Uint32Array(columns.facets[facet].values.length))
    const entries: number[] = []
    for (let entry = 0; entry < size; entry++) {
      if (found.points && !found.points[entry]) continue
      let refusing: Facet | undefined
      let refusals = 0
      for (const { facet, allowed } of active) {
        if (hasAllowed(rowsOf[facet], entry, allowed)) continue
        refusing = facet
        if (++refusals > 1) break
      }
      if (refusals > 1) continue
      // An entry that one facet alone refuses is what that facet's other values would open.
      if (refusing) countRow(rowsOf[refusing], entry, counts[refusing])
      else {
        entries.push(entry)
        for (const facet of facets) countRow(rowsOf[facet], entry, counts[facet])
      }
    }
    return { entries, counts }
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
    const order = orderBy(sort, language)
    const sorted = inOrder(entries, order, sort === 'relevance' ? found.points : undefined)
    const shown = sorted.slice((page - 1) * pageSize, page * pageSize)
    return {
      total: entries.length,
      reachable: entries.length,
      hits: shown.map((entry) => hitOf(documentAt(columns, entry), found.matched, language)),
      counts: byFacet((facet) => named(columns.facets[facet].values, counts[facet])),
      interpretation: found.typoForgiven && entries.length > 0 ? 'typoForgiven' : 'exact',
    }
  }

  return { search: answer }
}

/** Values of all entries behind one another; those of an entry stand from its start to the next one's. */
interface Rows {
  starts: Uint32Array
  codes: Uint16Array
}

function flatten(rows: number[][]): Rows {
  const starts = new Uint32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length
  return { starts, codes: Uint16Array.from(rows.flat()) }
}

function hasAllowed({ starts, codes }: Rows, entry: number, allowed: Uint8Array): boolean {
  for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++) {
    if (allowed[codes[at] ?? 0]) return true
  }
  return false
}

function countRow({ starts, codes }: Rows, entry: number, counts: Uint32Array): void {
  for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function allowedOf(columns: Columns, facet: Facet, values: string[]): Uint8Array {
  return Uint8Array.from(columns.facets[facet].values, (value) => (values.includes(value) ? 1 : 0))
}

function named(values: string[], counts: Uint32Array): Record<string, number> {
  return Object.fromEntries(
    values.flatMap((value, code) => {
      const count = counts[code] ?? 0
      return count > 0 ? [[value, count]] : []
    }),
  )
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

/** Most points first, equals in the given order; sorted as plain numbers, which is what makes it quick. */
function inOrder(entries: number[], order: Order, points: Uint16Array | undefined): number[] {
  const size = order.entries.length
  const keys = Float64Array.from(
    entries,
    (entry) => (0xffff - (points?.[entry] ?? 0)) * size + (order.places[entry] ?? 0),
  )
  keys.sort()
  return Array.from(keys, (key) => order.entries[key % size] ?? 0)
}
