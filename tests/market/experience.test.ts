import { afterAll, beforeAll, expect, test } from 'vitest'
import { meanOf } from '../../cms/src/domain/experience/experience.ts'
import type { Offering, Organisation, User } from '../../cms/src/payload-types.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { dayAfter, dayInVietnam, dayText } from '../../cms/src/domain/values/day.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let offering: Offering
let visitor: Client
let vendor: Client
let rival: Client
let vendorFirm: string
let rivalFirm: string
let rivalSlug: string

interface Using {
  agency: Organisation
  adoption: string
  officer: Client
  leader: Client
}
const users: Using[] = []

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const client = (user: User) => clientFor(server.origin, user.email)
  const firm = await make.organisation({ kind: 'vendor' })
  const platform = (await make.platform()).id
  offering = await make.offering({ vendor: firm.id, platform })
  vendor = await client(await make.user('vendor', firm.id))
  const other = await make.organisation({ kind: 'vendor' })
  rival = await client(await make.user('vendor', other.id))
  vendorFirm = firm.id
  rivalFirm = other.id
  rivalSlug = other.slug
  visitor = await clientFor(server.origin)
  for (const state of ['inUse', 'deployed', 'inUse', 'announced'] as const) {
    const agency = await make.organisation()
    const adoption = await started.payload.create({
      collection: 'adoptions',
      data: { organisation: agency.id, platform, offering: offering.id, state },
      context: { isSeed: true },
    })
    users.push({
      agency,
      adoption: adoption.id,
      officer: await client(await make.user('agencyOfficer', agency.id)),
      leader: await client(await make.user('agencyLeader', agency.id)),
    })
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const at = (index: number) => {
  const user = users[index]
  if (!user) throw new Error('There are four organisations.')
  return user
}
const marks = { fit: 5, ease: 4, support: 3, reliability: 4 }
const write = ({ officer, adoption }: Using, more: object = {}) =>
  officer('POST', '/api/experiences', { adoption, ...marks, text: 'Dùng tốt', ...more })
const idIn = ({ body }: Awaited<ReturnType<Client>>) => (body.doc as { id: string }).id
const fire = (by: Client, id: string, event: string, input: object = {}) =>
  fireHavingRead(by, `/api/experiences/${id}`, event, input)

async function publish(user: Using, more: object = {}): Promise<string> {
  const id = idIn(await write(user, more))
  expect((await fire(user.officer, id, 'submit')).status).toBe(200)
  expect((await fire(user.officer, id, 'publish')).status).toBe(403)
  expect((await fire(user.leader, id, 'publish')).status).toBe(200)
  return id
}
const snapshotRows = async () => (await takeSnapshot(started.payload)).snapshot.experiences

test('only who has deployed or uses an offering writes of it, with every mark, once a year', async () => {
  expect((await write(at(3))).status).toBe(422)
  expect((await write({ ...at(0), adoption: at(1).adoption })).status).toBe(422)
  const incomplete = idIn(await write(at(0), { support: null }))
  const refused = await fire(at(0).officer, incomplete, 'submit')
  expect([refused.status, refused.body.errors]).toMatchObject([
    422,
    [{ data: { field: 'support' } }],
  ])
  const mended = await at(0).officer('PATCH', `/api/experiences/${incomplete}`, { support: 2 })
  expect([mended.status, JSON.stringify(mended.body.errors)]).toEqual([200, undefined])
  expect((await write(at(0))).status).toBe(400)
  expect((await at(0).officer('DELETE', `/api/experiences/${incomplete}`)).status).toBe(200)
})

test('who does not agree is not named, and marks stay hidden until three organisations have given theirs', async () => {
  const hidden = await publish(at(0))
  await publish(at(1), { showsName: true, text: 'Ổn định' })
  const seen = JSON.stringify((await visitor('GET', `/api/experiences?depth=1`)).body)
  for (const secret of [at(0).agency.name, at(0).adoption, at(1).adoption, 'Dùng tốt', '"fit"']) {
    expect([secret, seen.includes(secret)]).toEqual([secret, false])
  }
  expect(seen).toContain('Ổn định')
  const before = await snapshotRows()
  expect(before.map(({ organisation }) => organisation).sort()).toEqual(
    [null, at(1).agency.slug].sort(),
  )
  expect(meanOf(before, 'fit')).toBeNull()
  await publish(at(2), { fit: 3 })
  expect(meanOf(await snapshotRows(), 'fit')).toBe(4.3)
  expect((await fire(at(0).leader, hidden, 'withdraw', { reason: 'Sai' })).status).toBe(200)
  expect(meanOf(await snapshotRows(), 'fit')).toBeNull()
})

test('a leader who sent it in themselves does not approve it, not after a sending back either', async () => {
  const user = at(0)
  const id = idIn(await write(user))
  await fire(user.leader, id, 'submit')
  const own = await fire(user.leader, id, 'publish')
  expect([own.status, JSON.stringify(own.body)]).toEqual([
    422,
    expect.stringContaining('không thể tự duyệt'),
  ])
  expect((await fire(user.leader, id, 'sendBack', { reason: 'Ghi rõ hơn' })).status).toBe(200)
  await fire(user.officer, id, 'submit')
  expect((await fire(user.leader, id, 'publish')).status).toBe(200)
  await fire(user.leader, id, 'withdraw', { reason: 'Thử' })
})

test('the vendor of the offering answers once; another firm does not', async () => {
  const id = await publish(at(0), { showsName: true })
  const answer = { reason: 'Bản mới đã sửa' }
  expect((await fire(rival, id, 'answer', answer)).status).toBe(403)
  expect((await fire(vendor, id, 'answer', answer)).status).toBe(200)
  expect((await fire(vendor, id, 'answer', answer)).status).toBe(409)
  expect(await snapshotRows()).toContainEqual(
    expect.objectContaining({ organisation: at(0).agency.slug, answer: 'Bản mới đã sửa' }),
  )
})

// Who deployed, trained or integrated stands beside what the agency says of the product.

const partner = (call: Client, id: string, event: string, input: object = {}) =>
  fireHavingRead(call, `/api/implementations/${id}`, event, input)
/** Lets the refusal or retraction of a row have happened days ago. */
async function endedBefore(id: string, days: number): Promise<void> {
  await started.payload.db.updateMany({
    collection: 'history',
    where: { and: [{ subjectId: { equals: id } }, { event: { in: ['reject', 'retract'] } }] },
    data: { createdAt: new Date(Date.now() - days * 86_400_000).toISOString() },
  })
}
const confirmedRows = async () => (await takeSnapshot(started.payload)).snapshot.implementations

test('an officer names a firm that took part, the leader confirms the version read, and the public reads it', async () => {
  const { officer, leader, adoption } = at(0)
  const made = await officer('POST', '/api/implementations', {
    adoption,
    partner: rivalFirm,
    roles: ['trains', 'deploys'],
  })
  const id = idIn(made)
  expect((await rival('GET', `/api/implementations/${id}`)).status).toBe(404)
  const read = await leader('GET', `/api/implementations/${id}?depth=0`)
  expect((await partner(officer, id, 'submit')).status).toBe(200)
  expect((await partner(officer, id, 'approve')).status).toBe(403)
  const stale = await leader('POST', `/api/implementations/${id}/approve`, {
    readVersion: read.body.updatedAt,
  })
  expect([stale.status, stale.body.errors]).toMatchObject([
    422,
    [{ data: { field: 'readVersion' } }],
  ])
  expect(await confirmedRows()).toEqual([])
  expect((await partner(leader, id, 'approve')).status).toBe(200)
  expect(await confirmedRows()).toMatchObject([
    { adoption, partner: rivalSlug, roles: ['trains', 'deploys'], state: 'confirmed' },
  ])
  expect((await rival('GET', `/api/implementations/${id}`)).status).toBe(200)
  // The same firm once more at the same adoption is refused at its field.
  const again = idIn(
    await officer('POST', '/api/implementations', {
      adoption,
      partner: rivalFirm,
      roles: ['integrates'],
    }),
  )
  const refused = await partner(officer, again, 'submit')
  expect([refused.status, refused.body.errors]).toMatchObject([
    422,
    [{ data: { field: 'partner' } }],
  ])
  // A firm that did not take part says so, and stands there no longer.
  expect((await partner(vendor, id, 'disown', { reason: 'Không phải' })).status).toBe(403)
  expect((await partner(rival, id, 'disown', { reason: 'Không phải' })).status).toBe(200)
  expect(await confirmedRows()).toEqual([])
})

test('what a firm says of itself is public once the agency has confirmed it, and is refused with a reason', async () => {
  const { officer, leader, adoption } = at(1)
  const ask = (more: object = {}) =>
    rival('POST', '/api/implementations', { adoption, roles: ['integrates'], ...more })
  expect((await ask({ state: 'confirmed' })).status).toBe(400)
  expect((await ask({ partner: vendorFirm })).status).toBe(422)
  const id = idIn(await ask())
  const { body } = await officer('GET', `/api/implementations/${id}?depth=0`)
  expect(body).toMatchObject({
    state: 'proposed',
    partner: rivalFirm,
    proposedBy: rivalFirm,
    organisation: at(1).agency.id,
  })
  expect((await vendor('GET', `/api/implementations/${id}`)).status).toBe(404)
  expect((await visitor('GET', `/api/implementations/${id}`)).status).toBe(404)
  expect((await partner(rival, id, 'submit')).status).toBe(403)
  expect((await at(2).officer('POST', `/api/implementations/${id}/submit`)).status).toBe(404)
  expect((await partner(officer, id, 'reject')).status).toBe(422)
  expect((await partner(officer, id, 'reject', { reason: 'Chưa làm' })).status).toBe(200)
  await endedBefore(id, 7)
  const told = idIn(await ask())
  expect((await partner(officer, told, 'submit')).status).toBe(200)
  // Sent back, the agency mends what it confirms, but not of whom.
  expect((await partner(leader, told, 'sendBack', { reason: 'Cả đào tạo' })).status).toBe(200)
  const another = await officer('PATCH', `/api/implementations/${told}`, { partner: vendorFirm })
  expect([another.status, another.body.errors]).toMatchObject([
    422,
    [{ data: { field: 'partner' } }],
  ])
  const roles = { roles: ['trains', 'integrates'] }
  expect((await officer('PATCH', `/api/implementations/${told}`, roles)).status).toBe(200)
  expect((await partner(officer, told, 'submit')).status).toBe(200)
  expect((await partner(leader, told, 'approve')).status).toBe(200)
  expect(await confirmedRows()).toMatchObject([{ adoption, partner: rivalSlug, ...roles }])
  expect((await partner(leader, told, 'withdraw', { reason: 'Ghi nhầm' })).status).toBe(200)
  expect(await confirmedRows()).toEqual([])
})

test('a firm asks once for an adoption while what it asked stands, also twice at the same moment', async () => {
  const { officer, agency, adoption } = at(2)
  const ask = () => rival('POST', '/api/implementations', { adoption, roles: ['deploys'] })
  const queued = async () => (await started.payload.count({ collection: 'messages' })).totalDocs
  const before = await queued()
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const refused = await ask()
  expect([refused.status, refused.body.errors]).toMatchObject([
    409,
    [{ data: { field: 'adoption' }, message: expect.stringContaining('đã có đề nghị') as string }],
  ])
  const { docs } = await started.payload.find({
    collection: 'implementations',
    where: { and: [{ adoption: { equals: adoption } }, { organisation: { equals: agency.id } }] },
  })
  expect(docs).toHaveLength(1)
  // One officer and one leader are told, once.
  expect((await queued()) - before).toBe(2)
  const [row] = docs
  expect((await partner(officer, row?.id ?? '', 'reject', { reason: 'Chưa làm' })).status).toBe(200)
  // Refused, and later retracted: not again within a week, and nobody is mailed.
  const day = (days: number) => dayText(dayAfter(dayInVietnam(new Date()), days))
  const tooEarly = async (what: string, from: string) => {
    const count = await queued()
    const { status, body } = await ask()
    expect([status, body.errors]).toMatchObject([
      409,
      [{ data: { field: 'adoption' }, message: expect.stringContaining(what) as string }],
    ])
    expect(JSON.stringify(body)).toContain(`từ ngày ${from}`)
    expect(await queued()).toBe(count)
  }
  await tooEarly('Đơn vị đã không xác nhận', day(7))
  await endedBefore(row?.id ?? '', 6)
  await tooEarly('Đơn vị đã không xác nhận', day(1))
  await endedBefore(row?.id ?? '', 7)
  const again = await ask()
  expect(again.status).toBe(201)
  expect((await ask()).status).toBe(409)
  expect((await partner(rival, idIn(again), 'retract')).status).toBe(200)
  await tooEarly('Doanh nghiệp đã rút', day(7))
  // Another firm is not held up by it.
  const other = await vendor('POST', '/api/implementations', { adoption, roles: ['deploys'] })
  expect(other.status).toBe(201)
})

test('only firms take part, only in adoptions that are public, and the agency writes for its own', async () => {
  const write = (call: Client, more: object) =>
    call('POST', '/api/implementations', { partner: rivalFirm, roles: ['deploys'], ...more })
  const draft = await started.payload.create({
    collection: 'adoptions',
    data: {
      organisation: at(0).agency.id,
      platform: idOf(offering.platform) ?? '',
      offering: offering.id,
      state: 'draft',
    },
    context: { isSeed: true },
  })
  const { officer } = at(0)
  for (const [call, more, status, field] of [
    [officer, { adoption: draft.id }, 422, 'adoption'],
    [rival, { adoption: draft.id }, 422, 'adoption'],
    [officer, { adoption: at(1).adoption }, 422, 'adoption'],
    [officer, { adoption: at(0).adoption, roles: [] }, 400, 'roles'],
    [officer, { adoption: at(0).adoption, partner: at(1).agency.id }, 400, 'partner'],
  ] as const) {
    const { status: answered, body } = await write(call, more)
    expect([answered, JSON.stringify(body)]).toEqual([status, expect.stringContaining(field)])
  }
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
