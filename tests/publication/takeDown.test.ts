import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicCollections } from '../../cms/src/domain/words.ts'
import type { PublicCollection } from '../../cms/src/domain/words.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The ministry takes any public record off the site, whatever its state, and can bring it back.

let started: TestPayload
let server: HttpServer
let actors: Actors
let visitor: Client
const clients = new Map<Role, Client>()

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  visitor = await clientFor(server.origin)
  for (const [role, { email }] of Object.entries(actors.people)) {
    clients.set(role as Role, await clientFor(server.origin, email))
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const as = (role: Role): Client => {
  const client = clients.get(role)
  if (!client) throw new Error(`No client of ${role}`)
  return client
}

async function publicRow(collection: PublicCollection): Promise<string> {
  const { agencyOfficer } = actors.people
  const rows = await makeRows(started.payload, actors, collection, agencyOfficer)
  const { any, published, ownAnnounced, issued, announced, otherPublished, corrected } = rows
  const id = any ?? published ?? ownAnnounced ?? issued ?? announced ?? otherPublished ?? corrected
  if (!id) throw new Error(`No public row of ${collection}`)
  return id
}

const reason = { reason: 'Có khiếu nại, đang xác minh.' }

test.each(publicCollections)(
  '%s: taken down with a reason, and brought back',
  async (collection) => {
    const id = await publicRow(collection)
    const at = (event: string) => `/api/public-records/${collection}/${id}/${event}`
    const isSeen = async () => (await visitor('GET', `/api/${collection}/${id}`)).status === 200
    expect(await isSeen()).toBe(true)
    expect((await visitor('POST', at('takeDown'), reason)).status).toBe(401)
    for (const role of ['agencyOfficer', 'agencyLeader', 'vendor', 'reviewer'] as const) {
      expect((await as(role)('POST', at('takeDown'), reason)).status, role).toBe(403)
    }
    const without = await as('ministry')('POST', at('takeDown'), { reason: ' ' })
    expect(without.status).toBe(422)
    expect(without.body.errors).toMatchObject([
      { message: 'Hãy viết lý do.', data: { field: 'reason' } },
    ])
    expect(await isSeen()).toBe(true)

    expect((await as('ministry')('POST', at('takeDown'), reason)).status).toBe(200)
    expect(await isSeen()).toBe(false)
    expect((await as('ministry')('GET', `/api/${collection}/${id}`)).status).toBe(200)
    expect((await as('ministry')('POST', at('takeDown'), reason)).status).toBe(409)

    expect((await as('ministry')('POST', at('putBack'), reason)).status).toBe(200)
    expect(await isSeen()).toBe(true)
    expect((await as('ministry')('POST', at('putBack'), reason)).status).toBe(409)
    const { docs } = await started.payload.find({
      collection: 'history',
      where: { subjectId: { equals: id } },
      sort: 'createdAt',
    })
    expect(docs).toMatchObject([
      { event: 'takeDown', byName: actors.people.ministry.name, ...reason },
      { event: 'putBack', ...reason },
    ])
  },
)

test('what is not public cannot be taken down, and what is no record of the site is not found', async () => {
  const draft = await factories(started.payload).platform({ _status: 'draft' })
  const ministry = as('ministry')
  const post = (path: string) => ministry('POST', `/api/public-records/${path}`, reason)
  expect((await post(`platforms/${draft.id}/takeDown`)).status).toBe(409)
  expect((await post(`platforms/${'0'.repeat(24)}/takeDown`)).status).toBe(409)
  expect((await post(`users/${actors.people.vendor.id}/takeDown`)).status).toBe(404)
  expect((await post(`platforms/${draft.id}/destroy`)).status).toBe(404)
})

test('the next publication is without it and without what rests on it; its owner is told why', async () => {
  const make = factories(started.payload)
  const platform = await make.platform({ name: 'Nền tảng bị gỡ', ownerNow: actors.province.id })
  const offering = await make.offering({ vendor: actors.vendor.id, platform: platform.id })
  const address = `/api/public-records/platforms/${platform.id}`
  await as('ministry')('POST', `${address}/takeDown`, reason)
  const { snapshot, leftOut } = await takeSnapshot(started.payload)
  expect(snapshot.platforms.map(({ slug }) => slug)).not.toContain(platform.slug)
  expect(snapshot.offerings.map(({ slug }) => slug)).not.toContain(offering.slug)
  expect(leftOut.find(({ id }) => id === platform.id)).toBeUndefined()
  expect(leftOut.find(({ id }) => id === offering.id)?.reasons).toEqual([
    'Hồ sơ dựa vào “Nền tảng bị gỡ”, mà hồ sơ đó không được xuất bản.',
  ])
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: actors.people.agencyLeader.id } },
    sort: '-createdAt',
  })
  expect(docs[0]).toMatchObject({
    subject: 'Bộ đã gỡ khỏi trang công khai · Nền tảng bị gỡ',
    body: expect.stringContaining(reason.reason) as string,
  })
  const { totalDocs } = await started.payload.count({
    collection: 'publications',
    where: { reason: { equals: 'platforms: takeDown' } },
  })
  expect(totalDocs).toBeGreaterThan(0)
  await as('ministry')('POST', `${address}/putBack`, reason)
  const again = await takeSnapshot(started.payload)
  expect(again.snapshot.offerings.map(({ slug }) => slug)).toContain(offering.slug)
})

