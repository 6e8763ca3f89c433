import type { Language } from 'cms/domain/language/language.ts'
import type { SearchDocument, SearchEngine, SearchResult } from 'cms/domain/search/search.ts'
import type { SearchKind } from 'cms/domain/words.ts'
import { searchAddress, searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import type { SearchRun } from 'cms/domain/selection/selection.ts'
import { useRef, useState } from 'react'
import { Marked } from '../../islands/Marked.tsx'
import { openEngine } from '../../search/engine.ts'
import { withRun } from '../../search/runSearches.ts'
import type { WorkspaceText } from '../../text/workspace.vi.ts'

interface Props {
  id: string
  label: string
  help?: string
  kinds: SearchKind[]
  /** Ids `kind/slug` of what is picked already. */
  picked: string[]
  language: Language
  text: WorkspaceText
  /** The word on the button of a row. */
  action: string
  actionNamed: (name: string) => string
  /** `runs`: the searches that were run here since the last pick, oldest first. */
  onPick: (document: SearchDocument, runs: SearchRun[]) => void
}

const shownResults = 6

/** Searches the catalogue from within a form, with the engine of the search page, and picks a row. */
export function CataloguePicker(props: Props) {
  const { id, label, help, kinds, picked, language, text, action, actionNamed, onPick } = props
  const engine = useRef<Promise<SearchEngine>>(undefined)
  const turn = useRef(0)
  const [asked, setAsked] = useState('')
  const [result, setResult] = useState<SearchResult>()
  const [isFailed, setIsFailed] = useState(false)
  const runs = useRef<SearchRun[]>([])

  const search = async (words: string) => {
    setAsked(words)
    const mine = ++turn.current
    if (!words.trim()) {
      setResult(undefined)
      return
    }
    try {
      // The number of entries is not known here; the picker only ever shows a handful.
      engine.current ??= openEngine({ entries: 0 })
      const found = await (
        await engine.current
      ).search({
        ...searchOfAddress(new URLSearchParams(), language),
        text: words,
        facets: { kind: kinds },
        pageSize: shownResults,
      })
      if (mine !== turn.current) return
      setResult(found)
      setIsFailed(false)
      const address = searchAddress(language, { text: words, facets: { kind: kinds } })
      const { total } = found
      runs.current = withRun(runs.current, { address, total, ranAt: new Date().toISOString() })
    } catch {
      engine.current = undefined
      if (mine === turn.current) setIsFailed(true)
    }
  }

  const pick = (document: SearchDocument) => {
    onPick(document, runs.current)
    runs.current = []
  }

  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-help`} className="help">
        {help} {text.picker.help}
      </p>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={asked}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => void search(target.value)}
      />
      <p role="status" className="small">
        {isFailed && text.picker.failed}
        {!isFailed &&
          result &&
          (result.total === 0 ? text.picker.none : text.picker.found(result.total))}
      </p>
      {result && result.total > 0 && (
        <ul className="register">
          {result.hits.map(({ document, title }) => (
            <li key={document.id} className="picked">
              <span>
                <Marked parts={title} />
                {document.owner && <small> {document.owner.vi}</small>}
                {document.illustrative && (
                  <small className="hatched">{text.common.illustrative}</small>
                )}
              </span>
              <button
                type="button"
                className="button"
                disabled={picked.includes(document.id)}
                aria-label={actionNamed(document.title.vi)}
                onClick={() => pick(document)}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
