import { memo } from 'react'
import type { RefObject } from 'react'
import type { SearchPageText } from '../text/searchPage.ts'

interface Props {
  input: RefObject<HTMLInputElement | null>
  value: string
  text: SearchPageText
  onType: (typed: string) => void
  onClear: () => void
  /** The reader is about to type. */
  onApproach: () => void
}

/** The field that is searched by; drawn anew only when what stands in it changes. */
export const SearchField = memo(function SearchField(props: Props) {
  const { input, value, text, onType, onClear, onApproach } = props
  return (
    <form role="search" className="box" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor="search-text">{text.label}</label>
      <div className="field">
        <input
          ref={input}
          id="search-text"
          type="search"
          name="q"
          value={value}
          placeholder={text.hint}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          onFocus={onApproach}
          onPointerEnter={onApproach}
          onChange={({ target }) => onType(target.value)}
        />
        {value && (
          <button type="button" className="plain" onClick={onClear}>
            {text.clear}
          </button>
        )}
      </div>
    </form>
  )
})
