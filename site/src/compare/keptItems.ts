/** A platform or an offering that the reader keeps: `platforms/slug` or `offerings/slug`, with its name. */
export interface KeptItem {
  item: string
  name: string
}

/** A list of items in this browser, the same in all its tabs. */
export interface KeptItems {
  /** What is kept now: the same list until it changes; empty where the browser keeps nothing. */
  read: () => KeptItem[]
  write: (items: KeptItem[]) => void
  /** Calls back when the list changes, in this tab or in another; gives back how to stop that. */
  watch: (listener: () => void) => () => void
}

/** The list of a name in the browser's storage. */
export function keptItems(storageKey: string): KeptItems {
  const listeners = new Set<() => void>()
  let writtenBefore: string | null = null
  let before: KeptItem[] = []

  function readWritten(): string | null {
    try {
      return localStorage.getItem(storageKey)
    } catch {
      return writtenBefore
    }
  }

  return {
    read() {
      const written = readWritten()
      if (written !== writtenBefore) {
        writtenBefore = written
        before = parse(written)
      }
      return before
    },
    write(items) {
      writtenBefore = JSON.stringify(items)
      before = items
      try {
        localStorage.setItem(storageKey, writtenBefore)
      } catch {
        // The browser keeps nothing: the list lives as long as this page.
      }
      for (const listener of listeners) listener()
    },
    watch(listener) {
      const onStorage = ({ key }: StorageEvent) => {
        if (key === storageKey || key === null) listener()
      }
      listeners.add(listener)
      addEventListener('storage', onStorage)
      return () => {
        listeners.delete(listener)
        removeEventListener('storage', onStorage)
      }
    },
  }
}

/** What other versions of this page or other hands wrote is left out. */
function parse(written: string | null): KeptItem[] {
  if (!written) return []
  try {
    const rows: unknown = JSON.parse(written)
    return Array.isArray(rows) ? rows.filter(isKeptItem) : []
  } catch {
    return []
  }
}

function isKeptItem(row: unknown): row is KeptItem {
  return (
    typeof row === 'object' &&
    row !== null &&
    'item' in row &&
    typeof row.item === 'string' &&
    'name' in row &&
    typeof row.name === 'string'
  )
}
