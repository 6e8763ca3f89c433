import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { freePort } from '../support/servedProduct.ts'

// A mail is never lost and never sent twice, whatever its server does; the ministry sees what has not arrived.

let started: TestPayload
let server: HttpServer
let recipient: string
let port: number
let arrived: string[]
let tests = 0
let mailServer: SMTPServer | undefined

/** A mail server that keeps the senders and subjects of what arrives; one that refuses says so to every recipient. */
async function startMailServer({ refuses = false } = {}): Promise<void> {
  const listening = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(refuses ? Object.assign(new Error('no such box'), { responseCode: 550 }) : undefined),
    onData: (stream, _session, done) => {
      let text = ''
      stream.setEncoding('utf8').on('data', (part: string) => (text += part))
      stream.on('end', () => {
        arrived.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve))
  mailServer = listening
}

async function stopMailServer(): Promise<void> {
  const open = mailServer
  mailServer = undefined
  if (open) await new Promise<void>((resolve) => open.close(() => resolve()))
}

beforeAll(async () => {
  port = await freePort()
  process.env.MAIL_URL = `smtp://127.0.0.1:${port}`
  started = await startPayload()
  started.payload.logger.level = 'silent'
  server = await serveApi(started.payload)
  recipient = (await factories(started.payload).user('agencyOfficer')).id
})
afterAll(async () => {
  await server.stop()
  await started.stop()
  delete process.env.MAIL_URL
})
beforeEach(async () => {
  arrived = []
  // Only the clocks are moved; database and mail server are real.
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() })
  // Each test begins after all that the one before waited for.
  vi.advanceTimersByTime((tests += 1) * 30 * 86_400_000)
  await started.payload.delete({ collection: 'messages', where: { id: { exists: true } } })
})
afterEach(async () => {
  vi.useRealTimers()
  await stopMailServer()
})

const write = (subject: string) =>
  started.payload.create({
    collection: 'messages',
    data: { recipient, subject, body: 'Nội dung', link: '/lam-viec/', delivery: 'queued' },
  })
const read = (id: string) => started.payload.findByID({ collection: 'messages', id, depth: 0 })
const work = () => sendQueuedMessages(started.payload)

test('a mail server that is away for hours costs no mail: all are sent when it answers again', async () => {
  const mails = [await write('Một'), await write('Hai')]
  for (let hour = 0; hour < 8; hour += 1) {
    await work()
    vi.advanceTimersByTime(3_600_000)
  }
  for (const { id } of mails)
    expect(await read(id)).toMatchObject({ delivery: 'queued', attempts: 0 })
  await startMailServer()
  await work()
  expect(arrived).toHaveLength(2)
  for (const { id } of mails) expect((await read(id)).delivery).toBe('sent')
})

test('while it is away it is asked four times a minute, not for every mail', async () => {
  await write('Một')
  await work()
  await startMailServer()
  vi.advanceTimersByTime(10_000)
  await work()
  expect(arrived).toHaveLength(0)
  vi.advanceTimersByTime(6_000)
  await work()
  expect(arrived).toHaveLength(1)
})

test('each mail says who sends it', async () => {
  await startMailServer()
  await write('Một')
  await work()
  expect(arrived[0]).toMatch(/^From: [^<]*<khong-tra-loi@nen-tang-so\.example>/)
})

test('two processes that look at once send each mail once', async () => {
  await startMailServer()
  await Promise.all(Array.from({ length: 20 }, (_, index) => write(`Thư ${index}`)))
  await Promise.all([work(), work(), work(), work()])
  expect(arrived).toHaveLength(20)
})

test('a mail that a dead process had taken is sent after five minutes', async () => {
  await startMailServer()
  const { id } = await write('Dở dang')
  await started.payload.db.updateOne({
    collection: 'messages',
    id,
    data: { delivery: 'sending', nextTryAt: new Date(Date.now() + 300_000).toISOString() },
  })
  await work()
  expect(arrived).toHaveLength(0)
  vi.advanceTimersByTime(301_000)
  await work()
  expect(arrived).toHaveLength(1)
})

test('a mail that is refused is tried for two days, then waits for the ministry, who sends it again', async () => {
  await startMailServer({ refuses: true })
  const { id } = await write('Bị từ chối')
  await work()
  const first = await read(id)
  expect(first).toMatchObject({ delivery: 'queued', attempts: 1 })
  expect(first.lastError).toContain('no such box')
  await work()
  expect((await read(id)).attempts).toBe(1)
  for (let day = 0; day < 20; day += 1) {
    vi.advanceTimersByTime(86_400_000)
    await work()
  }
  expect(await read(id)).toMatchObject({ delivery: 'failed', attempts: 10 })

  const make = factories(started.payload)
  const ministry = await clientFor(server.origin, (await make.user('ministry')).email)
  const officer = await clientFor(server.origin, (await make.user('agencyOfficer')).email)
  for (const [method, path] of [
    ['GET', '/api/messages/undelivered'],
    ['POST', `/api/messages/${id}/sendAgain`],
  ] as const) {
    expect((await officer(method, path)).status).toBe(403)
  }
  const { body } = await ministry('GET', '/api/messages/undelivered')
  expect(body).toMatchObject({ total: 1, mails: [{ id, subject: 'Bị từ chối', isGivenUp: true }] })
  expect(JSON.stringify(body)).not.toContain('Nội dung')
  await stopMailServer()
  await startMailServer()
  expect((await ministry('POST', `/api/messages/${id}/sendAgain`)).status).toBe(202)
  await work()
  expect((await read(id)).delivery).toBe('sent')
})
