import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { can, roles } from '../../cms/src/domain/account/roles.ts'
import { inventoryOf } from '../../cms/src/server/routes/inventory.ts'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What strangers sent in an hour, and its kind: nothing breaks the server, nothing is taken that is not a value.

let started: TestPayload
let server: HttpServer
let actors: Actors
let officer: Client
let reviewer: Client
let ministry: Client
let visitor: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const { people } = actors
  officer = await clientFor(server.origin, people.agencyOfficer.email)
  reviewer = await clientFor(server.origin, people.reviewer.email)
  ministry = await clientFor(server.origin, people.ministry.email)
  visitor = await clientFor(server.origin)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const ofEveryObject = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']

describe('a name that every object has is none of ours', () => {
  test('as an event', async () => {
    const own = await makeRows(started.payload, actors, 'offerings', actors.people.reviewer)
    for (const id of Object.values(own)) {
      for (const event of ofEveryObject) {
        const { status } = await reviewer('POST', `/api/offerings/${id}/${event}`, {})
        expect(status, event).toBe(404)
      }
    }
  })

  test('as a kind of file', async () => {
    const rows = await makeRows(started.payload, actors, 'selections', actors.people.agencyOfficer)
    for (const format of ofEveryObject) {
      const { status } = await officer(
        'GET',
        `/api/selections/${rows.ownDraft ?? ''}/files/${format}`,
      )
      expect(status, format).toBe(404)
    }
  })

  test.each(ofEveryObject)('as a field that is asked for: %s', async (name) => {
    for (const query of [
      `where[${name}][equals]=1`,
      `where[name][${name}]=1`,
      `select[${name}]=true`,
    ]) {
      expect((await visitor('GET', `/api/platforms?${query}`)).status, query).toBe(400)
    }
  })
})

describe('a value that is none', () => {
  test.each([
    ['role', [null, '', 'constructor', 'khong']],
    ['standing', [null, '', 'khong']],
    ['email', [null, '']],
  ])('of an account: %s', async (field, values) => {
    const { id } = actors.people.vendor
    for (const value of values) {
      const { status, body } = await ministry('PATCH', `/api/users/${id}`, { [field]: value })
      expect([status, JSON.stringify(body).includes(`"path":"${field}"`)], String(value)).toEqual([
        400,
        true,
      ])
    }
    const after = await started.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(after).toMatchObject({ role: 'vendor', email: actors.people.vendor.email })
  })

  test('a sum that no country has', async () => {
    const rows = await makeRows(started.payload, actors, 'adoptions', actors.people.agencyOfficer)
    const address = `/api/adoptions/${rows.ownDraft ?? ''}`
    for (const contractPrice of [1e300, -1e14]) {
      expect((await officer('PATCH', address, { contractPrice })).status).toBe(400)
    }
    expect((await officer('PATCH', address, { contractPrice: 1_250_000 })).status).toBe(200)
  })

  test('a search that was not run here', async () => {
    const make = (search: object) =>
      officer('POST', '/api/selections', { key: crypto.randomUUID(), title: 'Hồ sơ', search })
    for (const search of [
      { address: 'javascript:1' },
      { address: '//evil.example/x' },
      { address: '/tim-kiem/x' },
      { total: 1.5 },
      { total: -1 },
      { total: 1e308 },
      { ranAt: '2026-01-01' },
      { ranAt: '0001-01-01T00:00:00Z' },
      { ranAt: '2099-01-01T00:00:00Z' },
    ]) {
      expect((await make(search)).status, JSON.stringify(search)).toBe(400)
    }
    const run = { address: '/tim-kiem/?q=y+te', total: 3, ranAt: new Date().toISOString() }
    expect((await make(run)).status).toBe(201)
  })
})

test('characters that cannot be read are refused in what an event is given, too, and texts are of one spelling', async () => {
  const rows = await makeRows(started.payload, actors, 'practices', actors.people.agencyOfficer)
  const address = `/api/practices/${rows.otherSubmitted ?? ''}`
  const { updatedAt } = (await reviewer('GET', `${address}?depth=0`)).body
  for (const reason of ['a\u0000b', '\ud800', 'a\u0007']) {
    const { status, body } = await reviewer('POST', `${address}/sendBack`, {
      reason,
      readVersion: updatedAt,
    })
    expect([status, body.errors], reason).toMatchObject([400, [{ data: { field: 'reason' } }]])
  }
  const long = await reviewer('POST', `${address}/sendBack`, { reason: 'a'.repeat(2001) })
  expect(long.body.errors).toMatchObject([{ message: 'Lý do: dài quá 2000 ký tự.' }])
})

