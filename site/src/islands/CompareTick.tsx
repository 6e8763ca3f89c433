import { memo, useSyncExternalStore } from 'react'
import { compared, toggleCompared } from '../compare/compared.ts'
import type { KeptItem } from '../compare/keptItems.ts'
import type { SearchPageText } from '../text/searchPage.ts'

const noneYet: KeptItem[] = []

/** The tick that collects a row for comparison; the bar at the bottom edge says why when it cannot. */
export const CompareTick = memo(function CompareTick({
  item,
  name,
  text,
}: KeptItem & { text: SearchPageText }) {
  const items = useSyncExternalStore(compared.watch, compared.read, () => noneYet)
  return (
    <label className="compare-tick on-screen">
      <input
        type="checkbox"
        checked={items.some((other) => other.item === item)}
        onChange={() => toggleCompared({ item, name })}
        aria-label={text.compareNamed(name)}
      />
      {text.compare}
    </label>
  )
})
