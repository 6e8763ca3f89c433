import type { PageName } from '../publication/routes.ts'
import type { ContentPage } from './page.ts'

/** The explaining pages that have an address of their own, by the slug of their text. */
const explainingPages = new Map<string, PageName>([
  ['gioi-thieu', 'about'],
  ['rieng-tu', 'privacy'],
  ['cach-xep-hang', 'ranking'],
  ['tro-nang', 'accessibility'],
])

/** Where a page of text is shown: the page's name and, below it, the record's word. */
export function pagePlace({ kind, slug }: Pick<ContentPage, 'kind' | 'slug'>): {
  page: PageName
  slug?: string
} {
  const own = kind === 'page' ? explainingPages.get(slug) : undefined
  if (own) return { page: own }
  return { page: kind === 'news' ? 'news' : 'pages', slug }
}
