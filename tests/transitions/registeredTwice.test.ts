import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The same product for the same unit, once more: it is warned of, and goes on with a reason that stays.

let started: TestPayload
let server: HttpServer
let actors: Actors
let officer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  officer = await clientFor(server.origin, actors.people.agencyOfficer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function draftOf(offering: string): Promise<string> {
  const { body } = await officer('POST', '/api/adoptions', {
    key: crypto.randomUUID(),
    platform: actors.platform.id,
    offering,
    purpose: 'Khám bệnh từ xa',
  })
  return (body.doc as { id: string }).id
}

const submit = (id: string, input: object = {}) =>
  officer('POST', `/api/adoptions/${id}/submit`, input)

test('a second registration of a product is told of the first, and needs a reason', async () => {
  const make = factories(started.payload)
  const offer = () => make.offering({ vendor: actors.vendor.id, platform: actors.platform.id })
  const [product, other] = [await offer(), await offer()]
  expect((await submit(await draftOf(product.id))).status).toBe(200)
  // Another product of the same platform is no repetition.
  expect((await submit(await draftOf(other.id))).status).toBe(200)

  const second = await draftOf(product.id)
  const { status, body } = await submit(second)
  expect([status, body.errors]).toMatchObject([
    422,
    [
      {
        message: expect.stringContaining('đã đăng ký sản phẩm này') as string,
        data: { field: 'reason' },
      },
    ],
  ])
  expect((await submit(second, { reason: '   ' })).status).toBe(422)
  const reason = 'Triển khai thêm cho khối bệnh viện huyện.'
  expect((await submit(second, { reason })).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: second } }, { event: { equals: 'submit' } }] },
  })
  expect(docs).toMatchObject([{ reason }])
})

test('what another unit registered, and what was withdrawn or has ended, is no repetition', async () => {
  const make = factories(started.payload)
  const { id: offering } = await make.offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
  })
  const row = (organisation: string, state: 'withdrawn' | 'ended' | 'inUse' | 'draft') =>
    started.payload.create({
      collection: 'adoptions',
      data: { organisation, offering, platform: actors.platform.id, state },
      context: { isSeed: true },
    })
  await row(actors.province.id, 'withdrawn')
  await row(actors.province.id, 'ended')
  await row(actors.province.id, 'draft')
  await row(actors.otherAgency.id, 'inUse')
  expect((await submit(await draftOf(offering))).status).toBe(200)
})

// A province registers for its communes in one sitting; the communes are told, and may reject it.

async function communes() {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const below = await Promise.all(
    [1, 2, 3].map(() => make.organisation({ kind: 'commune', parent: province.id })),
  )
  const foreign = await make.organisation({ kind: 'commune' })
  const { id: offering } = await make.offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
  })
  const as = async (role: 'agencyOfficer' | 'agencyLeader', organisation: string) => {
    const user = await make.user(role, organisation)
    return { user, call: await clientFor(server.origin, user.email) }
  }
  const [first] = below
  if (!first) throw new Error('no commune')
  return {
    province,
    below,
    first,
    foreign,
    offering,
    officer: await as('agencyOfficer', province.id),
    leader: await as('agencyLeader', province.id),
    commune: await as('agencyOfficer', first.id),
    asked: (units: { id: string }[], more: object = {}) => ({
      units: units.map(({ id }) => id),
      platform: actors.platform.id,
      offering,
      purpose: 'Họp không giấy tại xã',
      send: true,
      key: crypto.randomUUID(),
      ...more,
    }),
  }
}
type Communes = Awaited<ReturnType<typeof communes>>

const rowsOf = async ({ below }: Communes) => {
  const { docs } = await started.payload.find({
    collection: 'adoptions',
    where: { organisation: { in: below.map(({ id }) => id) } },
    depth: 0,
    pagination: false,
  })
  return docs
}
const mailsTo = async ({ id }: { id: string }) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: id } },
  })
  return docs
}
const approveAll = async (given: Communes, rows: { id: string; updatedAt: string }[]) =>
  given.leader.call('POST', '/api/adoptions/approve-together', {
    records: rows.map(({ id, updatedAt }) => ({ id, readVersion: updatedAt })),
    date: '2026-11-20',
    evidence: 'Quyết định 45/QĐ-UBND',
  })