test('what belongs to an organisation that was taken down is not seen before the next publication either', async () => {
  const make = factories(started.payload)
  const vendor = await make.organisation({ kind: 'vendor' })
  const offering = await make.offering({ vendor: vendor.id, platform: actors.platform.id })
  const isSeen = async () => (await visitor('GET', `/api/offerings/${offering.id}`)).status === 200
  expect(await isSeen()).toBe(true)
  await as('ministry')('POST', `/api/public-records/organisations/${vendor.id}/takeDown`, reason)
  expect(await isSeen()).toBe(false)
  await as('ministry')('POST', `/api/public-records/organisations/${vendor.id}/putBack`, reason)
  expect(await isSeen()).toBe(true)
})

test('what is nothing without a record that was taken down is not read by visitors, nor begun by anybody', async () => {
  const make = factories(started.payload)
  const platform = await make.platform()
  const { id } = await started.payload.create({
    collection: 'adoptions',
    data: { organisation: actors.province.id, platform: platform.id, state: 'announced' },
    context: { isSeed: true },
  })
  const seen = async () =>
    (await visitor('GET', `/api/adoptions/${id}`)).status === 200 &&
    (await visitor('GET', `/api/adoptions?where[platform][equals]=${platform.id}`)).body
      .totalDocs === 1
  expect(await seen()).toBe(true)
  const address = `/api/public-records/platforms/${platform.id}`
  await as('ministry')('POST', `${address}/takeDown`, reason)
  expect(await seen()).toBe(false)
  const begun = await as('agencyOfficer')('POST', '/api/adoptions', { platform: platform.id })
  expect(begun.status).toBe(400)
  await as('ministry')('POST', `${address}/putBack`, reason)
  expect(await seen()).toBe(true)
})

test('an event that would publish what the site cannot show is refused with its field', async () => {
  const make = factories(started.payload)
  const platform = await make.platform()
  const officer = as('agencyOfficer')
  const made = await officer('POST', '/api/adoptions', {
    platform: platform.id,
    purpose: 'Khám từ xa',
  })
  const { id } = made.body.doc as { id: string }
  // The platform went off the site after the draft was written.
  await started.payload.update({
    collection: 'platforms',
    id: platform.id,
    data: { _status: 'draft' },
    context: { isSeed: true },
  })
  const sent = await officer('POST', `/api/adoptions/${id}/submit`, {})
  expect(sent.status).toBe(422)
  expect(sent.body.errors).toMatchObject([
    {
      message: expect.stringContaining('“Nền tảng số”') as string,
      data: { field: 'platform' },
    },
  ])
  const after = await officer('GET', `/api/adoptions/${id}?depth=0`)
  expect(after.body).toMatchObject({ state: 'draft' })
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
