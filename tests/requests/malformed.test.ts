import { APIError, createLocalReq, ValidationError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { can } from '../../cms/src/domain/account/roles.ts'
import { searchAnswerPath } from '../../cms/src/domain/search/searchAddress.ts'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { eventsIn } from '../../cms/src/domain/transitions/machine.ts'
import type { StateDefinition } from '../../cms/src/domain/transitions/machine.ts'
import { declaredOf } from '../../cms/src/requests/declared.ts'
import { nameOfPath } from '../../cms/src/requests/fieldNames.ts'
import { nameTheFields, sayInTheirLanguage } from '../../cms/src/requests/untranslated.ts'
import { doors, hasDoor } from '../../cms/src/transitions/doors.ts'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { fixtures } from '../access/matrix.ts'
import type { Collection } from '../access/matrix.ts'
import { targetsOf } from '../support/attacks/targets.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import {
  eventInputs,
  isUnspoken,
  labelledFields,
  messagesIn,
  pathsIn,
  wrongBodies,
} from '../support/sentences.ts'

// What no form of ours sends, but anybody can: it is refused with a reason, and never breaks the server.

let started: TestPayload
let server: HttpServer
let actors: Actors
let clients: Record<'public' | 'agencyOfficer' | 'vendor' | 'ministry', Client>
const collections = Object.keys(fixtures) as Collection[]

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const { agencyOfficer, vendor, ministry } = actors.people
  clients = {
    public: await clientFor(server.origin),
    agencyOfficer: await clientFor(server.origin, agencyOfficer.email),
    vendor: await clientFor(server.origin, vendor.email),
    ministry: await clientFor(server.origin, ministry.email),
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const queries = [
  'where=abc',
  'where[or]=x',
  'where[id][equals][x]=1',
  'where[id][near]=1,2',
  'where[id][within]=x',
  'where[slug][all]=a',
  'where[createdAt][greater_than]=abc',
  'where[khong][equals]=x',
  'sort=khong',
  'select[khong]=true',
  'limit=abc',
  'page=-1',
  'page=99999999999999999999',
  'depth=9999',
  'locale=xx',
]

const bodies: unknown[] = [
  [],
  'x',
  1,
  null,
  { id: { x: 1 } },
  { createdAt: 'abc' },
  { updatedAt: { x: 1 } },
  { slug: { a: 1 } },
  { title: {} },
  { name: ['a'] },
  { email: 5 },
  { state: {} },
  { platform: 'khong' },
  { platform: { id: 'x' } },
  { problems: 'x' },
  { evaluations: 'x' },
  { sources: [5] },
  { plans: [null] },
  { candidates: [{ item: 'x' }] },
  { contractPrice: 'abc' },
]

describe.each(['public', 'agencyOfficer', 'vendor', 'ministry'] as const)('%s', (actor) => {
  test.each(collections)('%s', async (collection) => {
    const person = actor === 'public' ? undefined : actors.people[actor]
    const [id = '0'] = Object.values(await makeRows(started.payload, actors, collection, person))
    const call = clients[actor]
    const isFine = async (method: string, address: string, body?: unknown) => {
      const { status } = await call(method, address, body)
      expect(status, `${method} ${address} ${JSON.stringify(body)}`).toBeLessThan(500)
    }
    // What is asked is read alike for everybody: the public, and the one who may read the most.
    for (const query of actor === 'public' || actor === 'ministry' ? queries : []) {
      await isFine('GET', `/api/${collection}?${query}`)
      await isFine('GET', `/api/${collection}/count?${query}`)
      await isFine('GET', `/api/${collection}/${id}?${query}`)
    }
    // The own account stays as it is for the tests that follow.
    const isOwnAccount = id === person?.id
    for (const body of bodies) {
      await isFine('POST', `/api/${collection}?draft=true`, body)
      if (!isOwnAccount) await isFine('PATCH', `/api/${collection}/${id}?draft=true`, body)
    }
  })
})

describe('our own addresses', () => {
  const events = ['adoptions/ID/submit', 'offerings/ID/approve', 'practices/ID/publish', 'x/ID/y']
  const posts = [...events, 'offerings/draft', 'offerings/import', 'users/invite', 'publish']
  const gets = [
    'nearest?collection[]=x&text[a]=b',
    'nearest?collection=offerings&text=%00',
    'workspace?x[y]=z',
    'selections/ID/files/exe',
    'offerings/ID/publiccode?x=1',
    'offerings/ID/preview',
    'announcements/%F0%9F%98%80/preview',
  ]
  const wrongBodies = [undefined, '{bad', '[]', 'null', '1', '{"date":5}', '{"values":1,"key":{}}']

  test.each(['public', 'agencyOfficer', 'vendor', 'ministry'] as const)('%s', async (actor) => {
    const isFine = async (method: string, address: string, text?: string) => {
      const path = `/api/${address.replace('ID', '0'.repeat(24))}`
      const { status, body } = await clients[actor](method, path, text, String)
      expect(status, `${path} ${text} ${JSON.stringify(body)}`).toBeLessThan(500)
    }
    for (const address of gets) await isFine('GET', address)
    for (const address of [...posts, 'vendorApplications/apply']) {
      for (const text of wrongBodies) await isFine('POST', address, text)
    }
  })

  test('what an event is given is refused with its field, in the language of the reader', async () => {
    const by = clients.agencyOfficer
    const { status, body } = await by('POST', `/api/adoptions/${'0'.repeat(24)}/submit`, {
      reason: 5,
    })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      {
        message: 'Lý do: không đúng.',
        data: { field: 'reason' },
      },
    ])
  })
})

