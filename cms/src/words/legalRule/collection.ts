import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import type { CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { calendarDayKinds, legalRuleKeys, sureness } from '../../domain/legalRule/legalRule.ts'
import { adminGroups, choiceField, dayField, slugField } from '../../fields/commonFields.ts'

const sureField = choiceField('sure', { vi: 'Mức chắc chắn', en: 'How sure' }, sureness, {
  required: true,
})

/** Values that a law sets, with the instrument and the days between which they hold; never constants. */
export const LegalRules: CollectionConfig = {
  slug: 'legalRules',
  labels: {
    singular: { vi: 'Quy tắc có hiệu lực', en: 'Legal rule' },
    plural: { vi: 'Quy tắc có hiệu lực', en: 'Legal rules' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'slug',
    defaultColumns: ['key', 'value', 'validFrom', 'validTo', 'sure'],
  },
  access: managedCatalogue(anyone),
  hooks: { beforeDelete: [proveDeletion], afterDelete: [noteDeletion] },
  fields: [
    slugField,
    choiceField('key', { vi: 'Quy tắc', en: 'Rule' }, legalRuleKeys, {
      required: true,
      index: true,
    }),
    {
      name: 'value',
      type: 'number',
      required: true,
      min: 0,
      max: 3650,
      label: { vi: 'Giá trị', en: 'Value' },
    },
    {
      name: 'instrument',
      type: 'text',
      maxLength: 300,
      label: { vi: 'Văn bản', en: 'Instrument' },
    },
    { name: 'article', type: 'text', maxLength: 100, label: { vi: 'Điều, khoản', en: 'Article' } },
    dayField('validFrom', { vi: 'Có hiệu lực từ', en: 'Valid from' }, { required: true }),
    dayField(
      'validTo',
      { vi: 'đến hết ngày', en: 'until' },
      { notBefore: { name: 'validFrom', label: { vi: 'Có hiệu lực từ', en: 'Valid from' } } },
    ),
    sureField,
    { name: 'note', type: 'textarea', maxLength: 2000, label: { vi: 'Ghi chú', en: 'Note' } },
  ],
}

/** Days off and swapped working days of state bodies: swaps are decided year by year, so they are data. */
export const CalendarDays: CollectionConfig = {
  slug: 'calendarDays',
  labels: {
    singular: { vi: 'Ngày nghỉ, ngày làm bù', en: 'Day of the calendar' },
    plural: { vi: 'Lịch nghỉ, làm bù', en: 'Calendar' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'slug',
    defaultColumns: ['day', 'kind', 'name', 'sure'],
  },
  access: managedCatalogue(anyone),
  hooks: { beforeDelete: [proveDeletion], afterDelete: [noteDeletion] },
  fields: [
    slugField,
    dayField('day', { vi: 'Ngày', en: 'Day' }, { required: true }),
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, calendarDayKinds, { required: true }),
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên', en: 'Name' } },
    sureField,
    { name: 'source', type: 'text', label: { vi: 'Nguồn', en: 'Source' } },
  ],
}
