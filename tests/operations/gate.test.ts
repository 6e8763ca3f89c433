import { request } from 'node:http'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gate } from '../../cms/server/gate.ts'
import { announcedRoutes } from '../../cms/src/server/routes/inventory.ts'
import { emptySnapshot } from '../support/emptySnapshot.ts'
import { factories, testPassword } from '../support/factories.ts'
import { serveApi, sessionToken } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { application } from '../support/vendor.ts'

let started: TestPayload
let server: HttpServer

beforeAll(async () => {
  started = await startPayload()
  const release = path.join(started.dataDir, 'releases/r1')
  await mkdir(release, { recursive: true })
  await writeFile(path.join(release, 'snapshot.json'), JSON.stringify(emptySnapshot))
  await mkdir(path.join(release, 'site/en'), { recursive: true })
  for (const page of ['index.html', 'en/index.html']) {
    await writeFile(path.join(release, 'site', page), 'trang')
  }
  await symlink('r1', path.join(started.dataDir, 'releases/current'))
  const pass = gate({
    secret: process.env.PAYLOAD_SECRET ?? '',
    signInLimit: 1000,
    trustedProxies: 1,
    routes: announcedRoutes,
    toSite: (_req, res) => void res.writeHead(404).end('trang'),
  })
  server = await serveApi(started.payload, undefined, (req, res, answer) => pass(req, res, answer))
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Sends the body in pieces, without saying its length. */
  isChunked?: boolean
}

/** One request as it is written: a client of fetch would mend its address. */
function send(
  address: string,
  { method = 'GET', headers = {}, body = '', isChunked = false }: Sent = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  const { hostname, port } = new URL(server.origin)
  return new Promise((resolve, reject) => {
    const length = body && !isChunked ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const asked = request({
      hostname,
      port,
      path: address,
      method,
      headers: { 'content-type': 'application/json', ...length, ...headers },
    })
    asked.on('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => (text += piece))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
    })
    asked.on('error', reject)
    for (let at = 0; at < body.length; at += 100_000) asked.write(body.slice(at, at + 100_000))
    asked.end()
  })
}

const id = '000000000000000000000000'

