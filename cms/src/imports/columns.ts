import type { Label } from '../domain/language/language.ts'

/** One that a cell may name: by its name, its code, or the two as a list offers them. */
export interface Choice {
  /** What is written into the record. */
  value: string
  /** All that it is called; the first stands in the lists of the template. */
  names: readonly string[]
}

/** What a column of a template holds. */
export interface Column {
  /** Name of the value in a row, and of the field of the record, where it is one. */
  name: string
  label: Label
  kind: 'text' | 'day' | 'whole' | 'month' | 'choice'
  isRequired?: boolean
  /** Where a row has a value of this other name, it need not have this one. */
  unless?: string
  /** Of a choice: what may be chosen. */
  choices?: readonly Choice[]
  /** What to write, for the note at the cells and the guide. */
  note: Label
  width: number
}

/** A row of a sheet as it was read: what is empty is not in it. */
export interface ReadRow {
  /** From 0, as in the sheet. */
  row: number
  values: Record<string, string | number | undefined>
}

/** A text of a row; undefined where its cell is empty. */
export function textIn({ values }: ReadRow, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number of a row; undefined where its cell is empty. */
export function numberIn({ values }: ReadRow, name: string): number | undefined {
  const value = values[name]
  return typeof value === 'number' ? value : undefined
}
