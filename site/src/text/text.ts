import type { Language } from 'cms/domain/language.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Every sentence of a language; English has exactly the keys of Vietnamese. */
export type Text = typeof vi

const texts: Record<Language, Text> = { vi, en }

/** The sentences of a language. */
export function textOf(language: Language): Text {
  return texts[language]
}
