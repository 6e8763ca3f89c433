import { existsSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagePlace } from '../../cms/src/domain/page/pagePlace.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { publicCollections, wordsWithRecordPages } from '../../cms/src/domain/words.ts'
import type { PublicCollection } from '../../cms/src/domain/words.ts'
import { publishNow, publishQueued } from '../../cms/src/publication/publish.ts'
import { currentRelease, releasesDir } from '../../cms/src/publication/release.ts'
import { requestPublication } from '../../cms/src/publication/request.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { faults } from '../access/matrix.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// One record that cannot be shown keeps no other from the public, and does not go unnoticed.

let started: TestPayload
let server: HttpServer
let actors: Actors
let ministry: Client
const broken = new Map<PublicCollection, string>()

beforeAll(async () => {
  started = await startPayload()
  const { payload } = started
  server = await serveApi(payload)
  await seedCatalogue({ payload, demoPassword: 'mat khau minh hoa cho kiem thu' })
  actors = await makeActors(payload)
  ministry = await clientFor(server.origin, actors.people.ministry.email)
  for (const collection of publicCollections) {
    const rows = await makeRows(payload, actors, collection, actors.people.agencyOfficer)
    const id =
      rows.any ??
      rows.published ??
      rows.ownAnnounced ??
      rows.issued ??
      rows.announced ??
      rows.corrected
    const chosen = id ?? rows.otherPublished ?? rows.ownPublished
    if (!chosen) throw new Error(`No public row of ${collection}`)
    broken.set(collection, chosen)
  }
}, 120_000)
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const breakIt = (collection: PublicCollection) =>
  started.payload.db.updateOne({
    collection,
    id: broken.get(collection) ?? '',
    data: faults[collection] ?? { slug: 'Không phải địa chỉ' },
  })

const pageOf = async (address: string) =>
  path.join(releasesDir(), (await currentRelease()) ?? '', 'site', address, 'index.html')

/** Address and id of every record that has a page now. */
async function publishedPages(): Promise<[address: string, id: string][]> {
  const pages: [string, string][] = []
  for (const collection of wordsWithRecordPages) {
    const { docs } = await started.payload.find({
      collection,
      pagination: false,
      depth: 0,
      overrideAccess: false,
    })
    for (const doc of docs) {
      const { id, slug } = doc
      const place = 'screen' in doc ? pagePlace(doc) : { page: collection, slug }
      const address = pagePath(place.page, 'vi', place.slug)
      if (existsSync(await pageOf(address))) pages.push([address, id])
    }
  }
  return pages
}

async function lastPublication() {
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: ['-createdAt', '-id'],
    limit: 1,
  })
  return docs[0]
}

test('with a broken record in each collection all others are published, and each broken one is named', async () => {
  const { payload } = started
  const whole = await publishNow(payload)
  expect(whole.pages).toBeGreaterThan(900)
  const slugsBefore = await publishedPages()
  for (const collection of publicCollections) await breakIt(collection)
  await requestPublication(await createLocalReq({}, payload), 'thử')
  await publishQueued(payload)
  const publication = await lastPublication()
  expect(publication).toMatchObject({ state: 'published' })
  for (const [collection, id] of broken) {
    expect(publication?.leftOut, collection).toContain(`${collection}/${id}`)
  }
  const gone = new Set(publication?.leftOut?.match(/[0-9a-f]{24}(?=\))/g))
  const expected = slugsBefore.filter(([, id]) => !gone.has(id)).map(([address]) => address)
  expect(expected.length).toBeGreaterThan(350)
  for (const address of expected) expect(existsSync(await pageOf(address)), address).toBe(true)
  // Named with its field, to the ministry: on its desk and by mail.
  expect(publication?.leftOut).toContain('“Trang web”: Hãy nhập địa chỉ web đầy đủ')
  const { body } = await ministry('GET', '/api/workspace')
  expect(JSON.stringify(body)).toContain('Có hồ sơ không xuất bản được')
  const { docs } = await payload.find({
    collection: 'messages',
    where: { recipient: { equals: actors.people.ministry.id } },
  })
  expect(docs).toMatchObject([
    { subject: expect.stringMatching(/không xuất bản được · \d+ hồ sơ$/) as string },
  ])
  // By kinds and names, as people say them.
  const told = docs[0]?.body ?? ''
  expect(told).toMatch(/Đơn vị.* “/)
  expect(told).not.toMatch(/[0-9a-f]{24}|\b[a-z]+[A-Z][a-z]+\b|\(platforms/)
}, 240_000)

test('what stands so already is not told again', async () => {
  const { payload } = started
  await requestPublication(await createLocalReq({}, payload), 'lần nữa')
  await publishQueued(payload)
  const { totalDocs } = await payload.count({
    collection: 'messages',
    where: { recipient: { equals: actors.people.ministry.id } },
  })
  expect(totalDocs).toBe(1)
}, 240_000)

test('the ministry takes each of them down, and what cannot do without another broken one is left out with it', async () => {
  for (const [collection, id] of broken) {
    const address = `/api/public-records/${collection}/${id}/takeDown`
    const { status } = await ministry('POST', address, { reason: 'Không xuất bản được, đang sửa.' })
    expect(status, collection).toBe(200)
  }
  const make = factories(started.payload)
  const platform = await make.platform({ name: 'Nền tảng sắp hỏng' })
  const offering = await make.offering({ vendor: actors.vendor.id, platform: platform.id })
  await started.payload.db.updateOne({
    collection: 'platforms',
    id: platform.id,
    data: { group: 'khong-co' },
  })
  const { leftOut } = await publishNow(started.payload)
  // What was taken down is left out no more: only the new ones are.
  const stillNamed = [...broken].filter(([, id]) => leftOut.some((one) => one.id === id))
  expect(stillNamed).toEqual([])
  expect(leftOut.find(({ id }) => id === offering.id)?.reasons).toEqual([
    'Hồ sơ dựa vào “Nền tảng sắp hỏng”, mà hồ sơ đó không được xuất bản.',
  ])
}, 120_000)

test('a write that the public site could not show is refused at its field, in the reader’s language', async () => {
  const { status, body } = await ministry('POST', '/api/indicators', {
    slug: 'khong-nguon',
    name: 'Không nguồn',
    value: 1,
    unit: 'platforms',
    asOf: '2026-01-01',
  })
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([
    { data: { errors: [{ path: 'sources', message: '“Nguồn”: chưa có giá trị.' }] } },
  ])
  const { totalDocs } = await started.payload.count({
    collection: 'indicators',
    where: { slug: { equals: 'khong-nguon' } },
  })
  expect(totalDocs).toBe(0)
})
