import type { Language } from 'cms/domain/language/language.ts'
import { wordsWithPage } from 'cms/domain/words.ts'

/** In pixels, as messengers ask for it. */
export const sharingSize = { width: 1200, height: 630 } as const

/** The kinds of pages that have a picture of their own; all others show the home page's. */
const kinds = new Set<string>(['statistics', ...wordsWithPage.map(({ collection }) => collection)])

/** Where the picture lies that messengers show beside a link to a page of a kind. */
export function sharingPicture(page: string, language: Language): string {
  return `/og/${kinds.has(page) ? page : 'home'}.${language}.png`
}