describe('what is refused is said in sentences of its reader, that call fields as forms do', () => {
  const readers = [
    ['agencyOfficer', 'vi'],
    ['agencyLeader', 'en'],
    ['vendor', 'vi'],
    ['ministry', 'vi'],
    ['ministry', 'en'],
  ] as const
  const bulk = ['', '?where[khong][equals]=1', '?where=abc', '?khong=1']
  const fired: object[] = [{}, { khong: 1 }, { readVersion: 'x' }, { fieldReasons: { khong: 'x' } }]
  const speakers: [(typeof readers)[number][0], Language, Client][] = []
  /** What was said otherwise, by who heard it first. */
  const unspoken = new Map<string, string>()

  beforeAll(async () => {
    for (const [role, language] of readers) {
      const { email } = actors.people[role]
      speakers.push([role, language, await clientFor(server.origin, email, undefined, language)])
    }
  })
  beforeEach(() => unspoken.clear())

  async function listen(
    [role, language, call]: (typeof speakers)[number],
    names: ReadonlySet<string>,
    [method, path, sent]: [string, string, object?],
  ) {
    const { status, body } = await call(method, `/api/${path}`, sent)
    if (status < 400) return
    const about = `${role} ${language} ${method} ${path} ${JSON.stringify(sent)}`
    if (status === 500) unspoken.set(`${status}`, about)
    for (const message of messagesIn(body)) {
      if (isUnspoken(message, language, names)) unspoken.set(message, about)
    }
  }

  test.each(collections)('%s', async (collection) => {
    const { flattenedFields } = started.payload.collections[collection].config
    const names = new Set([...labelledFields(flattenedFields), ...eventInputs])
    for (const speaker of speakers) {
      const [role] = speaker
      const person = actors.people[role]
      const rows = await makeRows(started.payload, actors, collection, person)
      const [id = '0'] = Object.values(rows).filter((one) => one !== person.id)
      for (const body of wrongBodies(flattenedFields)) {
        await listen(speaker, names, ['POST', collection, body])
        await listen(speaker, names, ['PATCH', `${collection}/${id}`, body])
      }
      for (const query of bulk) {
        await listen(speaker, names, ['GET', collection + query])
        await listen(speaker, names, ['DELETE', collection + query])
        await listen(speaker, names, ['PATCH', collection + query, { khong: 1 }])
      }
      if (!hasDoor(collection)) continue
      const { machine } = doors[collection]
      for (const state of Object.values<StateDefinition<string, never>>(machine.states)) {
        for (const [event, { permission }] of eventsIn(state)) {
          if (!can(role, permission)) continue
          for (const body of fired)
            await listen(speaker, names, ['POST', `${collection}/${id}/${event}`, body])
        }
      }
    }
    expect([...unspoken]).toEqual([])
  })

  test('our own addresses', async () => {
    const words = ['email', 'password', 'name', 'token', 'code', 'id', 'share', 'values', 'proof']
    const names = new Set([...eventInputs, ...words, 'credential', 'membership'])
    const wrong = [...names].map((name) => ({ [name]: 5 }))
    const { endpoints } = targetsOf(started.payload.config)
    const routes = endpoints.flatMap((target) => target.routes)
    for (const speaker of speakers.slice(-3)) {
      for (const body of wrong) await listen(speaker, names, ['POST', 'adoptions/0/submit', body])
      for (const { method, path } of routes) {
        if (/:event|logout/.test(path) || path === searchAnswerPath) continue
        const address = path.replace('/api/', '').replace(/:\w+/g, '0'.repeat(24))
        const bodies =
          method === 'get'
            ? [undefined]
            : [{}, { khong: 1 }, Object.fromEntries([...names].map((name) => [name, 5]))]
        for (const body of bodies) {
          await listen(speaker, names, [method.toUpperCase(), address, body])
        }
      }
    }
    expect([...unspoken]).toEqual([])
  })

  test('a field of a row is called by its list, its place and its label', async () => {
    const contract = {
      title: 'Thuê',
      lines: [{ name: 'Gói', unit: 'site', interval: 'year', quantity: 'x' }],
    }
    const { body } = await clients.agencyOfficer('POST', '/api/contracts', contract)
    expect(messagesIn(body)).toContain('Mục sau chưa đúng: Các dòng giá 1 › Số lượng')
  })

  test.each(['APIError', ''])(
    'many records are changed or deleted by a condition alone, also where a build took the errors’ name: “%s”',
    async (name) => {
      const before = APIError.name
      Object.defineProperty(APIError, 'name', { value: name, configurable: true })
      for (const method of ['DELETE', 'PATCH']) {
        const { status, body } = await clients.ministry(method, '/api/platforms', {})
        const [message] = messagesIn(body)
        expect([status, message]).toEqual([
          400,
          'Hãy nói sửa hoặc xóa những hồ sơ nào: yêu cầu thiếu điều kiện lọc.',
        ])
      }
      Object.defineProperty(APIError, 'name', { value: before, configurable: true })
    },
  )
})

