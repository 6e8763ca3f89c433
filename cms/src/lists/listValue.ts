import type {
  FlattenedField,
  LabelFunction,
  PayloadRequest,
  SanitizedCollectionConfig,
  StaticLabel,
} from 'payload'
import type { Language } from '../domain/language/language.ts'
import { dayInVietnam, isDay } from '../domain/values/day.ts'
import { isRecord } from '../domain/values/isRecord.ts'

/** A cell of a list: a day is kept a day, so that sheets can sort by it. */
export type ListValue = string | number | { day: string } | null

/** Fields that Payload adds, which have no label of ours. */
const added = {
  createdAt: { vi: 'Lập lúc', en: 'Created' },
  updatedAt: { vi: 'Sửa lúc', en: 'Changed' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
} as const

/** A column of a list: the field at the end of its path, and what it is called. */
export interface ListColumn {
  path: string
  field: FlattenedField
  label: string
}

/**
 * The column that a path of fields stands for.
 *
 * @throws Error for a path that leads to no field with a label: a mistake in the table of lists.
 */
export function columnOf(
  path: string,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
  language: Language,
): ListColumn {
  const [name = '', ...rest] = path.split('.')
  const field = collection.flattenedFields.find((one) => one.name === name)
  if (field && rest.length > 0 && 'relationTo' in field && typeof field.relationTo === 'string') {
    const { config } = req.payload.collections[field.relationTo]
    return { ...columnOf(rest.join('.'), config, req, language), path }
  }
  const label = field && (addedLabel(name, language) ?? labelOf(field, req, language))
  if (!label) throw new Error(`A list has no column ${collection.slug}.${path}.`)
  return { path, field, label }
}

const addedLabel = (name: string, language: Language): string | undefined =>
  name in added ? added[name as keyof typeof added][language] : undefined

/** A label as the configuration holds it. */
type SaidLabel = LabelFunction | StaticLabel | false | undefined

/** What people call a field; nothing where it has no label of ours. */
export const labelOf = (
  field: FlattenedField,
  req: PayloadRequest,
  language: Language,
): string | undefined => ('label' in field ? saidIn(field.label, req, language) : undefined)

/** A label of the configuration in one language; nothing for a text, which Payload made of a name. */
export function saidIn(
  label: SaidLabel,
  { i18n, t }: PayloadRequest,
  language: Language,
): string | undefined {
  if (!label || typeof label === 'string') return undefined
  return typeof label === 'function' ? label({ i18n: { ...i18n, language }, t }) : label[language]
}

/** What stands at the end of a path in a record: undefined where the reader may not see it. */
export function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), record)
}

/** The value of a field in a cell, in one language. */
export function cellOf(
  field: FlattenedField,
  value: unknown,
  req: PayloadRequest,
  language: Language,
): ListValue {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (isDay(value)) return { day: value }
  if (field.type === 'date') return momentOf(value, language)
  return textOf(field, value, req, language) || null
}

/** A moment as a day and a time in Việt Nam: `22/11/2026 09:05`. */
function momentOf(value: unknown, language: Language): string | null {
  const moment = typeof value === 'string' ? new Date(value) : undefined
  if (!moment || Number.isNaN(moment.valueOf())) return null
  const [year, month, day] = dayInVietnam(moment).split('-')
  const time = moment.toLocaleTimeString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  })
  return `${day}/${month}/${year} ${time}`
}

function textOf(
  field: FlattenedField,
  value: unknown,
  req: PayloadRequest,
  language: Language,
): string {
  const texts = (values: unknown[]) =>
    values
      .map((one) => textOf(field, one, req, language))
      .filter(Boolean)
      .join('; ')
  switch (field.type) {
    case 'select':
      return Array.isArray(value) ? texts(value) : optionText(field, value, req, language)
    case 'checkbox':
      return value === true ? { vi: 'có', en: 'yes' }[language] : ''
    case 'relationship':
    case 'upload':
      return Array.isArray(value) ? texts(value) : recordText(field.relationTo, value, req)
    case 'array':
      return (Array.isArray(value) ? value : [])
        .map((row) => rowText(field.flattenedFields, row, req, language))
        .filter(Boolean)
        .join('\n')
    case 'group':
      return rowText(field.flattenedFields, value, req, language)
    default:
      return plainText(value)
  }
}

function plainText(value: unknown): string {
  if (isDay(value)) return value.split('-').reverse().join('/')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The parts of a row of a list within a record, in the order of its fields. */
function rowText(
  fields: FlattenedField[],
  row: unknown,
  req: PayloadRequest,
  language: Language,
): string {
  if (!isRecord(row)) return ''
  return fields
    .filter(({ name }) => name !== 'id')
    .map((field) => textOf(field, row[field.name], req, language))
    .filter(Boolean)
    .join(', ')
}

/** What a choice is called. */
export function optionText(
  field: Extract<FlattenedField, { type: 'select' }>,
  value: unknown,
  req: PayloadRequest,
  language: Language,
): string {
  const option = field.options.find((one) =>
    typeof one === 'string' ? one === value : one.value === value,
  )
  if (!option || typeof option === 'string') return option ?? ''
  const { label } = option
  const { i18n, t } = req
  const said: unknown =
    typeof label === 'function' ? label({ i18n: { ...i18n, language }, t }) : label
  const inLanguage = isRecord(said) ? said[language] : said
  return typeof inLanguage === 'string' ? inLanguage : option.value
}

/** What a record is called, by the field that names it; nothing where the reader sees no more than its id. */
function recordText(relationTo: string | string[], value: unknown, req: PayloadRequest): string {
  const isOfSeveral = Array.isArray(relationTo) && isRecord(value)
  const record = isOfSeveral ? value.value : value
  const slug = isOfSeveral ? value.relationTo : relationTo
  if (!isRecord(record) || typeof slug !== 'string') return ''
  const config = req.payload.config.collections.find((one) => one.slug === slug)
  return plainText(record[config?.admin.useAsTitle ?? 'name'] ?? record.name ?? record.title)
}
