import { fieldEntries } from 'cms/domain/field/field.ts'
import type { FieldDefinition } from 'cms/domain/field/field.ts'
import type { Language } from 'cms/domain/language/language.ts'
import { z } from 'zod'
import type { WorkspaceText } from '../../text/workspace.vi.ts'
import type { Problem } from '../api.ts'
import { optionalText } from '../workspaceRecords.ts'

/** A table whose fields are texts in one language, numbers and days: what most forms of the workspace are made of. */
type Table = Record<string, FieldDefinition>
type Named<T extends Table, Text, Number> = {
  [Name in keyof T]: T[Name]['control'] extends 'number' ? Number : Text
}

/** The values of a table as a form holds them: a number or a day that is being typed is kept as typed. */
export type TableDraft<T extends Table> = Named<T, string, number | string | null>

const numberRead = z.number().nullish()

/** The shape of a table as the API answers it. */
export const tableShape = <T extends Table>(fields: T) =>
  Object.fromEntries(
    fieldEntries(fields).map(([name, { control }]) => [
      name,
      control === 'number' ? numberRead : optionalText,
    ]),
  ) as Named<T, typeof optionalText, typeof numberRead>

/** The values of a record, or of none yet, as the form holds them. */
export function tableDraft<T extends Table>(
  fields: T,
  record: { [Name in keyof T]?: string | number | null } = {},
): TableDraft<T> {
  return Object.fromEntries(
    fieldEntries(fields).map(([name, { control }]) => [
      name,
      record[name] ?? (control === 'number' ? null : ''),
    ]),
  ) as TableDraft<T>
}

const isHalf = ({ control }: FieldDefinition, value: string | number | null) =>
  control === 'number'
    ? typeof value === 'string'
    : control === 'date' && value !== '' && !/^\d{4}-/.test(String(value))

/** The values as the API takes them; what is still being typed stays out. */
export function tableBody<T extends Table>(fields: T, draft: TableDraft<T>): object {
  const values: Record<string, string | number | null> = draft
  return Object.fromEntries(
    fieldEntries(fields).flatMap(([name, field]) => {
      const value = values[name] ?? null
      return isHalf(field, value) ? [] : [[name, value]]
    }),
  )
}

/** What is typed but is no number or no day. */
export function tableFaults<T extends Table>(
  fields: T,
  draft: TableDraft<T>,
  { language, text, wrongNumber }: { language: Language; text: WorkspaceText; wrongNumber: string },
): Problem[] {
  const values: Record<string, string | number | null> = draft
  return fieldEntries(fields)
    .filter(([name, field]) => isHalf(field, values[name] ?? null))
    .map(([field, { control, label }]) => ({
      field,
      message: control === 'number' ? `${label[language]}: ${wrongNumber}` : text.event.dayWrong,
    }))
}