const offering = (by: Client, data: object) => by('POST', '/api/offerings?draft=true', data)
const faultOf = (body: Record<string, unknown>) =>
  (body.errors as { data?: { errors?: { path: string; message: string }[] } }[])[0]?.data?.errors

test('a fault of the server that a built CMS no longer knows by its name is told in words', async () => {
  const req = await createLocalReq({}, started.payload)
  const result = { errors: [{ name: 'E', data: {}, message: 'An unknown error occurred.' }] }
  for (const [language, words] of [
    ['vi', 'Có lỗi ngoài dự kiến'],
    ['en', 'Something unexpected'],
  ] as const) {
    req.i18n = { ...req.i18n, language }
    const said = await sayInTheirLanguage({ error: new Error('x'), result, req, context: {} })
    expect([language, JSON.stringify(said)]).toEqual([language, expect.stringContaining(words)])
  }
})

test('a draft that points to a record which does not exist is refused at that field', async () => {
  const name = 'Sản phẩm của nền tảng đã xóa'
  const { status, body } = await offering(clients.vendor, {
    name,
    platform: '0123456789abcdef01234567',
  })
  expect(status).toBe(400)
  expect(faultOf(body)).toEqual([
    { path: 'platform', message: 'Hồ sơ được chọn không có, hoặc không còn.' },
  ])
  const { totalDocs } = await started.payload.count({
    collection: 'offerings',
    where: { name: { equals: name } },
  })
  expect(totalDocs).toBe(0)
})

test('a value of a wrong kind is refused at its field, in a row of a list too', async () => {
  const { status, body } = await offering(clients.vendor, {
    name: 'Giá sai kiểu',
    plans: [{ name: 'Cơ bản', price: 'một triệu' }],
  })
  expect(status).toBe(400)
  expect(faultOf(body)).toEqual([{ path: 'plans.0.price', message: 'Giá trị không đúng kiểu.' }])
})

