import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { linkIn } from '../support/mailbox.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { browserOf } from '../support/signInSteps.ts'

let started: TestPayload
let server: HttpServer
let make: ReturnType<typeof factories>
let province: { id: string; slug: string }
let boss: Client
let bossId: string

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  make = factories(started.payload)
  province = await make.organisation({ kind: 'province' })
  const leader = await make.user('agencyLeader', province.id)
  bossId = leader.id
  boss = await clientFor(server.origin, leader.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

let counter = 0
const answers = (data: Record<string, string> = {}) => ({
  unit: 'Xã Thử Nghiệm (minh họa)',
  kind: 'commune',
  province: province.slug,
  name: 'Lò Thị Xin',
  email: `xin-${(counter += 1)}@kiem-thu.example`,
  phone: '0214 3840 000',
  duty: 'officer',
  note: '',
  ...data,
})
async function ask(data: Record<string, string>): Promise<{ status: number; text: string }> {
  const form = new FormData()
  for (const [name, value] of Object.entries(data)) form.set(name, value)
  const answer = await fetch(`${server.origin}/api/joinRequests/apply`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: form,
  })
  return { status: answer.status, text: await answer.text() }
}
async function requestOf(email: string) {
  const { docs } = await started.payload.find({
    collection: 'joinRequests',
    where: { email: { equals: email } },
    depth: 0,
  })
  const [found] = docs
  if (!found) throw new Error('no request')
  return found
}

test('the leader of the province admits a commune’s person: unit, account and invitation come of it', async () => {
  const asked = answers()
  expect((await ask(asked)).status).toBe(201)
  const { id } = await requestOf(asked.email)
  const { docs: told } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: bossId } },
  })
  expect(told.map(({ link }) => link)).toContain(`/lam-viec/de-nghi/?id=${id}`)
  const { body } = await boss('GET', '/api/workspace')
  expect(JSON.stringify(body.waiting)).toContain(id)
  const done = await fireHavingRead(boss, `/api/joinRequests/${id}`, 'admit', {})
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'users',
    where: { email: { equals: asked.email } },
    depth: 1,
  })
  expect(docs).toMatchObject([
    { role: 'agencyOfficer', organisation: { name: asked.unit, kind: 'commune' } },
  ])
  await sendQueuedMessages(started.payload)
  const token = new URL(await linkIn(started.dataDir, asked.email)).searchParams.get('token')
  const browser = browserOf(server.origin)
  const password = 'bốn mùa sông nước Cà Mau'
  await browser.call('POST', '/api/users/reset-password', { token, password })
  // Admitted by an account of the demonstration, it is one too: it signs in with the password alone.
  const signedIn = await browser.call('POST', '/api/users/login', { email: asked.email, password })
  expect(signedIn.status).toBe(200)
  // Another of the same unit joins the one that is there now.
  const next = answers({ duty: 'leader' })
  await ask(next)
  const second = await requestOf(next.email)
  const [first] = docs
  const unit = first?.organisation
  const organisation = typeof unit === 'object' && unit ? unit.id : ''
  const path = `/api/joinRequests/${second.id}`
  expect((await fireHavingRead(boss, path, 'admit', { organisation })).status).toBe(200)
  const { totalDocs } = await started.payload.count({
    collection: 'users',
    where: { organisation: { equals: organisation } },
  })
  expect(totalDocs).toBe(2)
}, 60_000)

test('whoever has an account already is offered the unit beside the own one; a vendor’s person is not', async () => {
  const elsewhere = await make.organisation({ kind: 'commune' })
  const known = await make.user('agencyOfficer', elsewhere.id)
  const asked = answers({ email: known.email })
  await ask(asked)
  const path = `/api/joinRequests/${(await requestOf(known.email)).id}`
  const done = await fireHavingRead(boss, path, 'admit', {})
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const self = await clientFor(server.origin, known.email)
  const { body } = await self('GET', '/api/users/account')
  expect(body.offers).toMatchObject([{ role: 'agencyOfficer', organisation: asked.unit }])
  const firm = await make.organisation({ kind: 'vendor' })
  const seller = await make.user('vendor', firm.id)
  await ask(answers({ email: seller.email }))
  const other = `/api/joinRequests/${(await requestOf(seller.email)).id}`
  const refused = await fireHavingRead(boss, other, 'admit', {})
  expect(refused.status).toBe(422)
  expect(JSON.stringify(refused.body)).toContain('"field":"email"')
})

test('whose province it is not neither sees nor decides a request, and a strange unit is refused', async () => {
  const asked = answers()
  await ask(asked)
  const { id } = await requestOf(asked.email)
  const elsewhere = await make.organisation({ kind: 'province' })
  const stranger = await clientFor(
    server.origin,
    (await make.user('agencyLeader', elsewhere.id)).email,
  )
  expect((await stranger('GET', `/api/joinRequests/${id}`)).status).toBe(404)
  const officer = await clientFor(
    server.origin,
    (await make.user('agencyOfficer', province.id)).email,
  )
  const { updatedAt } = await requestOf(asked.email)
  const input = { readVersion: updatedAt }
  for (const call of [stranger, officer]) {
    const { status } = await call('POST', `/api/joinRequests/${id}/admit`, input)
    expect([403, 404]).toContain(status)
  }
  const path = `/api/joinRequests/${id}`
  const strange = await fireHavingRead(boss, path, 'admit', { organisation: elsewhere.id })
  expect(strange.status).toBe(422)
  const rejected = await fireHavingRead(boss, path, 'reject', { reason: 'Không phải cán bộ xã' })
  expect(rejected.status, JSON.stringify(rejected.body)).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { address: { equals: asked.email } },
  })
  expect(JSON.stringify(docs)).toContain('Không phải cán bộ xã')
}, 60_000)

test('each fault is told at its field, and a province without accounts leads to the ministry', async () => {
  const wrong = await ask({ ...answers({ name: 'x\ny', email: 'không', province: '' }), la: '1' })
  expect(wrong.status).toBe(422)
  for (const field of ['name', 'email', 'la']) expect(wrong.text).toContain(`"field":"${field}"`)
  expect((await ask(answers({ province: 'khong-co-tinh-nay' }))).status).toBe(422)
  const chief = await make.user('ministry')
  const empty = await make.organisation({ kind: 'province' })
  expect((await ask(answers({ province: empty.slug }))).status).toBe(201)
  const { totalDocs } = await started.payload.count({
    collection: 'messages',
    where: { recipient: { equals: chief.id } },
  })
  expect(totalDocs).toBe(1)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
