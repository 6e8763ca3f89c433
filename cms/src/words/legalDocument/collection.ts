import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { basisSubjects, legalBases } from '../../domain/legalDocument/legalDocument.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  linkField,
  partialDayField,
  referenceField,
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
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
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
    dayField('inForceFrom', { vi: 'Có hiệu lực từ', en: 'In force from' }),
    referenceField(
      'replacedBy',
      'legalDocuments',
      { vi: 'Được thay bởi', en: 'Replaced by' },
      {
        rules: [another],
      },
    ),
    {
      name: 'isReplacementLikely',
      type: 'checkbox',
      label: {
        vi: 'Việc thay thế là suy đoán, chưa có nguồn nêu rõ',
        en: 'That it is replaced is likely, no source states it',
      },
    },
    referencesField('amendedBy', 'legalDocuments', { vi: 'Được sửa bởi', en: 'Amended by' }),
    choiceField('basis', { vi: 'Căn cứ của dữ liệu', en: 'Basis of the row' }, legalBases, {
      required: true,
    }),
    {
      name: 'basisNote',
      type: 'textarea',
      localized: true,
      label: { vi: 'Ghi chú về căn cứ', en: 'Remark on the basis' },
    },
    {
      name: 'basisOf',
      type: 'select',
      hasMany: true,
      options: basisSubjects.options,
      label: { vi: 'Là căn cứ của hồ sơ về', en: 'Cited by papers about' },
    },
  ],
}
