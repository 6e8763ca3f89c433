import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthAfter, usageOn } from '../../cms/src/domain/usageReport/usageReport.ts'
import type { UsageReport } from '../../cms/src/domain/usageReport/usageReport.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import type { Adoption, Organisation, User } from '../../cms/src/payload-types.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { importer, sheetOf } from '../support/sheets.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

type Level = 'announced' | 'contracted' | 'deployed' | 'inUse'

let started: TestPayload
let server: HttpServer
let agency: Organisation
let adoption: Adoption
let vendor: User
let officer: User
let by: Record<'officer' | 'vendor' | 'rival' | 'stranger', Client>

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = await make.organisation()
  const firm = await make.organisation({ kind: 'vendor' })
  const rival = await make.organisation({ kind: 'vendor' })
  const platform = (await make.platform()).id
  const offering = (await make.offering({ vendor: firm.id, platform })).id
  const data = { organisation: agency.id, platform, offering, state: 'inUse' as const }
  adoption = await started.payload.create({
    collection: 'adoptions',
    data,
    context: { isSeed: true },
    depth: 0,
  })
  vendor = await make.user('vendor', firm.id)
  const client = (user: User) => clientFor(server.origin, user.email)
  officer = await make.user('agencyOfficer', agency.id)
  by = {
    officer: await client(officer),
    vendor: await client(vendor),
    rival: await client(await make.user('vendor', rival.id)),
    stranger: await client(await make.user('agencyOfficer', (await make.organisation()).id)),
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const tell = (who: Client, month: string, more: object = {}) =>
  who('POST', '/api/usageReports', { adoption: adoption.id, month, users: 120, ...more })
const idIn = ({ body }: Awaited<ReturnType<Client>>) => (body.doc as { id: string }).id
const fire = (who: Client, id: string, event: string, input: object = {}) =>
  who('POST', `/api/usageReports/${id}/${event}`, input)
const fieldIn = ({ status, body }: Awaited<ReturnType<Client>>) => {
  const errors = body.errors as { data?: { field?: string } }[] | undefined
  return [status, errors?.[0]?.data?.field]
}
const reported = async (month: string) => {
  const { snapshot } = await takeSnapshot(started.payload)
  return snapshot.usageReports.filter((one) => one.month === month)
}

test('a month is told once, by the agency or the vendor of what is used, and is public', async () => {
  const first = await tell(by.officer, '2026-08', { transactions: 900 })
  expect(first.status).toBe(201)
  expect(await reported('2026-08')).toMatchObject([
    { adoption: adoption.id, users: 120, transactions: 900, sentBy: 'agency', state: 'reported' },
  ])
  const repeated = await tell(by.vendor, '2026-08')
  expect(fieldIn(repeated)).toEqual([409, 'month'])
  expect(JSON.stringify(repeated.body)).toContain('Tháng 08/2026 của lượt này đã được báo.')
  expect((await tell(by.vendor, '2026-09')).status).toBe(201)
  expect(await reported('2026-09')).toMatchObject([{ sentBy: 'vendor' }])
})

test('a month whose report has no key, as older demonstrations wrote it, is not told once more', async () => {
  const data = { adoption: adoption.id, month: '2025-06', users: 7, sentBy: 'vendor' as const }
  const context = { isSeed: true }
  const { id } = await started.payload.create({ collection: 'usageReports', data, context })
  expect(fieldIn(await tell(by.officer, '2025-06'))).toEqual([409, 'month'])
  const state = 'withdrawn' as const
  await started.payload.update({ collection: 'usageReports', id, data: { state }, context })
  expect((await tell(by.officer, '2025-06')).status).toBe(201)
})

test('nobody tells counters of what others use or sell, nor names whose they are', async () => {
  expect(fieldIn(await tell(by.rival, '2026-07'))).toEqual([422, 'adoption'])
  expect(fieldIn(await tell(by.stranger, '2026-07'))).toEqual([422, 'adoption'])
  const named = await tell(by.vendor, '2026-07', { sentBy: 'agency' })
  expect(named.status).toBe(400)
  expect(await reported('2026-07')).toEqual([])
})

test('a month that is not over, or none, and an adoption that is not in use are refused by the field', async () => {
  const now = new Date().toISOString().slice(0, 7)
  expect(fieldIn(await tell(by.officer, monthAfter(now, 1)))).toEqual([422, 'month'])
  expect(fieldIn(await tell(by.officer, '2026-13'))).toEqual([422, 'month'])
  expect((await tell(by.officer, '2026-06', { users: -1 })).status).toBe(400)
  const draft = await started.payload.create({
    collection: 'adoptions',
    data: { organisation: agency.id, platform: adoption.platform, state: 'announced' },
    context: { isSeed: true },
  })
  expect(fieldIn(await tell(by.officer, '2026-06', { adoption: draft.id }))).toEqual([
    422,
    'adoption',
  ])
})

test('a vendor’s system tells a month with a key: once, again, at the same time, and otherwise never', async () => {
  const made = await by.vendor('POST', '/api/usageKeys', { name: 'Máy chủ báo cáo' })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const id = idIn(made)
  expect((await by.rival('POST', `/api/usageKeys/${id}/secret`, {})).status).toBe(404)
  expect((await by.officer('POST', `/api/usageKeys/${id}/secret`, {})).status).toBe(403)
  const newKey = async () =>
    String((await by.vendor('POST', `/api/usageKeys/${id}/secret`, {})).body.secret)
  const key = await newKey()
  const tellBy = async (secret: string, body: object) => {
    const answer = await fetch(`${server.origin}/api/usageReports/report`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'vi',
        authorization: `Bearer ${secret}`,
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const told = { adoption: adoption.id, month: '2025-11', users: 70, transactions: 900 }
  const both = await Promise.all([tellBy(key, told), tellBy(key, told)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
  expect((await tellBy(key, told)).status).toBe(200)
  expect(await reported('2025-11')).toMatchObject([
    { users: 70, transactions: 900, sentBy: 'vendor', state: 'reported' },
  ])
  const otherwise = await tellBy(key, { ...told, users: 71 })
  expect([fieldIn(otherwise), JSON.stringify(otherwise.body)]).toEqual([
    [409, 'users'],
    expect.stringContaining('70 người dùng'),
  ])
  expect(fieldIn(await tellBy(key, { ...told, month: '2026-13' }))).toEqual([422, 'month'])
  expect((await tellBy(key, { ...told, users: 'nhiều' })).status).toBe(400)
  expect((await tellBy(key, { ...told, month: '2025-10', sentBy: 'agency' })).status).toBe(400)

  // It opens nothing else, and no answer and no row tells it.
  const asSystem = await fetch(`${server.origin}/api/workspace`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(asSystem.status).toBe(401)
  const row = await started.payload.findByID({
    collection: 'usageKeys',
    id,
    showHiddenFields: true,
  })
  expect(JSON.stringify(row)).not.toContain(key)
  expect(JSON.stringify((await by.vendor('GET', `/api/usageKeys/${id}`)).body)).not.toMatch(
    /digest/,
  )
  expect(row.lastUsedAt).toBeTruthy()

  // A second firm of its maker is no other firm of the key.
  const second = (await factories(started.payload).organisation({ kind: 'vendor' })).id
  const memberships = (rows: object[]) =>
    started.payload.update({
      collection: 'users',
      id: vendor.id,
      data: { memberships: rows },
    })
  await memberships([{ role: 'vendor', organisation: second }])
  expect((await tellBy(key, told)).status).toBe(200)
  await memberships([])

  for (const wrong of ['', 'usage_x', await sessionToken(server.origin, vendor.email)]) {
    expect([wrong.slice(0, 8), (await tellBy(wrong, told)).status]).toEqual([
      wrong.slice(0, 8),
      401,
    ])
  }
  const next = await newKey()
  expect([(await tellBy(key, told)).status, (await tellBy(next, told)).status]).toEqual([401, 200])
  await by.vendor('PATCH', `/api/usageKeys/${id}`, { isOn: false })
  expect((await tellBy(next, told)).status).toBe(401)
  await by.vendor('PATCH', `/api/usageKeys/${id}`, { isOn: true })
  const standing = async (to: 'active' | 'off') =>
    started.payload.update({ collection: 'users', id: vendor.id, data: { standing: to } })
  await standing('off')
  expect((await tellBy(next, told)).status).toBe(401)
  await standing('active')
})

test('the agency disputes what the vendor told; withdrawn, the month is told again', async () => {
  const id = idIn(await tell(by.vendor, '2026-05'))
  expect((await fire(by.vendor, id, 'dispute', { reason: 'x' })).status).toBe(403)
  expect((await fire(by.officer, id, 'dispute')).status).toBe(422)
  expect((await fire(by.officer, id, 'withdraw', { reason: 'x' })).status).toBe(422)
  expect((await fire(by.officer, id, 'dispute', { reason: 'Chỉ 80 người' })).status).toBe(200)
  expect(await reported('2026-05')).toMatchObject([{ state: 'disputed' }])
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: vendor.id } },
    sort: '-createdAt',
    limit: 1,
  })
  expect(docs[0]?.body).toContain('Chỉ 80 người')
  expect((await fire(by.vendor, id, 'withdraw', { reason: 'Đếm lại' })).status).toBe(200)
  expect(await reported('2026-05')).toEqual([])
  expect((await tell(by.vendor, '2026-05', { users: 80 })).status).toBe(201)
  const own = idIn(await tell(by.officer, '2026-04'))
  expect((await fire(by.officer, own, 'dispute', { reason: 'x' })).status).toBe(422)
})

test('a month that nobody told in time is missing from then on; never told is not known', () => {
  const row = (month: string): UsageReport => ({
    adoption: adoption.id,
    month,
    users: 1,
    transactions: null,
    sentBy: 'agency',
    state: 'reported',
    illustrative: false,
  })
  expect(usageOn([], '2026-11-28')).toBeUndefined()
  expect(usageOn([row('2026-09'), row('2026-10')], '2026-11-28')).toMatchObject({
    newest: { month: '2026-10' },
    missingSince: null,
  })
  // October can be told until the end of November.
  expect(usageOn([row('2026-09')], '2026-11-28')?.missingSince).toBeNull()
  expect(usageOn([row('2026-09')], '2026-12-01')?.missingSince).toBe('2026-10')
  expect(usageOn([row('2025-12')], '2026-11-28')?.missingSince).toBe('2026-01')
})

test('a vendor brings a month of its adoptions in from the template, or from CSV; what was told stays', async () => {
  const sheets = await importer(server.origin, vendor.email, 'usageReports')
  const { bytes } = await sheets.template()
  // The template names its adoptions already, with the last month; the counters are to be filled in.
  const unfilled = await sheets.preview(bytes)
  expect(unfilled.body.faults.told.map(({ message }) => message)).toEqual([
    'Ô C2: thiếu “Số người dùng”.',
  ])
  const head = ['Lượt triển khai', 'Tháng', 'Số người dùng', 'Số lượt']
  const row = (month: string, users: string | number) => [adoption.id, month, users, '1.200']
  const csv = Buffer.from(
    [head, row('01/2026', 40), row('2026-02', 50)].map((one) => one.join(';')).join('\n'),
  )
  const { status, body } = await sheets.preview(csv, 'text/csv')
  expect([status, body.faults, body.total]).toEqual([200, { total: 0, told: [] }, 2])
  const written = await sheets.write(csv, body.sha256, false, 'text/csv')
  expect([written.status, written.body]).toEqual([201, { written: 2 }])
  expect(await reported('2026-01')).toMatchObject([
    { users: 40, transactions: 1200, sentBy: 'vendor' },
  ])

  const wrong = await sheets.preview(
    await sheetOf([
      head,
      row('02/2026', 1),
      row(monthAfter(new Date().toISOString().slice(0, 7), 3), 1),
      row('03/2026', 'nhiều'),
      row('04/2025', -1),
    ]),
  )
  expect(wrong.body.faults.told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Ô B2: tháng 02\/2026 của lượt này đã được báo/),
    expect.stringMatching(/^Ô B3: chỉ báo được số liệu của tháng đã qua/),
    expect.stringMatching(/^Ô C4: không phải là số nguyên/),
    expect.stringMatching(/^Ô C5: /),
  ])
})

