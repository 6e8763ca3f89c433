import { pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
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
  switch (page) {
    case 'platforms':
    case 'problems':
    case 'offerings':
    case 'organisations':
    case 'legalDocuments':
    case 'announcements':
    case 'practices':
    case 'requirements':
    case 'evaluationTemplates':
      return catalogue[page].map(({ slug }) => slug)
    case 'choice':
      return catalogue.problems.map(({ slug }) => slug)
    default:
      return []
  }
}

/** The record of a page; a page without one is a mistake of the build, named so that it can be found. */
export function recordOf<T>(records: Map<string, T>, slug: string): T {
  const record = records.get(slug)
  if (record) return record
  throw new Error(`Không có bản ghi “${slug}” trong dữ liệu.`)
}

/** Addresses that search engines are shown, in one language. */
export function listedPaths(
  language: 'vi' | 'en',
): { path: string; page: PageName; slug?: string }[] {
  const listed = [
    'home',
    'search',
    'platforms',
    'problems',
    'offerings',
    'organisations',
    'legalDocuments',
    'announcements',
    'practices',
    'requirements',
    'evaluationTemplates',
    'openData',
    'choice',
    'adoption',
    'about',
    'ranking',
    'accessibility',
    'recordCheck',
    'signs',
    'vendorApplication',
  ] as const satisfies PageName[]
  return listed.flatMap((page) =>
    [undefined, ...slugsOfPage(page)].map((slug) => ({
      path: pagePath(page, language, slug),
      page,
      slug,
    })),
  )
}
