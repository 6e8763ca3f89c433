import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Contract, Organisation } from '../../cms/src/payload-types.ts'
import { linesTotal } from '../../cms/src/domain/contract/contract.ts'
import { doDailyRound } from '../../cms/src/server/daily.ts'
import { tellEntitled } from '../../cms/src/words/contract/tellEntitled.ts'
import { carryingOf } from '../../cms/src/words/unlistedName/carried.ts'
import { requestAs } from '../support/as.ts'
import {
  bodyOfContract,
  contractDraftOf,
  emptyLine,
} from '../../site/src/workspace/contract/contractRecord.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let officer: Client
let inEnglish: Client
let leader: Client
let otherLeader: Client
let leaderId: string
let agency: Organisation
let vendor: Organisation
let platform: string
let offering: string
let counter = 0
/** Another agency, whose contracts the editor does not read either. */
let elsewhere: { id: string; officer: Client; leader: Client }
let editor: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  agency = await make.organisation()
  vendor = await make.organisation({ kind: 'vendor' })
  platform = (await make.platform()).id
  offering = (await make.offering({ vendor: vendor.id, platform })).id
  const client = async (role: 'agencyOfficer' | 'agencyLeader') => {
    const { id, email } = await make.user(role, agency.id)
    return { id, email, call: await clientFor(server.origin, email) }
  }
  const writer = await client('agencyOfficer')
  officer = writer.call
  inEnglish = await clientFor(server.origin, writer.email, undefined, 'en')
  const first = await client('agencyLeader')
  leader = first.call
  leaderId = first.id
  otherLeader = (await client('agencyLeader')).call
  const other = (await make.organisation()).id
  elsewhere = {
    id: other,
    officer: await clientFor(server.origin, (await make.user('agencyOfficer', other)).email),
    leader: await clientFor(server.origin, (await make.user('agencyLeader', other)).email),
  }
  const ministry = (await make.organisation({ kind: 'ministry' })).id
  editor = await clientFor(server.origin, (await make.user('catalogueEditor', ministry)).email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** What a form sends for a whole contract. */
const whole = (rest: object = {}) => ({
  key: `hop-dong-${(counter += 1)}`,
  title: 'Thuê nền tảng khám từ xa',
  number: `${counter}/2026/HĐ`,
  offering,
  signedOn: '2026-01-10',
  startsOn: '2026-01-15',
  endsOn: '2027-01-14',
  form: 'quotations',
  value: 528_000_000,
  lines: [
    {
      name: 'Cấp xã',
      unit: 'commune',
      interval: 'month',
      quantity: 40,
      periods: 12,
      unitPrice: 1_000_000,
      vat: 10,
    },
  ],
  ...rest,
})

async function enter(rest: object = {}): Promise<Contract> {
  const { status, body } = await officer('POST', '/api/contracts?depth=0', whole(rest))
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc as Contract
}

const read = async (id: string) =>
  (await leader('GET', `/api/contracts/${id}?depth=0`)).body as unknown as Contract

/** Fires an event as who has read the record as it stands. */
async function fire(call: Client, id: string, event: string, input: object = {}) {
  const { updatedAt } = await read(id)
  return call('POST', `/api/contracts/${id}/${event}`, { readVersion: updatedAt, ...input })
}

async function approved(rest: object = {}): Promise<string> {
  const { id } = await enter(rest)
  await officer('POST', `/api/contracts/${id}/submit`, {})
  const { status, body } = await fire(leader, id, 'approve')
  expect(status, JSON.stringify(body)).toBe(200)
  return id
}

const pricesOf = async (contract: string) =>
  (
    await started.payload.find({
      collection: 'contractPrices',
      where: { contract: { equals: contract } },
      depth: 0,
    })
  ).docs

beforeEach(async () => {
  await started.payload.delete({ collection: 'messages', where: { id: { exists: true } } })
})

test('an offering of another vendor than the one that is named is refused, entered or changed', async () => {
  const other = await factories(started.payload).organisation({ kind: 'vendor' })
  const entered = await officer('POST', '/api/contracts', whole({ vendor: other.id }))
  expect([entered.status, entered.body.errors]).toMatchObject([
    422,
    [
      {
        message: expect.stringContaining('doanh nghiệp khác') as string,
        data: { field: 'offering' },
      },
    ],
  ])
  const { id } = await enter({ vendor: vendor.id })
  const changed = await officer('PATCH', `/api/contracts/${id}`, { vendor: other.id })
  expect(changed.status).toBe(422)
})

test('an offering is not put under another platform than its own; one that was withdrawn is paid for all the same', async () => {
  const make = factories(started.payload)
  const other = await make.platform()
  const entered = await officer('POST', '/api/contracts', whole({ platform: other.id }))
  expect([entered.status, entered.body.errors]).toMatchObject([
    422,
    [{ data: { field: 'offering' } }],
  ])
  const former = await make.offering({
    vendor: vendor.id,
    platform: other.id,
    state: 'withdrawn',
    _status: 'draft',
  })
  const { id } = await enter({ offering: former.id, platform: other.id })
  const { body } = await officer('GET', `/api/contracts/${id}?depth=1`)
  expect(body.formerProduct).toEqual({
    name: former.name,
    vendorName: vendor.name,
    state: 'withdrawn',
  })
})

test('an officer enters a contract alone, the leader approves it, and its prices enter the bands', async () => {
  const contract = await enter()
  // Of an offering its vendor and platform are known already.
  expect(contract).toMatchObject({ vendor: vendor.id, platform, origin: 'alone' })
  expect(await pricesOf(contract.id)).toEqual([])
  expect((await officer('POST', `/api/contracts/${contract.id}/submit`, {})).status).toBe(200)
  expect((await fire(officer, contract.id, 'approve')).status).toBe(403)
  const answer = await fire(leader, contract.id, 'approve')
  expect(answer.body).toMatchObject({ doc: { state: 'active', endsNow: '2027-01-14' } })
  expect(await pricesOf(contract.id)).toMatchObject([
    { organisation: agency.id, platform, unit: 'commune', interval: 'month', price: 1_100_000 },
  ])
})

test('whoever sent a contract in does not approve it', async () => {
  const { id } = await enter()
  await leader('POST', `/api/contracts/${id}/submit`, {})
  expect((await fire(leader, id, 'approve')).status).toBe(422)
  expect((await fire(otherLeader, id, 'approve')).status).toBe(200)
})

test('the leader approves the version that they read, and no other', async () => {
  const { id } = await enter()
  await officer('POST', `/api/contracts/${id}/submit`, {})
  const before = (await read(id)).updatedAt
  await fire(leader, id, 'sendBack', { reason: 'Sai đơn giá' })
  await officer('PATCH', `/api/contracts/${id}`, { title: 'Thuê nền tảng khác' })
  await officer('POST', `/api/contracts/${id}/submit`, {})
  const stale = await leader('POST', `/api/contracts/${id}/approve`, { readVersion: before })
  expect(stale.status).toBe(422)
  expect((await leader('POST', `/api/contracts/${id}/approve`, {})).status).toBe(422)
  expect((await read(id)).state).toBe('submitted')
})

test('of two leaders who approve at once one wins, and the prices enter once', async () => {
  const { id } = await enter()
  await officer('POST', `/api/contracts/${id}/submit`, {})
  const { updatedAt } = await read(id)
  const input = { readVersion: updatedAt }
  const answers = await Promise.all(
    [leader, otherLeader].map((call) => call('POST', `/api/contracts/${id}/approve`, input)),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses[0]).toBe(200)
  expect([409, 422]).toContain(statuses[1])
  expect(await pricesOf(id)).toHaveLength(1)
})

test('what was approved is changed by nobody, and not deleted', async () => {
  const id = await approved()
  expect((await officer('PATCH', `/api/contracts/${id}`, { value: 1 })).status).toBe(403)
  expect((await leader('DELETE', `/api/contracts/${id}`)).status).toBe(403)
  expect((await read(id)).value).toBe(528_000_000)
})

test.each([
  ['number', { number: '' }],
  ['vendor', { offering: null, productName: 'Phần mềm' }],
  ['product', { offering: null, vendorName: 'Công ty' }],
  ['signedOn', { signedOn: null }],
  ['startsOn', { startsOn: null }],
  ['form', { form: null }],
  ['formWords', { form: 'other' }],
  ['value', { value: null }],
  ['lines', { lines: [] }],
  ['lines.0.unitPrice', { lines: [{ name: 'Gói', unit: 'site', interval: 'year', quantity: 1 }] }],
])('a contract without its %s is not sent in, and the field is named', async (field, rest) => {
  const { id } = await enter(rest)
  const { status, body } = await officer('POST', `/api/contracts/${id}/submit`, {})
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ data: { field } }] })
})

