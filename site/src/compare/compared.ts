import { maximumItems } from 'cms/domain/comparisonAddress.ts'

/** One item that the reader collects for comparison: `platforms/slug` or `offerings/slug`, with its name. */
export interface Compared {
  item: string
  name: string
}

const storageKey = 'compared'
const listeners = new Set<() => void>()
const none: Compared[] = []
let writtenBefore: string | null = null
let before: Compared[] = none

/** What is collected now, the same list until it changes; empty where the browser keeps nothing. */
export function readCompared(): Compared[] {
  const written = readWritten()
  if (written !== writtenBefore) {
    writtenBefore = written
    before = parse(written)
  }
  return before
}

/** Calls back when the list changes, in this tab or in another; gives back how to stop that. */
export function watchCompared(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === storageKey || key === null) listener()
  }
  listeners.add(listener)
  addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', onStorage)
  }
}

/** Why an item was not added: four are chosen already, or those chosen are of the other kind. */
export type ComparedRefusal = 'full' | 'mixed'

/** The event of the window that tells of a {@link ComparedRefusal}, in its `detail`. */
export const comparedRefusedEvent = 'comparedrefused'

/** Adds an item, or takes it out; a fifth one and a mixture of kinds are refused by an event. */
export function toggleCompared({ item, name }: Compared): void {
  const compared = readCompared()
  const others = compared.filter((other) => other.item !== item)
  if (others.length < compared.length) return write(others)
  const isMixed = others.some((other) => kindOf(other.item) !== kindOf(item))
  if (isMixed) return refuse('mixed')
  if (others.length >= maximumItems) return refuse('full')
  write([...others, { item, name }])
}

function refuse(detail: ComparedRefusal): void {
  dispatchEvent(new CustomEvent(comparedRefusedEvent, { detail }))
}

/** Replaces the list, as the address of the compare page states it. */
export function replaceCompared(compared: Compared[]): void {
  write(compared)
}

function kindOf(item: string): string {
  return item.split('/')[0] ?? ''
}

function write(compared: Compared[]): void {
  writtenBefore = JSON.stringify(compared)
  before = compared
  try {
    localStorage.setItem(storageKey, writtenBefore)
  } catch {
    // The browser keeps nothing: the list lives as long as this page.
  }
  for (const listener of listeners) listener()
}

function readWritten(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return writtenBefore
  }
}

/** What other versions of this page or other hands wrote is left out. */
function parse(written: string | null): Compared[] {
  if (!written) return none
  try {
    const rows: unknown = JSON.parse(written)
    return Array.isArray(rows) ? rows.filter(isCompared).slice(0, maximumItems) : none
  } catch {
    return none
  }
}

function isCompared(row: unknown): row is Compared {
  return (
    typeof row === 'object' &&
    row !== null &&
    'item' in row &&
    typeof row.item === 'string' &&
    'name' in row &&
    typeof row.name === 'string'
  )
}
