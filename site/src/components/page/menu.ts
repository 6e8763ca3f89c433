import type { MenuPlace } from 'cms/domain/menu/menu.ts'
import { inLanguage } from 'cms/domain/language/inLanguage.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import { listsIn } from 'cms/domain/words.ts'
import { isAddress, pageAt } from '../../catalogue/addresses.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { langOf } from '../../text/language.ts'
import { textOf } from '../../text/text.ts'

/** A link of a menu as a page shows it. */
export interface MenuLink {
  label: string
  /** Set where the label is in the other language. */
  lang: Language | undefined
  href: string
  /** The page to which it leads; undefined for one that is no list or screen of this site. */
  page: PageName | undefined
  /** It leads to another site, whose name this is. */
  elsewhere: string | undefined
}

/** The lists that the software names while nobody has written a menu. */
const own = {
  header: () => listsIn('header'),
  footer: () => [
    ...(['about', 'privacy', 'ranking', 'signs', 'accessibility', 'serviceLevels'] as const),
    ...(['corrections', 'news', 'programmes', 'statistics'] as const),
    ...listsIn('footer'),
    ...(['openData', 'choice', 'vendorApplication', 'joinRequest', 'recordCheck'] as const),
  ],
} satisfies Record<MenuPlace, () => readonly (keyof ReturnType<typeof textOf>['nav'])[]>

/**
 * The links of the header or the footer, as the ministry's editors wrote them. What leads to no page any more is left
 * out; a page of this site is linked in the language of the reader.
 */
export function menuLinks(place: MenuPlace, language: Language): MenuLink[] {
  const menu = catalogue.menus.find(({ slug }) => slug === place)
  if (!menu) {
    const { nav } = textOf(language)
    return own[place]().map((page) => ({
      label: nav[page],
      lang: undefined,
      href: pagePath(page, language),
      page,
      elsewhere: undefined,
    }))
  }
  return menu.links.flatMap(({ label, address }) => {
    const shown = inLanguage(label, language)
    const isHere = address.startsWith('/')
    const link = {
      label: shown.text,
      lang: langOf(shown.language, language),
      elsewhere: isHere ? undefined : new URL(address).hostname,
    }
    if (!isHere) return [{ ...link, href: address, page: undefined }]
    const path = address.replace(/[?#].*$/, '')
    const rest = address.slice(path.length)
    const found = pageAt(path)
    if (found) {
      const { page, slug } = found
      return [
        {
          ...link,
          href: `${pagePath(page, language, slug)}${rest}`,
          page: slug === undefined && !rest ? page : undefined,
        },
      ]
    }
    return isAddress(path) ? [{ ...link, href: address, page: undefined }] : []
  })
}
