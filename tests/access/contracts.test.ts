import { afterAll, beforeAll, expect, test } from 'vitest'
import { lists } from '../../cms/src/lists/lists.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

/** Stands in every private field of the contract, so that a leak is found wherever it is. */
const secret = 'BIMAT7351'
const amount = 735_100_001

let started: TestPayload
let server: HttpServer
let id: string
const clients = new Map<string, Client>()

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const agency = await make.organisation({ parent: province.id })
  const sibling = await make.organisation({ parent: province.id })
  const vendor = await make.organisation({ kind: 'vendor' })
  const otherVendor = await make.organisation({ kind: 'vendor' })
  const ministry = await make.organisation({ kind: 'ministry' })
  const people: [string, Role, string][] = [
    ['own', 'agencyOfficer', agency.id],
    ['above', 'agencyLeader', province.id],
    ['sibling', 'agencyLeader', sibling.id],
    ['named vendor', 'vendor', vendor.id],
    ['other vendor', 'vendor', otherVendor.id],
    ['ministry', 'ministry', ministry.id],
    ['reviewer', 'reviewer', ministry.id],
  ]
  for (const [name, role, organisation] of people) {
    const { email } = await make.user(role, organisation)
    clients.set(name, await clientFor(server.origin, email))
  }
  clients.set('public', await clientFor(server.origin))
  const contract = await make.contract({
    organisation: agency.id,
    vendor: vendor.id,
    vendorName: null,
    platform: (await make.platform()).id,
    state: 'active',
    value: amount,
    note: secret,
    form: 'other',
    formWords: secret,
    lines: [
      { name: secret, unit: 'site', interval: 'year', quantity: 1, unitPrice: amount, vat: 0 },
    ],
  })
  id = contract.id
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const call = (name: string, method: string, path: string, body?: object) => {
  const client = clients.get(name)
  if (!client) throw new Error(`no client ${name}`)
  return client(method, path, body)
}
const isSecret = (text: string) => text.includes(secret) || text.includes(String(amount))

test('its own people read all of it', async () => {
  const { status, body } = await call('own', 'GET', `/api/contracts/${id}?depth=0`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ value: amount, note: secret, lines: [{ unitPrice: amount }] })
})

test.each(['above', 'named vendor'])(
  '%s learns that there is a contract, and no price of it',
  async (name) => {
    const { status, body } = await call(name, 'GET', `/api/contracts/${id}?depth=1`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'active' })
    expect(isSecret(JSON.stringify(body))).toBe(false)
  },
)

test.each(['sibling', 'other vendor', 'ministry', 'reviewer', 'public'])(
  '%s finds none at a guessed address, by no method and no event',
  async (name) => {
    const isPublic = name === 'public'
    for (const [method, rest] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['GET', '/changes'],
      ['POST', '/extend'],
      ['POST', '/approve'],
    ] as const) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {}
      const { status, body: answer } = await call(name, method, `/api/contracts/${id}${rest}`, body)
      expect(isPublic ? [401, 403, 404] : [403, 404], `${method} ${rest}`).toContain(status)
      if (method === 'GET' && !isPublic) expect([403, 404]).toContain(status)
      expect(isSecret(JSON.stringify(answer))).toBe(false)
    }
    const { body } = await call(name, 'GET', '/api/contracts?limit=100&depth=2')
    expect(JSON.stringify(body)).not.toContain(id)
  },
)

test.each(['above', 'named vendor', 'sibling'])(
  '%s does not find prices by asking for them: neither by a condition, nor by an order',
  async (name) => {
    for (const query of [
      `where[value][greater_than]=${amount - 1}`,
      `where[lines.unitPrice][equals]=${amount}`,
      `where[note][like]=${secret}`,
      'sort=value',
    ]) {
      const { status, body } = await call(name, 'GET', `/api/contracts?depth=0&${query}`)
      const isFound = status === 200 && JSON.stringify(body).includes(id)
      expect(isFound, query).toBe(false)
    }
  },
)

