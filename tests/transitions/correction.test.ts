import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let officer: Client
let leader: Client
let anyone: Client
/** An officer of another agency, and a vendor. */
let stranger: Client
let firm: Client
let platform: string

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const agency = (await make.organisation()).id
  platform = (await make.platform()).id
  officer = await clientFor(server.origin, (await make.user('agencyOfficer', agency)).email)
  leader = await clientFor(server.origin, (await make.user('agencyLeader', agency)).email)
  anyone = await clientFor(server.origin)
  const other = (await make.organisation()).id
  stranger = await clientFor(server.origin, (await make.user('agencyOfficer', other)).email)
  const vendor = (await make.organisation({ kind: 'vendor' })).id
  firm = await clientFor(server.origin, (await make.user('vendor', vendor)).email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)

/** How a system runs: all of it is public but the version. */
const running = {
  runsAt: 'ownRoom',
  connections: ['lgsp', 'ndxp'],
  securityLevel: 2,
  securityDecision: '12/QĐ-STTTT',
  securityDecidedOn: '2026-05-04',
  version: '4.2.1',
}

/** An adoption that is public at two levels. */
async function published(): Promise<string> {
  const made = await officer('POST', '/api/adoptions', { platform, purpose: 'Khám bệnh' })
  const record = `/api/adoptions/${(made.body.doc as { id: string }).id}`
  await officer('POST', `${record}/submit`, {})
  const approval = { date: '2026-10-01', evidence: 'QĐ 12' }
  expect((await fireHavingRead(leader, record, 'approve', approval)).status).toBe(200)
  const contract = { date: '2026-10-20', evidence: 'HĐ 34' }
  expect((await officer('POST', `${record}/contract`, contract)).status).toBe(200)
  return record
}

const propose = (record: string, correction: object, reason = 'Gõ nhầm') =>
  officer('POST', `${record}/correct`, { correction, reason })

test('a published mistake is corrected with a reason, the leader approves, and the old value stays to be seen', async () => {
  const record = await published()
  const correction = { level: 'announced', date: '2026-10-05', evidence: 'QĐ 21' }
  expect((await propose(record, correction)).status).toBe(200)
  // Until the leader approves, the public reads what it read, and not what is proposed.
  const before = (await anyone('GET', `${record}?depth=0`)).body
  expect(before.milestones).toMatchObject([{ date: '2026-10-01', evidence: 'QĐ 12' }, {}])
  expect(JSON.stringify(before)).not.toContain('QĐ 21')

  expect((await officer('POST', `${record}/approveCorrection`, {})).status).toBe(403)
  expect((await leader('POST', `${record}/approveCorrection`, {})).status).toBe(422)
  expect((await fireHavingRead(leader, record, 'approveCorrection')).status).toBe(200)
  const after = (await anyone('GET', `${record}?depth=0`)).body
  expect(after).toMatchObject({
    state: 'contracted',
    milestones: [{ date: '2026-10-05', evidence: 'QĐ 21' }, { date: '2026-10-20' }],
    corrections: [
      { field: 'date', level: 'announced', before: '2026-10-01', after: '2026-10-05' },
      { field: 'evidence', level: 'announced', before: 'QĐ 12', after: 'QĐ 21', reason: 'Gõ nhầm' },
    ],
  })
  expect((await fireHavingRead(leader, record, 'approveCorrection')).status).toBe(422)

  expect((await propose(record, { purpose: 'Khám bệnh từ xa' })).status).toBe(200)
  expect((await fireHavingRead(leader, record, 'approveCorrection')).status).toBe(200)
  expect((await anyone('GET', `${record}?depth=0`)).body).toMatchObject({
    purpose: 'Khám bệnh từ xa',
    corrections: [{}, {}, { field: 'purpose', level: null, before: 'Khám bệnh' }],
  })
})

test('a leader rejects a correction, and does not approve their own', async () => {
  const record = await published()
  await propose(record, { purpose: 'Khác' })
  expect((await propose(record, { purpose: 'Khác nữa' })).status).toBe(422)
  expect((await fireHavingRead(leader, record, 'rejectCorrection')).status).toBe(422)
  const rejected = await fireHavingRead(leader, record, 'rejectCorrection', { reason: 'Đúng rồi' })
  expect(rejected.status).toBe(200)
  const reason = 'Gõ nhầm'
  await leader('POST', `${record}/correct`, { correction: { purpose: 'Khác' }, reason })
  expect((await fireHavingRead(leader, record, 'approveCorrection')).status).toBe(422)
  expect((await anyone('GET', `${record}?depth=0`)).body.purpose).toBe('Khám bệnh')
})

test.each([
  ['nothing', {}, 'correction'],
  ['a level that was not reached', { level: 'inUse', date: '2026-10-30' }, 'correction.level'],
  ['a day ahead', { level: 'contracted', date: tomorrow }, 'correction.date'],
  ['a day before the level before', { level: 'contracted', date: '2026-09-01' }, 'correction.date'],
  ['a day after the next level', { level: 'announced', date: '2026-10-21' }, 'correction.date'],
  [
    'an expiry before its day',
    { level: 'announced', validUntil: '2026-09-30' },
    'correction.validUntil',
  ],
])('a correction to %s is refused at its field', async (_what, correction, field) => {
  const record = await published()
  const refused = await propose(record, correction)
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ errors: [{ data: { field } }] })
})

