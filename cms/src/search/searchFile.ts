import writeXlsx from 'write-excel-file/node'
import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language, Localized } from '../domain/language/language.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { foundPath } from '../domain/search/foundPath.ts'
import type { SearchDocument, SearchQuery } from '../domain/search/search.ts'
import { toCsv } from '../domain/values/csv.ts'
import { dayText } from '../domain/values/day.ts'
import { illustrationWord } from '../domain/values/tally.ts'
import { words } from '../domain/words.ts'
import type { DocumentSearch } from './documentSearch.ts'

export const searchFileFormats = ['csv', 'xlsx'] as const
export type SearchFileFormat = (typeof searchFileFormats)[number]

/** Most results of a file: more than the catalogue has kinds of things, fewer than a sheet can hold. */
const mostResults = 5000

const texts = {
  vi: {
    sheet: 'Kết quả tìm kiếm',
    about: 'Giới thiệu',
    columns: ['Minh họa', 'Loại', 'Tên', 'Tóm tắt', 'Của ai', 'Đáng chú ý', 'Địa chỉ trang'],
    asked: 'Lời tìm',
    all: 'mọi mục',
    address: 'Mở lại ở',
    day: 'Tính đến ngày',
    count: 'Số kết quả',
    first: (most: number) => `; tệp chỉ có ${most} kết quả đầu`,
  },
  en: {
    sheet: 'Search results',
    about: 'About',
    columns: ['Illustrative', 'Kind', 'Name', 'Summary', 'Whose', 'Worth knowing', 'Page'],
    asked: 'Searched for',
    all: 'everything',
    address: 'Open again at',
    day: 'As of',
    count: 'Results',
    first: (most: number) => `; the file holds the first ${most}`,
  },
} satisfies Record<Language, object>

interface Asked {
  search: DocumentSearch
  snapshot: Snapshot
  query: SearchQuery
  /** Address of the search page that shows the same, in full. */
  address: string
  origin: string
}

/** What a search finds, all of it and not one page, as a file: one row for each result, in the order of the page. */
export async function makeSearchFile(asked: Asked, format: SearchFileFormat): Promise<Buffer> {
  const { search, snapshot, query, address, origin } = asked
  const { language } = query
  const t = texts[language]
  const { hits, total } = await search.search({ ...query, page: 1, pageSize: mostResults })
  const rows = hits.map(({ document }) => rowOf(document, language, origin))
  if (format === 'csv') return Buffer.from(toCsv([t.columns, ...rows]), 'utf8')
  const bold = { fontWeight: 'bold' as const, wrap: true, alignVertical: 'top' as const }
  const wrapped = { wrap: true, alignVertical: 'top' as const }
  const about = [
    [t.asked, query.text || t.all],
    [t.address, address],
    [t.day, dayText(snapshot.asOf, language)],
    [t.count, `${total}${total > hits.length ? t.first(hits.length) : ''}`],
  ].map(([label, value]) => [
    { value: label, ...bold },
    { value, ...wrapped },
  ])
  const head = t.columns.map((value) => ({ value, ...bold }))
  const body = rows.map((row) => row.map((value) => ({ value, ...wrapped })))
  const widths = [12, 18, 44, 60, 30, 40, 60]
  return writeXlsx([
    {
      data: [head, ...body],
      sheet: t.sheet,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
    { data: about, sheet: t.about, columns: [{ width: 20 }, { width: 90 }] },
  ]).toBuffer()
}

function rowOf(document: SearchDocument, language: Language, origin: string): string[] {
  const { kind, title, summary, owner, fact, illustrative } = document
  const said = (text: Localized | null) => (text ? inLanguage(text, language).text : '')
  const name = words.find(({ collection }) => collection === kind)?.name
  return [
    illustrative ? illustrationWord[language] : '',
    name?.[language] ?? kind,
    said(title),
    said(summary),
    said(owner),
    said(fact),
    new URL(foundPath(document, language), origin).href,
  ]
}
