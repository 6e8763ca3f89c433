import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkOf } from '../../cms/server/caller.ts'
import { gate } from '../../cms/server/gate.ts'
import { waitText } from '../../cms/src/domain/values/waitText.ts'
import { announcedRoutes } from '../../cms/src/server/routes/inventory.ts'
import { factories, testPassword } from '../support/factories.ts'
import { idOf } from '../../cms/src/transitions/door.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { importer, sheetOf } from '../support/sheets.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer

beforeAll(async () => {
  started = await startPayload()
  const pass = gate({
    secret: process.env.PAYLOAD_SECRET ?? '',
    signInLimit: 10,
    trustedProxies: 1,
    routes: announcedRoutes,
    toSite: (_req, res) => void res.writeHead(404).end(),
  })
  server = await serveApi(started.payload, undefined, (req, res, answer) => pass(req, res, answer))
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** One POST from a network address, as the proxy in front reports it. */
const post = (path: string, ip: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': ip, ...headers },
    body: JSON.stringify(body),
  })

const guess = { email: 'khong-co@kiem-thu.example', password: 'đoán mò' }

test('the eleventh wrong password of a minute waits, in the reader’s language', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect((await post('/api/users/login', '203.0.113.1', guess)).status).toBe(401)
  }
  const refused = await post('/api/users/login', '203.0.113.1', guess)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(JSON.stringify(await refused.json())).toMatch(
    /thử quá nhiều lần. Hãy thử lại sau khoảng \d+ (phút|giờ)\./,
  )
  const english = await post('/api/users/login', '203.0.113.1', guess, { 'accept-language': 'en' })
  expect(JSON.stringify(await english.json())).toContain('Too many attempts')
  expect((await post('/api/users/login', '203.0.113.2', guess)).status).toBe(401)
})

test('how long to wait is told in minutes, then in hours', () => {
  expect([1, 60, 61, 3515, 3600, 7201].map((seconds) => waitText(seconds).vi)).toEqual([
    'khoảng 1 phút',
    'khoảng 1 phút',
    'khoảng 2 phút',
    'khoảng 59 phút',
    'khoảng 1 giờ',
    'khoảng 3 giờ',
  ])
  expect(waitText(3515).en).toBe('about 59 minutes')
})

test('another way of writing the address is no way around: it is no address', async () => {
  const { hostname, port } = new URL(server.origin)
  const spellings = [
    '/api/users/log%69n',
    '/api//users/login',
    '/api/users/login/',
    '/api/users/./login',
    '/api/users/%2e/login',
    '/api/x/../users/login',
    '/api/x/%2e%2e/users/login',
    '/api/users\\login',
    '/api/users/LOGIN',
    '/api/users/login;a=b',
    '/api/users/login%00',
    '/api/users/login%2f',
  ]
  const counted = '203.0.113.4'
  for (const path of [...spellings, ...spellings]) {
    // A client of fetch would mend the address before it is sent.
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request({ hostname, port, path, method: 'POST' }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      asked.setHeader('content-type', 'application/json')
      asked.setHeader('x-forwarded-for', counted)
      asked.on('error', reject)
      asked.end(JSON.stringify(guess))
    })
    expect([404, 405], path).toContain(status)
  }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const query = `?depth=${attempt % 4}`
    expect((await post(`/api/users/login${query}`, counted, guess)).status).toBe(401)
  }
  expect((await post('/api/users/login', counted, guess)).status).toBe(429)
})

test('another address of one’s own network is no way around', async () => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await post('/api/users/login', `2001:db8:1:2::${attempt + 1}`, guess)
  }
  expect((await post('/api/users/login', '2001:db8:1:2:f::9', guess)).status).toBe(429)
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.9')
})

test('an office behind one address signs in without end', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  for (let person = 0; person < 15; person += 1) {
    const { status } = await post('/api/users/login', '203.0.113.3', {
      email,
      password: testPassword,
    })
    expect(status).toBe(200)
  }
}, 60_000)

test('a stranger who tries wrong passwords locks the owner out on no other network', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  const right = { email, password: testPassword }
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const wrong = { email, password: 'đoán mò' }
    // Whatever a client says of its own network is not believed.
    const claims = { 'x-caller-network': `198.51.100.${attempt}` }
    expect((await post('/api/users/login', '203.0.113.77', wrong, claims)).status).toBe(401)
  }
  expect((await post('/api/users/login', '203.0.113.77', right)).status).toBe(401)
  expect((await post('/api/users/login', '203.0.113.78', right)).status).toBe(200)
}, 60_000)

