import { noQuantities, quantitiesQuery } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Quantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { SearchRun } from 'cms/domain/selection/selection.ts'

const storageKey = 'searches'

/** Runs that a tab keeps: more than anybody makes for one record. */
const mostRuns = 50

/** A search that is changed within so many milliseconds was not read: it was being typed. */
const pauseMilliseconds = 700

/** Runs with one more, which takes the place of the last if that was still being typed, or was the same. */
export function withRun(runs: SearchRun[], run: SearchRun): SearchRun[] {
  const last = runs.at(-1)
  const isSame = last?.address === run.address
  const isTyped = last && Date.parse(run.ranAt) - Date.parse(last.ranAt) < pauseMilliseconds
  return [...(isSame || isTyped ? runs.slice(0, -1) : runs), run].slice(-mostRuns)
}

/** Notes a search that was run now in this tab. */
export function rememberSearch(address: string, total: number): void {
  const runs = withRun(searchesRun(), { address, total, ranAt: new Date().toISOString() })
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(runs))
  } catch {
    // The browser keeps nothing: a selection record then starts without the search.
  }
}

/** Takes the searches that were run in this tab, oldest first: the next record begins with those after them. */
export function takeSearches(): SearchRun[] {
  const runs = searchesRun()
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
  return runs
}

/**
 * Address of a new selection record of items, with the search in this tab that led to them, and with the quantities
 * that were entered.
 */
export function selectionAddress(
  language: Language,
  items: string[],
  quantities: Quantities = noQuantities,
): string {
  const search = searchesRun().at(-1)?.address
  const from = search ? `&search=${encodeURIComponent(search)}` : ''
  return `${pagePath('workspaceSelection', language)}?items=${items.join(',')}${quantitiesQuery(quantities)}${from}`
}

function searchesRun(): SearchRun[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRun) : []
  } catch {
    return []
  }
}

const isRun = (kept: unknown): kept is SearchRun =>
  typeof kept === 'object' &&
  kept !== null &&
  'address' in kept &&
  typeof kept.address === 'string' &&
  'total' in kept &&
  typeof kept.total === 'number' &&
  'ranAt' in kept &&
  typeof kept.ranAt === 'string'
