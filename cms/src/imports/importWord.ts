import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import type { Permission } from '../domain/account/roles.ts'
import type { Label } from '../domain/language/language.ts'
import type { Enumeration } from '../domain/values/enumeration.ts'
import { saidIn } from '../lists/listValue.ts'
import type { Choice, Column, ReadRow } from './columns.ts'
import type { Remark } from './fault.ts'
import { placeIn } from './readTable.ts'
import type { ReadTable } from './readTable.ts'

/** What one row of a file would do, and does. */
export interface PlannedRow {
  /** From 0, as in the sheet. */
  row: number
  /** What the record is called. */
  title: string
  does: Label
  /** The record says all of it already: nothing is written. */
  isUnchanged?: boolean
  /** Writes it through the doors that a form goes through. */
  write: (written: { key: string; send: boolean; req: PayloadRequest }) => Promise<void>
}

/** A template for one person: its columns with what they may choose, and how its rows become records. */
export interface Loaded {
  columns: Column[]
  /** Rows that stand in the template already. */
  prefilled?: (string | number | null)[][]
  examine: (table: ReadTable) => Promise<{ plan: PlannedRow[]; remarks: Remark[] }>
}

/** What is brought in from a sheet. */
export interface ImportWord {
  collection: CollectionSlug
  title: Label
  permission: Permission
  /** Rows are sent to the leader at once, or stay drafts. */
  isSent: boolean
  load: (req: PayloadRequest) => Promise<Loaded>
  /** What is asked before so many rows are written, and given back when they were not. */
  around?: (count: number, req: PayloadRequest, work: () => Promise<number>) => Promise<number>
}

/** What people call a field of a collection, in both languages. */
export function fieldLabel(collection: CollectionSlug, name: string, req: PayloadRequest): Label {
  const field = fieldOf(collection, name, req)
  const said = (language: 'vi' | 'en') =>
    ('label' in field ? saidIn(field.label, req, language) : undefined) ?? name
  return { vi: said('vi'), en: said('en') }
}

function fieldOf(collection: CollectionSlug, path: string, req: PayloadRequest): FlattenedField {
  let fields = req.payload.collections[collection].config.flattenedFields
  let found: FlattenedField | undefined
  for (const step of path.split('.')) {
    found = fields.find(({ name }) => name === step)
    fields = found && 'flattenedFields' in found ? found.flattenedFields : []
  }
  if (!found) throw new Error(`There is no field ${collection}.${path}.`)
  return found
}

type Validate = (
  value: unknown,
  options: Record<string, unknown>,
) => true | string | Promise<true | string>

/** What the rules of a collection’s fields say of values, by the field: the sentences of a form, in the reader’s language. */
export async function fieldFaults(
  collection: CollectionSlug,
  names: readonly string[],
  data: Record<string, unknown>,
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const faults = new Map<string, string>()
  for (const name of names) {
    const field = fieldOf(collection, name, req)
    const validate = 'validate' in field ? (field.validate as Validate | undefined) : undefined
    const options = { ...field, data, siblingData: data, operation: 'create', path: [name], req }
    const said = (await validate?.(data[name], options)) ?? true
    if (said !== true) faults.set(name, said)
  }
  return faults
}

/** The choices of an enumeration: each by its words in both languages and by its code. */
export const wordChoices = <V extends string>({ values, labels }: Enumeration<V>): Choice[] =>
  values.map((value) => ({ value, names: [labels[value].vi, labels[value].en, value] }))

interface NamedRecord {
  id: string
  name?: string | null
  /** Other names that stand for it alone: its address word, its code. */
  codes: readonly (string | null | undefined)[]
}

/** The choices of records: by name and by code; of names that several have the list tells the code too. */
export function recordChoices(records: readonly NamedRecord[]): Choice[] {
  const counts = new Map<string, number>()
  for (const { name } of records) counts.set(name ?? '', (counts.get(name ?? '') ?? 0) + 1)
  return records.map(({ id, name, codes }) => {
    const known = codes.filter((code): code is string => Boolean(code))
    const own = name ?? ''
    const full = `${own} (${known[0] ?? id})`
    const first = counts.get(own) === 1 ? own : full
    return { value: id, names: [first, own, full, ...known] }
  })
}

/** A row that says the same as an earlier one, by what tells rows apart. */
export function repeated(
  table: ReadTable,
  keyOf: (row: ReadRow) => string | undefined,
  at: string,
): Remark[] {
  const seen = new Map<string, number>()
  return table.rows.flatMap((row): Remark[] => {
    const key = keyOf(row)
    if (key === undefined) return []
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, row.row)
      return []
    }
    const reason = {
      vi: `dòng ${row.row + 1} lặp lại dòng ${before + 1}. Hãy xóa một trong hai.`,
      en: `row ${row.row + 1} repeats row ${before + 1}. Take one of them out.`,
    }
    return [{ place: placeIn(table, row, at), kind: 'fault', reason }]
  })
}

/** A sentence that is in the reader’s language already, as a label. */
export const asSaid = (text: string): Label => ({ vi: text, en: text })
