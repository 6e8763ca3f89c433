import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { fieldEntries, holdsFiles } from '../../domain/field/field.ts'
import type { FieldDefinition } from '../../domain/field/field.ts'
import { columnsOf, isLocalizedControl } from '../../domain/field/fieldDraft.ts'
import type { Draft, DraftRow, DraftValue } from '../../domain/field/fieldDraft.ts'
import { fieldFaults } from '../../domain/field/fieldFaults.ts'
import type { Label } from '../../domain/language/language.ts'
import { extensionKey, isDescribed, isNamed, otherNameKey, placeOf } from './publiccode.ts'
import type { YamlPath } from './publiccode.ts'

/** What is wrong in a file, and where. */
export interface FileFault {
  /** As in the file: `vn.plans.0.price`. */
  field: string
  line: number
  reason: Label
}

type Table = Record<string, FieldDefinition>

/** Keys of the standard that say nothing an offering has a field for; a file may hold them. */
const standardKeys = [
  'publiccodeYmlVersion',
  'landingURL',
  'isBasedOn',
  'softwareVersion',
  'releaseDate',
  'logo',
  'platforms',
  'categories',
  'organisation',
  'usedBy',
  'fundedBy',
  'roadmap',
  'developmentStatus',
  'softwareType',
  'intendedAudience',
  'legal',
  'maintenance',
  'localisation',
  'dependsOn',
  'inputTypes',
  'outputTypes',
]
const standardTexts = [
  'genericName',
  'longDescription',
  'documentation',
  'apiDocumentation',
  'screenshots',
  'videos',
  'awards',
]

/**
 * Reads a publiccode.yml file into a draft whose rows have no id yet and whose references are address words.
 * Every fault of the file is listed with its field and line; a draft with faults must not be kept. Fields of uploaded
 * files have no place in it, and the draft says nothing of them.
 */
export function readPubliccode(fields: Table, text: string): { draft: Draft; faults: FileFault[] } {
  const table = Object.fromEntries(fieldEntries(fields).filter(([, field]) => !holdsFiles(field)))
  const lines = new LineCounter()
  const file = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line
  if (file.errors.length > 0) {
    const faults = file.errors.map(({ message, pos: [at] }) => ({
      field: '',
      line: lineAt(at),
      reason: { vi: `Tệp không đúng cú pháp YAML: ${message}`, en: `Not YAML: ${message}` },
    }))
    return { draft: {}, faults }
  }
  if (!isMap(file.contents)) {
    const reason = {
      vi: 'Tệp không có mục nào; cần các mục của publiccode.yml.',
      en: 'The file has no keys; those of publiccode.yml are needed.',
    }
    return { draft: {}, faults: [{ field: '', line: 1, reason }] }
  }
  const content = contentOf(file)
  if (!content) {
    const reason = {
      vi: 'Tệp dùng quá nhiều tham chiếu (*) của YAML; hãy viết đầy đủ.',
      en: 'The file uses too many aliases (*) of YAML; write them out.',
    }
    return { draft: {}, faults: [{ field: '', line: 1, reason }] }
  }
  const found: { path: YamlPath; reason: Label }[] = []
  const report = (path: YamlPath, reason: Label) => found.push({ path, reason })
  reportUnknown(table, content, report)
  const draft = Object.fromEntries(
    fieldEntries(table).map(([name, field]) => [name, readField({ name, field, content, report })]),
  )
  // What could not be read at all is named already; the rest is asked as the form asks it.
  const unread = new Set(found.map(({ path }) => path.join('.')))
  for (const { field, reason } of fieldFaults(table, draft, 'firstDraft')) {
    const path = pathInFile(table, field)
    if (!unread.has(path.join('.'))) report(path, reason)
  }
  const faults = found
    .map(({ path, reason }) => ({
      field: path.join('.'),
      line: lineAt(offsetOf(file.contents, path)),
      reason,
    }))
    .sort((one, other) => one.line - other.line)
  return { draft, faults }
}

/** The content of a file; undefined when its aliases unfold to more than a file of people has. */
function contentOf(file: Document.Parsed) {
  try {
    return plainRecord(file.toJS({ maxAliasCount: 10 }))
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

type Report = (path: YamlPath, reason: Label) => void

function plainRecord(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).catch({}).parse(value)
}

function valueAt(content: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    content,
  )
}

function reportUnknown(table: Table, content: Record<string, unknown>, report: Report): void {
  const fields = fieldEntries(table)
  const places = fields.map(([name, field]) => placeOf(name, field))
  const check = (path: YamlPath, known: (string | number | undefined)[]) => {
    for (const key of Object.keys(plainRecord(valueAt(content, path)))) {
      if (known.includes(key)) continue
      report([...path, key], {
        vi: `Không có mục “${[...path, key].join('.')}”.`,
        en: `There is no key “${[...path, key].join('.')}”.`,
      })
    }
  }
  check([], [...standardKeys, 'description', extensionKey, ...places.map(([first]) => first)])
  check(
    [extensionKey],
    fields.filter(([, { publiccode }]) => !publiccode).map(([name]) => name),
  )
  check(['description'], ['vi', 'en'])
  const texts = places.filter(([first]) => first === 'description').map(([, , third]) => third)
  for (const language of ['vi', 'en']) {
    check(['description', language], [...texts, otherNameKey, ...standardTexts])
  }
}

