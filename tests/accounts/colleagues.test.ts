import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dayAfter, dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { byOthers } from '../../site/src/workspace/form/byOthers.ts'
import { HistoryRowSchema } from '../../site/src/workspace/workspaceRecords.ts'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, pagesOf, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
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

const today = () => dayInVietnam(new Date())

test('an officer stands in for a leader on the days that the leader names, and approves nothing of their own', async () => {
  const agency = (await make.organisation()).id
  const [officer, other, leader] = [
    await make.user('agencyOfficer', agency),
    await make.user('agencyOfficer', agency),
    await make.user('agencyLeader', agency),
  ]
  const boss = await clientFor(server.origin, leader.email)
  const from = await pagesOf(server.origin, officer.email)
  const deputy = from()
  const colleague = await clientFor(server.origin, other.email)
  const path = `/api/users/${officer.id}/deputy`
  const days = { since: today(), until: dayAfter(today(), 4) }
  const wrong: [object, string][] = [
    [{ since: dayAfter(today(), -1), until: today() }, 'since'],
    [{ since: dayAfter(today(), 3), until: today() }, 'until'],
    [{ since: today(), until: dayAfter(today(), 200) }, 'until'],
    [{ since: '2026-02-31', until: today() }, 'since'],
    [{ since: today() }, 'until'],
  ]
  for (const [body, field] of wrong) {
    const answer = await boss('POST', path, body)
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      400,
      expect.stringContaining(`"field":"${field}"`),
    ])
  }
  const stranger = await make.user('agencyOfficer', (await make.organisation()).id)
  expect((await boss('POST', `/api/users/${stranger.id}/deputy`, days)).status).toBe(404)
  expect((await boss('POST', `/api/users/${leader.id}/deputy`, days)).status).toBe(404)
  expect((await colleague('POST', path, days)).status).toBe(403)

  const submitted = async (call: Client) => {
    const platform = (await make.platform()).id
    const { body } = await call('POST', '/api/adoptions', { platform, purpose: 'Khám từ xa' })
    const { id } = body.doc as { id: string }
    expect((await call('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)
    return id
  }
  const [own, others] = [await submitted(deputy), await submitted(colleague)]
  expect((await boss('POST', path, days)).status).toBe(201)
  expect((await boss('POST', path, days)).status).toBe(409)
  expect((await messagesOf(officer.id)).join()).toContain(`${leader.name} giao bạn thay lãnh đạo`)
  const { body } = await deputy('GET', '/api/workspace')
  const { positions } = body.person as {
    positions: { membership: string; openedFor: string; until: string | null }[]
  }
  const position = positions.find(({ until }) => until === days.until)
  if (!position) throw new Error('the deputy has no position')
  const switched = { membership: position.membership }
  expect((await deputy('POST', '/api/users/acting', switched)).status).toBe(200)

  // From a page that was opened as an officer nothing is approved.
  const approval = { date: today(), evidence: 'Quyết định 1/QĐ' }
  const asOfficer = await from(agency)('POST', `/api/adoptions/${others}/approve`, approval)
  expect([asOfficer.status, JSON.stringify(asOfficer.body)]).toEqual([
    409,
    expect.stringContaining('stale'),
  ])
  const page = from(position.openedFor)
  const mine = await fireHavingRead(page, `/api/adoptions/${own}`, 'approve', approval)
  expect([mine.status, JSON.stringify(mine.body)]).toEqual([
    422,
    expect.stringContaining('không thể tự duyệt'),
  ])
  // What they sent in they know to be theirs; who acted otherwise they are not told by account.
  const rows = async (id: string) => {
    const { body } = await page('GET', `/api/history?depth=0&where[subjectId][equals]=${id}`)
    return z.array(HistoryRowSchema).parse(body.docs)
  }
  const events = [['approve', { takesUp: 'submit' }]] satisfies [string, { takesUp: string }][]
  expect(byOthers(events, await rows(own), officer)).toEqual({ events: [], isOwnProposal: true })
  expect(byOthers(events, await rows(others), officer)).toEqual({ events, isOwnProposal: false })
  expect((await rows(others)).map(({ by }) => by ?? null)).toEqual([null])
  const approved = await fireHavingRead(page, `/api/adoptions/${others}`, 'approve', approval)
  expect(approved.status, JSON.stringify(approved.body)).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: others } }, { event: { equals: 'approve' } }] },
  })
  expect(docs[0]?.byName).toBe(`${officer.name} (thay lãnh đạo)`)

  // Accounts stay the leader’s.
  const off = { standing: 'off', successor: officer.id }
  for (const [address, sent] of [
    [`/api/users/${other.id}/standing`, off],
    [`/api/users/${other.id}/deputy`, days],
    ['/api/users/invite', { name: 'Người mới', email: 'moi@kiem-thu.example' }],
    ['/api/import/users/preview', {}],
    ['/api/import/users?sha256=x', {}],
    ['/api/webhooks', { name: 'Máy', address: 'https://1.1.1.1/x' }],
    ['/api/custodianKeys', { recipient: 'age1', lockedIdentity: 'x' }],
  ] as const) {
    expect([address, (await page('POST', address, sent)).status]).toEqual([address, 403])
  }
  // What is submitted is told to who stands in, too.
  const heard = (await messagesOf(officer.id)).length
  await submitted(colleague)
  expect(await messagesOf(officer.id)).toHaveLength(heard + 1)

  const listed = (await boss('GET', '/api/users/deputies')).body.docs
  expect(listed).toEqual([{ id: officer.id, ...days }])
  expect((await boss('POST', `${path}/end`, {})).status).toBe(200)
  expect((await boss('POST', `${path}/end`, {})).status).toBe(404)
  // The page that was opened as the deputy is stale; the session goes on as the officer's own.
  expect((await page('POST', `/api/adoptions/${others}/approve`, approval)).status).toBe(409)
  const after = await from(agency)('GET', '/api/workspace')
  expect(after.body.person).toMatchObject({ role: 'agencyOfficer', isDeputy: false })
  const again = await clientFor(server.origin, officer.email)
  expect((await again('POST', '/api/users/acting', switched)).status).toBe(404)
})

