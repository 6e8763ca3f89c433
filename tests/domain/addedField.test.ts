import { beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { FieldDefinition } from '../../cms/src/domain/field/field.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'

/** A field of every shape that a later field may have, put into the table before anything reads it. */
const added: Record<string, FieldDefinition> = {
  sandbox: {
    schema: z.boolean().nullish(),
    control: 'yesNo',
    section: 'connection',
    compared: true,
    label: { vi: 'Có môi trường thử', en: 'Has a sandbox' },
    help: { vi: 'Thử.', en: 'Try.' },
  },
  audits: {
    schema: z.array(z.object({ by: z.string(), until: z.string() })).nullish(),
    control: 'rows',
    section: 'data',
    compared: true,
    label: { vi: 'Kiểm toán', en: 'Audits' },
    help: { vi: 'Ai.', en: 'Who.' },
    columns: {
      by: {
        schema: z.string(),
        control: 'text',
        section: 'audit',
        label: { vi: 'Bởi', en: 'By' },
        help: { vi: 'Ai.', en: 'Who.' },
      },
      until: {
        schema: z.string(),
        control: 'date',
        expires: true,
        section: 'audit',
        label: { vi: 'Có hạn đến', en: 'Until' },
        help: { vi: 'Ngày.', en: 'Day.' },
      },
    },
  },
  hosting: {
    schema: z.string().nullish(),
    control: 'choice',
    section: 'data',
    options: [{ value: 'state', label: { vi: 'Trung tâm dữ liệu quốc gia', en: 'State centre' } }],
    label: { vi: 'Nơi đặt máy chủ', en: 'Hosting' },
    help: { vi: 'Ở đâu.', en: 'Where.' },
  },
}

const ofPlatforms: Record<string, FieldDefinition> = {
  hotline: {
    schema: z.string().nullish(),
    control: 'text',
    section: 'platform',
    compared: true,
    label: { vi: 'Tổng đài hỗ trợ', en: 'Hotline' },
    help: { vi: 'Số.', en: 'Number.' },
  },
}

async function load() {
  vi.resetModules()
  const { offeringFields } = await import('../../cms/src/domain/offering/offeringFields.ts')
  Object.assign(offeringFields, added)
  const { offeringFacetWords } = await import('../../cms/src/domain/offering/offeringFacetWords.ts')
  Object.assign(offeringFacetWords, { hosting: 'may-chu' })
  const { platformFields } = await import('../../cms/src/domain/platform/platformFields.ts')
  Object.assign(platformFields, ofPlatforms)
  const { SnapshotSchema } = await import('../../cms/src/domain/publication/snapshot.ts')
  const offering = (slug: string, more: object) => ({
    slug,
    name: { vi: slug },
    summary: { vi: 'Thử.' },
    vendor: 'cong-ty',
    platform: 'a',
    ...more,
  })
  const platform = (slug: string) => ({
    slug,
    name: { vi: slug },
    summary: { vi: 'Thử.' },
    group: 'government',
    sector: 'logistics',
    status: 'official',
    statusBasis: 'source',
    nationalListing: 'unknown',
    confidence: 'listed',
    hotline: slug === 'a' ? '1022' : null,
  })
  const snapshot = SnapshotSchema.parse({
    ...emptySnapshot,
    platforms: ['a', 'b'].map((slug) => platform(slug)),
    offerings: [
      offering('mot', {
        sandbox: true,
        hosting: 'state',
        audits: [{ by: 'Bên A', until: '2026-01-31' }],
      }),
      offering('hai', {}),
    ],
  })
  return {
    snapshot,
    comparison: await import('../../cms/src/domain/comparison/comparison.ts'),
    facets: await import('../../cms/src/domain/search/offeringFacets.ts'),
    catalogue: await import('../../site/src/exports/catalogueTables.ts'),
    collection: await import('../../cms/src/words/platform/collection.ts'),
    exports: await import('../../site/src/exports/offeringTables.ts'),
  }
}

let loaded: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  loaded = await load()
})

test('a field added to the table is a row of the comparison, in words', () => {
  const { comparison, snapshot } = loaded
  const items = ['offerings/mot', 'offerings/hai']
  const outcome = comparison.compare({ snapshot, items, language: 'vi' })
  if ('refusal' in outcome) throw new Error(outcome.refusal.vi)
  const rows = outcome.comparison.sections.flatMap(({ rows: all }) => all)
  const said = (label: string) =>
    rows
      .find((row) => row.label.vi === label)
      ?.cells.map((lines) => lines.map(({ text }) => text.vi))
  expect(said('Có môi trường thử')).toEqual([['Có'], []])
  expect(said('Kiểm toán')).toEqual([['Bên A, có hạn đến 31/01/2026, đã hết hạn'], []])
})

test('it is a column of the export', () => {
  const [table] = loaded.exports.offeringTables(loaded.snapshot)
  const cells = (name: string) => {
    const at = table?.fields.findIndex((field) => field.name === name) ?? -1
    return table?.rows.map((row) => row[at])
  }
  expect(cells('sandbox')).toEqual([true, null])
  expect(cells('hosting')).toEqual(['Trung tâm dữ liệu quốc gia', null])
  expect(cells('audits')?.[0]).toContain('Bên A')
})

test('one that is marked so is a facet, with its title, values and labels', () => {
  const { facets, snapshot } = loaded
  const [first] = snapshot.offerings
  expect(facets.offeringFieldFacets.titles).toMatchObject({ hosting: { vi: 'Nơi đặt máy chủ' } })
  expect(facets.offeringFieldFacets.labels).toMatchObject({
    hosting: { state: { en: 'State centre' } },
  })
  expect(first && facets.offeringFacetsOf(first)).toMatchObject({ hosting: ['state'] })
})

test('a field added to the table of platforms is public, asked in the admin, compared and a column of the export', () => {
  const { snapshot, comparison, catalogue, collection } = loaded
  expect(snapshot.platforms[0]).toMatchObject({ hotline: '1022' })
  expect(collection.Platforms.fields).toContainEqual(
    expect.objectContaining({ name: 'hotline', type: 'text' }),
  )
  const items = ['platforms/a', 'platforms/b']
  const outcome = comparison.compare({ snapshot, items, language: 'vi' })
  if ('refusal' in outcome) throw new Error(outcome.refusal.vi)
  const rows = outcome.comparison.sections.flatMap(({ rows: all }) => all)
  const row = rows.find(({ label }) => label.vi === 'Tổng đài hỗ trợ')
  expect(row?.cells.map((lines) => lines.map(({ text }) => text.vi))).toEqual([['1022'], []])
  const [table] = catalogue.catalogueTables(snapshot)
  const at = table?.fields.findIndex(({ name }) => name === 'hotline') ?? -1
  expect(table?.rows.map((cells) => cells[at])).toEqual(['1022', null])
})
