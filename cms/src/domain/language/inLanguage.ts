import type { Language } from './language.ts'

// Apart from language.ts, so that what runs in the browser does not bring the schemas along.

/** Picks the text of a language, with the language it is really in (for `lang`). */
export function inLanguage<Text = string>(
  text: { vi: Text; en?: Text | undefined },
  language: Language,
): { text: Text; language: Language } {
  const wanted = text[language]
  return wanted ? { text: wanted, language } : { text: text.vi, language: 'vi' }
}