test('a correction without a reason, of a day that does not exist or of a field that is not correctable is refused', async () => {
  const record = await published()
  expect((await propose(record, { purpose: 'Khác' }, '')).status).toBe(422)
  for (const correction of [{ level: 'announced', date: '2026-02-31' }, { state: 'inUse' }]) {
    expect((await propose(record, correction)).status).toBe(400)
  }
})

test('where it runs, its connections and its approved level are corrected in public; a new version is told to agencies alone', async () => {
  const made = await officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...running })
  const record = `/api/adoptions/${(made.body.doc as { id: string }).id}`
  await officer('POST', `${record}/submit`, {})
  const approval = { date: '2026-10-01', evidence: 'QĐ 12' }
  expect((await fireHavingRead(leader, record, 'approve', approval)).status).toBe(200)
  const before = (await anyone('GET', `${record}?depth=0`)).body
  const { version, ...open } = running
  expect(before).toMatchObject(open)
  expect(before).not.toHaveProperty('version')
  expect((await stranger('GET', `${record}?depth=0`)).body.version).toBe(version)
  expect((await firm('GET', `${record}?depth=0`)).body).not.toHaveProperty('version')

  const correction = {
    runsAt: 'nationalCentre',
    connections: ['vneid'],
    securityLevel: 3,
    securityDecision: '77/QĐ-UBND',
    securityDecidedOn: '2026-09-30',
    version: '8.7-bí-mật',
  }
  expect((await propose(record, correction, 'Đã chuyển chỗ')).status).toBe(200)
  expect((await fireHavingRead(leader, record, 'approveCorrection')).status).toBe(200)
  const after = (await anyone('GET', `${record}?depth=0`)).body
  expect(after).toMatchObject({
    runsAt: 'nationalCentre',
    connections: ['vneid'],
    securityLevel: 3,
    corrections: [
      { field: 'runsAt', level: null, before: 'ownRoom', after: 'nationalCentre' },
      { field: 'connections', before: 'lgsp, ndxp', after: 'vneid' },
      { field: 'securityLevel', before: '2', after: '3', reason: 'Đã chuyển chỗ' },
      { field: 'securityDecision', before: '12/QĐ-STTTT', after: '77/QĐ-UBND' },
      { field: 'securityDecidedOn', before: '2026-05-04', after: '2026-09-30' },
    ],
  })
  expect(JSON.stringify(after)).not.toContain('bí-mật')
  expect((await stranger('GET', `${record}?depth=0`)).body.version).toBe('8.7-bí-mật')
})

test.each([
  ['a level without its decision', { securityLevel: 2 }, 'securityDecision'],
  [
    'a decision without its day',
    { securityLevel: 2, securityDecision: '1/QĐ' },
    'securityDecidedOn',
  ],
  ['a day without level', { securityDecidedOn: '2026-05-04' }, 'securityLevel'],
])('%s is refused, when it is sent in and when it is corrected', async (_what, said, field) => {
  const made = await officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...said })
  const draft = `/api/adoptions/${(made.body.doc as { id: string }).id}`
  const refused = await officer('POST', `${draft}/submit`, {})
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({ errors: [{ data: { field } }] })
  expect(JSON.stringify(refused.body)).toContain('phải đi cùng số và ngày của quyết định')
  const corrected = await propose(await published(), said)
  expect(corrected.status).toBe(422)
  expect(corrected.body).toMatchObject({ errors: [{ data: { field: `correction.${field}` } }] })
})

test.each([
  ['a sixth level', { securityLevel: 6 }, 'securityLevel'],
  ['half a level', { securityLevel: 1.5 }, 'securityLevel'],
  ['a place that there is not', { runsAt: 'moon' }, 'runsAt'],
  ['a connection that there is not', { connections: ['fax'] }, 'connections'],
  ['a decision of tomorrow', { securityDecidedOn: tomorrow }, 'securityDecidedOn'],
])('%s is no fact of an adoption', async (_what, said, field) => {
  const refused = await officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...said })
  expect(refused.status).toBe(400)
  expect(refused.body).toMatchObject({ errors: [{ data: { errors: [{ path: field }] } }] })
})

test('a use ends on the day that is chosen: not before its last level, not ahead', async () => {
  const record = await published()
  for (const date of ['2026-10-19', tomorrow]) {
    const refused = await officer('POST', `${record}/end`, { reason: 'Hết hạn', date })
    expect(refused.status, date).toBe(422)
    expect(refused.body).toMatchObject({ errors: [{ data: { field: 'date' } }] })
  }
  const ended = await officer('POST', `${record}/end`, { reason: 'Hết hạn', date: '2026-11-01' })
  expect(ended.status).toBe(200)
  expect((await anyone('GET', `${record}?depth=0`)).body.endedOn).toBe('2026-11-01')
})
