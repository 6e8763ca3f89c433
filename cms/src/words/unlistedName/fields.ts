import type { Access, Field, PayloadRequest, TextField } from 'payload'
import { noFieldAccess } from '../../access/rules.ts'
import { languageOf } from '../../domain/language/languageOf.ts'
import { isTaxCode, wrongTaxCode } from '../../domain/organisation/taxCode.ts'
import { referenceField } from '../../fields/commonFields.ts'

/** The tax code of a firm that is named in words: by it the same firm is known again, and finds what names it. */
export const taxCodeField: TextField = {
  name: 'vendorTaxCode',
  type: 'text',
  maxLength: 20,
  label: { vi: 'Mã số thuế của doanh nghiệp này', en: 'Tax code of this vendor' },
  validate: (value: unknown, { req }: { req: PayloadRequest }) =>
    value === null ||
    value === undefined ||
    value === '' ||
    (typeof value === 'string' && isTaxCode(value)) ||
    wrongTaxCode[languageOf(req.i18n.language)],
}

/** The name that a record carries, once for all who use it; the door writes and reads it (note.ts). */
export const unlistedNameField: Field = {
  ...referenceField('unlistedName', 'unlistedNames', {
    vi: 'Tên chưa có trong danh mục',
    en: 'Name not in the catalogue',
  }),
  access: { read: noFieldAccess, create: noFieldAccess, update: noFieldAccess },
  admin: { hidden: true },
}

/** A product in words with its firm, in place of an offering; the tax code is read as `access` says. */
export const productInWords = (access: TextField['access']): Field[] => [
  {
    name: 'productName',
    type: 'text',
    maxLength: 200,
    label: {
      vi: 'Tên sản phẩm chưa có trong danh mục',
      en: 'Product that is not in the catalogue',
    },
  },
  {
    name: 'vendorName',
    type: 'text',
    maxLength: 200,
    label: {
      vi: 'Tên doanh nghiệp chưa có trong danh mục',
      en: 'Vendor that is not in the catalogue',
    },
  },
  { ...taxCodeField, ...(access && { access }) },
  unlistedNameField,
]

/** Who merges a name, or undoes it, reaches the records that carry it through their doors, for as long as that runs. */
export const whileMerging: Access = ({ req }) => {
  // Who may call what is generated without a request.
  if (!('payload' in req)) return false
  const name = req.context.merged?.name ?? req.context.unmerged?.name
  return name !== undefined && { unlistedName: { equals: name } }
}
