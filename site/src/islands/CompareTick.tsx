import { useSyncExternalStore } from 'react'
import { readCompared, toggleCompared, watchCompared } from '../compare/compared.ts'
import type { Compared } from '../compare/compared.ts'
import type { SearchPageText } from '../text/searchPage.ts'

const noneYet: Compared[] = []

/** The tick that collects a row for comparison; the bar at the bottom edge says why when it cannot. */
export function CompareTick({ item, name, text }: Compared & { text: SearchPageText }) {
  const compared = useSyncExternalStore(watchCompared, readCompared, () => noneYet)
  return (
    <label className="compare-tick on-screen">
      <input
        type="checkbox"
        checked={compared.some((other) => other.item === item)}
        onChange={() => toggleCompared({ item, name })}
        aria-label={text.compareNamed(name)}
      />
      {text.compare}
    </label>
  )
}