test('a province registers for its communes at once; its leader is told once and approves all at once', async () => {
  const given = await communes()
  const { status, body } = await given.officer.call(
    'POST',
    '/api/adoptions/for-units',
    given.asked(given.below),
  )
  expect([status, body.errors, body.made]).toEqual([201, undefined, 3])
  const rows = await rowsOf(given)
  expect(rows.map(({ state, actingOrganisation }) => [state, actingOrganisation])).toEqual(
    Array(3).fill(['awaitingApproval', given.province.id]),
  )
  expect(await mailsTo(given.leader.user)).toMatchObject([
    { body: expect.stringContaining('3 hồ sơ') as string },
  ])
  expect(await mailsTo(given.commune.user)).toEqual([])
  const desk = await given.leader.call('GET', '/api/workspace')
  expect(desk.body.waiting).toHaveLength(3)
  const stale = await approveAll(
    given,
    rows.map((row, index) => (index === 2 ? { ...row, updatedAt: '2020-01-01' } : row)),
  )
  expect([stale.status, stale.body.errors]).toMatchObject([422, [{ data: { field: 'records.2' } }]])
  expect((await rowsOf(given)).every(({ state }) => state === 'awaitingApproval')).toBe(true)
  expect((await approveAll(given, rows)).body).toEqual({ approved: 3 })
  expect((await rowsOf(given)).every(({ state }) => state === 'announced')).toBe(true)
  const [told] = await mailsTo(given.commune.user)
  expect(told?.body).toContain(given.province.name)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: rows[0]?.id } }, { event: { equals: 'approve' } }] },
  })
  expect(docs).toMatchObject([{ byOrganisation: given.province.name }])
})

test('a commune corrects or rejects, with a reason, what the province registered for it', async () => {
  const given = await communes()
  await given.officer.call('POST', '/api/adoptions/for-units', given.asked([given.first]))
  const [row] = await rowsOf(given)
  if (!row) throw new Error('nothing registered')
  expect((await approveAll(given, [row])).status).toBe(200)
  const correct = await given.commune.call('POST', `/api/adoptions/${row.id}/correct`, {
    correction: { purpose: 'Họp trực tuyến' },
    reason: 'Dùng vào việc khác',
  })
  expect(correct.status).toBe(200)
  const disown = (by: Client, input: object = {}) =>
    by('POST', `/api/adoptions/${row.id}/disown`, input)
  const reason = 'Xã chưa dùng sản phẩm này'
  expect((await disown(given.officer.call, { reason })).status).toBe(422)
  expect((await disown(given.commune.call)).status).toBe(422)
  expect((await disown(given.commune.call, { reason })).status).toBe(200)
  const mails = await mailsTo(given.officer.user)
  expect(mails.map(({ body }) => body).join('\n')).toContain(reason)
  expect((await rowsOf(given)).map(({ state }) => state)).toEqual(['rejected'])
})

test('nobody registers for a unit that is not below, nor for one of which the product is known without a reason', async () => {
  const given = await communes()
  const register = (asked: object) => given.officer.call('POST', '/api/adoptions/for-units', asked)
  expect((await register(given.asked([given.foreign]))).status).toBe(403)
  expect((await register(given.asked([...given.below, given.foreign]))).status).toBe(403)
  const alone = {
    ...given.asked([]),
    units: undefined,
    send: undefined,
    organisation: given.foreign.id,
  }
  expect((await given.officer.call('POST', '/api/adoptions', alone)).status).toBe(403)
  const claimed = {
    platform: actors.platform.id,
    purpose: 'x',
    actingOrganisation: given.foreign.id,
  }
  expect((await given.officer.call('POST', '/api/adoptions', claimed)).status).toBe(400)
  expect(
    (await given.commune.call('POST', '/api/adoptions/for-units', given.asked(given.below))).status,
  ).toBe(403)
  expect(await rowsOf(given)).toEqual([])

  expect((await register(given.asked([given.first]))).status).toBe(201)
  const again = await register(given.asked(given.below))
  expect([again.status, again.body.errors]).toMatchObject([
    400,
    [{ data: { errors: [{ path: `whyAgain.${given.first.id}` }] } }],
  ])
  expect(await rowsOf(given)).toHaveLength(1)
  const whyAgain = { [given.first.id]: 'Thêm cho trạm y tế' }
  const asked = given.asked(given.below, { whyAgain })
  expect((await register(asked)).status).toBe(201)
  // Sent twice, it is registered once.
  expect((await register(asked)).status).toBeGreaterThanOrEqual(400)
  expect(await rowsOf(given)).toHaveLength(4)
})