test('a value that its lines do not come to is refused with both sums, in both languages, and again at approval', async () => {
  const { id } = await enter({ value: 500_000_000 })
  const path = `/api/contracts/${id}`
  const { status, body } = await officer('POST', `${path}/submit`, {})
  expect(status).toBe(422)
  expect(body).toMatchObject({
    errors: [
      {
        message:
          'Giá trị hợp đồng ghi 500.000.000\u00a0₫, còn các dòng giá cộng lại, đã gồm thuế, là 528.000.000\u00a0₫. Hãy sửa cho khớp.',
        data: { field: 'value' },
      },
    ],
  })
  const english = await inEnglish('POST', `${path}/submit`, {})
  expect(english.body).toMatchObject({
    errors: [
      {
        message:
          'The value of the contract is given as 500,000,000\u00a0₫, but its lines of prices come to 528,000,000\u00a0₫ with VAT. Make them agree.',
      },
    ],
  })
  // One that was sent in before the rule stood.
  const data = { state: 'submitted' } as const
  await started.payload.update({ collection: 'contracts', id, data, context: { isSeed: true } })
  expect((await fire(leader, id, 'approve')).body).toMatchObject({
    errors: [{ data: { field: 'value' } }],
  })
})

test('VAT may be rounded to whole đồng line by line, or once', async () => {
  const line = { name: 'Tin', unit: 'site', interval: 'once', quantity: 1, unitPrice: 5, vat: 10 }
  // Each is 5.5: two of them are 12 rounded singly, 11 rounded together.
  for (const [value, status] of [
    [12, 200],
    [11, 200],
    [13, 422],
    [9, 422],
  ] as const) {
    const { id } = await enter({ value, lines: [line, line] })
    const answer = await officer('POST', `/api/contracts/${id}/submit`, {})
    expect([value, answer.status]).toEqual([value, status])
  }
})

test.each(['quantity', 'periods'])(
  'a line with no %s, or a negative one, is refused',
  async (name) => {
    for (const wrong of [0, -1, 1.5]) {
      const lines = [{ ...whole().lines[0], [name]: wrong }]
      const { status, body } = await officer('POST', '/api/contracts', whole({ lines }))
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain(`"path":"lines.0.${name}"`)
      expect(JSON.stringify(body)).toContain('số nguyên từ 1')
    }
  },
)

test.each([
  ['endsOn', { endsOn: '2026-01-01' }],
  ['signedOn', { signedOn: '2090-01-01' }],
  ['signedOn', { signedOn: '31/12/2026' }],
  ['value', { value: -1 }],
  ['value', { value: 1.5 }],
  ['notice', { notice: 'https://muasamcong.mpi.gov.vn.example/tbmt' }],
  ['notice', { notice: 'javascript:alert(1)' }],
  ['lines.0.unit', { lines: [{ name: 'Gói', unit: 'cái', interval: 'year' }] }],
  ['lines.0.name', { lines: [{ unit: 'site', interval: 'year' }] }],
])('a wrong %s is refused at its field', async (field, rest) => {
  const { status, body } = await officer('POST', '/api/contracts', whole(rest))
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain(field)
})

test('what the system writes is written by nobody else', async () => {
  for (const rest of [{ state: 'active' }, { approvedOn: '2026-01-01' }, { illustrative: true }]) {
    const { status, body } = await officer('POST', '/api/contracts', whole(rest))
    if (status === 201) expect((body.doc as Contract).state).toBe('draft')
    else expect(status).toBe(400)
  }
})

