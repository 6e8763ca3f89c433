import type { Language } from 'cms/domain/language/language.ts'
import { explanationsEn } from './explanations.en.ts'
import { explanationsVi } from './explanations.vi.ts'
import type { Explanations } from './explanations.vi.ts'

/** The explaining pages of a language. */
export function explanationsOf(language: Language): Explanations {
  return { vi: explanationsVi, en: explanationsEn }[language]
}
