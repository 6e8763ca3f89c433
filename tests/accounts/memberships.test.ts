import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Organisation, User } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { clientFor, pagesOf, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// One person for two organisations: one at a time, by the session; a page of the other is told.

let started: TestPayload
let server: HttpServer
let make: ReturnType<typeof factories>
let home: Organisation
let second: Organisation
let person: User
let boss: Client
let mine: Client
/** The same session from a page that says for whom it was opened. */
let from: (organisation: { id: string }) => Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  make = factories(started.payload)
  home = await make.organisation()
  second = await make.organisation()
  person = await make.user('agencyOfficer', home.id)
  boss = await clientFor(server.origin, (await make.user('agencyLeader', second.id)).email)
  const page = await pagesOf(server.origin, person.email)
  mine = page()
  from = ({ id }) => page(id)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const account = async () => (await mine('GET', '/api/users/account')).body
const adopt = async (call: Client) =>
  call('POST', '/api/adoptions', { platform: (await make.platform()).id, purpose: 'Khám từ xa' })
/** What stands first in a list of the account’s own screen. */
const firstOf = async (list: 'offers' | 'memberships', field: 'offer' | 'membership') => {
  const rows = (await account())[list] as Record<string, unknown>[]
  return rows[0]?.[field]
}
const idIn = (body: Record<string, unknown>) => (body.doc as { id: string }).id
const read = async (call: Client, id: string) => (await call('GET', `/api/adoptions/${id}`)).status

test('a leader invites somebody who has an account; nothing is theirs until they take it', async () => {
  const invited = await boss('POST', '/api/users/invite', {
    name: 'Người khác',
    email: person.email,
  })
  const unknown = await boss('POST', '/api/users/invite', {
    name: 'Người khác',
    email: 'chua-co@kiem-thu.example',
  })
  expect([invited.status, Object.keys(invited.body)]).toEqual([
    unknown.status,
    Object.keys(unknown.body),
  ])
  const seen = async () => JSON.stringify((await boss('GET', '/api/users?depth=0')).body)
  expect(await seen()).not.toContain(person.id)
  const { offers, memberships } = await account()
  expect(memberships).toEqual([])
  expect(offers).toMatchObject([{ role: 'agencyOfficer', organisation: second.name }])
  const offer = await firstOf('offers', 'offer')
  const taken = await mine('POST', '/api/users/memberships/answer', { offer, takes: true })
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  expect(await account()).toMatchObject({
    offers: [],
    memberships: [{ role: 'agencyOfficer', organisation: { name: second.name } }],
  })
  expect(await seen()).toContain(person.id)
})

test('the session acts for one organisation at a time; what the other keeps is closed meanwhile', async () => {
  const atHome = await adopt(from(home))
  expect(atHome.status).toBe(201)
  const first = idIn(atHome.body)
  const membership = await firstOf('memberships', 'membership')

  expect((await mine('POST', '/api/users/acting', { membership: home.id })).status).toBe(404)
  expect((await mine('POST', '/api/users/acting', { membership })).status).toBe(200)
  expect((await mine('GET', '/api/workspace')).body.person).toMatchObject({
    organisation: { id: second.id },
  })
  expect(await read(from(second), first)).toBe(404)
  const other = idIn((await adopt(from(second))).body)

  // The page of the first tab was opened for the home organisation.
  const stale = await adopt(from(home))
  expect([stale.status, JSON.stringify(stale.body)]).toEqual([
    409,
    expect.stringContaining('stale'),
  ])
  // One that does not say for whom writes nothing either.
  expect((await adopt(mine)).status).toBe(409)

  const submitted = await from(second)('POST', `/api/adoptions/${other}/submit`, {})
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: other } },
  })
  expect(docs).toMatchObject([{ event: 'submit', byOrganisation: second.name }])

  expect((await mine('POST', '/api/users/acting', { membership: null })).status).toBe(200)
  expect(await read(from(home), first)).toBe(200)
  expect(await read(from(home), other)).toBe(404)
})

test('the people of each organisation are told of its affairs, those who act for it beside another too', async () => {
  const leader = await make.user('agencyLeader', second.id)
  const officer = await clientFor(
    server.origin,
    (await make.user('agencyOfficer', second.id)).email,
  )
  const id = idIn((await adopt(officer)).body)
  await started.payload.update({
    collection: 'users',
    id: person.id,
    data: { memberships: [{ role: 'agencyLeader', organisation: second.id }] },
  })
  expect((await officer('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { link: { contains: id } },
    depth: 0,
  })
  const told = docs.map(({ recipient }) => recipient)
  expect(told).toEqual(expect.arrayContaining([leader.id, person.id]))
})

test('a leader ends what somebody is for the organisation; the session that acted for it ends, the account stands', async () => {
  const membership = await firstOf('memberships', 'membership')
  expect((await mine('POST', '/api/users/acting', { membership })).status).toBe(200)
  const stranger = await clientFor(
    server.origin,
    (await make.user('agencyLeader', (await make.organisation()).id)).email,
  )
  const end = `/api/users/${person.id}/memberships/end`
  expect((await stranger('POST', end, {})).status).toBe(404)
  // An adoption that the person sent in for the organisation is under way.
  const leave = await mine('POST', '/api/users/memberships/end', { membership })
  expect([leave.status, JSON.stringify(leave.body)]).toEqual([
    409,
    expect.stringContaining('1 việc đang làm'),
  ])
  const stays = await make.user('agencyOfficer', second.id)
  const elsewhere = await make.user('agencyOfficer', home.id)
  for (const body of [{}, { successor: elsewhere.id }, { successor: person.id }]) {
    expect((await boss('POST', end, body)).body).toMatchObject({
      errors: [{ data: { field: 'successor' } }],
    })
  }
  expect((await boss('POST', end, { successor: stays.id })).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'adoptions',
    where: { organisation: { equals: second.id } },
    depth: 0,
  })
  const followers = docs.map(({ submittedBy }) => submittedBy)
  expect([followers.includes(stays.id), followers.includes(person.id)]).toEqual([true, false])
  const { docs: told } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: stays.id } },
  })
  expect(told).toMatchObject([{ subject: `Nhận việc của ${person.name}` }])
  expect((await mine('GET', '/api/workspace')).status).toBe(401)
  const anew = await clientFor(server.origin, person.email)
  expect((await anew('GET', '/api/workspace')).body.person).toMatchObject({
    organisation: { id: home.id },
    positions: [{ isCurrent: true }],
  })
})

test('nobody acts for an agency and a firm with one account, nor beside a role of the ministry', async () => {
  const editor = await clientFor(server.origin, (await make.user('ministry')).email)
  const firm = await make.organisation({ kind: 'vendor' })
  const reviewer = await make.user('reviewer')
  const give = async (to: { id: string }, role: string, organisation: { id: string }) => {
    const { status, body } = await editor('PATCH', `/api/users/${to.id}`, {
      memberships: [{ role, organisation: organisation.id }],
    })
    return [status, JSON.stringify(body).match(/"field":"([^"]+)"/)?.[1]]
  }
  expect(await give(person, 'vendor', firm)).toEqual([400, 'memberships.0.role'])
  expect(await give(reviewer, 'agencyOfficer', second)).toEqual([400, 'memberships.0.role'])
  expect(await give(person, 'agencyOfficer', firm)).toEqual([400, 'memberships.0.organisation'])
  expect(await give(person, 'agencyOfficer', home)).toEqual([400, 'memberships.0.organisation'])
  expect(await give(person, 'agencyLeader', second)).toEqual([200, undefined])
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