test('one number stands once among the contracts of an organisation', async () => {
  await approved({ number: '7700/2026/HĐ' })
  const { id } = await enter({ number: '7700/2026/HĐ' })
  const { status, body } = await officer('POST', `/api/contracts/${id}/submit`, {})
  expect(status).toBe(422)
  expect(body).toMatchObject({ errors: [{ data: { field: 'number' } }] })
})

test('an extension moves the end, with its reason and day; a termination ends it', async () => {
  const id = await approved()
  const input = { reason: 'Phụ lục 01', date: '2026-06-01', validUntil: '2027-06-30' }
  const early = await fire(leader, id, 'extend', { ...input, validUntil: '2026-12-31' })
  expect(early.body).toMatchObject({ errors: [{ data: { field: 'validUntil' } }] })
  expect((await fire(leader, id, 'extend', { ...input, reason: '' })).status).toBe(422)
  expect((await fire(officer, id, 'extend', input)).status).toBe(403)
  expect((await fire(leader, id, 'extend', input)).status).toBe(200)
  expect(await read(id)).toMatchObject({
    state: 'extended',
    endsOn: '2027-01-14',
    endsNow: '2027-06-30',
  })
  const end = { reason: 'Doanh nghiệp ngừng dịch vụ', date: '2026-07-01' }
  expect((await fire(leader, id, 'terminate', { ...end, date: '2025-01-01' })).status).toBe(422)
  expect((await fire(leader, id, 'terminate', end)).status).toBe(200)
  expect((await fire(leader, id, 'liquidate', { ...end, date: '2026-07-15' })).status).toBe(200)
  const ended = await read(id)
  expect(ended).toMatchObject({ state: 'liquidated', endsNow: '2026-07-01' })
  expect(ended.changes).toMatchObject([
    { event: 'extend', before: '2027-01-14', after: '2027-06-30' },
    { event: 'terminate', reason: 'Doanh nghiệp ngừng dịch vụ' },
    { event: 'liquidate', date: '2026-07-15' },
  ])
})

test('its people are told 180, 90 and 30 days before the end, once each, and anew after an extension', async () => {
  const id = await approved({ title: 'Thuê bao thử', endsOn: '2027-01-14' })
  const told = async () => {
    const { docs } = await started.payload.find({
      collection: 'messages',
      where: {
        and: [
          { recipient: { equals: leaderId } },
          { subject: { contains: 'hợp đồng sắp hết hạn' } },
          { subject: { contains: 'Thuê bao thử' } },
        ],
      },
      sort: 'createdAt',
    })
    return docs.map(({ subject }) => /\d+/.exec(subject)?.[0])
  }
  const on = (day: string) =>
    doDailyRound({ payload: started.payload, now: new Date(`${day}T03:00:00Z`), publishes: false })
  await on('2026-07-17')
  expect(await told()).toEqual([])
  await on('2026-07-18')
  await on('2026-07-19')
  expect(await told()).toEqual(['180'])
  // The server stood still: the tightest that is due is told, none twice.
  await on('2026-12-20')
  await on('2026-12-21')
  expect(await told()).toEqual(['180', '30'])
  await on('2027-02-01')
  expect(await told()).toEqual(['180', '30'])
  await fire(leader, id, 'extend', {
    reason: 'Phụ lục',
    date: '2026-11-01',
    validUntil: '2027-12-31',
  })
  await on('2027-07-10')
  expect(await told()).toEqual(['180', '30', '180'])
})

test('a product and a firm that are not in the catalogue are named in words, and enter no band', async () => {
  const id = await approved({
    offering: null,
    productName: 'Phần mềm quản lý văn thư',
    vendorName: 'Công ty ngoài danh mục',
  })
  expect(await pricesOf(id)).toEqual([])
})

test('a first save that is sent twice makes one contract', async () => {
  const body = whole()
  const [one, other] = await Promise.all([
    officer('POST', '/api/contracts', body),
    officer('POST', '/api/contracts', body),
  ])
  expect([one.status, other.status].filter((status) => status === 201)).toHaveLength(1)
})

const idIn = ({ body }: { body: Record<string, unknown> }) => (body.doc as { id: string }).id

