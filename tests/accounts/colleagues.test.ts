import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let make: ReturnType<typeof factories>

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  make = factories(started.payload)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const messagesOf = async (id: string) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: id } },
  })
  return docs.map(({ subject, body }) => `${subject}\n${body}`)
}
const standingOf = async (id: string) =>
  (await started.payload.findByID({ collection: 'users', id, depth: 0 })).standing

test('a leader switches an officer off; the open work passes to a named colleague, and both are told', async () => {
  const agency = (await make.organisation()).id
  const [leaving, staying] = [
    await make.user('agencyOfficer', agency),
    await make.user('agencyOfficer', agency),
  ]
  const leader = await make.user('agencyLeader', agency)
  const officer = await clientFor(server.origin, leaving.email)
  const boss = await clientFor(server.origin, leader.email)
  const platform = (await make.platform()).id
  const { body } = await officer('POST', '/api/adoptions', { platform, purpose: 'Khám từ xa' })
  const { id } = body.doc as { id: string }
  expect((await officer('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)

  const path = `/api/users/${leaving.id}/standing`
  const without = await boss('POST', path, { standing: 'off' })
  expect([without.status, JSON.stringify(without.body)]).toEqual([
    400,
    expect.stringContaining('"field":"successor"'),
  ])
  const stranger = await make.user('agencyOfficer', (await make.organisation()).id)
  for (const successor of [leaving.id, stranger.id, '000000000000000000000000']) {
    expect((await boss('POST', path, { standing: 'off', successor })).status).toBe(400)
  }
  const done = await boss('POST', path, { standing: 'off', successor: staying.id })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect((await officer('GET', '/api/workspace')).status).toBe(401)
  expect((await messagesOf(leaving.id)).join()).toContain('đã tắt tài khoản của bạn')
  expect((await messagesOf(staying.id)).join()).toContain(`Bạn nhận việc của ${leaving.name}`)

  // What becomes of the record is told to whom the work passed.
  const told = async () => [
    (await messagesOf(leaving.id)).length,
    (await messagesOf(staying.id)).length,
  ]
  const [toLeaving = 0, toStaying = 0] = await told()
  const sent = await fireHavingRead(boss, `/api/adoptions/${id}`, 'approve', {
    date: '2026-11-20',
    evidence: 'Quyết định 1/QĐ',
  })
  expect(sent.status, JSON.stringify(sent.body)).toBe(200)
  expect(await told()).toEqual([toLeaving, toStaying + 1])
  expect(await standingOf(leaving.id)).toBe('off')
  expect((await boss('POST', path, { standing: 'active' })).status).toBe(200)
  const back = await clientFor(server.origin, leaving.email, testPassword)
  expect((await back('GET', '/api/workspace')).status).toBe(200)
})

test('nobody switches off oneself, a stranger, or anybody without the permission', async () => {
  const firm = (await make.organisation({ kind: 'vendor' })).id
  const [one, other] = [await make.user('vendor', firm), await make.user('vendor', firm)]
  const rival = await make.user('vendor', (await make.organisation({ kind: 'vendor' })).id)
  const agency = (await make.organisation()).id
  const [officer, leader] = [
    await make.user('agencyOfficer', agency),
    await make.user('agencyLeader', agency),
  ]
  const off = async (by: { email: string }, whom: { id: string }) => {
    const call = await clientFor(server.origin, by.email)
    return (await call('POST', `/api/users/${whom.id}/standing`, { standing: 'off' })).status
  }
  expect(await off(one, one)).toBe(403)
  expect(await off(one, rival)).toBe(404)
  expect(await off(officer, leader)).toBe(403)
  expect(await off(leader, other)).toBe(404)
  expect(await off(one, other)).toBe(200)
  expect(await standingOf(other.id)).toBe('off')
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: other.id } },
  })
  expect(docs).toMatchObject([{ event: 'accountChanged', byName: one.name }])
})

test('what an administrator of accounts switched off, no leader switches on', async () => {
  const agency = (await make.organisation()).id
  const { id } = await make.user('agencyOfficer', agency)
  const boss = await clientFor(server.origin, (await make.user('agencyLeader', agency)).email)
  const chief = await clientFor(server.origin, (await make.user('ministry')).email)
  expect((await chief('PATCH', `/api/users/${id}`, { standing: 'off' })).status).toBe(200)
  const on = { standing: 'active' }
  const refused = await boss('POST', `/api/users/${id}/standing`, on)
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    403,
    expect.stringContaining('Quản trị tài khoản'),
  ])
  expect(await standingOf(id)).toBe('off')
  expect((await chief('PATCH', `/api/users/${id}`, on)).status).toBe(200)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
