import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordHash } from '../../cms/src/domain/selection/recordHash.ts'
import { exportSeed } from '../../seed/exportSeed.ts'
import { seedFolder, SeedError } from '../../seed/load.ts'
import { removeDemo } from '../../seed/remove.ts'
import { seedCollections } from '../../seed/schema.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { testPassword } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { legalDocument, province, seedFilesOf } from './seedFiles.ts'

// The tests follow one database through its life, in order.
let started: TestPayload
let exported: string

beforeAll(async () => {
  started = await startPayload()
  exported = mkdtempSync(path.join(tmpdir(), 'export-'))
})
afterAll(async () => {
  await started.stop()
  rmSync(exported, { recursive: true, force: true })
})

async function counts(): Promise<Record<string, number>> {
  const collections = [
    ...seedCollections,
    'quotations',
    'history',
    'messages',
    'publications',
  ] as const
  const pairs = await Promise.all(
    collections.map(async (collection) => {
      const { totalDocs } = await started.payload.count({ collection })
      return [collection, totalDocs] as const
    }),
  )
  return Object.fromEntries(pairs)
}

/** Every file below a folder, with its content. */
function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
}

/** How many records of a word the catalogue has; of one that is not named as many as it has files. */
const catalogueCounts = {
  ...Object.fromEntries(
    seedCollections.map((collection) => [
      collection,
      Object.keys(filesBelow(path.join(seedFolder, 'data'))).filter((file) =>
        file.startsWith(`${collection}/`),
      ).length,
    ]),
  ),
  legalDocuments: 72,
  legalRules: 1,
  calendarDays: 32,
  organisations: 150,
  platforms: 50,
  problems: 55,
  indicators: 52,
  synonyms: 228,
  pages: 20,
  menus: 2,
  evaluationTemplates: 3,
  practices: 2,
  evaluations: 0,
  announcements: 0,
  requirements: 0,
  quotationRequests: 0,
  quotations: 0,
  publishers: 0,
  users: 0,
  offerings: 0,
  selections: 0,
  adoptions: 0,
  usageReports: 0,
  experiences: 0,
  implementations: 0,
  contracts: 0,
  problemProposals: 0,
  solutionProposals: 0,
  vulnerabilityNotices: 0,
  history: 0,
  messages: 0,
  publications: 0,
}

test('wrong files are refused before anything is written', async () => {
  const { folder, remove } = seedFilesOf({
    'data/legalDocuments/a.yaml': legalDocument('a'),
    'data/organisations/b.yaml': province('b', ['parent: khong-co']),
  })
  await expect(seedCatalogue({ payload: started.payload, folder })).rejects.toBeInstanceOf(
    SeedError,
  )
  remove()
  expect((await counts()).legalDocuments).toBe(0)
})

test('a failure while writing leaves nothing behind', async () => {
  const circle = seedFilesOf({
    'data/legalDocuments/a.yaml': legalDocument('a'),
    'data/organisations/b.yaml': province('b', ['parent: c']),
    'data/organisations/c.yaml': province('c', ['parent: b']),
  })
  const { payload } = started
  await expect(seedCatalogue({ payload, folder: circle.folder })).rejects.toThrow('circle')
  circle.remove()
  expect((await counts()).legalDocuments).toBe(0)
})

test('catalogue only: no illustrative row, no account', async () => {
  await seedCatalogue({ payload: started.payload, catalogueOnly: true })
  expect(await counts()).toEqual(catalogueCounts)
  const { totalDocs } = await started.payload.count({
    collection: 'organisations',
    where: { illustrative: { equals: true } },
  })
  expect(totalDocs).toBe(0)
})

test('the demonstration comes on top, and its accounts can sign in', async () => {
  const { payload } = started
  const { changed } = await seedCatalogue({ payload, demoPassword: testPassword })
  expect(changed).toBe(0)
  const { user } = await payload.login({
    collection: 'users',
    data: { email: 'canbo.yte@demo.example', password: testPassword },
  })
  expect(user?.role).toBe('agencyOfficer')
}, 120_000)

test('loading twice gives the same as once', async () => {
  const before = await counts()
  const result = await seedCatalogue({ payload: started.payload, demoPassword: testPassword })
  expect(result).toMatchObject({ created: 0, changed: 0 })
  expect(await counts()).toEqual(before)
}, 120_000)

