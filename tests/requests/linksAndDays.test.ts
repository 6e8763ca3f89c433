import { ValidationError } from 'payload'
import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What a link and a day may be is one rule, asked wherever one is written.

let started: TestPayload
let server: HttpServer
let actors: Actors
let ministry: Client
let officer: Client
let reviewer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  ministry = await clientFor(server.origin, actors.people.ministry.email)
  officer = await clientFor(server.origin, actors.people.agencyOfficer.email)
  reviewer = await clientFor(server.origin, actors.people.reviewer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

interface Fault {
  path: string
  message: string
}
const faultsOf = (body: Record<string, unknown>) =>
  (body.errors as { data?: { errors?: Fault[] } }[])[0]?.data?.errors ?? []

const platform = (data: object) =>
  ministry('POST', '/api/platforms', {
    slug: `nen-tang-${crypto.randomUUID()}`,
    name: 'Nền tảng thử',
    summary: 'Để kiểm thử.',
    group: 'government',
    sector: 'y-te',
    status: 'official',
    statusBasis: 'source',
    nationalListing: 'unknown',
    confidence: 'reported',
    _status: 'published',
    ...data,
  })
const organisation = (data: object) =>
  ministry('POST', '/api/organisations', { name: 'Đơn vị thử', kind: 'vendor', ...data })
const legalDocument = (data: object) =>
  ministry('POST', '/api/legalDocuments', {
    slug: `van-ban-${crypto.randomUUID()}`,
    number: `${Math.ceil(Math.random() * 90_000)}/QĐ-BKHCN`,
    issuer: 'Bộ',
    title: 'Văn bản thử',
    basis: 'source',
    ...data,
  })
const indicator = (data: object) =>
  ministry('POST', '/api/indicators', {
    slug: `so-lieu-${crypto.randomUUID()}`,
    name: 'Số liệu thử',
    value: 1,
    unit: 'platforms',
    asOf: '2026-01-01',
    sources: [{ title: 'Báo cáo' }],
    ...data,
  })
const practice = (data: object) =>
  officer('POST', '/api/practices', { title: `Kinh nghiệm ${crypto.randomUUID()}`, ...data })

const links: [string, string, (link: string) => ReturnType<Client>][] = [
  ['a practice’s source', 'sources.0.url', (url) => practice({ sources: [{ title: 'Báo', url }] })],
  ['a platform’s source', 'sources.0.url', (url) => platform({ sources: [{ title: 'Báo', url }] })],
  [
    'a product’s page',
    'products.0.url',
    (url) => platform({ products: [{ name: 'Sản phẩm', url, basis: 'source' }] }),
  ],
  ['a firm’s website', 'website', (website) => organisation({ website })],
  ['the text of a law', 'url', (url) => legalDocument({ url })],
  ['a figure’s source', 'sources.0.url', (url) => indicator({ sources: [{ title: 'Báo', url }] })],
]

test.each(links)('%s is a web address or refused at its field', async (_, path, write) => {
  for (const link of [
    'javascript:alert(1)',
    'not a url',
    'https://a:b@mst.gov.vn/',
    'http://may',
  ]) {
    const { status, body } = await write(link)
    expect(status, `${link} ${JSON.stringify(body)}`).toBe(400)
    expect(faultsOf(body)).toMatchObject([
      { path, message: expect.stringContaining('Hãy nhập địa chỉ web đầy đủ') as string },
    ])
  }
  const { status, body } = await write('https://mst.gov.vn/tin')
  expect(status, JSON.stringify(body)).toBe(201)
})

const days: [string, string, (day: string) => ReturnType<Client>][] = [
  ['the beginning of an organisation', 'validFrom', (validFrom) => organisation({ validFrom })],
  ['a practice’s day', 'asOf', (asOf) => practice({ asOf })],
  [
    'the signing of a decision',
    'signedOn',
    (signedOn) =>
      reviewer('POST', '/api/announcements', {
        number: `${Math.ceil(Math.random() * 90_000)}/QĐ-BKHCN`,
        title: 'Quyết định thử',
        signedOn,
      }),
  ],
  [
    'a due date',
    'dueOn',
    (dueOn) => ministry('POST', '/api/requirements', { title: 'Việc', level: 'inUse', dueOn }),
  ],
]

test.each(days)('%s is a day of the calendar or refused at its field', async (_, path, write) => {
  for (const day of ['2026-02-31', '0001-01-01', '27/11/2026', '1944-12-31', '2095-01-01']) {
    const { status, body } = await write(day)
    expect(status, `${day} ${JSON.stringify(body)}`).toBe(400)
    expect(faultsOf(body)).toMatchObject([
      { path, message: expect.stringContaining('Hãy nhập một ngày có thật') as string },
    ])
  }
  const { status, body } = await write('2026-02-28')
  expect(status, JSON.stringify(body)).toBe(201)
})

/** Every field that shows a calendar, and the deadline, with a row around it where it stands in one. */
const dayFields = (
  fields: FlattenedField[],
  path = '',
  within: (value: object) => object = (value) => value,
): [path: string, data: (day: string) => object][] =>
  fields.flatMap((field) => {
    const { name } = field
    if (field.type === 'array') {
      const inRow = (row: object) => within({ [name]: [row] })
      return dayFields(field.flattenedFields, `${path}${name}.0.`, inRow)
    }
    const shown: unknown =
      field.admin?.components && 'Field' in field.admin.components && field.admin.components.Field
    const isDay = typeof shown === 'string' && shown.includes('DayField')
    if (isDay) return [[path + name, (day) => within({ [name]: day })]]
    return name === 'deadline' ? [[name, (day) => ({ deadline: `${day}T00:00:00.000Z` })]] : []
  })

/** What a record has where its days are asked for: an account a password, and an organisation the size of a firm. */
const whereItIsAsked = (slug: string): object =>
  slug === 'users' ? { password: testPassword } : slug === 'organisations' ? { kind: 'vendor' } : {}

test('no collection takes a day of another age, by the API or from the seed', async () => {
  const found: string[] = []
  for (const { slug, flattenedFields } of started.payload.config.collections) {
    for (const [path, data] of dayFields(flattenedFields)) {
      // A contract's end as it stands now follows its last day.
      if (path === 'endsNow') continue
      found.push(path)
      for (const day of ['1944-12-31', '2095-01-01', '9999-12-31']) {
        const made: Promise<unknown> = started.payload.create({
          collection: slug,
          data: { ...data(day), ...whereItIsAsked(slug) } as never,
          context: { isSeed: true },
        })
        const error: unknown = await made.catch((thrown: unknown) => thrown)
        expect(error, `${slug} ${path}`).toBeInstanceOf(ValidationError)
        const { errors } = (error as ValidationError).data
        expect(
          errors.map((one) => one.path),
          `${slug} ${day}`,
        ).toContain(path)
      }
    }
  }
  expect(found).toEqual(expect.arrayContaining(['milestones.0.date', 'evaluatedOn', 'deadline']))
  expect(found.length).toBeGreaterThan(30)
})

test('a figure speaks of a year, a month or a day, and of nothing else', async () => {
  for (const asOf of ['2022', '2022-04', '2022-04-30']) {
    expect((await indicator({ asOf })).status, asOf).toBe(201)
  }
  for (const asOf of ['27/11/2026', '2022-13', '2026-02-31', '0001']) {
    const { status, body } = await indicator({ asOf })
    expect(status, asOf).toBe(400)
    expect(faultsOf(body)).toMatchObject([{ path: 'asOf' }])
  }
})

test('a source is dated by year, month or day, and by nothing else', async () => {
  for (const date of ['2022', '2022-04', '2022-04-30', '']) {
    expect((await platform({ sources: [{ title: 'Báo', date }] })).status, date).toBe(201)
  }
  for (const date of ['27/11/2026', '2022-13', '0001', 'hôm qua']) {
    const { status, body } = await platform({ sources: [{ title: 'Báo', date }] })
    expect(status, date).toBe(400)
    expect(faultsOf(body)).toMatchObject([
      { path: 'sources.0.date', message: expect.stringContaining('Hãy nhập năm') as string },
    ])
  }
})

test('an organisation does not end before it begins, also when only one of the days is written', async () => {
  const { status, body } = await organisation({ validFrom: '2025-07-01', validTo: '2025-06-30' })
  expect(status).toBe(400)
  expect(faultsOf(body)).toEqual(
    [
      {
        path: 'validTo',
        label: 'Doanh nghiệp',
        message: '“Tồn tại đến” không được trước “Tồn tại từ” (01/07/2025).',
      },
    ].map(({ path, message }) => expect.objectContaining({ path, message }) as Fault),
  )
  const made = await organisation({ validFrom: '2025-07-01', validTo: '2026-06-30' })
  const { id } = made.body.doc as { id: string }
  const later = await ministry('PATCH', `/api/organisations/${id}`, { validFrom: '2026-07-01' })
  expect(later.status).toBe(400)
  expect(faultsOf(later.body)).toMatchObject([{ path: 'validTo' }])
})

test('a result holds from its assessment on, by evidence that held then', async () => {
  const template = await factories(started.payload).template()
  const result = (data: object) =>
    reviewer('POST', '/api/evaluations', {
      template: template.id,
      organisation: actors.otherAgency.id,
      evaluatedOn: '2026-10-01',
      ...data,
    })
  const short = await result({ validUntil: '2026-09-30' })
  expect(faultsOf(short.body)).toMatchObject([{ path: 'validUntil' }])
  const stale = await result({
    results: [{ criterion: 'cap-do', value: 'met', evidence: 'QĐ', validUntil: '2026-09-30' }],
  })
  expect(faultsOf(stale.body)).toMatchObject([{ path: 'results.0.validUntil' }])
  const ahead = await result({ evaluatedOn: '2070-01-01', validUntil: '2071-01-01' })
  expect(faultsOf(ahead.body)).toMatchObject([{ path: 'evaluatedOn' }])
  expect((await result({ validUntil: '2026-10-01' })).status).toBe(201)
})

test('a decision ends after it begins', async () => {
  const { body } = await reviewer('POST', '/api/announcements', {
    number: '77/QĐ-BKHCN',
    title: 'Quyết định thử',
    effectiveFrom: '2026-03-01',
    effectiveTo: '2026-02-28',
  })
  expect(faultsOf(body)).toMatchObject([
    { path: 'effectiveTo', message: expect.stringContaining('(01/03/2026)') as string },
  ])
})

test('a requirement is not issued with a due date that has passed', async () => {
  const document = await legalDocument({})
  const { body } = await ministry('POST', '/api/requirements', {
    title: `Việc đã qua hạn ${crypto.randomUUID()}`,
    level: 'inUse',
    dueOn: '2026-01-31',
    group: 'government',
    kinds: ['province'],
    legalBasis: [(document.body.doc as { id: string }).id],
  })
  const { id, updatedAt } = body.doc as { id: string; updatedAt: string }
  const issued = await ministry('POST', `/api/requirements/${id}/issue`, {
    readVersion: updatedAt,
  })
  expect(issued.status).toBe(422)
  expect(issued.body.errors).toMatchObject([
    { message: 'Thời hạn đã qua.', data: { field: 'dueOn' } },
  ])
})

test('the day of an event is one of the calendar, and what is said of it is a sentence', async () => {
  const { status, body } = await officer('POST', `/api/adoptions/${'0'.repeat(24)}/contract`, {
    date: '2026-02-31',
  })
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([
    {
      message: expect.stringContaining('Hãy nhập một ngày có thật') as string,
      data: { field: 'date' },
    },
  ])
})