/** An adoption of the first agency that names its product in words, announced. */
async function announced(named: object): Promise<string> {
  const id = idIn(await officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...named }))
  expect((await officer('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)
  const { updatedAt } = (await leader('GET', `/api/adoptions/${id}?depth=0`)).body
  const approval = { readVersion: updatedAt, date: '2026-10-01', evidence: 'QĐ 12' }
  expect((await leader('POST', `/api/adoptions/${id}/approve`, approval)).status).toBe(200)
  return id
}

/** Names of products as the ministry finds them. */
const namesWith = async (call: Client, taxCode: string) =>
  (await call('GET', `/api/unlistedNames?depth=0&where[taxCode][equals]=${taxCode}`)).body.docs as {
    id: string
    productName: string
    state: string
  }[]

const contractNow = (id: string) =>
  started.payload.findByID({ collection: 'contracts', id, depth: 0 })

const eventsOf = async (id: string) => {
  const { docs } = await started.payload.find({
    collection: 'history',
    // Not what the editor tried in vain.
    where: { and: [{ subjectId: { equals: id } }, { event: { not_equals: 'refused' } }] },
    sort: ['createdAt', 'id'],
  })
  return docs.map(({ event }) => event)
}

test('a name that is not in the catalogue is merged into an offering, and all adoptions and contracts that carry it follow', async () => {
  const taxCode = '0100109106'
  const adoption = await announced({
    productName: 'Phần mềm Lạ',
    vendorName: 'Công ty Lạ',
    vendorTaxCode: '0100 109 106',
  })
  const visitor = await clientFor(server.origin)
  const open = (await visitor('GET', `/api/adoptions/${adoption}?depth=0`)).body
  expect(open).toMatchObject({ productName: 'Phần mềm Lạ', vendorName: 'Công ty Lạ' })
  expect(JSON.stringify(open)).not.toContain('0100')
  const said = { productName: 'phan mem  LẠ', vendorName: 'Cty Lạ', vendorTaxCode: taxCode }
  const apart = whole({ offering: null, platform, ...said })
  const contract = idIn(await elsewhere.officer('POST', '/api/contracts', apart))
  await elsewhere.officer('POST', `/api/contracts/${contract}/submit`, {})
  const read = await elsewhere.leader('GET', `/api/contracts/${contract}?depth=0`)
  const approve = { readVersion: read.body.updatedAt }
  const done = await elsewhere.leader('POST', `/api/contracts/${contract}/approve`, approve)
  expect(done.status).toBe(200)

  // One that still waits for its leader, which the ministry does not read.
  const waiting = idIn(
    await elsewhere.officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...said }),
  )
  await elsewhere.officer('POST', `/api/adoptions/${waiting}/submit`, {})

  const [name, ...more] = await namesWith(editor, taxCode)
  expect([name, more]).toMatchObject([{ productName: 'Phần mềm Lạ', state: 'open' }, []])
  expect(await namesWith(officer, taxCode)).toBeUndefined()
  const merge = (call: Client, asked: string) =>
    call('POST', `/api/unlistedNames/${name?.id}/merge`, { offering: asked })
  const make = factories(started.payload)
  const foreign = await make.offering({ vendor: vendor.id, platform: (await make.platform()).id })
  const hidden = await make.offering({
    vendor: vendor.id,
    platform,
    state: 'draft',
    _status: 'draft',
  })
  for (const wrong of [foreign.id, hidden.id]) {
    const refused = await merge(editor, wrong)
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { errors: [{ data: { field: 'offering' } }] },
    ])
  }
  expect((await merge(leader, offering)).status).toBe(404)
  expect((await editor('GET', `/api/contracts/${contract}`)).status).toBe(403)
  expect((await editor('POST', `/api/adoptions/${adoption}/enterCatalogue`, {})).status).toBe(404)

  expect((await merge(editor, offering)).status).toBe(200)
  expect((await visitor('GET', `/api/adoptions/${adoption}?depth=0`)).body).toMatchObject({
    offering,
    productName: null,
    vendorName: null,
    state: 'announced',
  })
  const after = await elsewhere.officer('GET', `/api/contracts/${contract}?depth=0`)
  expect(after.body).toMatchObject({
    offering,
    vendor: vendor.id,
    productName: null,
    state: 'active',
  })
  expect(after.body.value).toBe(528_000_000)
  expect(await eventsOf(adoption)).toEqual(['submit', 'approve', 'enterCatalogue'])
  expect(await eventsOf(waiting)).toEqual(['submit', 'enterCatalogue'])
  expect(await eventsOf(contract)).toEqual(['submit', 'approve', 'enterCatalogue'])
  expect((await editor('GET', `/api/contracts/${contract}`)).status).toBe(403)
  expect((await editor('GET', `/api/adoptions/${waiting}`)).status).toBe(404)
  expect((await merge(editor, offering)).status).toBe(409)

  // Whoever names it from now on has the offering at once.
  const later = whole({ offering: null, platform, ...said })
  const next = idIn(await elsewhere.officer('POST', '/api/contracts', later))
  await elsewhere.officer('POST', `/api/contracts/${next}/submit`, {})
  const found = await elsewhere.officer('GET', `/api/contracts/${next}?depth=0`)
  expect(found.body).toMatchObject({ offering, productName: null })
})

test('a merge is undone with a reason: what it changed says its words again, what was changed since is named and left', async () => {
  const said = { productName: 'Phần mềm Gộp', vendorName: 'Công ty Gộp' }
  const adoption = await announced(said)
  const spelt = { productName: 'PHẦN MỀM gộp', vendorName: 'Cong ty Gop' }
  const contract = await approved({ offering: null, ...spelt })
  const waiting = idIn(
    await elsewhere.officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...said }),
  )
  await elsewhere.officer('POST', `/api/adoptions/${waiting}/submit`, {})
  const find = async () => {
    const { docs } = await started.payload.find({
      collection: 'unlistedNames',
      where: { productName: { in: [said.productName, spelt.productName] } },
      sort: 'createdAt',
      depth: 0,
    })
    if (docs.length === 0) throw new Error('The name is not noted.')
    return docs
  }
  const carriedBy = async () => {
    const req = await requestAs(started.payload, null)
    return (await Promise.all((await find()).map((name) => carryingOf(name, req)))).flat()
  }
  // One of a platform, one of none: the ministry sees whose records each would change.
  const names = await find()
  expect(names).toHaveLength(2)
  expect(await carriedBy()).toMatchObject([
    { collection: 'adoptions', id: adoption, organisation: agency.name, isLeft: false },
    { collection: 'adoptions', id: waiting, isLeft: false },
    {
      collection: 'contracts',
      id: contract,
      title: expect.stringContaining('Thuê nền tảng') as string,
    },
  ])
  for (const { id } of names) {
    expect((await editor('POST', `/api/unlistedNames/${id}/merge`, { offering })).status).toBe(200)
  }
  expect(await pricesOf(contract)).toHaveLength(1)
  // Sent back and changed by its agency since.
  const read = await elsewhere.leader('GET', `/api/adoptions/${waiting}?depth=0`)
  const sentBack = { readVersion: read.body.updatedAt, reason: 'Ghi rõ' }
  await elsewhere.leader('POST', `/api/adoptions/${waiting}/sendBack`, sentBack)
  // Named by its words after the merge.
  const later = await approved({ offering: null, ...spelt })

  expect(await carriedBy()).toMatchObject([
    { id: adoption, isLeft: false },
    { id: waiting, isLeft: true },
    { id: contract, isLeft: false },
    { id: later, isLeft: false },
  ])
  const undo = (call: Client, id: string, reason?: string) =>
    call('POST', `/api/unlistedNames/${id}/undoMerge`, { reason })
  const [first] = names
  expect((await undo(editor, first?.id ?? '')).status).toBe(422)
  expect((await undo(leader, first?.id ?? '', 'Nhầm')).status).toBe(404)
  for (const { id } of names) expect((await undo(editor, id, 'Gộp nhầm')).status).toBe(200)

  const visitor = await clientFor(server.origin)
  const open = await visitor('GET', `/api/adoptions/${adoption}?depth=0`)
  expect(open.body).toMatchObject({ offering: null, ...said, state: 'announced' })
  const words = { offering: null, platform: null, vendor: null, ...spelt, state: 'active' }
  expect(await contractNow(contract)).toMatchObject({ ...words, value: 528_000_000 })
  expect(await contractNow(later)).toMatchObject({ ...words, productName: 'PHẦN MỀM gộp' })
  expect(await pricesOf(contract)).toEqual([])
  const left = await elsewhere.officer('GET', `/api/adoptions/${waiting}?depth=0`)
  expect(left.body).toMatchObject({ offering, productName: null, state: 'draft' })
  expect(await eventsOf(adoption)).toEqual([
    'submit',
    'approve',
    'enterCatalogue',
    'leaveCatalogue',
  ])
  expect(await eventsOf(waiting)).toEqual(['submit', 'enterCatalogue', 'sendBack'])

  const { docs } = await started.payload.find({
    collection: 'history',
    where: {
      and: [
        { subjectId: { in: names.map(({ id }) => id) } },
        { event: { in: ['merge', 'undoMerge'] } },
      ],
    },
    sort: ['createdAt', 'id'],
  })
  const told = docs.map(({ reason }) => reason).join('\n')
  expect(told).toContain('2 hồ sơ đổi theo: đăng ký triển khai “[minh họa] Phần mềm Gộp” của')
  expect(told).toContain('Gộp nhầm')
  expect(told).toContain('1 hồ sơ giữ nguyên vì đã được sửa, trả lại hoặc rút sau khi gộp: ')
  const mails = await started.payload.find({
    collection: 'messages',
    where: { subject: { contains: 'Bộ đã bỏ gộp sản phẩm' } },
  })
  expect(mails.docs.map(({ body }) => body).join()).toContain('Gộp nhầm')
  // Merged once more, it changes what says its words, and not what was left.
  for (const { id } of names) {
    expect((await editor('POST', `/api/unlistedNames/${id}/merge`, { offering })).status).toBe(200)
  }
  expect(await eventsOf(waiting)).toEqual(['submit', 'enterCatalogue', 'sendBack'])
  expect(await contractNow(contract)).toMatchObject({ offering, platform, vendor: vendor.id })
})