test('a condition that cannot be read is refused by its name, before and after it is parsed', async () => {
  for (const query of ['where=abc', 'where[id][near]=1,2']) {
    const { status, body } = await clients.public('GET', `/api/platforms?${query}`)
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ message: 'Không đọc được điều kiện lọc (where).' }])
  }
})

test('nobody sets the id of a record, or when it was made', async () => {
  const id = '0123456789abcdef01234567'
  const { status, body } = await offering(clients.vendor, {
    id,
    createdAt: '2001-01-01T00:00:00.000Z',
    name: 'Ngày tạo tự khai',
    platform: actors.platform.id,
    vendor: actors.vendor.id,
  })
  expect(status).toBe(400)
  expect(faultOf(body)?.map(({ path }) => path)).toEqual(['id', 'createdAt'])
  const { totalDocs } = await started.payload.count({
    collection: 'offerings',
    where: { name: { equals: 'Ngày tạo tự khai' } },
  })
  expect(totalDocs).toBe(0)
})

test('a body whose parts stand in each other thousands of times is refused in words, wherever it is sent', async () => {
  for (const depth of [30, 3000, 60_000]) {
    const nested = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    for (const [method, path] of [
      ['POST', '/api/offerings'],
      ['POST', '/api/quotations'],
      ['POST', '/api/synonyms/touched'],
      ['POST', '/api/offerings/x/submit'],
      ['POST', '/api/payload-preferences/cot'],
    ] as const) {
      const { status, body } = await clients.ministry(
        method,
        path,
        null,
        () => `{"name":${nested}}`,
      )
      expect([path, depth, status < 500, JSON.stringify(body)]).toEqual([
        path,
        depth,
        true,
        expect.not.stringContaining('ngoài dự kiến'),
      ])
      expect(status).toBeGreaterThanOrEqual(400)
    }
  }
})

test('every part of what endpoints and events take is called in words, never by its key', async () => {
  const { config } = started.payload
  const req = await createLocalReq({ locale: 'vi' }, started.payload)
  const endpoints = [config, ...config.collections].flatMap((one) =>
    (one.endpoints || []).map((endpoint) => ({
      where: `${endpoint.method} ${'slug' in one ? one.slug : ''}${endpoint.path}`,
      declared: declaredOf(endpoint),
    })),
  )
  const unsaid = endpoints.flatMap(({ where, declared }) => {
    if (!declared?.reads) return []
    const { reads, form } = declared
    const fields =
      config.collections.find(({ slug }) => slug === form?.collection)?.flattenedFields ?? []
    return pathsIn(z.toJSONSchema(reads, { io: 'input', unrepresentable: 'any' })).flatMap(
      (path) => {
        const isOfForm = form?.within === undefined || path[0] === form.within
        const within = isOfForm && form?.within !== undefined ? path.slice(1) : path
        const name = within.length ? nameOfPath(within.join('.'), isOfForm ? fields : [], req) : ''
        return name.includes('“') ? [`${where} ${path.join('.')}`] : []
      },
    )
  })
  expect(endpoints.filter(({ declared }) => declared?.reads).length).toBeGreaterThan(50)
  expect([...new Set(unsaid)]).toEqual([])
})

test('a refusal is called by a name that no build takes away, and counts lines in words', async () => {
  const req = await createLocalReq({}, started.payload)
  for (const [error, name] of [
    [new ValidationError({ errors: [{ path: 'name', message: 'x' }] }), 'ValidationError'],
    [new APIError('Không được.', 403, { field: 'name' }), 'APIError'],
  ] as const) {
    // As the class is called once it was built.
    error.name = 'y'
    const result = { errors: [{ name: 'y', data: error.data, message: error.message }] }
    const said = await nameTheFields({ error, result, req, context: {} })
    expect(said).toMatchObject({ response: { errors: [{ name }] } })
  }
  const { body } = await clients.ministry('POST', '/api/menus', { slug: 'header', links: [] })
  expect(JSON.stringify(body)).toContain('Mục này cần ít nhất 1 dòng.')
})
