import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { isPublicAddress } from '../../cms/src/webhooks/destination.ts'
import { workWebhooks } from '../../cms/src/webhooks/work.ts'
import { factories } from '../support/factories.ts'
import { clientFor, listening, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { releaseWithoutSite } from '../support/releasedWithoutSite.ts'

interface Received {
  headers: Record<string, string>
  body: string
}

let started: TestPayload
let server: HttpServer
let receiver: HttpServer
let vendor: Client
let signIn: () => Promise<Client>
let owner: string
let platform: { id: string; slug: string }
let otherPlatform: { id: string; slug: string }
let received: Received[]
/** What the receiver answers; a redirect leads to another address of its own. */
let answers: number
const day = 86_400_000

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  receiver = await listening(
    createServer((req, res) => {
      let body = ''
      req.setEncoding('utf8').on('data', (part: string) => (body += part))
      req.on('end', () => {
        received.push({ headers: req.headers as Record<string, string>, body })
        res.writeHead(answers, { location: '/khac' }).end('một lời không ai đọc')
      })
    }),
  )
  const make = factories(started.payload)
  const firm = await make.organisation({ kind: 'vendor' })
  const person = await make.user('vendor', firm.id)
  owner = person.id
  signIn = () => clientFor(server.origin, person.email)
  vendor = await signIn()
  platform = await make.platform({ status: 'pilot' })
  otherPlatform = await make.platform({ status: 'pilot' })
  await releaseWithoutSite(started.payload)
})
afterAll(async () => {
  await receiver.stop()
  await server.stop()
  await started.stop()
})
beforeEach(async () => {
  received = []
  answers = 204
  process.env.WEBHOOK_ALLOW = receiver.origin
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  vendor = await signIn()
  await started.payload.delete({ collection: 'webhooks', where: { id: { exists: true } } })
})
afterEach(() => {
  vi.useRealTimers()
  delete process.env.WEBHOOK_ALLOW
})

/** Days later a session has ended. */
async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds)
  vendor = await signIn()
}

const work = () => workWebhooks(started.payload)
const write = (data: object) =>
  vendor('POST', '/api/webhooks?depth=0', { name: 'Máy nhận', ...data })

/** A webhook of the firm that sends to the test's receiver, with its key. */
async function made(data: object = {}): Promise<{ id: string; secret: string }> {
  const { status, body } = await write({ address: `${receiver.origin}/nhan`, ...data })
  expect([status, body.errors]).toEqual([201, undefined])
  const { id } = body.doc as { id: string }
  const key = await vendor('POST', `/api/webhooks/${id}/secret`)
  expect(key.status).toBe(201)
  return { id, secret: String(key.body.secret) }
}

async function publishChange({ id } = platform) {
  const { status } = await started.payload.findByID({ collection: 'platforms', id })
  await started.payload.update({
    collection: 'platforms',
    id,
    data: { status: status === 'pilot' ? 'official' : 'pilot' },
    context: { isSeed: true },
  })
  await releaseWithoutSite(started.payload)
}

async function deliveries() {
  const { body } = await vendor('GET', '/api/webhookDeliveries?sort=createdAt&depth=0')
  return body.docs as Record<string, unknown>[]
}
const read = (id: string) => started.payload.findByID({ collection: 'webhooks', id, depth: 0 })
const messageOf = ({ body }: { body: Record<string, unknown> }) => JSON.stringify(body.errors)

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '255.255.255.255', '224.0.0.1', '192.0.0.192', '198.18.0.1', '168.63.129.16'],
  ...['::1', '::', 'fe80::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '::ffff:127.0.0.1'],
  ...[
    '::ffff:a00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '4000::1',
    'x',
  ],
])('%s is no address of the public network', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['203.119.8.1', '8.8.8.8', '2001:dc8::1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  '%s is one',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  ['https://127.0.0.1/nhan', 'nội bộ'],
  ['https://localhost/nhan', 'nội bộ'],
  ['https://0x7f.1/nhan', 'nội bộ'],
  ['https://2130706433/nhan', 'nội bộ'],
  ['https://[::1]/nhan', 'nội bộ'],
  ['https://[::ffff:10.0.0.1]/nhan', 'nội bộ'],
  ['http://127.0.0.1:1/nhan', 'https'],
  ['http://8.8.8.8/nhan', 'https'],
  ['https://ten:mat-khau@8.8.8.8/', 'https'],
  ['ftp://8.8.8.8/', 'https'],
  ['khong phai dia chi', 'https'],
  ['https://khong-co.invalid/', 'Không tìm thấy máy chủ'],
])('%s is refused when it is entered', async (address, reason) => {
  const answer = await write({ address })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain(reason)
})

test('a publication that changes what is followed is posted once, signed, with its changes', async () => {
  const { secret } = await made({
    follows: `https://nen-tang-so.example/nen-tang/${platform.slug}/`,
  })
  await made({ follows: `/en/platforms/${otherPlatform.slug}/\n/tim-kiem/?q=khong+co+gi+giong` })
  await work()
  expect(received).toEqual([])
  await publishChange()
  await Promise.all([work(), work()])
  await work()
  expect(received).toHaveLength(1)
  const [{ headers, body } = { headers: {}, body: '' }] = received
  const timestamp = headers['x-timestamp'] ?? ''
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  expect(headers['x-signature']).toBe(`sha256=${expected}`)
  expect(Math.abs(Number(timestamp) * 1000 - Date.now())).toBeLessThan(60_000)
  const { changes } = JSON.parse(body) as { changes: unknown[] }
  expect(changes).toMatchObject([{ kind: 'state', about: [`platforms/${platform.slug}`] }])
  expect(await deliveries()).toMatchObject([{ standing: 'sent', answerCode: 204, attempts: 1 }])
  expect(JSON.stringify(await deliveries())).not.toContain('không ai đọc')
})