test('nobody reads the rows behind the bands', async () => {
  for (const name of clients.keys()) {
    const { status } = await call(name, 'GET', '/api/contractPrices')
    expect([401, 403, 404], name).toContain(status)
  }
})

test('nothing of it is in what the public sees', async () => {
  const { snapshot } = await takeSnapshot(started.payload)
  const text = JSON.stringify(snapshot)
  expect(isSecret(text)).toBe(false)
  expect(text).not.toContain(id)
})

test('nobody enters a contract for another organisation', async () => {
  const { id: other } = await factories(started.payload).organisation()
  const named = await call('own', 'POST', '/api/contracts', { title: 'Khác', organisation: other })
  expect(named.status).toBe(403)
})

test('relations lead to records of the own organisation alone', async () => {
  const make = factories(started.payload)
  const stranger = await make.organisation()
  const platform = await make.platform()
  const adoption = await started.payload.create({
    collection: 'adoptions',
    data: { organisation: stranger.id, platform: platform.id, state: 'announced' },
    context: { isSeed: true },
  })
  const answer = await call('own', 'POST', '/api/contracts', {
    title: 'Khác',
    adoption: adoption.id,
  })
  expect(answer.status).toBe(400)
})

const listOf = (name: string, address: string) => call(name, 'GET', `/api/lists/${address}`)

test('a list is taken as a file with the rows and columns that its taker may read, and no other', async () => {
  const own = await listOf('own', 'contracts.csv?sort=-updatedAt&locale=vi')
  expect(own.status).toBe(200)
  const [head = '', row = ''] = String(own.body.text).split('\r\n')
  expect(head).toContain('"Giá trị, đồng, đã gồm thuế"')
  expect(row).toContain(String(amount))
  const above = String((await listOf('above', 'contracts.csv')).body.text)
  expect(above).toContain('"Số hợp đồng"')
  expect(above).not.toContain('Giá trị')
  expect(isSecret(above)).toBe(false)
  const none = await listOf('sibling', 'contracts.csv')
  expect(String(none.body.text).trim().split('\r\n')).toHaveLength(1)
  expect(String(none.body.text)).not.toContain('Giá trị')
  expect((await listOf('public', 'contracts.csv')).status).toBe(401)
})

test('a list is filtered as it is on the screen; what it does not take is refused by its name', async () => {
  const rows = async (query: string) =>
    String((await listOf('own', `contracts.csv?locale=en&${query}`)).body.text)
      .trim()
      .split('\r\n').length - 1
  expect(await rows('where[state][equals]=active')).toBe(1)
  expect(await rows('where[state][equals]=draft')).toBe(0)
  expect(await rows('where[and][0][platform.name][like]=NEN TANG')).toBe(1)
  expect(await rows('where[and][0][platform.name][like]=khac han')).toBe(0)
  const asJson = encodeURIComponent(JSON.stringify({ and: [{ state: { equals: 'draft' } }] }))
  expect(await rows(`where=${asJson}`)).toBe(0)
  expect((await listOf('own', 'contracts.csv?where=khong')).status).toBe(400)
  expect((await listOf('own', 'contracts.csv?where[khong-co][equals]=1')).status).toBe(400)
  expect((await listOf('own', 'contracts.csv?limit=5000')).status).toBe(400)
  expect((await listOf('own', 'contracts.pdf')).status).toBe(404)
  expect((await listOf('own', 'locks.csv')).status).toBe(404)
})

test.each(Object.keys(lists))(
  'every column of the list %s is a field with a name',
  async (name) => {
    const answers = await Promise.all(
      ['ministry', 'own'].map((who) => listOf(who, `${name}.csv?locale=en`)),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses).toContain(200)
    expect(statuses.filter((status) => status !== 200 && status !== 403)).toEqual([])
  },
)
