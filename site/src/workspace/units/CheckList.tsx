import { fold } from 'cms/domain/language/vietnamese.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { pageLanguage } from '../../text/compare.ts'
import { unitsText } from '../../text/units.ts'

interface Item {
  id: string
  name: string
  /** Stands behind the name. */
  more?: ReactNode
}

interface Props {
  legend: string
  items: Item[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** Many to choose from: narrowed by their names, chosen one by one or all that are shown. */
export function CheckList({ legend, items, chosen, onChange }: Props) {
  const words = unitsText(pageLanguage())
  const [filter, setFilter] = useState('')
  const wanted = fold(filter.trim())
  const shown = items.filter(({ name }) => fold(name).includes(wanted))
  const change = (ids: string[], isChosen: boolean) => {
    const after = new Set(chosen)
    for (const id of ids) {
      if (isChosen) after.add(id)
      else after.delete(id)
    }
    onChange(after)
  }
  return (
    <fieldset className="check-list">
      <legend>{legend}</legend>
      <div className="list-filter">
        <label>
          {words.filter}{' '}
          <input
            type="search"
            value={filter}
            maxLength={100}
            onChange={({ target }) => setFilter(target.value)}
          />
        </label>
        <button
          type="button"
          className="button"
          disabled={shown.length === 0}
          onClick={() =>
            change(
              shown.map(({ id }) => id),
              true,
            )
          }
        >
          {words.all(shown.length)}
        </button>
        {chosen.size > 0 && (
          <button type="button" className="plain" onClick={() => onChange(new Set())}>
            {words.noneOf}
          </button>
        )}
      </div>
      <p role="status" className="small quiet">
        {words.count(chosen.size, items.length)}
      </p>
      <ul>
        {shown.map(({ id, name, more }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={({ target }) => change([id], target.checked)}
              />{' '}
              {name}
            </label>{' '}
            {more}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
