import type { Language } from './language.ts'

/** The language that a reader's code asks for; Vietnamese for every other code, and for none. */
export const languageOf = (code: string | null | undefined): Language =>
  code === 'en' ? 'en' : 'vi'