test('who stands in on later or past days has no right today', async () => {
  const agency = (await make.organisation()).id
  const officer = await make.user('agencyOfficer', agency)
  const boss = await clientFor(server.origin, (await make.user('agencyLeader', agency)).email)
  const self = await clientFor(server.origin, officer.email)
  const later = { since: dayAfter(today(), 2), until: dayAfter(today(), 3) }
  expect((await boss('POST', `/api/users/${officer.id}/deputy`, later)).status).toBe(201)
  const row = await started.payload.findByID({ collection: 'users', id: officer.id, depth: 0 })
  const membership = row.memberships?.[0]?.id
  const turn = () => self('POST', '/api/users/acting', { membership })
  expect((await turn()).status).toBe(404)
  const during = (since: string, until: string) =>
    started.payload.db.updateOne({
      collection: 'users',
      id: officer.id,
      data: { memberships: [{ ...row.memberships?.[0], since, until }] },
    })
  await during(dayAfter(today(), -3), today())
  expect((await turn()).status).toBe(200)
  expect((await self('GET', '/api/workspace')).status).toBe(200)
  // The day after the last one the session opens nothing until the person switches back.
  await during(dayAfter(today(), -3), dayAfter(today(), -1))
  expect((await self('GET', '/api/workspace')).status).toBe(401)
  expect((await turn()).status).toBe(401)
  expect((await boss('GET', '/api/users/deputies')).body.docs).toEqual([])
})

test('a deputy admits nobody and does not read who asks to join', async () => {
  const province = (await make.organisation({ kind: 'province' })).id
  const officer = await make.user('agencyOfficer', province)
  const boss = await clientFor(server.origin, (await make.user('agencyLeader', province)).email)
  const from = await pagesOf(server.origin, officer.email)
  const days = { since: today(), until: today() }
  expect((await boss('POST', `/api/users/${officer.id}/deputy`, days)).status).toBe(201)
  const asked = await started.payload.create({
    collection: 'joinRequests',
    data: {
      unit: 'Tỉnh thử',
      kind: 'province',
      province,
      name: 'Người xin',
      email: 'xin@kiem-thu.example',
      phone: '0214 000 000',
      duty: 'leader',
    },
    context: { isSeed: true },
  })
  const { body } = await from()('GET', '/api/workspace')
  const { positions } = body.person as { positions: { membership: string; openedFor: string }[] }
  const position = positions.at(-1)
  const { membership } = position ?? {}
  expect((await from()('POST', '/api/users/acting', { membership })).status).toBe(200)
  const deputy = from(position?.openedFor)
  const admit = `/api/joinRequests/${asked.id}`
  expect((await boss('GET', admit)).status).toBe(200)
  expect([403, 404]).toContain((await deputy('GET', admit)).status)
  const admitted = await deputy('POST', `${admit}/admit`, {
    readVersion: asked.updatedAt,
    organisation: province,
  })
  expect([403, 404]).toContain(admitted.status)
  const { totalDocs } = await started.payload.count({
    collection: 'users',
    where: { email: { equals: 'xin@kiem-thu.example' } },
  })
  expect(totalDocs).toBe(0)
})

test.each([
  ['another organisation', {}],
  ['a firm', { role: 'vendor' }],
  ['no account in use', { standing: 'off' }],
] as const)('who moves to %s stands in for nobody any more', async (_, change) => {
  const agency = (await make.organisation()).id
  const officer = await make.user('agencyOfficer', agency)
  const boss = await clientFor(server.origin, (await make.user('agencyLeader', agency)).email)
  const ministry = await clientFor(server.origin, (await make.user('ministry')).email)
  const self = await clientFor(server.origin, officer.email)
  const days = { since: today(), until: dayAfter(today(), 2) }
  expect((await boss('POST', `/api/users/${officer.id}/deputy`, days)).status).toBe(201)
  const row = () => started.payload.findByID({ collection: 'users', id: officer.id, depth: 0 })
  const membership = (await row()).memberships?.[0]?.id
  expect((await self('POST', '/api/users/acting', { membership })).status).toBe(200)
  const organisation =
    'standing' in change
      ? agency
      : (await make.organisation('role' in change ? { kind: 'vendor' } : {})).id
  const moved = await ministry('PATCH', `/api/users/${officer.id}`, { ...change, organisation })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  expect((await row()).memberships).toEqual([])
  expect((await self('GET', '/api/workspace')).status).toBe(401)
  if ('standing' in change) {
    await ministry('PATCH', `/api/users/${officer.id}`, { standing: 'active' })
  }
  const again = await clientFor(server.origin, officer.email)
  expect((await again('POST', '/api/users/acting', { membership })).status).toBe(404)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
