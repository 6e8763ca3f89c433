import { expect, test } from 'vitest'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { LocalizedSchema } from '../../cms/src/domain/language/language.ts'
import { problemWord } from '../../cms/src/domain/problem/word.ts'
import { declaredRecord, fieldsOfSchema } from '../../cms/src/domain/publication/declaredRecord.ts'
import { publicSchemas } from '../../cms/src/domain/publication/snapshot.ts'
import {
  OptionalDaySchema,
  OptionalReferenceSchema,
} from '../../cms/src/domain/values/reference.ts'
import { declaredCollection } from '../../cms/src/words/declaredCollections.ts'
import { referencesOf } from '../../seed/schema.ts'
import { declaredTable } from '../../site/src/exports/declaredTables.ts'

// A word that is a table of fields: everything else follows from the table.

const told = { section: 'lesson', help: { vi: '', en: '' }, required: true } as const
const fields = {
  title: {
    ...told,
    schema: LocalizedSchema,
    control: 'localizedText',
    firstDraft: true,
    label: { vi: 'Tên bài học', en: 'Title' },
  },
  summary: {
    ...told,
    schema: LocalizedSchema,
    control: 'localizedParagraphs',
    label: { vi: 'Tóm tắt', en: 'Summary' },
  },
  heldOn: {
    ...told,
    schema: OptionalDaySchema,
    control: 'date',
    label: { vi: 'Ngày', en: 'Day' },
  },
} satisfies Record<string, FieldDefinition>
const schema = declaredRecord(fields)
const record = schema.parse({
  slug: 'mot',
  title: { vi: 'Một', en: 'One' },
  summary: { vi: 'Một câu.' },
  heldOn: '2026-10-10',
  sources: [{ title: 'Báo cáo', url: 'https://bao.example' }],
  secret: 'x',
})

test('the public sees the address, the fields of the table and the sources, and nothing else', () => {
  expect(Object.keys(record)).toEqual([
    'slug',
    'title',
    'summary',
    'heldOn',
    'sources',
    'illustrative',
  ])
  expect(record.illustrative).toBe(false)
})

test('a schema knows its table, and one that is more than a table has none', () => {
  expect(fieldsOfSchema(schema)).toBe(fields)
  expect(fieldsOfSchema(publicSchemas.problems)).toBeUndefined()
})

test('its collection keeps drafts, which leave by no other way than being published', () => {
  const collection = declaredCollection(problemWord, fields)
  expect(collection).toMatchObject({
    slug: 'problems',
    labels: { singular: problemWord.name },
    versions: { drafts: true },
  })
  const names = collection.fields.flatMap((field) => ('name' in field ? [field.name] : []))
  expect(names).toEqual([
    'slug',
    'sortKey',
    'title',
    'summary',
    'heldOn',
    'sources',
    'illustrative',
  ])
  // A first draft is asked for no more than its title.
  const asked = collection.fields.filter((field) => 'required' in field && field.required)
  expect(asked).toMatchObject([{ name: 'slug' }, { name: 'title' }])
})

test('its dataset has a column for each field in each language that it has', () => {
  const { name, fields: columns, rows } = declaredTable('problems', fields, [record], '2026-11-28')
  expect(name).toBe('bai-toan')
  expect(columns.map((column) => [column.name, column.meaning.vi])).toEqual([
    ['illustrative', expect.any(String)],
    ['slug', 'Mã trong địa chỉ trang'],
    ['title', 'Tên bài học'],
    ['title_en', 'Tên bài học (tiếng Anh)'],
    ['summary', 'Tóm tắt'],
    ['summary_en', 'Tóm tắt (tiếng Anh)'],
    ['held_on', 'Ngày'],
    ['sources', 'Nguồn'],
  ])
  expect(rows).toEqual([
    [null, 'mot', 'Một', 'One', 'Một câu.', null, '2026-10-10', 'Báo cáo <https://bao.example>'],
  ])
})

test('its seed refers to whose it is and to what its fields refer to', () => {
  const owner = { field: 'organisation', collection: 'organisations' }
  const platform = {
    ...told,
    schema: OptionalReferenceSchema,
    control: 'reference',
    relationTo: 'platforms',
    label: { vi: 'Nền tảng', en: 'Platform' },
  } satisfies FieldDefinition
  expect(referencesOf({ belongsTo: [owner] }, { ...fields, platform })).toEqual({
    organisation: 'organisations',
    platform: 'platforms',
  })
})