test('a delivery that is not taken is tried again with growing pauses, and by hand', async () => {
  await made()
  answers = 500
  await publishChange()
  await work()
  expect(await deliveries()).toMatchObject([{ standing: 'queued', answerCode: 500, attempts: 1 }])
  await work()
  expect(received).toHaveLength(1)
  vi.advanceTimersByTime(61_000)
  await work()
  await work()
  expect(received).toHaveLength(2)
  for (let tries = 0; tries < 10; tries += 1) {
    vi.advanceTimersByTime(day)
    await work()
  }
  await pass(0)
  const [given] = await deliveries()
  expect(given).toMatchObject({ standing: 'failed', attempts: 9 })
  answers = 200
  await started.payload.update({
    collection: 'webhooks',
    where: { id: { exists: true } },
    data: { isOn: true },
    context: { isSeed: true },
  })
  const again = await vendor('POST', `/api/webhookDeliveries/${String(given?.id)}/sendAgain`)
  expect(again.status).toBe(202)
  await work()
  expect(await deliveries()).toMatchObject([{ standing: 'sent', answerCode: 200 }])
  expect(new Set(received.map(({ body }) => body)).size).toBe(1)
})

test('an origin that the operator allows may be a name of the own network', async () => {
  const byName = receiver.origin.replace('127.0.0.1', 'localhost')
  process.env.WEBHOOK_ALLOW = byName
  await made({ address: `${byName}/nhan` })
  await publishChange()
  await work()
  expect(received).toMatchObject([{ headers: { host: new URL(byName).host } }])
})

test('a redirect is not followed', async () => {
  await made()
  answers = 307
  await publishChange()
  await work()
  expect(received).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ standing: 'queued', answerCode: 307 }])
})

test('an address that is internal when it is sent to is refused, though it was taken when it was entered', async () => {
  const byName = receiver.origin.replace('127.0.0.1', 'localhost').replace('http:', 'https:')
  process.env.WEBHOOK_ALLOW = `${byName},${receiver.origin}`
  await made({ address: `${byName}/nhan` })
  process.env.WEBHOOK_ALLOW = receiver.origin
  await publishChange()
  await work()
  expect(received).toEqual([])
  const [refused] = await deliveries()
  expect(refused).toMatchObject({ standing: 'queued', attempts: 1 })
  expect(refused?.lastError).toContain('nội bộ')
})

test('a webhook that fails for a week is switched off, and who made it is mailed once', async () => {
  const { id } = await made()
  answers = 503
  await publishChange()
  await work()
  expect((await read(id)).failingSince).toBeTruthy()
  await pass(8 * day)
  await publishChange()
  await work()
  await work()
  expect(await read(id)).toMatchObject({ isOn: false })
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { and: [{ recipient: { equals: owner } }, { link: { contains: id } }] },
  })
  expect(docs.map(({ subject }) => subject)).toEqual(['Đã tắt webhook: Máy nhận'])
  const before = received.length
  await publishChange()
  await work()
  expect(received).toHaveLength(before)
  // Put on again, it goes on where it stood.
  answers = 200
  const on = await vendor('PATCH', `/api/webhooks/${id}`, { isOn: true })
  expect(on.status).toBe(200)
  expect(await read(id)).toMatchObject({ isOn: true, failingSince: null, offBecause: null })
  await publishChange()
  await work()
  const { changes } = JSON.parse(received.at(-1)?.body ?? '{}') as { changes: unknown[] }
  expect(changes).toHaveLength(2)
})

test('the key is told once, to people of the own organisation', async () => {
  const { id, secret } = await made()
  const make = factories(started.payload)
  const { id: firm } = await make.organisation({ kind: 'vendor' })
  const stranger = await clientFor(server.origin, (await make.user('vendor', firm)).email)
  expect((await stranger('POST', `/api/webhooks/${id}/secret`)).status).toBe(404)
  const anyone = await clientFor(server.origin)
  expect((await anyone('POST', `/api/webhooks/${id}/secret`)).status).toBe(401)
  const row = await started.payload.db.findOne({
    collection: 'webhooks',
    where: { id: { equals: id } },
  })
  expect(JSON.stringify(row)).not.toContain(secret)
  expect(JSON.stringify((await vendor('GET', `/api/webhooks/${id}`)).body)).not.toMatch(/"secret"/)
  const next = await vendor('POST', `/api/webhooks/${id}/secret`)
  expect(next.body.secret).not.toBe(secret)
})

test('a page that is not there cannot be followed', async () => {
  const answer = await write({
    address: `${receiver.origin}/nhan`,
    follows: '/nen-tang/khong-co/\n/gioi-thieu/',
  })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain('/nen-tang/khong-co/, /gioi-thieu/')
})
