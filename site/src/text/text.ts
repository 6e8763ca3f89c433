import type { Language } from 'cms/domain/language/language.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'
import type { Text } from './vi.ts'

const texts: Record<Language, Text> = { vi, en }

/** The sentences of a language. */
export function textOf(language: Language): Text {
  return texts[language]
}
