import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { indicatorKinds, indicatorUnits } from '../../domain/indicator/indicator.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import {
  adminGroups,
  choiceField,
  partialDayField,
  slugField,
  sourcesField,
} from '../../fields/commonFields.ts'

/** Dated, sourced figures that somebody else stated. */
export const Indicators: CollectionConfig = {
  slug: 'indicators',
  labels: {
    singular: { vi: 'Số liệu', en: 'Indicator' },
    plural: { vi: 'Chỉ tiêu, số liệu', en: 'Indicators' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'name',
    defaultColumns: ['name', 'value', 'outOf', 'unit', 'asOf'],
  },
  access: managedCatalogue(anyone),
  defaultPopulate: { slug: true, name: true },
  hooks: {
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    slugField,
    {
      name: 'name',
      type: 'text',
      label: { vi: 'Tên', en: 'Name' },
      required: true,
      localized: true,
    },
    {
      type: 'row',
      fields: [
        { name: 'value', type: 'number', label: { vi: 'Giá trị', en: 'Value' }, required: true },
        { name: 'outOf', type: 'number', label: { vi: 'Trên tổng số', en: 'Out of' } },
        choiceField('unit', { vi: 'Đơn vị tính', en: 'Unit' }, indicatorUnits, { required: true }),
      ],
    },
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, indicatorKinds),
    {
      ...partialDayField('asOf', {
        vi: 'Tính đến (năm, năm-tháng hoặc đủ ngày)',
        en: 'As of (year, month or day)',
      }),
      required: true,
    },
    {
      name: 'note',
      type: 'textarea',
      localized: true,
      label: { vi: 'Ghi chú', en: 'Note' },
    },
    sourcesField,
  ],
}
