import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
import { pageNames, pagePath } from '../publication/routes.ts'
import { rowsOf } from '../field/field.ts'
import { enumeration } from '../values/enumeration.ts'
import { textThat } from '../values/textThat.ts'
import type { Label } from '../language/language.ts'
import { isSecureAddress, isSitePath } from '../values/webAddress.ts'

/** Where a menu stands on every page; there is one for each. */
export const menuPlaces = enumeration({
  header: { vi: 'Đầu trang', en: 'Header' },
  footer: { vi: 'Chân trang', en: 'Footer' },
})

export type MenuPlace = (typeof menuPlaces.values)[number]

/** Links that a menu holds at most. */
export const mostLinks = 40

/** Whether a menu may lead to a text: a page of this site, or one elsewhere, over https. */
export const isMenuAddress = (text: unknown): text is string =>
  isSitePath(text) || isSecureAddress(text)

export const wrongMenuAddress: Label = {
  vi: 'Hãy nhập địa chỉ của một trang ở đây, bắt đầu bằng /, ví dụ: /tim-kiem/; hoặc địa chỉ của trang khác, bắt đầu bằng https://.',
  en: 'Enter the address of a page of this site, which starts with /, example: /tim-kiem/; or that of another site, which starts with https://.',
}

/**
 * An address as it is compared with others that lead to the same page: without a slash at its end, an empty question or
 * section, the capitals of a host and the usual port; an English page by its Vietnamese address.
 */
export function plainMenuAddress(address: string): string {
  const here = 'https://site.invalid'
  if (!URL.canParse(address, here)) return address
  const { origin, pathname, search, hash } = new URL(address, here)
  const path = origin === here ? inVietnamese(pathname) : origin + pathname
  return (path.replace(/\/+$/, '') || '/') + search + hash
}

/** The Vietnamese address of an English page; any other as it is. */
function inVietnamese(path: string): string {
  const closed = path.endsWith('/') ? path : `${path}/`
  const [page] = pageNames
    .filter((name) => closed.startsWith(pagePath(name, 'en')))
    .sort((a, b) => pagePath(b, 'en').length - pagePath(a, 'en').length)
  return page ? pagePath(page, 'vi') + closed.slice(pagePath(page, 'en').length) : path
}

/** The links of the header or the footer, in their order. */
export const MenuSchema = z.object({
  slug: menuPlaces.schema,
  links: rowsOf(
    z.object({
      label: LocalizedSchema,
      /** A page of this site, by its Vietnamese address; its English one follows from it. Or one elsewhere, over https. */
      address: textThat(isMenuAddress, wrongMenuAddress),
    }),
  ),
})
