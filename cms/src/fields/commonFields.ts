import type {
  CheckboxField,
  CollectionSlug,
  Field,
  FieldHook,
  PayloadRequest,
  SingleRelationshipField,
  TextField,
} from 'payload'
import { writtenBySystem } from '../access/systemFields.ts'
import type { Enumeration } from '../domain/values/enumeration.ts'
import {
  dayInVietnam,
  dayText,
  isDay,
  isPartialDay,
  wrongDay,
  wrongPartialDay,
} from '../domain/values/day.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { SlugSchema } from '../domain/values/reference.ts'
import { confidences } from '../domain/values/source.ts'
import { sortKey } from '../domain/language/vietnamese.ts'
import { isWebAddress, wrongAddress } from '../domain/values/webAddress.ts'
import { may } from './relationRules.ts'
import type { RelationRule } from './relationRules.ts'

const wrongSlug: Label = {
  vi: 'Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ: kham-benh-tu-xa.',
  en: 'Use lower-case letters without marks, digits and hyphens, example: kham-benh-tu-xa.',
}

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
  validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) =>
    SlugSchema.safeParse(value).success || wrongSlug[languageOf(req.i18n.language)],
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

interface DayRules {
  required?: boolean
  /** Another day of the same row, or else of the record, that this one does not lie before. */
  notBefore?: { name: string; label: Label }
  /** What has happened already: today at the latest. */
  notAhead?: boolean
}

/**
 * A day, `YYYY-MM-DD`, chosen in a calendar and shown as people write it. What it must be to other days is
 * declared here, and asked at every write of the record.
 */
export const dayField = (name: string, label: Label, rules: DayRules = {}): TextField => ({
  name,
  type: 'text',
  label,
  required: rules.required ?? false,
  validate: (value: unknown, { req, siblingData, data }: Validated) => {
    const reason = dayFault(value, label, rules, (other) => siblingData[other] ?? data[other])
    return reason ? reason[languageOf(req.i18n.language)] : true
  },
  admin: {
    components: { Field: '/fields/DayField.tsx#DayField', Cell: '/fields/DayCell.tsx#DayCell' },
  },
})

interface Validated {
  req: PayloadRequest
  data: Record<string, unknown>
  siblingData: Record<string, unknown>
}

function dayFault(
  value: unknown,
  label: Label,
  { required, notBefore, notAhead }: DayRules,
  dayOf: (name: string) => unknown,
): Label | undefined {
  if (value === undefined || value === null || value === '') return required ? wrongDay : undefined
  if (!isDay(value)) return wrongDay
  if (notAhead && value > dayInVietnam(new Date())) {
    return {
      vi: `“${label.vi}” không được ở tương lai.`,
      en: `“${label.en}” lies in the future.`,
    }
  }
  if (!notBefore) return undefined
  const other = dayOf(notBefore.name)
  return isDay(other) && value < other
    ? {
        vi: `“${label.vi}” không được trước “${notBefore.label.vi}” (${dayText(other)}).`,
        en: `“${label.en}” must not lie before “${notBefore.label.en}” (${dayText(other, 'en')}).`,
      }
    : undefined
}

/** A date as exact as its source states it: `2022`, `2022-04` or `2022-04-04`. */
export const partialDayField = (name: string, label: Label): TextField =>
  checkedText(name, label, isPartialDay, wrongPartialDay)

/** The one field of a link: see `domain/webAddress.ts`. */
export const linkField = (name: string, label: Label, description?: Label): TextField => {
  const field = checkedText(name, label, isWebAddress, wrongAddress)
  return description ? { ...field, admin: { description } } : field
}

function checkedText(
  name: string,
  label: Label,
  isRight: (text: string) => boolean,
  reason: Label,
): TextField {
  return {
    name,
    type: 'text',
    label,
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown)),
      ],
    },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      value === undefined ||
      value === null ||
      value === '' ||
      (typeof value === 'string' && isRight(value)) ||
      reason[languageOf(req.i18n.language)],
  }
}

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
  { required = false, rules = [] }: { required?: boolean; rules?: RelationRule[] } = {},
): SingleRelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  required,
  label,
  index: true,
  custom: may(...rules),
})

/** A relation to any number of records. */
export const referencesField = (
  name: string,
  relationTo: CollectionSlug,
  label: Label,
  rules: RelationRule[] = [],
): Field => ({
  name,
  type: 'relationship',
  relationTo,
  hasMany: true,
  label,
  custom: may(...rules),
})

/** A closed choice from an enumeration of the domain. */
export function choiceField<V extends string>(
  name: string,
  label: Label,
  { options }: Enumeration<V>,
  rest: {
    required?: boolean
    index?: boolean
    sidebar?: boolean
    readOnly?: boolean
    description?: Label
  } = {},
): Field {
  const { required = false, index = false, sidebar = false, readOnly = false, description } = rest
  return {
    name,
    type: 'select',
    label,
    options,
    required,
    index,
    admin: {
      readOnly,
      ...(sidebar ? { position: 'sidebar' as const } : {}),
      ...(description ? { description } : {}),
    },
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
    linkField('url', { vi: 'Địa chỉ', en: 'Address' }),
    partialDayField('date', {
      vi: 'Ngày (năm, năm-tháng hoặc đủ ngày)',
      en: 'Date (year, month or day)',
    }),
  ],
}

export const confidenceField = choiceField(
  'confidence',
  { vi: 'Độ tin cậy', en: 'Confidence' },
  confidences,
  { required: true, sidebar: true },
)

/** What a demonstration account makes is demonstration data. */
export const markedByMaker: FieldHook = ({ operation, req, value }) =>
  operation === 'create' && req.user?.illustrative ? true : (value as boolean | undefined)

/**
 * Demonstration data: labelled wherever it is shown, removed by one command. What a demonstration account makes
 * is demonstration data too.
 */
export const illustrativeField: CheckboxField = {
  name: 'illustrative',
  type: 'checkbox',
  label: { vi: 'Dữ liệu minh họa', en: 'Illustrative data' },
  defaultValue: false,
  index: true,
  access: writtenBySystem,
  hooks: { beforeChange: [markedByMaker] },
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
