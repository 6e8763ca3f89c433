import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishNow, publishQueued } from '../../cms/src/publication/publish.ts'
import { currentRelease, releasesDir, rollBack } from '../../cms/src/publication/release.ts'
import { requestPublication } from '../../cms/src/publication/request.ts'
import {
  checkNothingPrivate,
  privateValues,
  takeSnapshot,
} from '../../cms/src/publication/snapshot.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let platformId: string
let organisationId: string

beforeAll(async () => {
  started = await startPayload()
  await seedCatalogue({ payload: started.payload, catalogueOnly: true })
  const make = factories(started.payload)
  organisationId = (
    await make.organisation({ kind: 'province', slug: 'tinh-thu', name: 'Tỉnh thử' })
  ).id
  platformId = (await make.platform({ slug: 'nen-tang-thu', name: 'Nền tảng thử' })).id
  await publishNow(started.payload)
}, 60_000)
afterAll(() => started.stop())

const page = async (address: string) =>
  readFile(path.join(releasesDir(), (await currentRelease()) ?? '', 'site', address), 'utf8')

const request = async (reason: string) =>
  requestPublication(await createLocalReq({}, started.payload), reason)

const lastPublication = async () => {
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: ['-createdAt', '-id'],
    limit: 1,
  })
  return docs[0]
}

test('a published platform has a page in both languages, compressed copies beside it', async () => {
  expect(await page('nen-tang/nen-tang-thu/index.html')).toContain('Nền tảng thử')
  expect(await page('en/platforms/nen-tang-thu/index.html')).toContain('Nền tảng thử')
  const release = path.join(releasesDir(), (await currentRelease()) ?? '', 'site')
  expect(existsSync(path.join(release, 'nen-tang/nen-tang-thu/index.html.gz'))).toBe(true)
})

test('a snapshot holds no draft, and nothing that an agency keeps to itself', async () => {
  const { payload } = started
  const make = factories(payload)
  await make.platform({ slug: 'ban-nhap', name: 'Bản nháp kín', _status: 'draft' })
  await payload.create({
    collection: 'adoptions',
    data: {
      organisation: organisationId,
      platform: platformId,
      state: 'announced',
      contact: 'Ông Kín, 0900 111 222',
      note: 'Ghi chú nội bộ kín',
      contractPrice: 987_654_321,
      milestones: [{ level: 'announced', date: '2026-01-05', evidence: 'Quyết định 5' }],
    },
    context: { isSeed: true },
  })
  const snapshot = await takeSnapshot(payload)
  const text = JSON.stringify(snapshot)
  expect(text).toContain('Quyết định 5')
  expect(text).not.toMatch(/kín|987654321/i)
})

test('a private value that slipped into a public field stops the publication', async () => {
  const { payload } = started
  const snapshot = await takeSnapshot(payload)
  const leaked = {
    ...snapshot,
    platforms: snapshot.platforms.map((one) => ({ ...one, operator: 'Ông Kín, 0900 111 222' })),
  }
  const values = await privateValues(payload)
  expect(() => checkNothingPrivate(leaked, values)).toThrow(/1 private value/)
  expect(() => checkNothingPrivate(snapshot, values)).not.toThrow()
})

test('several requests make one run: the newest is published, the others superseded', async () => {
  await request('một')
  await request('hai')
  await request('ba')
  await publishQueued(started.payload)
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: ['createdAt', 'id'],
  })
  expect(docs.map(({ reason, state }) => `${reason}: ${state}`)).toEqual([
    'một: superseded',
    'hai: superseded',
    'ba: published',
  ])
}, 60_000)

test('a publication that fails leaves the site as it was and tells the ministry why', async () => {
  const { payload } = started
  const ministry = await factories(payload).user('ministry')
  const before = await currentRelease()
  // A row that no rule of the collection lets through, as a hand at the database might leave it.
  await payload.db.updateOne({
    collection: 'platforms',
    id: platformId,
    data: { group: 'không có' },
  })
  await request('hỏng')
  await publishQueued(payload)
  expect(await currentRelease()).toBe(before)
  expect(await lastPublication()).toMatchObject({
    state: 'failed',
    error: expect.stringContaining('platforms/nen-tang-thu') as string,
  })
  const { docs } = await payload.find({
    collection: 'messages',
    where: { recipient: { equals: ministry.id } },
  })
  expect(docs).toHaveLength(1)
  await payload.db.updateOne({
    collection: 'platforms',
    id: platformId,
    data: { group: 'government' },
  })
}, 60_000)

test('a run that the process did not live to finish is done again', async () => {
  const { payload } = started
  await payload.create({
    collection: 'publications',
    data: { state: 'running', reason: 'bị ngắt' },
  })
  await publishQueued(payload)
  expect(await lastPublication()).toMatchObject({ reason: 'bị ngắt', state: 'published' })
}, 60_000)

test('going back serves the release before', async () => {
  const newest = await currentRelease()
  const before = await rollBack()
  expect(before < (newest ?? '')).toBe(true)
  expect(await currentRelease()).toBe(before)
})
