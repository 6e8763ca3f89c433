import { isScreen, pageNames, pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import { wordsWithRecordPages } from 'cms/domain/words.ts'
import { catalogue } from './catalogue.ts'

/** What every view is given. */
export interface ViewProps {
  page: PageName
  language: 'vi' | 'en'
  /** Slug of the record; empty at the bare address of a page. */
  slug: string
}

/** The records that have a page of their own under a page name. */
export function slugsOfPage(page: PageName): string[] {
  if (page === 'choice') return catalogue.problems.map(({ slug }) => slug)
  const word = wordsWithRecordPages.find((collection) => collection === page)
  return word ? catalogue[word].map(({ slug }) => slug) : []
}

/** The record of a page; a page without one is a mistake of the build, named so that it can be found. */
export function recordOf<T>(records: Map<string, T>, slug: string): T {
  const record = records.get(slug)
  if (record) return record
  throw new Error(`Không có bản ghi “${slug}” trong dữ liệu.`)
}

/** Addresses that search engines are shown, in one language: all but screens, and the comparison that only holds what was chosen. */
export function listedPaths(
  language: 'vi' | 'en',
): { path: string; page: PageName; slug?: string }[] {
  const listed = pageNames.filter((page) => !isScreen(page) && page !== 'compare')
  return listed.flatMap((page) =>
    [undefined, ...slugsOfPage(page)].map((slug) => ({
      path: pagePath(page, language, slug),
      page,
      slug,
    })),
  )
}
