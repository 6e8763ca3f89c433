import type { Label, Language, Localized } from './language.ts'

// Apart from language.ts, so that what runs in the browser does not bring the schemas along.

/** Picks the text of a language, with the language it is really in (for `lang`). */
export function inLanguage(
  text: Localized | Label,
  language: Language,
): { text: string; language: Language } {
  const wanted = text[language]
  return wanted ? { text: wanted, language } : { text: text.vi, language: 'vi' }
}