test('a contract without a platform tells the bands its prices once its product is in the catalogue', async () => {
  const id = await approved({
    offering: null,
    productName: 'Phần mềm Xa',
    vendorName: 'Công ty Xa',
  })
  expect(await pricesOf(id)).toEqual([])
  const { body } = await editor('GET', '/api/unlistedNames?where[productName][equals]=Phần mềm Xa')
  const [name] = body.docs as { id: string }[]
  const merged = await editor('POST', `/api/unlistedNames/${name?.id}/merge`, { offering })
  expect(merged.status, JSON.stringify(merged.body)).toBe(200)
  expect(await pricesOf(id)).toMatchObject([{ platform, price: 1_100_000 }])
})

test.each([
  ['an offering and a product in words', { productName: 'Khác' }, 'productName'],
  ['a firm without its product', { offering: null, vendorName: 'Công ty' }, 'productName'],
])('an adoption of %s is not sent in', async (_what, said, field) => {
  const id = idIn(
    await officer('POST', '/api/adoptions', { platform, offering, purpose: 'Họp', ...said }),
  )
  const { status, body } = await officer('POST', `/api/adoptions/${id}/submit`, {})
  expect([status, body]).toMatchObject([422, { errors: [{ data: { field } }] }])
})

test('the same product in words is registered again by an organisation with a reason alone', async () => {
  await announced({ productName: 'Phần mềm Đôi', vendorName: 'Công ty Đôi' })
  const said = { productName: 'PHẦN MỀM đôi', vendorName: 'Công ty Đôi' }
  const again = idIn(await officer('POST', '/api/adoptions', { platform, purpose: 'Họp', ...said }))
  const refused = await officer('POST', `/api/adoptions/${again}/submit`, {})
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { errors: [{ data: { field: 'reason' } }] },
  ])
  const sent = await officer('POST', `/api/adoptions/${again}/submit`, { reason: 'Cho phòng khác' })
  expect(sent.status).toBe(200)
})

test('a tax code whose check digit does not fit is refused', async () => {
  for (const [path, record] of [
    ['/api/adoptions', { platform, purpose: 'Họp' }],
    ['/api/contracts', whole()],
  ] as const) {
    const { status, body } = await officer('POST', path, { ...record, vendorTaxCode: '0100109107' })
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ data: { errors: [{ path: 'vendorTaxCode' }] } }] },
    ])
  }
})

test('a vendor finds the names with its tax code, says which offering it is, and the ministry decides', async () => {
  const make = factories(started.payload)
  const taxCode = '0101245172'
  const firm = await make.organisation({ kind: 'vendor', taxCode })
  const own = (await make.offering({ vendor: firm.id, platform })).id
  const seller = await clientFor(server.origin, (await make.user('vendor', firm.id)).email)
  const rival = await clientFor(server.origin, (await make.user('vendor', vendor.id)).email)
  await announced({ productName: 'Họp nhanh', vendorName: 'Nhanh', vendorTaxCode: taxCode })
  const [name] = await namesWith(seller, taxCode)
  expect(name?.productName).toBe('Họp nhanh')
  expect(await namesWith(rival, taxCode)).toEqual([])
  const path = `/api/unlistedNames/${name?.id}`
  expect((await rival('POST', `${path}/claim`, { offering })).status).toBe(404)
  expect((await seller('POST', `${path}/claim`, { offering })).status).toBe(422)
  expect((await seller('POST', `${path}/merge`, { offering: own })).status).toBe(403)
  expect((await seller('POST', `${path}/claim`, { offering: own })).status).toBe(200)
  expect((await seller('GET', `${path}?depth=0`)).body).toMatchObject({
    state: 'claimed',
    offering: own,
  })
  const returned = await editor('POST', `${path}/returnClaim`, { reason: 'Chưa rõ' })
  expect(returned.status).toBe(200)
  const told = async () => {
    const { docs } = await started.payload.find({
      collection: 'messages',
      where: { subject: { contains: 'Họp nhanh' } },
      sort: 'createdAt',
    })
    return docs.map(({ subject }) => subject)
  }
  expect((await told()).at(-1)).toContain('Bộ không đồng ý')
  expect((await seller('GET', `${path}?depth=0`)).body).toMatchObject({
    state: 'open',
    offering: null,
  })
  await seller('POST', `${path}/claim`, { offering: own })
  // Into the product of another: whoever claimed it is told, and what was approved stays in the record's history.
  expect((await editor('POST', `${path}/merge`, { offering })).status).toBe(200)
  expect(await told()).toContainEqual(expect.stringContaining('Bộ đã gộp vào danh mục'))
  const { docs } = await started.payload.find({
    collection: 'history',
    where: {
      and: [
        { event: { equals: 'enterCatalogue' } },
        { reason: { equals: 'Đơn vị đã ghi: Họp nhanh, Nhanh' } },
      ],
    },
  })
  expect(docs).toHaveLength(1)
})

