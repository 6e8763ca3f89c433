import { afterEach, expect, test } from 'vitest'
import { loadSeed, SeedError } from '../../seed/load.ts'
import { legalDocument, province, seedFilesOf } from './seedFiles.ts'

const removals: (() => void)[] = []
afterEach(() => {
  for (const remove of removals.splice(0)) remove()
})

/** The reasons for which a folder with these files is refused. */
function reasonsOf(files: Record<string, string>, catalogueOnly = false): string[] {
  const { folder, remove } = seedFilesOf(files)
  removals.push(remove)
  try {
    loadSeed({ folder, catalogueOnly })
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(SeedError)
    return (error as SeedError).reasons
  }
}

test('valid files are read, in the order of their names', () => {
  const { folder, remove } = seedFilesOf({
    'data/organisations/tinh-b.yaml': province('tinh-b', ['parent: tinh-a']),
    'data/organisations/tinh-a.yaml': province('tinh-a'),
  })
  removals.push(remove)
  expect(loadSeed({ folder }).organisations.map(({ slug }) => slug)).toEqual(['tinh-a', 'tinh-b'])
})

test('one error names every wrong file, place and reason', () => {
  expect(
    reasonsOf({
      'data/organisations/a.yaml': province('a', ['regin: Đông Nam Bộ', 'parent: khong-co']),
      'data/organisations/b.yaml': 'slug: b\nname:\n  en: Only English\nkind: tinh\n',
      'data/organisations/c.yaml': province('khac'),
      'data/legalDocuments/d.yaml': legalDocument('d').replace('basis: source\n', ''),
      'data/legalDocuments/e.yaml': 'slug: [unclosed\n',
      'data/indicators/f.txt': 'not a record',
      'data/platform/g.yaml': 'slug: g',
    }),
  ).toEqual([
    expect.stringContaining('data/indicators/f.txt: is not a .yaml file'),
    expect.stringMatching(/^data\/legalDocuments\/d\.yaml:1: basis: is missing$/),
    expect.stringMatching(/^data\/legalDocuments\/e\.yaml:2: /),
    'data/organisations/a.yaml:5: regin: is not a known field',
    'data/organisations/b.yaml:3: name.vi: is missing',
    'data/organisations/b.yaml:4: kind: must be one of: ministry, province, agency, commune, vendor',
    'data/organisations/c.yaml:1: the file must be called khac.yaml, as its record',
    expect.stringContaining('data/platform: is not a folder of a collection'),
    'data/organisations/a.yaml:6: parent: there is no “khong-co” in organisations',
  ])
})

test('an unknown field is found inside a list, by its row', () => {
  const source = ['sources:', '  - title: Báo', '    adress: https://bao.example']
  expect(reasonsOf({ 'data/organisations/a.yaml': province('a', source) })).toEqual([
    'data/organisations/a.yaml:7: sources[1].adress: is not a known field',
  ])
})

test('a value not written as it is exported is refused', () => {
  const line = 'validFrom: 2025-07-01T00:00:00+07:00'
  expect(reasonsOf({ 'data/organisations/a.yaml': province('a', [line]) })).toEqual([
    'data/organisations/a.yaml:5: validFrom: must be written as "2025-07-01"',
  ])
})

test('a slug stands once, in the catalogue and the demonstration together', () => {
  expect(
    reasonsOf({
      'data/organisations/a.yaml': province('a'),
      'demo/organisations/a.yaml': province('a', ['illustrative: true']),
    }),
  ).toEqual(['demo/organisations/a.yaml:1: “a” is already in data/organisations/a.yaml'])
})

test('the catalogue does not rest on the demonstration', () => {
  expect(
    reasonsOf({
      'data/organisations/a.yaml': province('a', ['parent: b']),
      'demo/organisations/b.yaml': province('b', ['illustrative: true']),
    }),
  ).toEqual(['data/organisations/a.yaml:5: parent: there is no “b” in organisations'])
})

test('demonstration data are marked as such, the catalogue never', () => {
  expect(
    reasonsOf({
      'data/organisations/a.yaml': province('a', ['illustrative: true']),
      'demo/organisations/b.yaml': province('b'),
    }),
  ).toEqual([
    'data/organisations/a.yaml:5: illustrative: must not stand in data/',
    'demo/organisations/b.yaml:1: illustrative: must be true in demo/',
  ])
})

test('a name is translated when the texts beside it are', () => {
  const note = ['note:', '  vi: Ghi chú', '  en: A note']
  expect(reasonsOf({ 'data/organisations/a.yaml': province('a', note) })).toEqual([
    'data/organisations/a.yaml:3: name: needs English, as other texts beside it have',
  ])
})

test('with the catalogue only, the demonstration is not even read', () => {
  const files = { 'demo/organisations/b.yaml': 'nonsense' }
  expect(reasonsOf(files, true)).toEqual([])
})
