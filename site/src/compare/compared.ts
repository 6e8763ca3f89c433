import { maximumItems } from 'cms/domain/comparison/comparisonAddress.ts'
import { keptItems } from './keptItems.ts'
import type { KeptItem } from './keptItems.ts'

/** What the reader collects for comparison: four at most, all of one kind. */
export const compared = keptItems('compared')

/** Why an item was not added: four are chosen already, or those chosen are of the other kind. */
export type ComparedRefusal = 'full' | 'mixed'

/** The event of the window that tells of a {@link ComparedRefusal}, in its `detail`. */
export const comparedRefusedEvent = 'comparedrefused'

/** Adds an item, or takes it out; a fifth one and a mixture of kinds are refused by an event. */
export function toggleCompared({ item, name }: KeptItem): void {
  const before = compared.read()
  const others = before.filter((other) => other.item !== item)
  if (others.length < before.length) return compared.write(others)
  const isMixed = others.some((other) => kindOf(other.item) !== kindOf(item))
  if (isMixed) return refuse('mixed')
  if (others.length >= maximumItems) return refuse('full')
  compared.write([...others, { item, name }])
}

function refuse(detail: ComparedRefusal): void {
  dispatchEvent(new CustomEvent(comparedRefusedEvent, { detail }))
}

function kindOf(item: string): string {
  return item.split('/')[0] ?? ''
}
