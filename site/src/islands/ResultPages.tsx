import type { Language } from 'cms/domain/language/language.ts'
import type { SearchQuery } from 'cms/domain/search/search.ts'
import { searchAddress } from 'cms/domain/search/searchAddress.ts'
import { memo } from 'react'
import type { MouseEvent } from 'react'
import type { SearchPageText } from '../text/searchPage.ts'

interface Props {
  query: SearchQuery
  total: number
  /** How many of them can be paged to. */
  reachable: number
  language: Language
  text: SearchPageText
  onPage: (page: number) => void
}

/** Links to the pages of a result; each is an address that can be opened in a tab of its own. */
export const ResultPages = memo(function ResultPages(props: Props) {
  const { query, total, reachable, language, text, onPage } = props
  const last = Math.ceil(reachable / query.pageSize)
  if (last < 2) return null
  const link = (page: number, words: string, label?: string) => (
    <a
      href={searchAddress(language, { ...query, page })}
      aria-label={label}
      aria-current={page === query.page ? 'page' : undefined}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        onPage(page)
      }}
    >
      {words}
    </a>
  )
  return (
    <>
      {reachable < total && query.page >= last - 1 && (
        <p className="note">{text.onlyFirst(String(reachable), String(total))}</p>
      )}
      <nav className="pages" aria-label={text.pages}>
        {query.page > 1 && link(query.page - 1, text.previous)}
        <ol className="numbers">
          {pagesShown(query.page, last).map((page, index, pages) => (
            <li key={page} className={page - (pages[index - 1] ?? page) > 1 ? 'gap' : undefined}>
              {link(page, String(page), text.page(String(page)))}
            </li>
          ))}
        </ol>
        {query.page < last && link(query.page + 1, text.next)}
      </nav>
    </>
  )
})

function opensElsewhere({ metaKey, ctrlKey, shiftKey, button }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || button !== 0
}

/** The first, the last, and those around the page that is open. */
function pagesShown(page: number, last: number): number[] {
  const all = Array.from({ length: last }, (_, index) => index + 1)
  return all.filter((other) => other === 1 || other === last || Math.abs(other - page) <= 1)
}
