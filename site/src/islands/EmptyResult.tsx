import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { searchAddress } from 'cms/domain/search/searchAddress.ts'
import type { SearchPageText } from '../text/searchPage.ts'

interface Props {
  language: Language
  text: SearchPageText
  hasText: boolean
  totalWithoutFilters: number
  /** What was asked, with words that the catalogue has. */
  otherSpellings: string[]
  onRemoveFilters: () => void
}

/** What to do when nothing was found: the nearest ways on, each one click. */
export function EmptyResult(props: Props) {
  const { language, text, hasText, totalWithoutFilters, otherSpellings, onRemoveFilters } = props
  return (
    <div className="empty">
      <p>{text.try}</p>
      <ul>
        {totalWithoutFilters > 0 && (
          <li>
            <button type="button" className="plain" onClick={onRemoveFilters}>
              {text.tryWithoutFilters(String(totalWithoutFilters))}
            </button>
          </li>
        )}
        {otherSpellings.map((spelling) => (
          <li key={spelling}>
            <a href={searchAddress(language, { text: spelling })}>{text.trySpelling(spelling)}</a>
          </li>
        ))}
        {hasText && <li>{text.tryFewerWords}</li>}
        <li>
          <a href={pagePath('problems', language)}>{text.tryProblems}</a>
        </li>
      </ul>
    </div>
  )
}
