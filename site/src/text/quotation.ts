import type { Language } from 'cms/domain/language/language.ts'
import { quotationEn } from './quotation.en.ts'
import { quotationVi } from './quotation.vi.ts'
import type { QuotationText } from './quotation.vi.ts'

const texts: Record<Language, QuotationText> = { vi: quotationVi, en: quotationEn }

/** The sentences about quotations in a language. */
export function quotationText(language: Language): QuotationText {
  return texts[language]
}