interface Given {
  name: string
  field: FieldDefinition
  content: Record<string, unknown>
  report: Report
}

function readField({ name, field, content, report }: Given): DraftValue {
  const place = placeOf(name, field)
  if (!isNamed(field) && !isDescribed(field)) {
    return readValue({ field, value: valueAt(content, place), path: place, report })
  }
  const english = placeOf(name, field, 'en')
  if (field.control === 'lines') {
    const read = (path: YamlPath) => readTexts(valueAt(content, path), path, field, report)
    const [vi, en] = [read(place), read(english)]
    return Array.from({ length: Math.max(vi.length, en.length) }, (_, at) => ({
      id: '',
      text: { vi: vi[at] ?? '', en: en[at] ?? '' },
    }))
  }
  const read = (path: YamlPath) => {
    const value = valueAt(content, path)
    if (value === undefined || value === null) return ''
    if (typeof value === 'string') return value
    report(path, wrongKind(field, 'một đoạn chữ', 'a text'))
    return ''
  }
  return { vi: read(place), en: read(english) }
}

function readTexts(
  value: unknown,
  path: YamlPath,
  field: FieldDefinition,
  report: Report,
): string[] {
  if (value === undefined || value === null) return []
  const texts = z.array(z.string()).safeParse(value)
  if (texts.success) return texts.data
  report(path, wrongKind(field, 'một danh sách các dòng chữ', 'a list of texts'))
  return []
}

const TextSchema = z.union([
  z.string().transform((vi) => ({ vi, en: '' })),
  z.strictObject({ vi: z.string(), en: z.string().default('') }),
])

interface Value {
  field: FieldDefinition
  value: unknown
  path: YamlPath
  report: Report
}

function readValue({ field, value, path, report }: Value): DraftValue {
  if (columnsOf(field)) return readRows({ field, value, path, report })
  const take = <T extends DraftValue>(schema: z.ZodType<T>, empty: T, vi: string, en: string) => {
    if (value === undefined || value === null) return empty
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    report(path, wrongKind(field, vi, en))
    return empty
  }
  if (isLocalizedControl(field)) {
    return take(
      TextSchema,
      { vi: '', en: '' },
      'một đoạn chữ, hoặc vi và en',
      'a text, or vi and en',
    )
  }
  switch (field.control) {
    case 'number':
      return take<number | null>(z.number(), null, 'một số', 'a number')
    case 'yesNo':
      return take<boolean | null>(z.boolean(), null, 'true hoặc false', 'true or false')
    case 'choices':
      return take<string[]>(z.array(z.string()), [], 'một danh sách', 'a list')
    default:
      return take<string>(z.string(), '', 'một đoạn chữ', 'a text')
  }
}

function readRows({ field, value, path, report }: Value): DraftRow[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    report(path, wrongKind(field, 'một danh sách', 'a list'))
    return []
  }
  const columns = columnsOf(field) ?? {}
  return value.map((entry: unknown, at): DraftRow => {
    const own = [...path, at]
    if (field.control === 'lines') {
      const text = { ...field, control: 'localizedText' as const }
      return { id: '', text: readValue({ field: text, value: entry, path: own, report }) }
    }
    const row = plainRecord(entry)
    for (const key of Object.keys(row).filter((one) => !(one in columns))) {
      report([...own, key], { vi: `Không có mục “${key}”.`, en: `There is no key “${key}”.` })
    }
    const values = fieldEntries(columns).map(([name, column]) => [
      name,
      readValue({ field: column, value: row[name], path: [...own, name], report }),
    ])
    return { ...(Object.fromEntries(values) as Draft), id: '' }
  })
}

function wrongKind({ label }: FieldDefinition, vi: string, en: string): Label {
  return { vi: `“${label.vi}” phải là ${vi}.`, en: `“${label.en}” must be ${en}.` }
}

/** Where a fault of the form (`plans.0.price`) stands in the file. */
function pathInFile(table: Table, fault: string): YamlPath {
  const [name = '', ...rest] = fault.split('.')
  const field = table[name]
  if (!field) return [name]
  const inner = rest.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  // The one text of a line has no key of its own.
  return [...placeOf(name, field), ...(field.control === 'lines' ? inner.slice(0, 1) : inner)]
}

/** Where in the text the last part of a path stands that is there; the start of the file for none. */
function offsetOf(node: unknown, path: YamlPath): number {
  let [offset, inner] = [0, node]
  for (const key of path) {
    if (isMap(inner)) {
      const pair = inner.items.find(({ key: own }) => isScalar(own) && own.value === key)
      if (!pair) return offset
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      inner = pair.value
    } else if (isSeq(inner) && typeof key === 'number') {
      inner = inner.items[key]
      const range: unknown = (inner as { range?: [number] | null } | undefined)?.range?.[0]
      if (typeof range === 'number') offset = range
    } else return offset
  }
  return offset
}
