import type { Found } from './findNeed.ts'
import { facets, listedValues } from './search.ts'
import type { SearchQuery, SearchResult } from './search.ts'
import { byFacet } from './columns.ts'
import type { Columns } from './columns.ts'
import { smallest } from './smallest.ts'

/** What is left of the entries that were found, and what each value of a facet would give. */
export interface Narrowed {
  entries: Uint32Array
  counts: SearchResult['counts']
}

/** Prepares the facets of all entries; the function that it gives narrows what was found by what is chosen. */
export function facetCounter(
  columns: Columns,
): (found: Pick<Found, 'points'>, chosen: SearchQuery['facets']) => Narrowed {
  const size = columns.slug.length
  const { starts, numbers, facetBits, first } = numberValues(columns)

  /** The facets that are chosen from, as bits, and the values that they let pass. */
  function choiceOf(chosen: SearchQuery['facets']) {
    const allowed = new Uint8Array(facetBits.length)
    let askedBits = 0
    for (const [bit, facet] of facets.entries()) {
      for (const value of chosen[facet] ?? []) {
        askedBits |= 1 << bit
        const place = columns.facets[facet].values.indexOf(value)
        if (place >= 0) allowed[first[facet] + place] = 1
      }
    }
    return { allowed, askedBits }
  }

  return ({ points }, chosen) => {
    const { allowed, askedBits } = choiceOf(chosen)
    const counts = new Uint32Array(facetBits.length)
    const entries = new Uint32Array(size)
    let total = 0
    for (let entry = 0; entry < size; entry++) {
      if (points && !points[entry]) continue
      const start = starts[entry] ?? 0
      const end = starts[entry + 1] ?? 0
      let refusing = askedBits
      for (let at = start; refusing && at < end; at++) {
        const number = numbers[at] ?? 0
        if (allowed[number]) refusing &= ~(facetBits[number] ?? 0)
      }
      const isRefusedByMany = (refusing & (refusing - 1)) !== 0
      if (isRefusedByMany) continue
      if (!refusing) entries[total++] = entry
      // An entry that one facet alone refuses is what that facet's other values would open.
      const counted = refusing || ~0
      for (let at = start; at < end; at++) {
        const number = numbers[at] ?? 0
        if ((facetBits[number] ?? 0) & counted) counts[number] = (counts[number] ?? 0) + 1
      }
    }
    return {
      entries: entries.subarray(0, total),
      counts: byFacet((facet) =>
        named(columns.facets[facet].values, {
          counts: counts.subarray(first[facet]),
          chosen: chosen[facet] ?? [],
        }),
      ),
    }
  }
}

/**
 * The values of all facets numbered through, so that an entry is looked at once for all of them: `numbers` of
 * an entry stand from its start to the next one's; for each number the bit of its facet, and for each facet
 * the number of its first value.
 */
function numberValues({ slug, facets: columns }: Columns) {
  let count = 0
  const first = byFacet((facet) => {
    const start = count
    count += columns[facet].values.length
    return start
  })
  const facetBits = new Uint32Array(count)
  for (const [bit, facet] of facets.entries()) {
    facetBits.fill(1 << bit, first[facet], first[facet] + columns[facet].values.length)
  }
  const numbers: number[] = []
  const starts = new Uint32Array(slug.length + 1)
  for (let entry = 0; entry < slug.length; entry++) {
    for (const facet of facets) {
      for (const place of columns[facet].rows[entry] ?? []) numbers.push(first[facet] + place)
    }
    starts[entry + 1] = numbers.length
  }
  return { starts, numbers: Uint32Array.from(numbers), facetBits, first }
}

interface Counts {
  counts: Uint32Array
  chosen: string[]
}

/** Counts by value; of more than {@link listedValues} those with the most hits, and those chosen. */
function named(values: string[], { counts, chosen }: Counts): Record<string, number> {
  let places: number[] = []
  for (let place = 0; place < values.length; place++) if (counts[place]) places.push(place)
  if (places.length > listedValues) {
    const size = values.length
    const keys = Float64Array.from(places, (place) => place - (counts[place] ?? 0) * size)
    const most = Array.from(smallest(keys, listedValues), (key) => ((key % size) + size) % size)
    const picked = chosen.map((value) => values.indexOf(value)).filter((place) => counts[place])
    places = [...new Set([...most, ...picked])]
  }
  const result: Record<string, number> = {}
  for (const place of places) result[values[place] ?? ''] = counts[place] ?? 0
  return result
}
