import { useState, useSyncExternalStore } from 'react'
import { readCompared, toggleCompared, watchCompared } from '../compare/compared.ts'
import type { Compared } from '../compare/compared.ts'
import type { SearchPageText } from '../text/searchPage.ts'

const noneYet: Compared[] = []

/** The tick that collects a row for comparison; says why when it cannot. */
export function CompareTick({ item, name, text }: Compared & { text: SearchPageText }) {
  const compared = useSyncExternalStore(watchCompared, readCompared, () => noneYet)
  const [refusal, setRefusal] = useState<string>()
  const toggle = () => {
    const outcome = toggleCompared({ item, name })
    const sentences = { changed: undefined, full: text.comparedFull, mixed: text.comparedMixed }
    setRefusal(sentences[outcome])
  }
  return (
    <div className="compare on-screen">
      <label>
        <input
          type="checkbox"
          checked={compared.some((other) => other.item === item)}
          onChange={toggle}
          aria-label={text.compareNamed(name)}
        />
        {text.compare}
      </label>
      <p role="status">{refusal}</p>
    </div>
  )
}