test('every route of the documents answers, and none with an error of the server', async () => {
  const document = await readFile(path.join(import.meta.dirname, '../../docs/routes.md'), 'utf8')
  const listed = [...document.matchAll(/^\| ([A-Z]+) \| `(\/api[^`]*)`/gm)]
  const routes = announcedRoutes()?.filter(({ path: address }) => address.startsWith('/api/'))
  // The search of visitors is answered beside the CMS.
  expect(listed.length).toBe(routes?.length)
  expect(listed.length).toBeGreaterThan(150)
  for (const [, method = '', address = ''] of listed) {
    if (address === '/api/search') continue
    const { status, text } = await send(address.replaceAll(/:\w+/g, id), { method })
    expect(status, `${method} ${address}: ${text}`).toBeLessThan(500)
    expect(text, `${method} ${address}`).not.toContain('Không có địa chỉ này')
  }
})

test.each([
  '/api/og?title=x',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/globals/x',
  '/api/users/init',
  '/api/users/count',
  '/api/media/paste-url?src=http://127.0.0.1/',
  '/api/locks',
  '/api/payload-kv',
  '/api/payload-migrations',
  '/api/khong-co',
  '/api',
  '/api/',
  '/_next/image?url=%2Fx.png&w=64&q=75',
  '/_next/data/x.json',
  '/admin/create-first-user/x',
  '/api/platforms/../users',
  '/api/platforms/%2e%2e/users',
])('%s is no address', async (address) => {
  expect((await send(address)).status).toBe(404)
})

test('an address asked in a way that it does not take says which it takes', async () => {
  const { status, headers } = await send('/api/users/login', { method: 'GET' })
  expect([status, headers.allow]).toEqual([405, 'POST'])
  const trace = await send('/api/platforms', { method: 'TRACE' })
  expect([trace.status, trace.headers.allow]).toEqual([405, 'POST, DELETE, GET, HEAD, PATCH'])
})

test('a long question may be posted, and is a question', async () => {
  const answer = await send('/api/platforms', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': 'GET',
    },
    body: 'limit=1&depth=0',
  })
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { docs: [] }])
})

test.each([
  ['with its length', false],
  ['in pieces without its length', true],
])('a body over 1 MB, sent %s, is refused before it is parsed', async (_, isChunked) => {
  // No JSON: whoever parsed it would say so.
  const large = await send('/api/users/login', {
    method: 'POST',
    body: 'x'.repeat(1_000_001),
    isChunked,
  })
  expect(large.status).toBe(413)
  expect(large.text).toContain('quá lớn')
  const { email } = await factories(started.payload).user('agencyOfficer')
  const body = JSON.stringify({ email, password: testPassword }) + ' '.repeat(990_000)
  expect((await send('/api/users/login', { method: 'POST', body, isChunked })).status).toBe(200)
})

test('a sheet that is too large is told the limit of sheets, as its screen says it', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  const headers = {
    'content-type': 'text/csv',
    'accept-language': 'vi',
    cookie: `payload-token=${await sessionToken(server.origin, email)}`,
  }
  const preview = (length: number) =>
    send('/api/import/contracts/preview', { method: 'POST', headers, body: 'x'.repeat(length) })
  const large = await preview(6_000_000)
  expect([large.status, large.text]).toEqual([413, expect.stringContaining('tối đa 5 MB.')])
  expect(large.text).not.toContain('1 MB,')
  expect((await preview(4_900_000)).status).not.toBe(413)
})

test('a form of the public brings no files, except an application', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${'x'.repeat(1_500_000)}\r\n--x--\r\n`
  expect((await send('/api/media', { method: 'POST', headers, body })).status).toBe(413)
  const apply = '/api/vendorApplications/apply'
  expect((await send(apply, { method: 'POST', headers, body })).status).toBe(422)
  const cut = body.slice(0, 1000)
  expect((await send(apply, { method: 'POST', headers, body: cut })).status).toBe(400)
  const endless = await send(apply, { method: 'POST', headers, body, isChunked: true })
  expect(endless.status).toBe(411)
})

test('the first visitor of an empty installation does not become its administrator', async () => {
  const newcomer = { name: 'Người lạ', email: 'la@kiem-thu.example', password: testPassword }
  const before = await started.payload.count({ collection: 'users' })
  await started.payload.db.deleteMany({ collection: 'users', where: {} })
  const { status, text } = await send('/api/users/first-register', {
    method: 'POST',
    body: JSON.stringify({ ...newcomer, role: 'ministry' }),
  })
  expect([before.totalDocs > 0, status]).toEqual([true, 403])
  expect(text).toContain('npm run admin')
  const page = await send('/admin/create-first-user')
  expect([page.status, page.text]).toEqual([403, expect.stringContaining('npm run admin')])
  expect((await started.payload.count({ collection: 'users' })).totalDocs).toBe(0)
})

test('one network’s costly questions wait after the sixtieth of a minute, another’s do not', async () => {
  const ask = (ip: string) =>
    send('/api/comparison.csv?items=a,b', { headers: { 'x-forwarded-for': ip } })
  const answers = await Promise.all(Array.from({ length: 70 }, () => ask('203.0.113.50')))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  expect((await ask('203.0.113.51')).status).not.toBe(429)
})

test('many applications from one network close the form for it, and for nobody else', async () => {
  const apply = (ip: string) => {
    const form = Object.entries(application())
      .map(
        ([name, value]) =>
          `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join('')
    return send('/api/vendorApplications/apply', {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        accept: 'application/json',
        'x-forwarded-for': ip,
      },
      body: `${form}--x--\r\n`,
    })
  }
  const statuses: number[] = []
  for (let count = 0; count < 40; count += 1) statuses.push((await apply('203.0.113.60')).status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(30)
  expect((await apply('203.0.113.61')).status).toBe(201)
})