// Collective agreements: one agency concludes, others call off.

const framework = (rest: object = {}) =>
  approved({ kind: 'framework', entitles: 'named', entitled: [elsewhere.id], ...rest })

const lineOf = async (agreement: string): Promise<string> => {
  const { lines } = await read(agreement)
  return lines?.[0]?.id ?? ''
}

interface CallOff {
  agreement: string
  line: string
  quantity?: number
  unitPrice?: number
  periods?: number
  rest?: object
  /** What its line says besides. */
  ofLine?: object
  by?: Client
}

/** What an officer enters to call off from an agreement; its value is what its line comes to. */
async function calledOff(
  asked: CallOff,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { agreement, line, quantity = 30, unitPrice = 1_000_000, periods = 12 } = asked
  const { rest = {}, ofLine = {}, by = elsewhere.officer } = asked
  return by('POST', '/api/contracts?depth=0', {
    ...whole(),
    offering: undefined,
    form: undefined,
    signedOn: '2026-02-01',
    agreement,
    value: Math.round(quantity * unitPrice * periods * 1.1),
    lines: [
      {
        // What it is called and counted by is the agreement's to say.
        agreementLine: line,
        quantity,
        unitPrice,
        periods,
        ...ofLine,
      },
    ],
    ...rest,
  })
}

const docOf = ({ body }: { body: Record<string, unknown> }) => body.doc as Contract

/** Sends it to the leader; the first fault's field and sentence, or nothing. */
async function faultOf(asked: CallOff): Promise<[string, string] | undefined> {
  const made = await calledOff(asked)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = docOf(made)
  const by = asked.by ?? elsewhere.officer
  const { status, body } = await by('POST', `/api/contracts/${id}/submit`, {})
  if (status === 200) return undefined
  const [error] = body.errors as { message: string; data: { field: string } }[]
  return error && [error.data.field, error.message]
}

/** Writes what no request of a person does: as it was kept before a rule stood. */
const writeAsDoor = (id: string, data: Partial<Contract>) =>
  started.payload.update({
    collection: 'contracts',
    id,
    data,
    context: { isSeed: true, isDoor: true },
  })

test('a framework agreement says whom it entitles and until when, and is in no band of prices', async () => {
  for (const [rest, field] of [
    [{ entitles: null }, 'entitles'],
    [{ entitles: 'named', entitled: [] }, 'entitled'],
    [{ entitles: 'branch', endsOn: '' }, 'endsOn'],
  ] as const) {
    const { id } = await enter({ kind: 'framework', ...rest })
    const { status, body } = await officer('POST', `/api/contracts/${id}/submit`, {})
    expect([status, body.errors]).toMatchObject([422, [{ data: { field } }]])
  }
  const firm = await officer('POST', '/api/contracts', {
    ...whole({ kind: 'framework', entitles: 'named' }),
    entitled: [vendor.id],
  })
  expect([firm.status, JSON.stringify(firm.body)]).toEqual([
    400,
    expect.stringContaining('entitled'),
  ])
  expect(await pricesOf(await framework())).toEqual([])
})

test('who is entitled calls off at the prices of the agreement, in its period and within what is left', async () => {
  const agreement = await framework()
  const line = await lineOf(agreement)
  const asked = { agreement, line }
  expect(await faultOf({ ...asked, unitPrice: 1_000_001 })).toEqual([
    'lines.0.unitPrice',
    expect.stringContaining('1.000.000'),
  ])
  expect(await faultOf({ ...asked, periods: 13 })).toEqual([
    'lines.0.periods',
    expect.stringContaining('12'),
  ])
  expect((await faultOf({ ...asked, rest: { signedOn: '2026-01-14' } }))?.[0]).toBe('signedOn')
  const short = await framework({ endsOn: '2026-01-31' })
  const late = { agreement: short, line: await lineOf(short) }
  expect((await faultOf(late))?.[0]).toBe('signedOn')
  const foreign = { name: 'Cấp xã', unit: 'commune', interval: 'month', vat: 10 }
  expect((await faultOf({ ...asked, line: 'khac', ofLine: foreign }))?.[0]).toBe('lines.0.name')
  expect(await faultOf({ ...asked, quantity: 41 })).toEqual([
    'lines.0.quantity',
    expect.stringContaining('còn 40 trên tối đa 40'),
  ])
  // A lower price is one's own to get.
  const made = docOf(await calledOff({ ...asked, unitPrice: 900_000 }))
  expect(made).toMatchObject({
    offering,
    vendor: vendor.id,
    platform,
    form: 'quotations',
    lines: [{ name: 'Cấp xã', unit: 'commune', interval: 'month', agreementLine: line }],
  })
  const path = `/api/contracts/${made.id}`
  expect((await elsewhere.officer('POST', `${path}/submit`, {})).status).toBe(200)
  expect(await faultOf({ ...asked, quantity: 11 })).toEqual([
    'lines.0.quantity',
    expect.stringContaining('còn 10 trên tối đa 40'),
  ])
  const { updatedAt } = (await elsewhere.leader('GET', `${path}?depth=0`)).body
  const approval = await elsewhere.leader('POST', `${path}/approve`, { readVersion: updatedAt })
  expect(approval.status, JSON.stringify(approval.body)).toBe(200)
  expect(await pricesOf(made.id)).toHaveLength(1)
})