test('months before the one in which it was deployed or came into use are refused, told or brought in', async () => {
  const reached = async (levels: [Level, string][]) => {
    const { id } = await started.payload.create({
      collection: 'adoptions',
      data: {
        organisation: agency.id,
        platform: adoption.platform,
        state: 'inUse',
        milestones: levels.map(([level, date]) => ({ level, date, evidence: 'Biên bản' })),
      },
      context: { isSeed: true },
    })
    return id
  }
  const id = await reached([
    ['contracted', '2026-03-01'],
    ['inUse', '2026-09-20'],
    ['deployed', '2026-08-31'],
  ])
  const early = await tell(by.officer, '2026-07', { adoption: id })
  expect([early.status, JSON.stringify(early.body)]).toEqual([
    422,
    expect.stringContaining('Chỉ báo được số liệu từ tháng 08/2026'),
  ])
  expect(fieldIn(early)).toEqual([422, 'month'])
  const head = ['Lượt triển khai', 'Tháng', 'Số người dùng']
  const sheets = await importer(server.origin, officer.email, 'usageReports')
  const preview = await sheets.preview(
    await sheetOf([head, [id, '01/2001', 5], [id, '08/2026', 5]]),
  )
  expect(preview.body.faults.told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Ô B2: Chỉ báo được số liệu từ tháng 08\/2026/),
  ])
  expect((await tell(by.officer, '2026-08', { adoption: id })).status).toBe(201)
  // One whose deployment has no day counts from its first level.
  const old = await reached([['announced', '2026-06-05']])
  expect(fieldIn(await tell(by.officer, '2026-05', { adoption: old }))).toEqual([422, 'month'])
  expect((await tell(by.officer, '2026-06', { adoption: old })).status).toBe(201)
  // The template holds the last month of those alone that can be told of it.
  await reached([['inUse', dayInVietnam(new Date())]])
  const { body } = await sheets.preview((await sheets.template()).bytes)
  expect(body.faults.told.map(({ cell }) => cell.charAt(0))).not.toContain('B')
})

