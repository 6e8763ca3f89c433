import { z } from 'zod'
import type { Label } from '../language/language.ts'

/** How a person enters and reads a value. */
type Control =
  | 'text'
  | 'localizedText'
  | 'localizedParagraphs'
  | 'lines'
  | 'number'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'date'
  | 'address'
  /** A record of another collection, `relationTo`. */
  | 'reference'
  /** A file that is uploaded, of a `fileKind`. */
  | 'file'
  /** A list of rows, each with the fields of `columns`. */
  | 'rows'

/**
 * One field of a catalogue record, defined once. The collection, the form with its messages, the page,
 * the comparison row, the facet and the exports are all derived from it, so that adding a field is adding
 * one entry to a table such as `offeringFields`.
 */
export interface FieldDefinition<S extends z.ZodType = z.ZodType> {
  /** Public shape of the value, read from Payload. */
  schema: S
  control: Control
  label: Label
  /** Why the field is asked and how to fill it, in plain words, with an example. */
  help: Label
  /** Heading under which pages, forms and comparisons show it. */
  section: string
  /** Values of `choice` and `choices`. */
  options?: { value: string; label: Label }[]
  /** Must be filled before the record may be submitted (a draft may lack it). */
  required?: boolean
  /** Shown as a row of the comparison. */
  compared?: boolean
  /** Unit written after a number: `%`, `giờ`. */
  unit?: Label
  /** Asked before a first draft can be kept; everything else may wait. */
  firstDraft?: boolean
  /** Collection of a `reference`. */
  relationTo?: 'platforms'
  /** What a `file` is: `picture` is PNG, JPEG or WebP, kept without what its camera wrote into it. */
  fileKind?: 'picture' | 'pdf'
  /** Fields of one row of `rows`, and how many rows there may be. */
  columns?: Record<string, FieldDefinition>
  maximumRows?: number
  /** A date that may not lie ahead. */
  notAhead?: boolean
  /** Lines that the control of a long text shows at first. */
  lines?: number
  /** Who reads what is not public: forms say it beside the label. */
  readers?: Label
  /** A date that is the last day of its row: afterwards the row shows as expired. */
  expires?: boolean
  /** What one row is called: `gói`. */
  rowLabel?: Label
  /** What columns of one row must be together; names the column to mend. */
  rowCheck?: (row: Record<string, unknown>) => { column: string; reason: Label } | undefined
  /** A column in which no two rows say the same, in whatever case. */
  distinct?: string
  /** Name in a publiccode.yml file where it differs from ours; dots lead into groups. */
  publiccode?: string
  maximumLength?: number
  /** Inclusive bounds of a number. */
  minimum?: number
  maximum?: number
}

/** Fields in their order, with the type that a loop over them needs. */
export function fieldEntries(
  table: Record<string, FieldDefinition>,
): [name: string, field: FieldDefinition][] {
  return Object.entries(table)
}

/** Whether files are uploaded in a field: they are kept by the CMS, and no file that people exchange carries them. */
export const holdsFiles = ({ control, columns }: FieldDefinition): boolean =>
  control === 'file' || Object.values(columns ?? {}).some(holdsFiles)

/** A list of rows that may be missing, and is then empty. */
export const rowsOf = <S extends z.ZodType>(row: S) =>
  z
    .array(row)
    .nullish()
    .transform((rows) => rows ?? [])

/** The zod shape of a table of fields. */
export type ShapeOf<T extends Record<string, FieldDefinition>> = { [K in keyof T]: T[K]['schema'] }

/** Collects the schemas of a table of fields, keeping their types. */
export function shapeOf<T extends Record<string, FieldDefinition>>(fields: T): ShapeOf<T> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.schema]),
  ) as ShapeOf<T>
}