test.each<[string, Partial<NonNullable<Contract['lines']>[number]>]>([
  ['lines.0.name', { name: 'Tên khác' }],
  ['lines.0.unit', { unit: 'site' }],
  ['lines.0.interval', { interval: 'year' }],
  ['lines.0.interval', { interval: 'once' }],
  ['lines.0.vat', { vat: 100 }],
  ['lines.0.vat', { vat: 8 }],
])(
  'a line that is called off with another %s than the agreement says is refused: %j',
  async (field, said) => {
    const agreement = await framework()
    const line = await lineOf(agreement)
    const refused = await calledOff({ agreement, line, ofLine: said })
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ data: { field } }]])
    // One that is changed afterwards, and one that got by before the rule stood.
    const { id, lines } = docOf(await calledOff({ agreement, line }))
    const changed = (lines ?? []).map((one) => ({ ...one, ...said }))
    const path = `/api/contracts/${id}`
    const patched = await elsewhere.officer('PATCH', path, { lines: changed })
    expect([patched.status, patched.body.errors]).toMatchObject([422, [{ data: { field } }]])
    await writeAsDoor(id, { lines: changed, value: linesTotal(changed) ?? 0 })
    const sent = await elsewhere.officer('POST', `${path}/submit`, {})
    expect([sent.status, sent.body.errors]).toMatchObject([422, [{ data: { field } }]])
    await writeAsDoor(id, { state: 'submitted' })
    const { updatedAt } = (await elsewhere.leader('GET', `${path}?depth=0`)).body
    const approval = await elsewhere.leader('POST', `${path}/approve`, { readVersion: updatedAt })
    expect([approval.status, approval.body.errors]).toMatchObject([422, [{ data: { field } }]])
  },
)

test.each(['platform', 'offering', 'vendor', 'vendorName', 'productName'] as const)(
  'a contract that names another %s than its framework agreement is refused',
  async (field) => {
    const make = factories(started.payload)
    const other = (await make.organisation({ kind: 'vendor' })).id
    const otherPlatform = (await make.platform()).id
    const said = {
      platform: { platform: otherPlatform },
      offering: { offering: (await make.offering({ vendor: other, platform })).id },
      vendor: { vendor: other, offering: null },
      vendorName: { vendorName: 'Công ty khác' },
      productName: { productName: 'Phần mềm khác' },
    }[field]
    const agreement = await framework()
    const line = await lineOf(agreement)
    const refused = await calledOff({ agreement, line, rest: said })
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ data: { field } }]])
    const { id } = docOf(await calledOff({ agreement, line }))
    await writeAsDoor(id, said)
    const sent = await elsewhere.officer('POST', `/api/contracts/${id}/submit`, {})
    const at = field === 'vendor' ? 'offering' : field
    expect([sent.status, sent.body.errors]).toMatchObject([422, [{ data: { field: at } }]])
  },
)

test('a price that is paid once is called off for one period', async () => {
  const agreed = { ...whole().lines[0], interval: 'once', periods: null }
  const agreement = await framework({ lines: [agreed], value: 44_000_000 })
  const line = await lineOf(agreement)
  expect((await faultOf({ agreement, line, periods: 12 }))?.[0]).toBe('lines.0.periods')
  expect(await faultOf({ agreement, line, periods: 1 })).toBeUndefined()
})

test('an agreement and what is left of it are found by who may call off; who did is told to its agency alone', async () => {
  const agreement = await framework()
  const line = await lineOf(agreement)
  expect(await faultOf({ agreement, line, quantity: 15 })).toBeUndefined()
  const list = async (by: Client) =>
    JSON.stringify((await by('GET', `/api/contracts/agreements?platforms=${platform}`)).body)
  const told = (await elsewhere.officer('GET', '/api/contracts/agreements')).body.agreements
  expect(told).toContainEqual(
    expect.objectContaining({
      id: agreement,
      organisation: agency.name,
      lines: [
        expect.objectContaining({ id: line, unitPrice: 1_000_000, quantity: 40, calledOff: 15 }),
      ],
    }),
  )
  expect(await list(officer)).not.toContain(agreement)
  const seen = await elsewhere.officer('GET', `/api/contracts/${agreement}?depth=0`)
  expect(seen.body).toMatchObject({ value: 528_000_000, lines: [{ unitPrice: 1_000_000 }] })
  expect(seen.body.note).toBeUndefined()
  const callOffs = (by: Client) => by('GET', `/api/contracts/call-offs?agreement=${agreement}`)
  expect((await callOffs(officer)).body).toMatchObject({
    lines: [{ calledOff: 15 }],
    contracts: [{ state: 'submitted', quantities: { [line]: 15 } }],
  })
  expect((await callOffs(elsewhere.officer)).body).toMatchObject({
    lines: [{ calledOff: 15 }],
    contracts: [],
  })
  const make = factories(started.payload)
  const stranger = (await make.organisation()).id
  const outside = await clientFor(server.origin, (await make.user('agencyOfficer', stranger)).email)
  expect((await callOffs(outside)).status).toBe(404)
  expect(await list(outside)).not.toContain(agreement)
  expect((await outside('GET', `/api/contracts/${agreement}`)).status).toBe(404)
  // What they say of it is not weighed against it: it is not theirs to know.
  for (const ofLine of [{}, { vat: 100 }]) {
    const refused = await calledOff({ agreement, line, ofLine, by: outside })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      400,
      expect.stringContaining('thỏa thuận khung còn hiệu lực'),
    ])
  }
  expect((await callOffs(editor)).status).toBe(403)
})

test('of two who call off the last at once one wins', async () => {
  const agreement = await framework()
  const line = await lineOf(agreement)
  const made = [
    docOf(await calledOff({ agreement, line })),
    docOf(await calledOff({ agreement, line })),
  ]
  const sent = await Promise.all(
    made.map(({ id }) => elsewhere.officer('POST', `/api/contracts/${id}/submit`, {})),
  )
  const won = sent.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  expect(sent.every(({ status }) => [200, 409, 422].includes(status))).toBe(true)
})

