import type { Language } from './language.ts'

/** First word of each public page's path, by language. Pages of records continue with the record's slug. */
const words = {
  home: { vi: '', en: '' },
  search: { vi: 'tim-kiem', en: 'search' },
  platforms: { vi: 'nen-tang', en: 'platforms' },
  problems: { vi: 'bai-toan', en: 'problems' },
  offerings: { vi: 'san-pham', en: 'offerings' },
  organisations: { vi: 'don-vi', en: 'organisations' },
  legalDocuments: { vi: 'van-ban', en: 'legal-documents' },
  /** Guided choice, continued with a problem's slug. */
  choice: { vi: 'chon', en: 'choose' },
  compare: { vi: 'so-sanh', en: 'compare' },
  adoption: { vi: 'trien-khai', en: 'adoption' },
  about: { vi: 'gioi-thieu', en: 'about' },
  ranking: { vi: 'cach-xep-hang', en: 'ranking' },
  accessibility: { vi: 'tro-nang', en: 'accessibility' },
  signs: { vi: 'ky-hieu', en: 'signs' },
  signIn: { vi: 'dang-nhap', en: 'sign-in' },
  resetPassword: { vi: 'dat-lai-mat-khau', en: 'reset-password' },
  workspace: { vi: 'lam-viec', en: 'workspace' },
  /** One selection record; `?id=` names it, without an id it is a new one. */
  workspaceSelection: { vi: 'lam-viec/lua-chon', en: 'workspace/selection' },
  /** One adoption; `?id=` names it, without an id it is a new one. */
  workspaceAdoption: { vi: 'lam-viec/dang-ky', en: 'workspace/adoption' },
} as const satisfies Record<string, Record<Language, string>>
export type PageName = keyof typeof words
export const pageNames = Object.keys(words) as PageName[]

/** Address of a page: Vietnamese at the root, English under `/en`, always with a closing slash. */
export function pagePath(page: PageName, language: Language, slug?: string): string {
  const parts = [language === 'en' ? 'en' : '', words[page][language], slug ?? '']
  return `/${parts.filter(Boolean).join('/')}${parts.some(Boolean) ? '/' : ''}`
}
