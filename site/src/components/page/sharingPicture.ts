import type { Language } from 'cms/domain/language/language.ts'
import { wordsWithPage } from 'cms/domain/words.ts'

/** In pixels, as messengers ask for it. */
export const sharingSize = { width: 1200, height: 630 } as const

/** Where the picture lies that messengers show beside a link to a page of a kind; the home page's where it has none. */
export function sharingPicture(page: string, language: Language): string {
  const kinds: readonly string[] = [
    'statistics',
    ...wordsWithPage.map(({ collection }) => collection),
  ]
  return `/og/${kinds.includes(page) ? page : 'home'}.${language}.png`
}
