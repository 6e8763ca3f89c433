import { pagePlace } from 'cms/domain/page/pagePlace.ts'
import type { ContentPage } from 'cms/domain/page/page.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'

const newestFirst = (a: ContentPage, b: ContentPage) =>
  (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') || a.slug.localeCompare(b.slug)

/** News, the newest first. */
export const newsList = question('newsList', (): ContentPage[] =>
  catalogue.pages.filter(({ kind }) => kind === 'news').sort(newestFirst),
)

/** Pages of a kind, by the Vietnamese alphabet. */
export const pagesOfKind = question('pagesOfKind', (kind: ContentPage['kind']): ContentPage[] =>
  catalogue.pages
    .filter((page) => page.kind === kind)
    .sort((a, b) => a.title.vi.localeCompare(b.title.vi, 'vi')),
)

/** The text of an explaining page that has an address of its own; undefined while none is public. */
export const explanationOf = question('explanationOf', (name: string): ContentPage | undefined =>
  catalogue.pages.find((page) => pagePlace(page).page === name && !pagePlace(page).slug),
)

/** The help beside a screen. */
export const helpOf = question('helpOf', (screen: string): ContentPage | undefined =>
  catalogue.pages.find((page) => page.kind === 'help' && page.screen === screen),
)
