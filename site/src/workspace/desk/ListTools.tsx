import { useState } from 'react'
import { pageLanguage } from '../../text/compare.ts'
import { listText } from '../../text/list.ts'
import type { Listed } from './useList.ts'

/** Narrows a list by words and by its state. */
export function ListFilterForm({ listed, title }: { listed: Listed; title: string }) {
  const words = listText(pageLanguage())
  const { name, filter, setFilter, states } = listed
  const [text, setText] = useState(filter.text)
  return (
    <form
      className="list-filter on-screen"
      role="search"
      aria-label={words.filterOf(title)}
      onSubmit={(event) => {
        event.preventDefault()
        setFilter({ ...filter, text })
      }}
    >
      <label>
        {words.text}{' '}
        <input
          type="search"
          name={`${name}-text`}
          value={text}
          maxLength={100}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {states.length > 0 && (
        <label>
          {words.state}{' '}
          <select
            name={`${name}-state`}
            value={filter.state}
            onChange={({ target }) => setFilter({ text, state: target.value })}
          >
            <option value="">{words.anyState}</option>
            {states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="button">
        {words.filter}
      </button>
      {(filter.text || filter.state) && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setText('')
            setFilter({ text: '', state: '' })
          }}
        >
          {words.clear}
        </button>
      )}
    </form>
  )
}

/** The files of a list; links, so that they work as any download does. */
export function ListFiles({ files, title }: { files: Listed['files']; title: string }) {
  const words = listText(pageLanguage())
  return (
    <p className="list-files small on-screen">
      {files.map(({ format, path }) => (
        <a key={format} href={path} download aria-label={words.takeNamed(format, title)}>
          {words.take(format)}
        </a>
      ))}
    </p>
  )
}