test('the chain of a call-off leads to its agreement and back, for who may see them', async () => {
  const agreement = await framework()
  const { body } = await calledOff({ agreement, line: await lineOf(agreement) })
  const { id } = body.doc as Contract
  const chainOf = async (call: Client, contract: string) => {
    const { status, body: chain } = await call('GET', `/api/chain/contract/${contract}`)
    if (status !== 200) return status
    const { here, steps } = chain as { here: string; steps: { step: string; items: object[] }[] }
    const itemsOf = (step: string) => steps.find((one) => one.step === step)?.items
    return { here, agreement: itemsOf('agreement'), contract: itemsOf('contract') }
  }
  const both = { agreement: [{ id: agreement }], contract: [{ id }] }
  expect(await chainOf(elsewhere.officer, id)).toMatchObject({ here: 'contract', ...both })
  expect(await chainOf(elsewhere.officer, agreement)).toMatchObject({ here: 'agreement', ...both })
  // Who concluded it does not read the contracts of others, nor do those whom it does not concern.
  expect(await chainOf(officer, agreement)).toMatchObject({
    here: 'agreement',
    agreement: [{ id: agreement }],
    contract: [],
  })
  const make = factories(started.payload)
  const third = await make.user('agencyOfficer', (await make.organisation()).id)
  const stranger = await clientFor(server.origin, third.email)
  expect(await chainOf(stranger, id)).toBe(404)
  expect(await chainOf(stranger, agreement)).toBe(404)
})

test('who may call off from an approved agreement is told once, in their language, by the queue', async () => {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const office = await make.organisation({ parent: province.id })
  const commune = await make.organisation({ kind: 'commune', parent: office.id })
  const outside = await make.organisation({ kind: 'commune' })
  const people: string[] = []
  for (const { id } of [province, office, commune, outside]) {
    people.push((await make.user('agencyOfficer', id)).id)
  }
  for (let count = 0; count < 3; count += 1) {
    people.push((await make.user('agencyOfficer', commune.id)).id)
  }
  const [, ownOfficer, reader] = people
  await started.payload.update({
    collection: 'users',
    id: reader ?? '',
    data: { language: 'en' },
  })
  const chief = await make.user('agencyLeader', office.id)
  const agreement = await make.contract({
    organisation: office.id,
    vendor: vendor.id,
    offering,
    platform,
    kind: 'framework',
    entitles: 'branch',
    state: 'submitted',
    endsOn: '2027-01-14',
    endsNow: '2027-01-14',
  })
  const approving = await clientFor(server.origin, chief.email)
  const path = `/api/contracts/${agreement.id}`
  const approval = await fireHavingRead(approving, path, 'approve')
  expect(approval.status, JSON.stringify(approval.body)).toBe(200)
  const told = async () => {
    const { docs } = await started.payload.find({
      collection: 'messages',
      where: { link: { contains: agreement.id } },
      pagination: false,
      depth: 0,
    })
    return docs.filter(({ subject }) => /Thỏa thuận khung mà|framework agreement/.test(subject))
  }
  expect(await told(), 'none in the request').toEqual([])
  const rounds = []
  for (let round = 0; round < 3; round += 1) {
    // Two in one transaction, and by two processes at once.
    await Promise.all([tellEntitled(started.payload, 2), tellEntitled(started.payload, 2)])
    rounds.push((await told()).length)
  }
  expect(rounds.at(-1)).toBe(5)
  const mails = await told()
  const recipients = mails.map(({ recipient }) => recipient)
  expect(new Set(recipients).size).toBe(5)
  for (const id of [ownOfficer, chief.id, people[3]]) expect(recipients).not.toContain(id)
  const english = mails.find(({ recipient }) => recipient === reader)
  expect(english?.body).toContain('may call off from it at its prices')
  expect(english?.link).toContain('/en/')
  const other = mails.find(({ recipient }) => recipient === people[0])
  expect(other?.body).toContain('Có hiệu lực đến ngày 14/01/2027')
  expect(mails.map(({ body }) => body).join()).not.toContain('1.000.000')
  expect(await closedLinks(started.payload)).toEqual([])
})

test('an agreement for the branch entitles those below the same province, and none once it has ended', async () => {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const below = await Promise.all(
    [0, 1].map(async () => {
      const office = await make.organisation({ parent: province.id })
      const commune = await make.organisation({ kind: 'commune', parent: office.id })
      const { email } = await make.user('agencyOfficer', commune.id)
      return { office, officer: await clientFor(server.origin, email) }
    }),
  )
  const agreement = await make.contract({
    organisation: below[0]?.office.id ?? '',
    vendor: vendor.id,
    offering,
    platform,
    kind: 'framework',
    entitles: 'branch',
    state: 'active',
    endsNow: '2027-01-14',
  })
  const line = agreement.lines?.[0]?.id ?? ''
  const by = below[1]?.officer
  if (!by) throw new Error('There are two offices.')
  const asked = { agreement: agreement.id, line }
  expect(await faultOf({ ...asked, by, quantity: 40 })).toBeUndefined()
  expect((await calledOff(asked)).status, 'of no such province').toBe(400)
  await started.payload.update({
    collection: 'contracts',
    id: agreement.id,
    data: { state: 'terminated' },
    context: { isSeed: true },
  })
  expect((await calledOff({ ...asked, by })).status).toBe(400)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})

test('what is half typed in a contract leaves what was saved of it', () => {
  const line = { ...emptyLine(), name: 'Gói cấp xã', quantity: 1, unitPrice: 100_000 }
  const draft = { ...contractDraftOf(undefined), title: 'Thuê', lines: [line] }
  expect(bodyOfContract(draft)).toMatchObject({ lines: [{ unitPrice: 100_000 }], signedOn: '' })
  const half = bodyOfContract({
    ...draft,
    lines: [{ ...line, unitPrice: '100k' }],
    value: '1 tỷ',
    signedOn: '1/1',
  })
  for (const name of ['lines', 'value', 'signedOn']) expect(half).not.toHaveProperty(name)
})
