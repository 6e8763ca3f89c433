import type { Language } from 'cms/domain/language/language.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { openEngine } from '../../search/engine.ts'

/**
 * A search of the search page, run again now: what the record keeps of it. Undefined for an address that
 * is not one of this site.
 */
export async function searchRunOf(address: string, language: Language) {
  if (!address.startsWith('/') || address.startsWith('//')) return undefined
  const { searchParams } = new URL(address, location.origin)
  const engine = await openEngine({ entries: 0 })
  const { total } = await engine.search(searchOfAddress(searchParams, language))
  return { address, total, ranAt: new Date().toISOString() }
}