test('the fourth mail of an hour to one address is refused, whether or not it has an account', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  const anyone = await clientFor(server.origin)
  for (const address of [email, 'khong-co-ai@kiem-thu.example']) {
    const ask = (written: string) =>
      anyone('POST', '/api/users/forgot-password', { email: written })
    const statuses = [
      await ask(address),
      await ask(address),
      await ask(` ${address.toUpperCase()}`),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200])
    const refused = await ask(address)
    expect(refused.status).toBe(429)
    expect(JSON.stringify(refused.body)).toContain('Đã gửi nhiều thư')
  }
})

test('an invitation that was refused for a mistake is none of the day’s twenty', async () => {
  const make = factories(started.payload)
  const { email } = await make.user('agencyLeader', (await make.organisation()).id)
  const leader = await clientFor(server.origin, email)
  const invite = (address: string) =>
    leader('POST', '/api/users/invite', { name: 'Nguyễn Thử', email: address })
  for (let attempt = 0; attempt < 21; attempt += 1) {
    expect((await invite('không phải thư')).status).toBe(400)
  }
  expect((await invite('moi@kiem-thu.example')).status).toBe(201)
})

test('colleagues are invited from a sheet, within the day’s twenty that single invitations count in too', async () => {
  const make = factories(started.payload)
  const agency = (await make.organisation()).id
  const { email } = await make.user('agencyLeader', agency)
  const elsewhere = await make.user('agencyOfficer', (await make.organisation()).id)
  const leader = await clientFor(server.origin, email)
  const sheet = await importer(server.origin, email, 'users')
  const unique = crypto.randomUUID()
  const addressAt = (at: number) => `bang-${at}-${unique}@kiem-thu.example`
  const head = ['Họ và tên', 'Thư điện tử']
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ['Nguyễn Thử', addressAt(from + at)])
  const first = await sheetOf([head, ...rows(0, 14), ['Trần Có Sẵn', elsewhere.email]])
  const { body } = await sheet.preview(first)
  expect(body.faults.told).toEqual([])
  // Nothing tells which address has an account.
  expect(new Set(body.rows.map(({ does }) => does))).toEqual(new Set(['Gửi thư mời']))
  expect((await sheet.write(first, body.sha256)).body).toEqual({ written: 15 })
  const invited = await started.payload.find({
    collection: 'users',
    where: { email: { contains: unique } },
    pagination: false,
    depth: 0,
  })
  expect(invited.docs).toHaveLength(14)
  expect(
    new Set(invited.docs.map(({ role, organisation }) => `${role} ${idOf(organisation)}`)),
  ).toEqual(new Set([`agencyOfficer ${agency}`]))
  const { docs: mails } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { in: [...invited.docs.map(({ id }) => id), elsewhere.id] } },
    pagination: false,
    depth: 0,
  })
  expect(mails).toHaveLength(15)

  // What is wrong in one row sends none, and counts none.
  const wrong = await sheetOf([
    head,
    ['Nam\nhttp://xau.example', addressAt(20)],
    ['Nguyễn Thử', 'không phải thư'],
    ['Nguyễn Thử', addressAt(21)],
    ['Nguyễn Thử', addressAt(21).toUpperCase()],
  ])
  const told = (await sheet.preview(wrong)).body
  expect(told.faults.told.map(({ cell }) => cell)).toEqual(['A2', 'B3', 'B5'])
  expect((await sheet.write(wrong, told.sha256)).status).toBe(400)
  const six = await sheetOf([head, ...rows(30, 6)])
  const tooMany = (await sheet.preview(six)).body
  expect(tooMany.faults.told).toMatchObject([
    { cell: 'B7', message: expect.stringContaining('còn mời được 5 người') as string },
  ])
  const invite = (at: number) =>
    leader('POST', '/api/users/invite', { name: 'Nguyễn Thử', email: addressAt(at) })
  expect((await invite(40)).status).toBe(201)
  // One that is invited alone is one of the same twenty.
  const five = await sheetOf([head, ...rows(50, 5)])
  const late = (await sheet.preview(five)).body
  expect(late.faults.told).toMatchObject([
    { message: expect.stringContaining('còn mời được 4 người') as string },
  ])
  // Two at once, of which either would do: one is sent.
  const both = await Promise.all([50, 60].map(async (from) => sheetOf([head, ...rows(from, 3)])))
  const previews = await Promise.all(both.map(async (file) => sheet.preview(file)))
  const written = await Promise.all(
    both.map(async (file, at) => sheet.write(file, previews[at]?.body.sha256 ?? '')),
  )
  expect(written.filter(({ status }) => status === 201)).toHaveLength(1)
  expect((await invite(70)).status).toBe(201)
  expect((await invite(71)).status).toBe(429)
})
