import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkOf } from '../../cms/server/caller.ts'
import { gate } from '../../cms/server/gate.ts'
import { announcedRoutes } from '../../cms/src/server/routes/inventory.ts'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
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
  expect(JSON.stringify(await refused.json())).toContain('thử quá nhiều lần')
  const english = await post('/api/users/login', '203.0.113.1', guess, { 'accept-language': 'en' })
  expect(JSON.stringify(await english.json())).toContain('Too many attempts')
  expect((await post('/api/users/login', '203.0.113.2', guess)).status).toBe(401)
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
