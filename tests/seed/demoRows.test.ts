import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { packagesOf } from '../../site/src/exports/ocds/packages.ts'
import { isOpened } from '../../site/src/exports/ocds/releases.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { fireRequest } from '../support/market.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { seedCatalogue } from '../../seed/upsert.ts'

let started: TestPayload
let payload: Payload
let server: HttpServer
const password = 'mat khau minh hoa 12'

beforeAll(async () => {
  started = await startPayload()
  payload = started.payload
  await seedCatalogue({ payload, catalogueOnly: false, demoPassword: password })
  server = await serveApi(payload)
}, 120_000)

afterAll(async () => {
  await server.stop()
  await started.stop()
})

const one = async (
  collection: 'users' | 'organisations' | 'platforms',
  field: string,
  value: string,
) => {
  const { docs } = await payload.find({
    collection,
    where: { [field]: { equals: value } },
    depth: 0,
    overrideAccess: true,
  })
  const [doc] = docs
  if (!doc) throw new Error(`no ${value}`)
  return doc
}

test('a month that the demonstration tells has the key that a person’s report would have', async () => {
  const { docs } = await started.payload.find({ collection: 'usageReports', depth: 0 })
  expect(docs.length).toBeGreaterThan(0)
  for (const { adoption, month, monthKey } of docs) {
    expect(monthKey).toBe(`${idOf(adoption)} ${month}`)
  }
})

test('what a demonstration account makes is demonstration data, also for a real body', async () => {
  const officer = await one('users', 'email', 'canbo.laocai@demo.example')
  const province = await one('organisations', 'slug', 'lao-cai')
  const platform = await one('platforms', 'slug', 'tram-y-te-xa')
  const data = { organisation: province.id, platform: platform.id }
  const made = await payload.create({
    collection: 'adoptions',
    data: data,
    user: { ...officer, collection: 'users' },
    overrideAccess: false,
    depth: 0,
  })
  expect(made.illustrative).toBe(true)
})

test('what the system itself makes is not', async () => {
  const province = await one('organisations', 'slug', 'lao-cai')
  const platform = await one('platforms', 'slug', 'ban-do-so')
  const made = await payload.create({
    collection: 'adoptions',
    data: { organisation: province.id, platform: platform.id },
    overrideAccess: true,
    depth: 0,
  })
  expect(made.illustrative).toBe(false)
})

const officer = () => clientFor(server.origin, 'canbo.yte@demo.example', password)
const requestNamed = async (slug: string) => {
  const { docs } = await payload.find({
    collection: 'quotationRequests',
    where: { slug: { equals: slug } },
    depth: 0,
  })
  const [doc] = docs
  if (!doc) throw new Error(`no ${slug}`)
  return doc
}
/** Quotations behind a request as the database has them, in the order of what they come to. */
const quotationsBehind = async (id: string) => {
  const { docs } = await payload.find({
    collection: 'quotations',
    where: { request: { equals: id } },
    sort: ['total', 'receivedAt'],
    depth: 1,
  })
  return docs
}

test('behind each made-up request lie papers, table and dossier as far as its state goes', async () => {
  const client = await officer()
  for (const [slug, formats] of [
    ['minh-hoa-da-mo', ['request', 'opening', 'xlsx', 'dossier']],
    ['minh-hoa-da-chon', ['request', 'opening', 'decision', 'xlsx', 'dossier']],
    ['minh-hoa-khong-phu-hop', ['request', 'opening', 'decision', 'xlsx', 'dossier']],
  ] as const) {
    const { id, result, opening } = await requestNamed(slug)
    for (const format of formats) {
      const { status } = await client('GET', `/api/quotationRequests/${id}/files/${format}`)
      expect([slug, format, status]).toEqual([slug, format, 200])
    }
    expect(opening).toMatchObject({ openedAt: '2026-10-20T09:05:00.000Z', by: 'Trần Thị Mai' })
    const behind = await quotationsBehind(id)
    const totals = behind.map(({ vendor, total, state, illustrative }) => ({
      vendor: typeof vendor === 'object' ? vendor.slug : vendor,
      total,
      state,
      illustrative,
    }))
    expect(totals).toEqual([
      { vendor: 'dn-minh-hoa-a', total: 410_400_000, state: 'opened', illustrative: true },
      { vendor: 'dn-minh-hoa-b', total: 452_600_000, state: 'opened', illustrative: true },
    ])
    expect(result).toMatchObject({
      suppliers: totals.map(({ vendor, total }) => ({ vendor, total })),
    })
    for (const { receivedAt, receipt, sha256 } of behind) {
      expect(receivedAt?.slice(0, 7)).toBe('2026-10')
      expect(Date.parse(receivedAt ?? '')).toBeLessThan(Date.parse('2026-10-20T09:00:00.000Z'))
      expect(receipt).toMatchObject({ receipt: { sha256, receivedAt } })
    }
  }
})

