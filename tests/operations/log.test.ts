import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loggedPath, logRequest, requestIdOf } from '../../cms/src/server/log.ts'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let written: string[]

beforeAll(async () => {
  process.env.LOG_FORMAT = 'json'
  // The logger of the CMS and the lines of requests go to the same place.
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line))
    return true
  })
  written = []
  started = await startPayload()
  started.payload.logger.level = 'info'
  const write = (line: string) => void process.stdout.write(line)
  server = await serveApi(started.payload, undefined, (req, res, answer) =>
    logRequest({ req, res, write }, answer),
  )
})
beforeEach(() => {
  written = []
})
afterAll(async () => {
  delete process.env.LOG_FORMAT
  await server.stop()
  await started.stop()
  vi.restoreAllMocks()
})

type Line = Record<string, unknown>
const lines = () => written.map((line) => JSON.parse(line) as Line)
/** The line of a request is written when its connection has taken the answer. */
const requestLines = async (count: number) => {
  await vi.waitFor(() => expect(lines().filter(({ path }) => path)).toHaveLength(count))
  return lines().filter(({ path }) => path)
}

test('a sign-in leaves no mail address, password or token in the log', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  const anyone = await clientFor(server.origin)
  await anyone('POST', '/api/users/login', { email, password: 'một mật khẩu sai' })
  const { body } = await anyone('POST', '/api/users/login', { email, password: testPassword })
  const [refused, signedIn] = await requestLines(2)
  expect(refused).toMatchObject({ level: 'info', method: 'POST', status: 401 })
  expect(signedIn).toMatchObject({ level: 'info', path: '/api/users/login', status: 200 })
  const all = written.join('')
  for (const secret of [email, 'một mật khẩu sai', testPassword, String(body.token)]) {
    expect(all).not.toContain(secret)
  }
})

test('what a person searches for, and the token of a link, are not in the log', async () => {
  const anyone = await clientFor(server.origin)
  const secret = 'a'.repeat(40)
  await anyone('GET', '/api/platforms?q=benh%20hiem&where[name][like]=Nguyen&limit=3')
  await anyone('POST', '/api/users/reset-password', { token: secret, password: testPassword })
  await anyone('POST', '/api/users/forgot-password', { email: 'co-nguoi@kiem-thu.example' })
  const [search] = await requestLines(3)
  expect(search?.path).toBe('/api/platforms?q=…&where[name][like]=…&limit=…')
  expect(written.join('')).not.toMatch(/benh|Nguyen|co-nguoi|aaaa/)
})

test('addresses are kept without what could name a person', () => {
  expect(loggedPath('/admin/reset/0123456789abcdef0123456789abcdef01234567')).toBe('/admin/reset/…')
  expect(loggedPath('/dat-lai-mat-khau/?token=abc')).toBe('/dat-lai-mat-khau/?token=…')
  expect(loggedPath('/x/nguyen.van.a%40lao-cai.example/?a@b.vn=1')).toBe('/x/…@…/?…=…')
  expect(loggedPath('/api/adoptions/6743f1c2a1b2c3d4e5f60718')).toBe(
    '/api/adoptions/6743f1c2a1b2c3d4e5f60718',
  )
})

test('a refusal is one line of level info without a stack, under the id of its request', async () => {
  const id = 'e3b0c442-98fc-4c14-9afb-f4c8996fb924'
  const answer = await fetch(`${server.origin}/api/users`, { headers: { 'x-request-id': id } })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('x-request-id')).toBe(id)
  await requestLines(1)
  expect(lines().map(({ requestId }) => requestId)).toEqual(lines().map(() => id))
  expect(lines().every(({ level }) => level === 'info')).toBe(true)
  expect(written.join('')).not.toContain('node_modules')
})

test('a value that another record has is refused by the label of its field, without a word of the database', async () => {
  const make = factories(started.payload)
  const { email } = await make.user('catalogueEditor')
  const firms = [
    await make.organisation({ kind: 'vendor' }),
    await make.organisation({ kind: 'vendor' }),
  ]
  const [first, second] = await Promise.all(
    firms.map(async ({ id }) => clientFor(server.origin, (await make.user('vendor', id)).email)),
  )
  const inVietnamese = await clientFor(server.origin, email)
  const inEnglish = await clientFor(server.origin, email, undefined, 'en')
  const row = { id: 'a'.repeat(24), label: 'Tra cứu', address: '/tim-kiem/' }
  const menu = { slug: 'footer', links: [row] }
  const page = { slug: 'tin-mot', title: 'Tin', kind: 'news', summary: 'Một tin' }
  expect((await inVietnamese('POST', '/api/menus', menu)).status).toBe(201)
  expect((await inVietnamese('POST', '/api/pages?draft=true', page)).status).toBe(201)
  const draft = { key: 'lan-luu-dau-1', name: 'Sản phẩm' }
  const kept = await first?.('POST', '/api/offerings?draft=true', draft)
  expect([kept?.status, JSON.stringify(kept?.body.errors)]).toEqual([201, undefined])
  written = []
  const refusals = [
    [
      await inVietnamese('POST', '/api/menus', {
        ...menu,
        links: [{ ...row, id: 'b'.repeat(24) }],
      }),
      'Vị trí này đã có.',
    ],
    [
      await inEnglish('POST', '/api/menus', { ...menu, links: [{ ...row, id: 'b'.repeat(24) }] }),
      'Place: another record has this already.',
    ],
    [await inVietnamese('POST', '/api/pages?draft=true', page), 'này đã có.'],
    [await second?.('POST', '/api/offerings?draft=true', draft), 'Khóa của lần lưu đầu này đã có.'],
    [await inVietnamese('POST', '/api/menus', { ...menu, slug: 'header' }), 'Mã của một dòng'],
  ] as const
  for (const [answer, sentence] of refusals) {
    const said = JSON.stringify(answer?.body)
    expect([answer?.status, said]).toEqual([400, expect.stringContaining(sentence)])
    expect(said).not.toMatch(/tableName|must be unique|UNIQUE|insert into/i)
  }
  await requestLines(refusals.length)
  expect(lines().filter(({ level }) => level === 'error')).toEqual([])
  expect(written.join('')).not.toMatch(/insert into|UNIQUE constraint/i)
})

test('a fault is an error with its stack, without the values of the query', () => {
  const error = Object.assign(
    new Error('Failed query: insert into users\nparams: Nguyễn Văn A,a@kiem-thu.example'),
    { recipient: 'b@kiem-thu.example' },
  )
  started.payload.logger.error({ err: error, msg: 'It broke' })
  const [line] = lines()
  expect(line).toMatchObject({ level: 'error', msg: 'It broke' })
  expect(written.join('')).toContain('log.test.ts')
  expect(written.join('')).not.toMatch(/Nguyễn|kiem-thu\.example/)
})

test('an id is taken over only when it looks like one', () => {
  expect(requestIdOf('01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe('01ARZ3NDEKTSV4RRFFQ69G5FAV')
  expect(requestIdOf('a@b.vn')).toMatch(/^[0-9a-f-]{36}$/)
  expect(requestIdOf(`x\n${'y'.repeat(20)}`)).toMatch(/^[0-9a-f-]{36}$/)
})
