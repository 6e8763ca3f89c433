import { Document } from 'yaml'
import { fieldEntries, holdsFiles } from '../../domain/field/field.ts'
import type { FieldDefinition } from '../../domain/field/field.ts'
import {
  columnsOf,
  draftRows,
  isDraftText,
  isEmptyDraft,
  isLocalizedControl,
} from '../../domain/field/fieldDraft.ts'
import type { Draft, DraftText, DraftValue } from '../../domain/field/fieldDraft.ts'
import { languages } from '../../domain/language/language.ts'
import type { Language } from '../../domain/language/language.ts'

/** Version of the publiccode.yml standard whose names the file uses. */
const publiccodeVersion = '0.5.0'
/** Key of what the standard has no name for; the standard allows one for each country. */
export const extensionKey = 'vn'
/** The standard’s name of a name in another language than the file’s first. */
export const otherNameKey = 'localisedName'

export type YamlPath = (string | number)[]

/**
 * Where a field stands in the file: under the standard's name, in `description` once for each language, or
 * under our own name in the extension.
 */
export function placeOf(name: string, field: FieldDefinition, language: Language = 'vi'): YamlPath {
  const { publiccode } = field
  if (!publiccode) return [extensionKey, name]
  if (isNamed(field) && language === 'en') return ['description', 'en', otherNameKey]
  const [group, rest] = publiccode.split('.')
  return group === 'description' && rest ? ['description', language, rest] : [publiccode]
}

/** A text that the standard keeps outside `description`, in one language: the name. */
export const isNamed = (field: FieldDefinition): boolean =>
  isLocalizedControl(field) && field.publiccode !== undefined && !isDescribed(field)

/** A field that stands in `description`, once for each language. */
export const isDescribed = ({ publiccode }: FieldDefinition): boolean =>
  publiccode?.startsWith('description.') ?? false

/** An offering as a publiccode.yml file. References of the draft are address words, not ids. */
export function publiccodeOf(table: Record<string, FieldDefinition>, draft: Draft): string {
  const file = new Document({ publiccodeYmlVersion: publiccodeVersion })
  const put = (path: YamlPath, value: unknown) => {
    if (value !== undefined && value !== '') file.setIn(path, file.createNode(value))
  }
  for (const [name, field] of fieldEntries(table)) {
    const value = draft[name]
    if (isEmptyDraft(value) || holdsFiles(field)) continue
    if (!isNamed(field) && !isDescribed(field)) {
      put(placeOf(name, field), plainValue(field, value))
      continue
    }
    for (const language of languages) {
      put(placeOf(name, field, language), valueIn(value, language))
    }
  }
  return file.toString({ lineWidth: 100 })
}

/** What a text, or a list of them, says in one language; a list keeps its places. */
function valueIn(value: DraftValue | undefined, language: Language): unknown {
  if (isDraftText(value)) return value[language] || undefined
  const lines = draftRows(value).map(({ text }) => (isDraftText(text) ? text[language] : ''))
  return lines.some(Boolean) ? lines : undefined
}

function plainValue(field: FieldDefinition, value: DraftValue | undefined): unknown {
  const columns = columnsOf(field)
  if (field.control === 'lines') {
    return draftRows(value).map(({ text }) => (isDraftText(text) ? plainText(text) : ''))
  }
  if (columns) {
    return draftRows(value).map((row) =>
      Object.fromEntries(
        fieldEntries(columns)
          .filter(([name]) => !isEmptyDraft(row[name]))
          .map(([name, column]) => [name, plainValue(column, row[name])]),
      ),
    )
  }
  return isDraftText(value) ? plainText(value) : value
}

const plainText = ({ vi, en }: DraftText) => (en ? { vi, en } : { vi })
