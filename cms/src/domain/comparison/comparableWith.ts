import { comparableKinds } from './comparisonAddress.ts'
import type { Localized } from '../language/language.ts'
import type { Snapshot } from '../publication/snapshot.ts'
import { orderHash } from '../language/vietnamese.ts'

/**
 * What can be put beside the items of a comparison: other offerings of the same platforms, or other platforms
 * of the same sectors, in the order that favours nobody.
 */
export function comparableWith(
  snapshot: Pick<Snapshot, 'platforms' | 'offerings'>,
  items: string[],
): { item: string; name: Localized }[] {
  const rows = [
    ...snapshot.platforms.map(({ slug, name, sector }) => ({
      item: `${comparableKinds[0]}/${slug}`,
      name,
      likeness: `sector ${sector}`,
    })),
    ...snapshot.offerings.map(({ slug, name, platform }) => ({
      item: `${comparableKinds[1]}/${slug}`,
      name,
      likeness: `platform ${platform}`,
    })),
  ]
  const wanted = new Set(
    rows.filter(({ item }) => items.includes(item)).map(({ likeness }) => likeness),
  )
  return rows
    .filter(({ item, likeness }) => wanted.has(likeness) && !items.includes(item))
    .map(({ item, name }) => ({ item, name, place: orderHash(item) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item, name }) => ({ item, name }))
}
