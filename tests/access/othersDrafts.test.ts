import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Offering } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let rival: Client
let draft: Offering
const secret = 'Bí mật của đối thủ'

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const vendor = await make.organisation({ kind: 'vendor' })
  const other = await make.organisation({ kind: 'vendor' })
  const platform = (await make.platform()).id
  draft = await make.offering({
    vendor: vendor.id,
    platform,
    name: secret,
    state: 'draft',
    _status: 'draft',
  })
  rival = await clientFor(server.origin, (await make.user('vendor', other.id)).email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

test.each([
  ['GET', ''],
  ['GET', '?draft=true&depth=2&locale=all'],
  ['PATCH', ''],
  ['DELETE', ''],
  ['POST', '/submit'],
  ['POST', '/changePrices'],
  ['GET', '/preview'],
])('%s another vendor’s draft%s is refused and tells nothing', async (method, rest) => {
  const [path, query] = rest.startsWith('?') ? ['', rest] : [rest, '']
  const { status, body } = await rival(
    method,
    `/api/offerings/${draft.id}${path}${query}`,
    method === 'GET' ? undefined : {},
  )
  expect([403, 404]).toContain(status)
  expect(JSON.stringify(body)).not.toContain(secret)
})

test.each([
  ['/api/offerings?draft=true&limit=100&where[name][contains]=bí', 0],
  ['/api/offerings/versions?limit=100', 0],
  ['/api/adoptions?where[offering.name][contains]=bí', 0],
  ['/api/organisations?where[name][contains]=bí&depth=2', 0],
])('a guess through %s finds nothing', async (address) => {
  const { body } = await rival('GET', address)
  expect(JSON.stringify(body)).not.toContain(secret)
})

test('the attempts stand in the history once, for the ministry', async () => {
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: draft.id }, event: { equals: 'refused' } },
  })
  expect(docs).toHaveLength(1)
  const { body } = await rival('GET', '/api/history')
  expect(body.totalDocs).toBe(0)
})
