import type { CollectionConfig, PayloadRequest } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import {
  isMenuAddress,
  menuPlaces,
  mostLinks,
  plainMenuAddress,
  wrongMenuAddress,
} from '../../domain/menu/menu.ts'
import { isRecord } from '../../domain/values/isRecord.ts'
import { isSitePath } from '../../domain/values/webAddress.ts'
import { adminGroups } from '../../fields/commonFields.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { siteHas } from '../../publication/siteHas.ts'

const noSuchPage = {
  vi: 'Trang công khai không có địa chỉ này.',
  en: 'The public site has no such address.',
}

const namedTwice = {
  vi: 'Địa chỉ này đã có ở một dòng trên. Mỗi trang chỉ cần một đường dẫn trong trình đơn.',
  en: 'A line above leads there already. A page needs one link in a menu.',
}

interface ValidatedLink {
  data: unknown
  /** Where the address stands: `links`, the number of its row, `address`. */
  path: (string | number)[]
  req: Pick<PayloadRequest, 'context' | 'i18n'>
}

/** The addresses of the rows before one, as they are compared. */
function addressesBefore(data: unknown, path: (string | number)[]): string[] {
  const rows: unknown[] = isRecord(data) && Array.isArray(data.links) ? data.links : []
  return rows
    .slice(0, Number(path[1]))
    .flatMap((row) =>
      isRecord(row) && typeof row.address === 'string' ? plainMenuAddress(row.address) : [],
    )
}

/** The links of the header and the footer; without a record of a place the site shows those of the software. */
export const Menus: CollectionConfig = {
  slug: 'menus',
  labels: {
    singular: { vi: 'Trình đơn', en: 'Menu' },
    plural: { vi: 'Trình đơn đầu trang, chân trang', en: 'Menus of header and footer' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'updatedAt'],
    description: {
      vi: 'Các đường dẫn ở đầu và chân mọi trang công khai, theo thứ tự hiện ra.',
      en: 'The links at the head and foot of every public page, in their order.',
    },
  },
  access: managedCatalogue(anyone),
  hooks: {
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    {
      name: 'slug',
      type: 'select',
      options: menuPlaces.options,
      required: true,
      unique: true,
      index: true,
      label: { vi: 'Vị trí', en: 'Place' },
    },
    {
      name: 'links',
      type: 'array',
      required: true,
      minRows: 1,
      maxRows: mostLinks,
      label: { vi: 'Đường dẫn', en: 'Links' },
      labels: {
        singular: { vi: 'Đường dẫn', en: 'Link' },
        plural: { vi: 'Đường dẫn', en: 'Links' },
      },
      fields: [
        {
          name: 'label',
          type: 'text',
          required: true,
          localized: true,
          maxLength: 60,
          label: { vi: 'Chữ hiện ra', en: 'Words shown' },
        },
        {
          name: 'address',
          type: 'text',
          required: true,
          maxLength: 2000,
          label: { vi: 'Địa chỉ', en: 'Address' },
          admin: {
            description: {
              vi: 'Trang ở đây: địa chỉ tiếng Việt, ví dụ /kinh-nghiem/ (bản tiếng Anh tự dẫn sang trang tiếng Anh). Trang khác: địa chỉ đầy đủ, bắt đầu bằng https://; trang công khai ghi rõ là rời khỏi đây.',
              en: 'A page of this site: its Vietnamese address, example /kinh-nghiem/ (in English it leads to the English page). Elsewhere: the whole address, which starts with https://; the site says that it leads away.',
            },
          },
          validate: async (value: unknown, { data, path, req }: ValidatedLink) => {
            const language = languageOf(req.i18n.language)
            if (!isMenuAddress(value)) return wrongMenuAddress[language]
            if (addressesBefore(data, path).includes(plainMenuAddress(value))) {
              return namedTwice[language]
            }
            // What comes with an upgrade leads to pages that its first publication makes.
            return (
              !isSitePath(value) ||
              req.context.isSeed ||
              (await siteHas(value)) ||
              noSuchPage[language]
            )
          },
        },
      ],
    },
  ],
}
