import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { formToken, isFormToken } from '../../cms/src/words/errorReport/formToken.ts'

let started: TestPayload
let server: HttpServer
let ministry: Client
let anyone: Client
const secret = 'a-secret-for-tests-only-of-forty-characters'
const minute = 60_000

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const { id } = await make.organisation({ kind: 'ministry' })
  ministry = await clientFor(server.origin, (await make.user('ministry', id)).email)
  anyone = await clientFor(server.origin)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** A report as a person sends it, a minute after the form was given out. */
const report = () => ({
  token: formToken(secret, Date.now() - minute),
  page: '/nen-tang/ban-do-so/',
  message: 'Tên đơn vị vận hành sai một chữ; đúng là “Cục Bản đồ”.',
  name: 'Bạn đọc Kín',
  email: 'ban-doc@kiem-thu.example',
  website: '',
})

async function send(fields: Record<string, string>, accept = 'application/json') {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const answer = await fetch(`${server.origin}/api/errorReports/report?language=vi`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept },
    body: form,
  })
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
  }
}

const kept = async () => (await started.payload.count({ collection: 'errorReports' })).totalDocs
const queued = async (address: string) =>
  (
    await started.payload.find({
      collection: 'messages',
      where: { address: { equals: address } },
      overrideAccess: true,
    })
  ).docs

test('a form is taken from a person: not at once, not after a day, not with another signature', () => {
  const now = Date.now()
  const given = formToken(secret, now)
  expect(isFormToken(given, secret, now + minute)).toBe(true)
  expect(isFormToken(given, secret, now + 500)).toBe(false)
  expect(isFormToken(given, secret, now + 25 * 60 * minute)).toBe(false)
  expect(isFormToken(given, 'another secret', now + minute)).toBe(false)
  expect(isFormToken(`${now - minute}.x`, secret, now)).toBe(false)
})

test('a report without a script leads back to the page that says it was received', async () => {
  const answer = await send(report(), 'text/html')
  expect([answer.status, answer.location]).toEqual([303, '/bao-sai-sot/#da-gui'])
  expect(await kept()).toBe(1)
})

test('wrong reports are refused with every fault, and what falls into the trap is not kept', async () => {
  const before = await kept()
  const wrong = await send({
    ...report(),
    token: 'x',
    page: 'http://[',
    message: 'ngắn',
    email: 'a@',
  })
  expect(wrong.status).toBe(422)
  const { errors } = JSON.parse(wrong.text) as { errors: { data: { field: string } }[] }
  expect(errors.map(({ data }) => data.field).sort()).toEqual(['email', 'message', 'page', 'token'])
  const unknown = await send({ ...report(), state: 'corrected' })
  expect(unknown.status).toBe(422)
  const trapped = await send({ ...report(), website: 'https://spam.example' })
  expect(trapped.status).toBe(201)
  expect(await kept()).toBe(before)
})

test('the ministry corrects it in public; who reported it is answered and not named', async () => {
  const { body } = await ministry('GET', '/api/errorReports?where[state][equals]=received&depth=0')
  const [row] = body.docs as { id: string }[]
  expect(row).toBeDefined()
  const id = row?.id ?? ''
  expect((await anyone('GET', `/api/errorReports/${id}`)).status).not.toBe(200)
  const without = await fireHavingRead(ministry, `/api/errorReports/${id}`, 'correct')
  expect(without.status).toBe(422)
  const done = await fireHavingRead(ministry, `/api/errorReports/${id}`, 'correct', {
    reason: 'Đã sửa tên đơn vị vận hành.',
  })
  expect(done.status).toBe(200)
  const seen = await anyone('GET', `/api/errorReports/${id}`)
  expect(seen.status).toBe(200)
  expect(JSON.stringify(seen.body)).not.toMatch(/Bạn đọc Kín|ban-doc@|Cục Bản đồ/)
  const { snapshot } = await takeSnapshot(started.payload)
  expect(snapshot.errorReports).toMatchObject([
    { page: '/nen-tang/ban-do-so/', correction: 'Đã sửa tên đơn vị vận hành.' },
  ])
  expect(JSON.stringify(snapshot)).not.toMatch(/Bạn đọc Kín|ban-doc@/)
  const [answer] = await queued('ban-doc@kiem-thu.example')
  expect(answer?.body).toContain('Đã sửa tên đơn vị vận hành.')
})

test('there is one publisher', async () => {
  const data = {
    slug: 'mot',
    name: 'Đơn vị thử',
    responsible: 'Người thử',
    email: 'lien-he@kiem-thu.example',
  }
  expect((await ministry('POST', '/api/publishers', data)).status).toBe(201)
  const second = await ministry('POST', '/api/publishers', { ...data, slug: 'hai' })
  expect(second.status).toBe(422)
  expect(JSON.stringify(second.body)).toContain('Đã có thông tin')
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
