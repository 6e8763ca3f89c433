import { inLanguage } from '../domain/language/inLanguage.ts'
import type { Language, Localized } from '../domain/language/language.ts'

/** A link whose text is marked with its language when that is not the page's. */
export function link(path: string, text: Localized, language: Language): string {
  return `<a href="${escape(path)}">${words(text, language)}</a>`
}

/** A text, marked with its language when that is not the page's. */
export function words(localized: Localized, language: Language): string {
  const { text, language: own } = inLanguage(localized, language)
  return own === language ? escape(text) : `<span lang="${own}">${escape(text)}</span>`
}

/** A text that cannot become HTML. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
