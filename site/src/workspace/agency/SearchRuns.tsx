import { languageOfSearch, searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { timeText } from '../desk/time.ts'
import type { SelectionText } from '../../text/selection.ts'

interface Shown {
  address: string
  total: number | null
  ranAt: string
  /** What was asked, in words. */
  text: string
}

/** The searches of a record, each as people say it, leading to the search page. */
export function SearchRuns({ runs, words }: { runs: Shown[]; words: SelectionText }) {
  return (
    <ul className="register">
      {runs.map(({ address, total, ranAt, text }) => (
        <li key={`${ranAt} ${address}`}>
          <a href={address}>{text}</a> – {words.searchRun(total ?? 0, timeText(ranAt))}
        </li>
      ))}
    </ul>
  )
}

/** What a search of a draft asked: the words that were typed, and how many filters; locking names them. */
export function askedIn(address: string, words: SelectionText): string {
  const [path = '', query = ''] = address.split('?', 2)
  const { text, facets } = searchOfAddress(new URLSearchParams(query), languageOfSearch(path))
  return words.searchAsked(text.trim(), Object.values(facets).flat().length)
}
