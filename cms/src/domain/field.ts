import type { z } from 'zod'
import type { Label } from './language.ts'

/** How a person enters and reads a value. */
export type Control =
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
  /** Offered as a facet of the search. */
  facet?: boolean
  /** Unit written after a number: `%`, `giờ`. */
  unit?: Label
  maximumLength?: number
  /** Inclusive bounds of a number. */
  minimum?: number
  maximum?: number
}

/** The zod shape of a table of fields. */
export type ShapeOf<T extends Record<string, FieldDefinition>> = { [K in keyof T]: T[K]['schema'] }

/** Collects the schemas of a table of fields, keeping their types. */
export function shapeOf<T extends Record<string, FieldDefinition>>(fields: T): ShapeOf<T> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.schema]),
  ) as ShapeOf<T>
}
