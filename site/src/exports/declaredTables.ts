import type { FieldDefinition } from 'cms/domain/field/field.ts'
import { fieldsOfSchema } from 'cms/domain/publication/declaredRecord.ts'
import { pagePath } from 'cms/domain/publication/routes.ts'
import { publicSchemas } from 'cms/domain/publication/snapshot.ts'
import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import type { Source } from 'cms/domain/values/source.ts'
import { namesOf, wordsWithPage, wordsWithRecordPages } from 'cms/domain/words.ts'
import type { WordWithRecordPages } from 'cms/domain/words.ts'
import { declaredColumns } from './declaredColumns.ts'
import { sourceTexts } from './catalogueTables.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

interface Declared {
  slug: string
  sources?: Source[]
  illustrative?: boolean
}

/** The datasets of words that are a table of fields. */
export const declaredTables = (snapshot: Snapshot): Table[] =>
  wordsWithRecordPages.flatMap((word) => {
    const fields = fieldsOfSchema(publicSchemas[word])
    return fields ? [declaredTable(word, fields, snapshot[word], snapshot.asOf)] : []
  })

/** The dataset of a table of fields, named as the address of the word's list. */
export const declaredTable = (
  word: WordWithRecordPages,
  fields: Record<string, FieldDefinition>,
  rows: Declared[],
  asOf: string,
): Table =>
  table({
    name: pagePath(word, 'vi').replaceAll('/', ''),
    title: { vi: namesOf(wordsWithPage, 'vi')[word], en: namesOf(wordsWithPage, 'en')[word] },
    page: word,
    word,
    rows,
    isIllustrative: ({ illustrative = false }) => illustrative,
    columns: (column) => [
      column.plain('slug', 'Mã trong địa chỉ trang', 'Name in addresses', ({ slug }) => slug),
      ...declaredColumns(column, fields, asOf),
      column.list('sources', 'Nguồn', 'Sources', ({ sources = [] }) => sourceTexts({ sources })),
    ],
  })
