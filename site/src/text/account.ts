import type { Language } from 'cms/domain/language/language.ts'
import { accountEn } from './account.en.ts'
import { accountVi } from './account.vi.ts'
import type { AccountText } from './account.vi.ts'

const texts: Record<Language, AccountText> = { vi: accountVi, en: accountEn }

/** The sentences of one's own account and of signing in, in a language. */
export function accountText(language: Language): AccountText {
  return texts[language]
}
