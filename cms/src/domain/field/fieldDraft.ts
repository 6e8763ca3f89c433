import { z } from 'zod'
import { fieldEntries } from './field.ts'
import type { FieldDefinition } from './field.ts'
import type { Language } from '../language/language.ts'
import { RowIdSchema } from '../values/reference.ts'

/** A text while it is written; an empty string where it is missing. */
export type DraftText = Record<Language, string>
export interface DraftRow {
  id: string
  [column: string]: DraftValue
}
/** A value of a field while it is written. A number that is not one yet is kept as it was typed. */
export type DraftValue = string | number | boolean | null | string[] | DraftText | DraftRow[]
/** The values of a table of fields while they are written: both languages at once, half of them missing. */
export type Draft = Record<string, DraftValue>

type Table = Record<string, FieldDefinition>

/** A line of a list of texts, as the one column of a row. */
const lineColumns: Table = {
  text: {
    schema: z.unknown(),
    control: 'localizedText',
    section: 'line',
    required: true,
    maximumLength: 300,
    label: { vi: 'Nội dung', en: 'Text' },
    help: { vi: 'Một câu ngắn.', en: 'One short sentence.' },
  },
}

/** The columns of a list: those of `rows`, or the one text of `lines`; undefined for anything else. */
export function columnsOf({ control, columns }: FieldDefinition): Table | undefined {
  if (control === 'lines') return lineColumns
  return control === 'rows' ? (columns ?? {}) : undefined
}

export const isLocalizedControl = ({ control }: FieldDefinition): boolean =>
  control === 'localizedText' || control === 'localizedParagraphs'

export function isDraftText(value: DraftValue | undefined): value is DraftText {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a list; none for any other value. */
export function draftRows(value: DraftValue | undefined): DraftRow[] {
  return Array.isArray(value) ? value.filter((row) => typeof row === 'object') : []
}

/** A draft of what the API gives of a record, in both languages (`locale=all`) or in Vietnamese alone. */
export function draftOf(table: Table, record: unknown): Draft {
  const row = z.record(z.string(), z.unknown()).catch({}).parse(record)
  return Object.fromEntries(
    fieldEntries(table).map(([name, field]) => [name, draftValue(field, row[name])]),
  )
}

function draftValue(field: FieldDefinition, value: unknown): DraftValue {
  const columns = columnsOf(field)
  if (columns) {
    const rows = z.array(z.looseObject({ id: z.string().nullish() })).catch([])
    return rows.parse(value ?? []).map((row) => ({ ...draftOf(columns, row), id: row.id ?? '' }))
  }
  if (isLocalizedControl(field)) return draftText(value)
  switch (field.control) {
    case 'choices':
      return z.array(z.string()).catch([]).parse(value)
    case 'number':
      return typeof value === 'number' ? value : null
    case 'yesNo':
      return typeof value === 'boolean' ? value : null
    case 'reference':
    case 'file':
      return z
        .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
        .catch('')
        .parse(value)
    default:
      return typeof value === 'string' ? value : ''
  }
}

function draftText(value: unknown): DraftText {
  if (typeof value === 'string') return { vi: value, en: '' }
  const text = z
    .object({ vi: z.string().nullish(), en: z.string().nullish() })
    .catch({ vi: '', en: '' })
    .parse(value)
  return { vi: text.vi ?? '', en: text.en ?? '' }
}

/** Whether nothing was entered. */
export function isEmptyDraft(value: DraftValue | undefined): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isDraftText(value) && !value.vi.trim() && !value.en.trim()
}

const longest = 20_000

/** What the server takes of a draft: every field may be missing, unknown ones are refused. */
export function draftSchema(table: Table): z.ZodType<Draft> {
  return z.strictObject(shapeOfDraft(table)) as unknown as z.ZodType<Draft>
}

function shapeOfDraft(table: Table): Record<string, z.ZodType> {
  return Object.fromEntries(
    fieldEntries(table).map(([name, field]) => [name, valueSchema(field).optional()]),
  )
}

function valueSchema(field: FieldDefinition): z.ZodType {
  const columns = columnsOf(field)
  if (columns) {
    const row = z.strictObject({ ...shapeOfDraft(columns), id: RowIdSchema })
    return z.array(row).max(field.maximumRows ?? 20)
  }
  const text = z.string().max(field.maximumLength ?? longest)
  if (isLocalizedControl(field)) return z.strictObject({ vi: text, en: text })
  const values = (field.options ?? []).map(({ value }) => value)
  switch (field.control) {
    case 'choices':
      return z.array(z.enum(values)).max(values.length)
    case 'choice':
      return z.enum(['', ...values])
    case 'number':
      return z.number().nullable()
    case 'yesNo':
      return z.boolean().nullable()
    case 'reference':
    case 'file':
      return z.union([z.literal(''), RowIdSchema])
    default:
      return text
  }
}

/**
 * The part of a draft that can be kept: a number that is still being typed (`12,`) stays out, so that the
 * rest is safe meanwhile.
 */
export function keepableDraft(table: Table, draft: Draft): Draft {
  return Object.fromEntries(
    fieldEntries(table).flatMap(([name, field]) => {
      const value = draft[name]
      const columns = columnsOf(field)
      if (value === undefined) return []
      if (columns) {
        const rows = draftRows(value).map((row) => ({
          ...keepableDraft(columns, row),
          id: row.id,
        }))
        return [[name, rows]]
      }
      return field.control === 'number' && typeof value === 'string' ? [] : [[name, value]]
    }),
  )
}

/** The data of a write in one language; texts of the other one stay as they are. */
export function rowOfDraft(table: Table, draft: Draft, language: Language): Draft {
  return Object.fromEntries(
    fieldEntries(table).flatMap(([name, field]) => {
      const value = draft[name]
      if (value === undefined) return []
      const columns = columnsOf(field)
      if (columns) {
        const rows = draftRows(value).map((row) => ({
          ...rowOfDraft(columns, row, language),
          id: row.id,
        }))
        return [[name, rows]]
      }
      if (isDraftText(value)) return [[name, value[language].trim() || null]]
      return [[name, value === '' ? null : value]]
    }),
  )
}