test('the made-up award begins a contract with the chosen prices, and each quotation knows why', async () => {
  const { id } = await requestNamed('minh-hoa-da-chon')
  const client = await officer()
  const { status, body } = await client('GET', `/api/quotationRequests/${id}/award`)
  const [chosen, other] = await quotationsBehind(id)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    quotation: chosen?.id,
    vendor: idOf(chosen?.vendor),
    offering: idOf(chosen?.offering),
    plan: 'Gói trạm y tế',
    lines: [{ unitPrice: 750_000, amount: 360_000_000 }, { unitPrice: 20_000_000 }],
    total: 410_400_000,
    decision: '41/QĐ-MH',
    decidedOn: '2026-10-26',
    illustrative: true,
  })
  expect(chosen).toMatchObject({ outcome: 'chosen' })
  expect(other).toMatchObject({ outcome: 'notChosen', reasonCode: 'price' })
  const none = await requestNamed('minh-hoa-khong-phu-hop')
  for (const quotation of await quotationsBehind(none.id)) {
    expect(quotation).toMatchObject({ outcome: 'notChosen', reasonCode: 'function' })
  }
  const made = await client('POST', '/api/contracts?depth=0', {
    title: 'Thuê khám từ xa',
    request: id,
    offering: body.offering,
  })
  expect(made.status).toBe(201)
  expect(made.body.doc).toMatchObject({ request: id, vendor: body.vendor, illustrative: true })
})

test('made-up quotations whose deadline has passed stay sealed until an officer opens them', async () => {
  const waiting = await requestNamed('minh-hoa-cho-mo')
  const sealed = await quotationsBehind(waiting.id)
  expect(sealed).toHaveLength(2)
  for (const { state, content, total, ciphertext } of sealed) {
    expect([state, content ?? null, total ?? null]).toEqual(['sealed', null, null])
    expect(ciphertext).toBeTruthy()
  }
  const client = await officer()
  const seen = await client('GET', `/api/quotations?where[request][equals]=${waiting.id}`)
  expect(seen.body.docs ?? []).toEqual([])
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: 'canbo.yte@demo.example' } },
    depth: 0,
  })
  const [person] = docs
  if (!person) throw new Error('no officer')
  await fireRequest(payload, waiting.id, 'open', person)
  const opened = await quotationsBehind(waiting.id)
  expect(opened.map(({ total }) => total)).toEqual([410_400_000, 452_600_000])
  const sole = await requestNamed('minh-hoa-mot-doanh-nghiep')
  await fireRequest(payload, sole.id, 'open', person)
  expect((await quotationsBehind(sole.id)).map(({ total }) => total)).toEqual([410_400_000])
})

test('the public reads totals of made-up requests as before, and no price of a line, no reason, no key', async () => {
  const visitor = await clientFor(server.origin)
  const { status, body } = await visitor('GET', '/api/quotationRequests?limit=50')
  expect(status).toBe(200)
  expect((await visitor('GET', '/api/quotations')).body.docs ?? []).toEqual([])
  const { snapshot } = await takeSnapshot(payload)
  const organisations = new Map(snapshot.organisations.map((one) => [one.slug, one]))
  const packages = snapshot.quotationRequests.filter(isOpened).map((request) =>
    packagesOf(request, {
      origin: 'https://nen-tang.example',
      prefix: 'ocds-000000',
      publisher: 'Bộ',
      takenAt: snapshot.takenAt,
      organisations,
    }),
  )
  expect(packages.length).toBeGreaterThanOrEqual(3)
  for (const told of [body, snapshot.quotationRequests, packages]) {
    const said = JSON.stringify(told)
    expect(said).toContain('410400000')
    for (const secret of [':750000', ':890000', 'AGE-SECRET', 'dự toán', 'Giá thấp nhất']) {
      expect([secret, said.includes(secret)]).toEqual([secret, false])
    }
  }
})

test('The snapshot is the same whether the records are read all at once or a few at a time', async () => {
  const whole = await takeSnapshot(payload)
  const inParts = await takeSnapshot(payload, 3)
  expect(whole.snapshot.adoptions.length).toBeGreaterThan(60)
  expect(inParts).toEqual({
    ...whole,
    snapshot: { ...whole.snapshot, takenAt: inParts.snapshot.takenAt },
  })
})
