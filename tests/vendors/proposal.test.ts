import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { rowId } from '../support/vendor.ts'

let started: TestPayload
let server: HttpServer
let vendor: Client
let rival: Client
let officer: Client
let agency: string
let offering: string
let draft: string

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const own = await make.organisation({ kind: 'vendor' })
  const other = await make.organisation({ kind: 'vendor' })
  const platform = (await make.platform()).id
  agency = (await make.organisation({ kind: 'agency' })).id
  vendor = await clientFor(server.origin, (await make.user('vendor', own.id)).email)
  rival = await clientFor(server.origin, (await make.user('vendor', other.id)).email)
  officer = await clientFor(server.origin, (await make.user('agencyOfficer', agency)).email)
  offering = (await make.offering({ vendor: own.id, platform })).id
  draft = (await make.offering({ vendor: own.id, platform, state: 'draft', _status: 'draft' })).id
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const propose = (by: Client, data: object = {}) =>
  by('POST', '/api/adoptions', {
    key: rowId(),
    offering,
    organisation: agency,
    purpose: 'Khám từ xa ở 12 trạm y tế.',
    ...data,
  })

async function waitingOf(by: Client) {
  const { body } = await by('GET', '/api/workspace')
  return body.waiting as { id: string; action: { vi: string } }[]
}

const secrets = {
  contact: 'Trần Thị Mai 0912345678',
  contractPrice: 987_654_321,
  note: 'Đang so với nhà cung cấp khác.',
}

test('a vendor proposes, the agency reads it on its desk, confirms it, and keeps its own words to itself', async () => {
  // What only an agency writes is refused in a proposal, by its name.
  const refused = await propose(vendor, secrets)
  expect(refused.status).toBe(400)
  expect(refused.body.errors).toMatchObject([
    { data: { errors: [{ path: 'contact' }, { path: 'contractPrice' }, { path: 'note' }] } },
  ])
  const { status, body } = await propose(vendor)
  expect(status, JSON.stringify(body)).toBe(201)
  const { id } = body.doc as { id: string }
  expect(await waitingOf(officer)).toMatchObject([{ id, action: { vi: 'Doanh nghiệp đề xuất' } }])
  const told = await officer('GET', '/api/messages?depth=0')
  expect(JSON.stringify(told.body)).toContain('Doanh nghiệp đề xuất')
  const read = await officer('GET', `/api/adoptions/${id}?depth=0`)
  expect(read.body).toMatchObject({ state: 'proposed' })
  expect(read.body.contact ?? null).toBeNull()

  expect((await officer('POST', `/api/adoptions/${id}/confirm`, {})).status).toBe(200)
  const noted = await officer('PATCH', `/api/adoptions/${id}`, secrets)
  expect(noted.status, JSON.stringify(noted.body)).toBe(200)
  for (const path of [`/api/adoptions/${id}?depth=2`, '/api/adoptions?depth=2&limit=1000']) {
    const seen = JSON.stringify((await vendor('GET', path)).body)
    expect(seen).toContain(id)
    for (const secret of Object.values(secrets)) expect(seen).not.toContain(String(secret))
  }
  for (const query of [
    'contact][contains]=Mai',
    'note][exists]=true',
    'contractPrice][greater_than]=1',
  ]) {
    const asked = await vendor('GET', `/api/adoptions?where[${query}`)
    expect(asked.status, query).toBe(400)
  }
  expect((await vendor('PATCH', `/api/adoptions/${id}`, { purpose: 'x' })).status).toBe(403)
  expect((await vendor('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(403)
  expect((await waitingOf(vendor)).find((item) => item.id === id)).toMatchObject({
    action: { vi: 'Đơn vị đã xác nhận đề xuất' },
  })
  await officer('DELETE', `/api/adoptions/${id}`)
})

test('what an agency keeps of its choice is closed to vendors', async () => {
  const made = await officer('POST', '/api/selections', {
    key: rowId(),
    title: 'Chọn nền tảng khám từ xa',
    candidates: [{ item: { relationTo: 'offerings', value: offering }, note: 'đắt' }],
  })
  const { id } = made.body.doc as { id: string }
  const list = await vendor('GET', '/api/selections')
  expect([403, 200]).toContain(list.status)
  expect(JSON.stringify(list.body)).not.toContain(id)
  expect((await vendor('GET', `/api/selections/${id}`)).status).toBeGreaterThanOrEqual(403)
})

test('an agency rejects a proposal with a reason, which its vendor is mailed', async () => {
  const { body } = await propose(vendor)
  const { id } = body.doc as { id: string }
  expect((await officer('POST', `/api/adoptions/${id}/reject`, {})).status).toBe(422)
  const reason = 'Đơn vị chưa dùng sản phẩm này.'
  expect((await officer('POST', `/api/adoptions/${id}/reject`, { reason })).status).toBe(200)
  const told = JSON.stringify((await vendor('GET', '/api/messages')).body)
  expect(told).toContain(reason)
  // It is the agency that answers; its people are not named to a vendor.
  const { body: me } = await officer('GET', '/api/users/me')
  expect(told).not.toContain((me.user as { name: string }).name)
  expect(JSON.stringify((await rival('GET', '/api/adoptions?depth=0')).body)).not.toContain(id)
})

test.each<[string, () => Promise<{ status: number }>]>([
  ['another vendor’s offering', () => propose(rival)],
  ['an offering that is not public', () => propose(vendor, { offering: draft })],
  ['no organisation', () => propose(vendor, { organisation: null })],
])('a proposal of %s is refused', async (_, tried) => {
  expect((await tried()).status).toBe(400)
})

test('a proposal stands once, and is taken back by its vendor alone', async () => {
  const { body } = await propose(vendor)
  const { id } = body.doc as { id: string }
  expect((await propose(vendor)).status).toBe(400)
  expect((await rival('POST', `/api/adoptions/${id}/retract`, {})).status).toBe(404)
  expect((await vendor('POST', `/api/adoptions/${id}/retract`, {})).status).toBe(200)
})
