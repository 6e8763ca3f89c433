import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
import { rowsOf } from '../field/field.ts'
import { enumeration } from '../values/enumeration.ts'
import { textThat } from '../values/textThat.ts'
import { isLinkAddress, wrongLinkAddress } from '../values/webAddress.ts'

/** Where a menu stands on every page; there is one for each. */
export const menuPlaces = enumeration({
  header: { vi: 'Đầu trang', en: 'Header' },
  footer: { vi: 'Chân trang', en: 'Footer' },
})

export type MenuPlace = (typeof menuPlaces.values)[number]

/** Links that a menu holds at most. */
export const mostLinks = 40

/** The links of the header or the footer, in their order. */
export const MenuSchema = z.object({
  slug: menuPlaces.schema,
  links: rowsOf(
    z.object({
      label: LocalizedSchema,
      /** A page of this site, by its Vietnamese address; its English one follows from it. Or a web address. */
      address: textThat(isLinkAddress, wrongLinkAddress),
    }),
  ),
})
