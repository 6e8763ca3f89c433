import type { Language } from 'cms/domain/language/language.ts'
import { vendorEn } from './vendor.en.ts'
import { vendorVi } from './vendor.vi.ts'
import type { VendorText } from './vendor.vi.ts'

const texts: Record<Language, VendorText> = { vi: vendorVi, en: vendorEn }

/** The sentences of a vendor's screens in a language. */
export function vendorText(language: Language): VendorText {
  return texts[language]
}
