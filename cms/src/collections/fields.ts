import type {
  CollectionSlug,
  Field,
  PayloadRequest,
  SingleRelationshipField,
  TextField,
} from 'payload'
import { writtenBySystem } from '../access/systemFields.ts'
import type { Enumeration } from '../domain/enumeration.ts'
import type { Label } from '../domain/language.ts'
import { SlugSchema } from '../domain/reference.ts'
import { confidences } from '../domain/source.ts'
import { sortKey } from '../domain/vietnamese.ts'

/** The address word of a record. It stays as it is once links point at it. */
export const slugField: TextField = {
  name: 'slug',
  type: 'text',
  label: { vi: 'Địa chỉ', en: 'Address word' },
  required: true,
  unique: true,
  index: true,
  admin: {
    position: 'sidebar',
    description: {
      vi: 'Chữ thường không dấu, nối bằng gạch ngang. Không đổi sau khi công khai.',
      en: 'Lower-case letters without marks, joined by hyphens. Does not change once public.',
    },
  },
  validate: (value: string | null | undefined) =>
    SlugSchema.safeParse(value).success ||
    'Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ: kham-benh-tu-xa.',
}

/**
 * A stored key that puts rows into Vietnamese alphabetical order by plain comparison, the same in every
 * database; it follows the Vietnamese text of another field.
 */
export const sortKeyField = (source: string): Field => ({
  name: 'sortKey',
  type: 'text',
  index: true,
  access: writtenBySystem,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    beforeChange: [
      ({ req, siblingData, value }) => {
        const text: unknown = siblingData[source]
        const isVietnamese = !req.locale || req.locale === 'vi' || req.locale === 'all'
        const vietnamese =
          typeof text === 'object' && text !== null ? (text as { vi?: unknown }).vi : text
        return isVietnamese && typeof vietnamese === 'string'
          ? sortKey(vietnamese)
          : (value as unknown)
      },
    ],
  },
})

/** Chosen by a form before the first save: sent twice, it makes one record, not two. */
export const keyField: Field = {
  name: 'key',
  type: 'text',
  unique: true,
  index: true,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
}

/** The name of a record or of a row, in both languages. */
export const nameField = (label = { vi: 'Tên', en: 'Name' }): Field => ({
  name: 'name',
  type: 'text',
  required: true,
  localized: true,
  label,
})

/** A day, `YYYY-MM-DD`, chosen in a calendar and shown as people write it. */
export const dayField = (
  name: string,
  label: Label,
  { required = false }: { required?: boolean } = {},
): TextField => ({
  name,
  type: 'text',
  label,
  required,
  validate: (value: unknown, { req }: { req: PayloadRequest }) => {
    if (!value && !required) return true
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return true
    return req.i18n.language === 'en' ? 'Enter a day.' : 'Hãy nhập ngày.'
  },
  admin: {
    components: { Field: '/fields/DayField.tsx#DayField', Cell: '/fields/DayCell.tsx#DayCell' },
  },
})

/** {@link dayField} of what the system did on that day: nobody writes it. */
export const writtenDayField = (name: string, label: Label): TextField => {
  const field = dayField(name, label)
  return {
    ...field,
    access: writtenBySystem,
    admin: { ...field.admin, readOnly: true, position: 'sidebar' },
  }
}

/** A relation to one record. */
export const referenceField = (
  name: string,
  relationTo: CollectionSlug,
  label: Label,
  { required = false } = {},
): SingleRelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  required,
  label,
  index: true,
})

/** A relation to any number of records. */
export const referencesField = (name: string, relationTo: CollectionSlug, label: Label): Field => ({
  name,
  type: 'relationship',
  relationTo,
  hasMany: true,
  label,
})

/** A closed choice from an enumeration of the domain. */
export function choiceField<V extends string>(
  name: string,
  label: Label,
  { options }: Enumeration<V>,
  rest: { required?: boolean; index?: boolean; sidebar?: boolean; readOnly?: boolean } = {},
): Field {
  const { required = false, index = false, sidebar = false, readOnly = false } = rest
  return {
    name,
    type: 'select',
    label,
    options,
    required,
    index,
    admin: { readOnly, ...(sidebar ? { position: 'sidebar' as const } : {}) },
  }
}

/** Where a fact was read: title, address, date. */
export const sourcesField: Field = {
  name: 'sources',
  type: 'array',
  label: { vi: 'Nguồn', en: 'Sources' },
  labels: {
    singular: { vi: 'Nguồn', en: 'Source' },
    plural: { vi: 'Nguồn', en: 'Sources' },
  },
  fields: [
    { name: 'title', type: 'text', label: { vi: 'Tên', en: 'Title' }, required: true },
    { name: 'url', type: 'text', label: { vi: 'Địa chỉ', en: 'Address' } },
    {
      name: 'date',
      type: 'text',
      label: { vi: 'Ngày (năm, năm-tháng hoặc đủ ngày)', en: 'Date (year, month or day)' },
    },
  ],
}

export const confidenceField = choiceField(
  'confidence',
  { vi: 'Độ tin cậy', en: 'Confidence' },
  confidences,
  { required: true, sidebar: true },
)

/** Demonstration data: labelled wherever it is shown, removed by one command. */
export const illustrativeField: Field = {
  name: 'illustrative',
  type: 'checkbox',
  label: { vi: 'Dữ liệu minh họa', en: 'Illustrative data' },
  defaultValue: false,
  index: true,
  access: writtenBySystem,
  admin: { position: 'sidebar', readOnly: true },
}

/** Groups of the admin's navigation, by what people do there. */
export const adminGroups = {
  catalogue: { vi: 'Danh mục', en: 'Catalogue' },
  market: { vi: 'Sản phẩm và triển khai', en: 'Offerings and adoption' },
  evaluation: { vi: 'Đánh giá và công bố', en: 'Evaluation and announcement' },
  people: { vi: 'Đơn vị và người dùng', en: 'Organisations and people' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const
