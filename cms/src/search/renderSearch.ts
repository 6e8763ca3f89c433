import type { Language } from '../domain/language/language.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { foundPath } from '../domain/search/foundPath.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../domain/search/search.ts'
import { searchAddress } from '../domain/search/searchAddress.ts'
import { searchKindLabels } from '../domain/search/searchLookups.ts'
import { escape, link, words } from '../mail/htmlText.ts'

/**
 * What a search found, as HTML for readers without a script: how many and how they answer, the rows of one page,
 * and the way on.
 */
export function renderSearch(query: SearchQuery, result: SearchResult): string {
  const { language, page, pageSize } = query
  const text = texts[language]
  const asked = query.text.trim()
  const { hits, total, complete } = result
  const isLast = page * pageSize >= total
  const next = { ...query, page: page + 1 }
  return `<h2>${escape(headline(result, asked, language))}</h2>
${complete ? `<p>${text.complete(complete)}</p>` : ''}
<ol class="register">${hits.map((hit) => row(hit, language)).join('\n')}</ol>
${total === 0 ? `<p>${otherWays(result, language)}</p>` : ''}
${isLast ? '' : `<p><a href="${escape(searchAddress(language, next))}">${text.next}</a></p>`}
<p><a href="${pagePath('ranking', language)}">${text.rule}</a> · <a href="${pagePath('search', language)}">${text.all}</a></p>`
}

function headline({ total, interpretation }: SearchResult, asked: string, language: Language) {
  const text = texts[language]
  if (total === 0) return text.nothing(asked)
  return interpretation === 'nearest' ? text.nearest(total, asked) : text.found(total, asked)
}

function row({ document }: SearchHit, language: Language): string {
  const { kind, title, summary, owner, fact, illustrative } = document
  const tag = illustrative ? ` <span class="made-up">${texts[language].illustrative}</span>` : ''
  const facts = [owner, fact].flatMap((one) => (one ? words(one, language) : []))
  return `<li${illustrative ? ' class="illustrative" data-illustrative="row"' : ''}><small>${words(searchKindLabels[kind], language)}${tag}</small>
<strong>${link(foundPath(document, language), title, language)}</strong>
<p>${words(summary, language)}</p>
<small>${facts.join(' · ')}</small></li>`
}

function otherWays({ otherSpellings = [] }: SearchResult, language: Language): string {
  const spellings = otherSpellings.map((spelling) =>
    link(searchAddress(language, { text: spelling }), { vi: spelling }, 'vi'),
  )
  const problems = `<a href="${pagePath('problems', language)}">${texts[language].problems}</a>`
  return [...spellings, problems].join(' · ')
}

const texts = {
  vi: {
    found: (total: number, asked: string) => `${total} kết quả${asked && ` cho “${asked}”`}`,
    nearest: (total: number, asked: string) =>
      `Không có mục nào đủ mọi từ của “${asked}”; ${total} mục gần nhất`,
    nothing: (asked: string) => `Không tìm thấy gì${asked && ` cho “${asked}”`}`,
    complete: (count: number) => `${count} mục có đủ mọi từ; các mục khác là gần nhất.`,
    next: 'Trang sau',
    rule: 'Kết quả được xếp thứ tự thế nào',
    all: 'Toàn bộ danh mục',
    problems: 'Danh sách bài toán chuyển đổi số',
    illustrative: 'minh họa',
  },
  en: {
    found: (total: number, asked: string) => `${total} results${asked && ` for “${asked}”`}`,
    nearest: (total: number, asked: string) =>
      `No entry holds every word of “${asked}”; the ${total} nearest`,
    nothing: (asked: string) => `Nothing found${asked && ` for “${asked}”`}`,
    complete: (count: number) => `${count} hold every word; the others come nearest.`,
    next: 'Next page',
    rule: 'How results are ordered',
    all: 'The whole catalogue',
    problems: 'List of problems',
    illustrative: 'illustrative',
  },
} as const