test('a public form that is sent as something else is refused in a sentence', async () => {
  const visitor = await clientFor(server.origin)
  for (const form of ['vendorApplications/apply', 'joinRequests/apply', 'errorReports/report']) {
    const { status, body } = await visitor('POST', `/api/${form}`, { name: 'x' })
    expect([status, body.errors], form).toMatchObject([
      415,
      [{ message: expect.stringMatching(/^Hãy gửi biểu mẫu/) as string }],
    ])
  }
})

test('a form without its boundary, a body that is no JSON and a file without a name that can be read are refused', async () => {
  const token = await tokenOf(actors.people.agencyOfficer.email)
  const send = async (address: string, type: string, body: BodyInit) => {
    const answer = await fetch(`${server.origin}${address}`, {
      method: 'POST',
      headers: { cookie: `payload-token=${token}`, ...(type ? { 'content-type': type } : {}) },
      body,
    })
    return { status: answer.status, text: await answer.text() }
  }
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=khac']) {
    for (const address of ['/api/selections', '/api/media']) {
      const { status, text } = await send(address, type, '{"a":1}')
      expect(status, `${address} ${type} ${text}`).toBe(400)
    }
  }
  const broken = await send('/api/selections', 'application/json', '{"a":')
  expect([broken.status, broken.text]).toEqual([400, expect.stringContaining('JSON')])
  const form = new FormData()
  form.append('_payload', JSON.stringify({ alt: 'x' }))
  form.append(
    'file',
    JSON.stringify({ clientUploadContext: {}, collectionSlug: 'media', filename: 'x.pdf' }),
  )
  expect([400, 404]).toContain((await send('/api/media', '', form)).status)
})

test('of a file nothing is asked but itself, and a preference that is not there is not found', async () => {
  for (const query of ['prefix=', 'prefix=x', 'khong=1']) {
    expect((await visitor('GET', `/api/media/file/abc.pdf?${query}`)).status, query).toBe(400)
  }
  expect((await ministry('DELETE', '/api/payload-preferences/khong-co')).status).toBe(404)
  const long = `/api/payload-preferences/${'a'.repeat(3000)}`
  expect((await ministry('POST', long, { value: 1 })).status).toBe(400)
  const large = { value: 'a'.repeat(100_000) }
  expect((await ministry('POST', '/api/payload-preferences/x', large)).status).toBe(413)
  expect((await ministry('POST', '/api/payload-preferences/x', { value: { a: 1 } })).status).toBe(
    200,
  )
  expect((await ministry('GET', '/api/payload-preferences/x')).body.value).toEqual({ a: 1 })
  expect((await ministry('DELETE', '/api/payload-preferences/x')).status).toBe(200)
  const { id, email } = actors.people.vendor
  const call = await clientFor(server.origin, email)
  const user = { relationTo: 'users' as const, value: id }
  for (let count = 0; count < 500; count += 1) {
    const data = { key: `cot-${count}`, user, value: 1 }
    await started.payload.db.create({ collection: 'payload-preferences', data })
  }
  expect((await call('POST', '/api/payload-preferences/cot-7', { value: 2 })).status).toBe(200)
  expect((await call('POST', '/api/payload-preferences/moi', { value: 1 })).status).toBe(409)
})

describe('an endpoint answers each role as it is declared', () => {
  const callers = ['public', ...roles.values] as const
  test.each(callers)('%s', async (role) => {
    const call = role === 'public' ? visitor : await clientFor(server.origin, emailOf(role))
    const declared = inventoryOf(started.payload.config).filter((route) => route.declared)
    expect(declared.length).toBeGreaterThan(90)
    for (const { method, path, declared: told } of declared) {
      if (!told) continue
      const address = path.replace(':id', '0'.repeat(24)).replaceAll(/:\w+/g, 'khong')
      const { status } = await call(
        method.toUpperCase(),
        address,
        method === 'get' ? undefined : {},
      )
      const name = `${method} ${path} (${told.who}): ${status}`
      const asksPerson = told.kind === 'signedIn' || told.kind === 'holder'
      const holds =
        told.kind !== 'holder' ||
        (role !== 'public' && told.permissions.some((permission) => can(role, permission)))
      if (asksPerson && role === 'public') expect(status, name).toBe(401)
      else if (!holds) expect(status, name).toBe(403)
      else if (told.kind === 'reader') expect(status, name).toBe(404)
      else if (told.kind !== 'bearer') expect([401, 403], name).not.toContain(status)
      else if (role === 'public') expect(status, name).toBeGreaterThanOrEqual(400)
      expect(status, name).not.toBe(500)
    }
  })

  const emailOf = (role: (typeof roles.values)[number]) => actors.people[role].email
})

const tokenOf = (email: string): Promise<string> => sessionToken(server.origin, email)
