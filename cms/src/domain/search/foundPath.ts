import type { Language } from '../language/language.ts'
import { pagePath } from '../publication/routes.ts'
import type { SearchDocument } from './search.ts'

/** Where an entry that was found is read: its own page, or for a figure the table of all figures. */
export function foundPath(
  { kind, slug }: Pick<SearchDocument, 'kind' | 'slug'>,
  language: Language,
): string {
  if (kind === 'indicators') return `${pagePath('openData', language)}#chi-tieu`
  return pagePath(kind, language, slug)
}
