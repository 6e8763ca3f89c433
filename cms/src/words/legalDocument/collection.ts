import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { adminGroups, linkField, partialDayField, slugField } from '../../fields/commonFields.ts'
import { numberField, refuseTakenNumber } from '../../fields/numberField.ts'

/** Legal documents that the other records cite. */
export const LegalDocuments: CollectionConfig = {
  slug: 'legalDocuments',
  labels: {
    singular: { vi: 'Văn bản pháp lý', en: 'Legal document' },
    plural: { vi: 'Văn bản pháp lý', en: 'Legal documents' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'issuer', 'date'],
    listSearchableFields: ['number', 'title'],
  },
  access: managedCatalogue(anyone),
  defaultPopulate: { slug: true, number: true },
  hooks: {
    beforeChange: [refuseTakenNumber('date')],
    afterChange: [publishOnChange],
    afterDelete: [publishOnDelete],
  },
  fields: [
    slugField,
    {
      type: 'row',
      fields: [
        numberField({ vi: 'Số hiệu', en: 'Number' }),
        partialDayField('date', {
          vi: 'Ngày ban hành (năm-tháng-ngày)',
          en: 'Date (year-month-day)',
        }),
      ],
    },
    {
      name: 'issuer',
      type: 'text',
      label: { vi: 'Cơ quan ban hành', en: 'Issuer' },
      required: true,
    },
    {
      name: 'title',
      type: 'textarea',
      label: { vi: 'Trích yếu', en: 'Title' },
      required: true,
      localized: true,
    },
    linkField('url', { vi: 'Địa chỉ toàn văn', en: 'Address of the text' }),
    {
      name: 'basis',
      type: 'text',
      required: true,
      label: { vi: 'Căn cứ của dữ liệu', en: 'Basis of the row' },
    },
  ],
}