test('export gives the same bytes back', async () => {
  const { orphans } = await exportSeed(started.payload, exported)
  expect(orphans).toEqual([])
  expect(filesBelow(exported)).toEqual({
    ...prefixed('data', filesBelow(path.join(seedFolder, 'data'))),
    ...prefixed('demo', filesBelow(path.join(seedFolder, 'demo'))),
  })
})

test('a record that differs is kept when asked, else set right in every language and list', async () => {
  const { payload } = started
  const { docs } = await payload.find({
    collection: 'offerings',
    where: { slug: { equals: 'kham-tu-xa-tram-y-te-a' } },
    depth: 0,
  })
  await payload.update({
    collection: 'offerings',
    id: docs[0]?.id ?? '',
    data: { name: 'Tên khác', features: [{ text: 'Khác' }], plans: [] },
    context: { isSeed: true },
  })
  const kept = await seedCatalogue({ payload, demoPassword: testPassword, keepExisting: true })
  expect(kept).toMatchObject({ created: 0, changed: 0 })
  const result = await seedCatalogue({ payload, demoPassword: testPassword })
  expect(result).toMatchObject({ created: 0, changed: 1 })
  const again = await exportSeed(payload, exported)
  expect(again.written).toBe(0)
})

test('a locked selection record carries the hash of what it holds', async () => {
  const { docs } = await started.payload.find({
    collection: 'selections',
    where: { state: { equals: 'locked' } },
    depth: 0,
  })
  expect(docs).toHaveLength(2)
  for (const selection of docs) {
    expect(selection.hash).toBe(await recordHash(selection.locked))
    for (const { frozen } of selection.candidates ?? []) expect(frozen).toHaveProperty('slug')
  }
})

test('a request of the demonstration that is set right stands where its file says, with its quotations', async () => {
  const { payload } = started
  const where = { slug: { equals: 'minh-hoa-cho-mo' } }
  const before = await counts()
  await payload.update({
    collection: 'quotationRequests',
    where,
    data: { state: 'opened', opening: { openedAt: 'x' }, place: 'Nơi khác' },
    context: { isSeed: true },
  })
  expect(await seedCatalogue({ payload, demoPassword: testPassword })).toMatchObject({ changed: 1 })
  const { docs } = await payload.find({ collection: 'quotationRequests', where, depth: 0 })
  expect(docs).toMatchObject([{ state: 'published', opening: null, result: null }])
  expect(await counts()).toEqual(before)
  expect(await seedCatalogue({ payload, demoPassword: testPassword })).toMatchObject({ changed: 0 })
})

test('each announced adoption has the History that led to it', async () => {
  const { docs } = await started.payload.find({
    collection: 'adoptions',
    where: { key: { equals: 'so-y-te-lao-cai-kham-tu-xa-tram-y-te-a' } },
    depth: 0,
  })
  const history = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: docs[0]?.id } },
    sort: ['createdAt', 'id'],
    depth: 0,
  })
  expect(history.docs.map(({ event, byName }) => [event, byName])).toEqual([
    ['submit', 'Trần Thị Mai'],
    ['approve', 'Lê Văn Hùng'],
    ['contract', 'Trần Thị Mai'],
    ['deploy', 'Trần Thị Mai'],
    ['startUse', 'Trần Thị Mai'],
  ])
})

test('removing the demonstration leaves exactly the catalogue', async () => {
  const { payload } = started
  const { docs } = await payload.find({
    collection: 'organisations',
    where: { illustrative: { equals: true } },
    limit: 1,
    depth: 0,
  })
  // Tried out with a demonstration account.
  await payload.create({
    collection: 'webhooks',
    data: {
      name: 'Thử',
      address: 'https://thu.example/nhan',
      organisation: docs[0]?.id ?? '',
    },
    context: { isSeed: true },
  })
  expect(await removeDemo(payload)).toBeGreaterThan(0)
  expect((await payload.count({ collection: 'webhooks' })).totalDocs).toBe(0)
  expect(await counts()).toEqual(catalogueCounts)
  const result = await seedCatalogue({ payload, catalogueOnly: true })
  expect(result).toMatchObject({ created: 0, changed: 0 })
})

function prefixed(part: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [path.join(part, name), content]),
  )
}
