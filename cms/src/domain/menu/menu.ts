import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
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

/** An address as it is compared with others: with or without a slash at its end it leads to the same page. */
export const plainMenuAddress = (address: string): string => address.replace(/\/+$/, '') || '/'

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
