import type { Language } from '../language/language.ts'
import { pagePlace } from '../page/pagePlace.ts'
import { pagePath } from '../publication/routes.ts'
import type { SearchDocument } from './search.ts'

/** Where an entry that was found is read: its own page, or for a figure the table of all figures. */
export function foundPath(
  { kind, slug, isNews }: Pick<SearchDocument, 'kind' | 'slug' | 'isNews'>,
  language: Language,
): string {
  if (kind === 'pages') {
    const place = pagePlace({ kind: isNews ? 'news' : 'page', slug })
    return pagePath(place.page, language, place.slug)
  }
  if (kind === 'indicators') return `${pagePath('openData', language)}#chi-tieu`
  return pagePath(kind, language, slug)
}
