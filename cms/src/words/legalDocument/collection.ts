import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { basisSubjects } from '../../domain/legalDocument/legalDocument.ts'
import {
  adminGroups,
  dayField,
  linkField,
  partialDayField,
  referencesField,
  slugField,
} from '../../fields/commonFields.ts'
import { another } from '../../fields/relationRules.ts'
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
    dayField('inForceFrom', { vi: 'Có hiệu lực từ', en: 'In force from' }),
    referencesField('replaces', 'legalDocuments', { vi: 'Thay thế văn bản', en: 'Replaces' }, [
      another,
    ]),
    {
      name: 'basisOf',
      type: 'select',
      hasMany: true,
      options: basisSubjects.options,
      label: { vi: 'Là căn cứ của hồ sơ về', en: 'Cited by papers about' },
    },
  ],
}
