import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What was kept although it could not be: half days, circles of organisations, addresses of others.

let started: TestPayload
let server: HttpServer
let actors: Actors
let vendor: Client
let officer: Client
let ministry: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const { people } = actors
  vendor = await clientFor(server.origin, people.vendor.email)
  officer = await clientFor(server.origin, people.agencyOfficer.email)
  ministry = await clientFor(server.origin, people.ministry.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** A refusal that names a field first. */
const refused = (path: string) => ({
  status: 400,
  body: { errors: [{ data: { errors: [{ path }] } }] },
})

test('a count of days and a sum of đồng are whole numbers, in drafts too', async () => {
  const offering = (await makeRows(started.payload, actors, 'offerings', actors.people.vendor))
    .ownDraft
  const adoption = (
    await makeRows(started.payload, actors, 'adoptions', actors.people.agencyOfficer)
  ).ownDraft
  const half = await vendor('PATCH', `/api/offerings/${offering ?? ''}`, { exitDays: 1.5 })
  expect(half).toMatchObject(refused('exitDays'))
  const price = await officer('PATCH', `/api/adoptions/${adoption ?? ''}`, {
    contractPrice: 1000.5,
  })
  expect(price).toMatchObject(refused('contractPrice'))
})

test('a vendor does not choose the address word of its offering', async () => {
  const { ownDraft, otherPublished } = await makeRows(
    started.payload,
    actors,
    'offerings',
    actors.people.vendor,
  )
  const { slug } = (await vendor('GET', `/api/offerings/${otherPublished ?? ''}`)).body
  const taken = await vendor('PATCH', `/api/offerings/${ownDraft ?? ''}`, { slug })
  expect(taken).toMatchObject(refused('slug'))
})

test('a public platform does not leave the public without a reason', async () => {
  const { published } = await makeRows(started.payload, actors, 'platforms', actors.people.ministry)
  const address = `/api/platforms/${published ?? ''}`
  expect(await ministry('PATCH', address, { _status: 'draft' })).toMatchObject(refused('_status'))
  expect((await ministry('PATCH', `${address}?draft=true`, { _status: 'draft' })).status).toBe(200)
  const { body } = await ministry('GET', address)
  expect(body._status).toBe('published')
})

test('no organisation stands above itself, and none becomes what its accounts and records are not', async () => {
  const make = factories(started.payload)
  const { id: province } = await make.organisation({ kind: 'province' })
  const above = `/api/organisations/${province}`
  const { id: below } = await make.organisation({ parent: province })
  expect(await ministry('PATCH', above, { parent: below })).toMatchObject(refused('parent'))
  const ofVendor = `/api/organisations/${actors.vendor.id}`
  expect(await ministry('PATCH', ofVendor, { kind: 'agency' })).toMatchObject(refused('kind'))
  expect(await ministry('PATCH', above, { taxCode: 'x' })).toMatchObject(refused('taxCode'))
  expect(await ministry('PATCH', above, { sizeClass: 'small' })).toMatchObject(refused('sizeClass'))
  expect(await ministry('PATCH', above, { sizeDeclaredOn: '2026-01-01' })).toMatchObject(
    refused('sizeDeclaredOn'),
  )
})

test('when a message was read, the server’s clock says', async () => {
  const { agencyOfficer } = actors.people
  const { own } = await makeRows(started.payload, actors, 'messages', agencyOfficer)
  const address = `/api/messages/${own ?? ''}`
  for (const readAt of ['2099-02-31', '2026-02-31T00:00:00Z', 'hôm qua']) {
    expect(await officer('PATCH', address, { readAt }), readAt).toMatchObject(refused('readAt'))
  }
  await officer('PATCH', address, { readAt: '2070-01-01T00:00:00Z' })
  const { readAt } = (await officer('GET', address)).body
  expect(Date.parse(String(readAt))).toBeLessThanOrEqual(Date.now())
})

test('who applies gives names of one line', async () => {
  const form = new FormData()
  const given = {
    name: 'Công ty A\r\nBcc: x@y.vn',
    taxCode: '0100109106',
    address: 'Hà Nội, số 1',
    contactName: 'http://evil.example',
    contactEmail: 'a@b.vn',
    contactPhone: '024 3943 5555',
  }
  for (const [name, value] of Object.entries(given)) form.append(name, value)
  const sent = new Response(form)
  const answer = await fetch(`${server.origin}/api/vendorApplications/apply`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': sent.headers.get('content-type') ?? '',
    },
    body: await sent.arrayBuffer(),
  })
  const { errors } = (await answer.json()) as { errors: { data: { field: string } }[] }
  expect([answer.status, errors.map(({ data }) => data.field)]).toEqual([
    422,
    ['name', 'contactName'],
  ])
})
