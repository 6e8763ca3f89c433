import { noQuantities, quantitiesQuery } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Quantities } from 'cms/domain/comparison/quantitiesAddress.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'

const storageKey = 'last-search'

/** Keeps the address of the search that was run last in this tab. */
export function rememberSearch(address: string): void {
  try {
    sessionStorage.setItem(storageKey, address)
  } catch {
    // The browser keeps nothing: a selection record then starts without the search.
  }
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
  const search = lastSearch()
  const from = search ? `&search=${encodeURIComponent(search)}` : ''
  return `${pagePath('workspaceSelection', language)}?items=${items.join(',')}${quantitiesQuery(quantities)}${from}`
}

function lastSearch(): string | null {
  try {
    return sessionStorage.getItem(storageKey)
  } catch {
    return null
  }
}
