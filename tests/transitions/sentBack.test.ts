import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let officer: User
let entering: User
let vendor: User
let clients: Record<'officer' | 'leader' | 'reviewer' | 'second' | 'vendor' | 'anyone', Client>
let platform: string
let template: string
let offering: string

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const agency = (await make.organisation()).id
  const firm = (await make.organisation({ kind: 'vendor' })).id
  const body = (await make.organisation({ kind: 'ministry' })).id
  platform = (await make.platform()).id
  template = (await make.template({ subject: 'offerings' })).id
  offering = (await make.offering({ vendor: firm, platform })).id
  officer = await make.user('agencyOfficer', agency)
  entering = await make.user('reviewer', body)
  vendor = await make.user('vendor', firm)
  const client = async (user: User) => clientFor(server.origin, user.email)
  clients = {
    officer: await client(officer),
    leader: await client(await make.user('agencyLeader', agency)),
    reviewer: await client(entering),
    second: await client(await make.user('reviewer', body)),
    vendor: await client(vendor),
    anyone: await clientFor(server.origin),
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** A record as its writer sends it in: what is made, the field that is sent back, what it is called, the mending. */
const cases = {
  adoptions: {
    writer: 'officer',
    reader: 'leader',
    submit: 'submit',
    data: () => ({ platform, purpose: 'Khám bệnh' }),
    field: 'purpose',
    label: 'Mục đích sử dụng',
    before: 'Khám bệnh',
    after: 'Khám bệnh từ xa cho 40 xã',
  },
  practices: {
    writer: 'officer',
    reader: 'reviewer',
    submit: 'submit',
    data: () => ({
      title: `Một cửa ${Date.now()}`,
      summary: 'Tóm tắt',
      story: 'Đã làm',
      result: 'Nhanh hơn',
      platforms: [platform],
    }),
    field: 'result',
    label: 'Kết quả',
    before: 'Nhanh hơn',
    after: 'Từ ba ngày còn một ngày',
  },
  evaluations: {
    writer: 'reviewer',
    reader: 'second',
    submit: 'enter',
    data: () => ({
      template,
      offering,
      evaluatedOn: '2026-10-01',
      results: [
        { criterion: 'day-du', score: 8, evidence: 'Biên bản 01' },
        { criterion: 'cap-do', value: 'met', evidence: 'Quyết định cấp độ 3' },
      ],
    }),
    field: 'evaluatedOn',
    label: 'Ngày đánh giá',
    before: '2026-10-01',
    after: '2026-10-02',
  },
} as const

test.each(Object.keys(cases) as (keyof typeof cases)[])(
  'reasons for single fields of %s stand in mail, History and record, and come back with what changed',
  async (collection) => {
    const { writer, reader, submit, data, field, label, before, after } = cases[collection]
    const made = await clients[writer]('POST', `/api/${collection}`, data())
    const { id } = made.body.doc as { id: string }
    const record = `/api/${collection}/${id}`
    expect((await clients[writer]('POST', `${record}/${submit}`, {})).status).toBe(200)

    const unknown = await fireHavingRead(clients[reader], record, 'sendBack', {
      fieldReasons: { noSuchField: 'Sửa' },
    })
    expect(unknown.status).toBe(422)
    const fieldReasons = { [field]: 'Ghi cho rõ.' }
    const back = await fireHavingRead(clients[reader], record, 'sendBack', { fieldReasons })
    expect(back.status, JSON.stringify(back.body)).toBe(200)

    const { payload } = started
    const told = writer === 'officer' ? officer : entering
    const mails = await payload.find({
      collection: 'messages',
      where: { recipient: { equals: told.id } },
      sort: ['-createdAt', '-id'],
    })
    expect(mails.docs[0]?.body).toContain(`${label}: Ghi cho rõ.`)
    const history = await payload.find({
      collection: 'history',
      where: { and: [{ subjectId: { equals: id } }, { event: { equals: 'sendBack' } }] },
    })
    expect(history.docs[0]?.reason).toBe(`${label}: Ghi cho rõ.`)
    expect((await clients[writer]('GET', `${record}?depth=0`)).body.sentBack).toMatchObject({
      fieldReasons,
    })

    expect((await clients[writer]('PATCH', record, { [field]: after })).status).toBe(200)
    await clients[writer]('POST', `${record}/${submit}`, {})
    const { body } = await clients[reader]('GET', `${record}/changes`)
    expect(body).toMatchObject({
      sentBack: { fieldReasons },
      changes: [{ field, label, before, after }],
    })
    expect((await clients.anyone('GET', `${record}/changes`)).status).toBe(404)
  },
)

test('what was asked of a record before it was approved is never public, nor told to vendors', async () => {
  const { leader, anyone } = clients
  const made = await clients.officer('POST', '/api/adoptions', {
    platform,
    offering,
    purpose: 'Họp',
  })
  const { id } = made.body.doc as { id: string }
  const record = `/api/adoptions/${id}`
  await clients.officer('POST', `${record}/submit`, {})
  await fireHavingRead(leader, record, 'sendBack', { reason: 'Chỉ nội bộ biết' })
  await clients.officer('POST', `${record}/submit`, {})
  const approval = { date: '2026-11-20', evidence: 'QĐ 12' }
  expect((await fireHavingRead(leader, record, 'approve', approval)).status).toBe(200)
  for (const call of [anyone, clients.vendor]) {
    for (const path of [record, `${record}/changes`]) {
      const { status, body } = await call('GET', path)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain('Chỉ nội bộ biết')
    }
  }
})
