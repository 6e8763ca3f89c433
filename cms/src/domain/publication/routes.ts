import type { Language } from '../language/language.ts'
import { wordsWithPage } from '../words.ts'
import type { WordWithPage } from '../words.ts'

type AddressOf<C extends WordWithPage> = Pick<
  Extract<(typeof wordsWithPage)[number], { collection: C }>['page'],
  Language
>

/** The lists of words, each under the word's own name. */
const listsOfWords = Object.fromEntries(
  wordsWithPage.map(({ collection, page: { vi, en } }) => [collection, { vi, en }]),
) as { [C in WordWithPage]: AddressOf<C> }

/** First word of each public page's path, by language. Pages of records continue with the record's slug. */
const addresses = {
  ...listsOfWords,
  home: { vi: '', en: '' },
  search: { vi: 'tim-kiem', en: 'search' },
  openData: { vi: 'du-lieu', en: 'open-data' },
  /** The country in pictures; continued with a province's slug, its two pages to print. */
  statistics: { vi: 'thong-ke', en: 'statistics' },
  /** Adoptions under conditions that the query names: what every figure about them leads to. */
  adoptionList: { vi: 'trien-khai/danh-sach', en: 'adoption/list' },
  /** Where a vendor asks for a place in the catalogue. */
  vendorApplication: { vi: 'doanh-nghiep-tham-gia', en: 'vendor-application' },
  /** Where an agency's or a commune's person asks to join. */
  joinRequest: { vi: 'co-quan-tham-gia', en: 'join' },
  /** What came of requests for quotations from their opening on, as open contracting data tells it. */
  processes: { vi: 'tien-trinh-mua-sam', en: 'processes' },
  /** Guided choice, continued with a problem's slug. */
  choice: { vi: 'chon', en: 'choose' },
  /** News, each below it; other pages of text are their word's own. */
  news: { vi: 'tin-tuc', en: 'news' },
  compare: { vi: 'so-sanh', en: 'compare' },
  about: { vi: 'gioi-thieu', en: 'about' },
  privacy: { vi: 'rieng-tu', en: 'privacy' },
  /** Where anybody reports a mistake; `?trang=` names the page. */
  errorReport: { vi: 'bao-sai-sot', en: 'report-a-mistake' },
  /** The frame of what the server answers a form or a link of a mail with. */
  reply: { vi: 'tra-loi', en: 'reply' },
  corrections: { vi: 'dinh-chinh', en: 'corrections' },
  /** Being mailed of changes, without an account. */
  following: { vi: 'theo-doi', en: 'follow' },
  /** Programmes and tasks of the State as ways into the catalogue. */
  programmes: { vi: 'chuong-trinh', en: 'programmes' },
  ranking: { vi: 'cach-xep-hang', en: 'ranking' },
  accessibility: { vi: 'tro-nang', en: 'accessibility' },
  /** Where anybody computes the hash of a locked selection record again. */
  recordCheck: { vi: 'kiem-tra-ho-so', en: 'check-a-record' },
  signs: { vi: 'ky-hieu', en: 'signs' },
  /** How well the installation serves, measured by itself, beside what is promised. */
  serviceLevels: { vi: 'muc-do-phuc-vu', en: 'service-levels' },
  signIn: { vi: 'dang-nhap', en: 'sign-in' },
  resetPassword: { vi: 'dat-lai-mat-khau', en: 'reset-password' },
  workspace: { vi: 'lam-viec', en: 'workspace' },
  /** One's own account: name, password, second step, sessions. */
  workspaceAccount: { vi: 'lam-viec/tai-khoan', en: 'workspace/account' },
  /** Somebody's request to join; `?id=` names it. */
  workspaceJoinRequest: { vi: 'lam-viec/de-nghi', en: 'workspace/join-request' },
  /** Vulnerability notices; `?id=` names one. */
  workspaceVulnerability: { vi: 'lam-viec/lo-hong', en: 'workspace/vulnerability' },
  /** One selection record; `?id=` names it, without an id it is a new one. */
  workspaceSelection: { vi: 'lam-viec/lua-chon', en: 'workspace/selection' },
  /** One adoption; `?id=` names it, without an id it is a new one. */
  workspaceAdoption: { vi: 'lam-viec/dang-ky', en: 'workspace/adoption' },
  /** Registering for units below, and approving that together. */
  workspaceUnits: { vi: 'lam-viec/dang-ky-thay', en: 'workspace/for-units' },
  /** Rows from a sheet; `?word=` says of what. */
  workspaceImport: { vi: 'lam-viec/nhap-tu-tep', en: 'workspace/import' },
  /** One contract; `?id=` names it, without an id it is a new one. */
  workspaceContract: { vi: 'lam-viec/hop-dong', en: 'workspace/contract' },
  /** A vendor's offering; `?id= names it, without an id it is a new one. */
  workspaceOffering: { vi: 'lam-viec/san-pham', en: 'workspace/offering' },
  /** A vendor says which agency uses its offering. */
  workspaceProposal: { vi: 'lam-viec/de-xuat', en: 'workspace/proposal' },
  /** A firm says that it took part in an adoption: `?id=` names what it said, `?adoption=` begins. */
  workspaceImplementation: { vi: 'lam-viec/da-trien-khai', en: 'workspace/implementation' },
  /** What the own locality did; `?id=` names it. */
  workspacePractice: { vi: 'lam-viec/kinh-nghiem', en: 'workspace/practice' },
  /** A problem that the own organisation has; `?id=` names it, `?joins=` the problem that it joins. */
  workspaceProblem: { vi: 'lam-viec/bai-toan', en: 'workspace/problem' },
  /** A vendor's answer to a problem; `?id=` names it, `?problem=` begins one. */
  workspaceSolution: { vi: 'lam-viec/loi-giai', en: 'workspace/solution' },
  /** What the own organisation experiences; `?id=` names it, `?adoption=` begins one. */
  workspaceExperience: { vi: 'lam-viec/nhan-xet', en: 'workspace/experience' },
  /** A request for quotations; `?id=` names it, `?selection=` begins one. */
  workspaceRequest: { vi: 'lam-viec/yeu-cau-bao-gia', en: 'workspace/quotation-request' },
  /** A vendor's quotation; `?request=` names what it answers. */
  workspaceQuotation: { vi: 'lam-viec/bao-gia', en: 'workspace/quotation' },
  /** A custodian's own key, and the shares that they hold. */
  workspaceCustody: { vi: 'lam-viec/giu-khoa', en: 'workspace/custody' },
} as const satisfies Record<string, Record<Language, string>>
export type PageName = keyof typeof addresses
export const pageNames = Object.keys(addresses) as PageName[]

/** Screens for those who sign in: nothing for a search engine. */
export type ScreenName = Extract<PageName, `workspace${string}` | 'signIn' | 'resetPassword'>
export const isScreen = (page: string): page is ScreenName =>
  page.startsWith('workspace') || page === 'signIn' || page === 'resetPassword'

/** Address of a page: Vietnamese at the root, English under `/en`, always with a closing slash. */
export function pagePath(page: PageName, language: Language, slug?: string): string {
  const parts = [{ vi: '', en: 'en' }[language], addresses[page][language], slug ?? '']
  return `/${parts.filter(Boolean).join('/')}${parts.some(Boolean) ? '/' : ''}`
}

/** Addresses of a page in both languages. */
export const pagePaths = (page: PageName, slug?: string): Record<Language, string> => ({
  vi: pagePath(page, 'vi', slug),
  en: pagePath(page, 'en', slug),
})

/** Names, in the address of the page to sign in, the page of the admin that is opened after it. */
export const backParameter = 'tiep'

/** Addresses that the CMS answers, not a file of the release. */
export const servedElsewhere = /^\/(api|admin)(\/|$)/