test('the usage report has every month since the first told, who told it, disputes and what is missing', async () => {
  const make = factories(started.payload)
  const other = await started.payload.create({
    collection: 'adoptions',
    data: {
      organisation: agency.id,
      platform: adoption.platform,
      offering: (
        await make.offering({
          vendor: idOf(vendor.organisation) ?? '',
          platform: idOf(adoption.platform) ?? '',
        })
      ).id,
      state: 'inUse',
    },
    context: { isSeed: true },
    depth: 0,
  })
  const paper = (who: Client) => who('GET', `/api/adoptions/${other.id}/files/usage`)
  const early = await paper(by.officer)
  expect([early.status, JSON.stringify(early.body)]).toEqual([
    409,
    expect.stringMatching(/Chưa có tháng nào/),
  ])
  for (const [who, month] of [
    [by.officer, '2026-07'],
    [by.vendor, '2026-08'],
  ] as const) {
    await tell(who, month, { adoption: other.id, users: 1250 })
  }
  const disputed = await tell(by.vendor, '2026-10', { adoption: other.id, users: 9000 })
  await fire(by.officer, idIn(disputed), 'dispute', { reason: 'Chỉ 80 người' })
  await started.payload.create({
    collection: 'legalDocuments',
    data: {
      ...{ slug: 'luat-thu', number: '22/2023/QH15', issuer: 'Quốc hội', title: 'Luật thử' },
      ...{ date: '2023-06-23', basisOf: ['procurement'], basis: 'reported', _status: 'published' },
    },
    context: { isSeed: true },
  })
  const words = await wordsOfUsage(other.id)
  // How sure a basis is stands there in words, for who prepares the paper.
  expect(words).toContain('22/2023/QH15: Báo chí hoặc trang pháp luật đưa tin; chưa đọc toàn văn')
  for (const said of [
    'BÁO CÁO',
    '07/2026\n1.250\nkhông đếm\nđơn vị tự báo',
    '08/2026\n1.250\nkhông đếm\ndoanh nghiệp báo\nKhông có ý kiến',
    '09/2026\nchưa có',
    'Đơn vị không đồng ý: Chỉ 80 người',
    'Tháng đơn vị không đồng ý với số liệu: 10/2026.',
  ]) {
    expect(words).toContain(said)
  }
  expect((await by.officer('GET', `/api/adoptions/${other.id}/files/pdf`)).status).toBe(404)
})

/** What the agency's officer reads in the usage report of an adoption. */
async function wordsOfUsage(id: string): Promise<string> {
  const token = await sessionToken(server.origin, officer.email)
  const answer = await fetch(`${server.origin}/api/adoptions/${id}/files/usage`, {
    headers: { cookie: `payload-token=${token}` },
  })
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
}

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
