import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAfter, dayInVietnam } from '../../cms/src/domain/values/day.ts'
import type { Organisation, User } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { fireHavingRead } from '../support/havingRead.ts'
import { clientFor, serveApi, sessionToken } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What Yên Bái registered is Lào Cai’s to read, edit and act on, from the recorded day of the merger on.

let started: TestPayload
let server: HttpServer
let make: ReturnType<typeof factories>
let editor: Client
let former: Organisation
let heir: Organisation
let formerOfficer: User
let officer: User
let leader: User
let stranger: User

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  make = factories(started.payload)
  editor = await clientFor(server.origin, (await make.user('ministry')).email)
  former = await make.organisation({ kind: 'province' })
  heir = await make.organisation({ kind: 'province' })
  const other = await make.organisation({ kind: 'province' })
  formerOfficer = await make.user('agencyOfficer', former.id)
  officer = await make.user('agencyOfficer', heir.id)
  leader = await make.user('agencyLeader', heir.id)
  stranger = await make.user('agencyOfficer', other.id)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const today = dayInVietnam(new Date())
const as = (person: { email: string }) => clientFor(server.origin, person.email)
const record = (successor: { id: string }, rows: object[]) =>
  editor('PATCH', `/api/organisations/${successor.id}`, { predecessors: rows })
const merged = (organisation: { id: string }, date: string | null, relation = 'merged') => ({
  organisation: organisation.id,
  relation,
  date,
})
const messagesOf = async (id: string) => {
  const where = { recipient: { equals: id } }
  const { docs } = await started.payload.find({ collection: 'messages', where })
  return docs.map(({ body }) => body).join('\n')
}
/** What each of these does to an adoption: reads it, edits it, sees it on the desk. */
const reach = async (call: Client, id: string) => {
  const desk = await call('GET', '/api/workspace')
  return {
    read: (await call('GET', `/api/adoptions/${id}`)).status,
    edit: (await call('PATCH', `/api/adoptions/${id}`, { purpose: 'Sửa' })).status,
    desk: JSON.stringify(desk.body.waiting).includes(id),
  }
}
const nothing = { read: 404, edit: 403, desk: false }

/** An adoption that an organisation has as a draft. */
const draftOf = async ({ id }: { id: string }) => {
  const platform = (await make.platform()).id
  const data = { organisation: id, platform, purpose: 'Khám từ xa' }
  return (await started.payload.create({ collection: 'adoptions', data })).id
}

test('from the day of the succession its people read, edit, find and act on what the former province began', async () => {
  const adoption = await draftOf(former)
  const [call, boss] = [await as(officer), await as(leader)]
  expect(await reach(call, adoption)).toEqual(nothing)

  expect((await record(heir, [merged(former, dayAfter(today, 1))])).status).toBe(200)
  expect(await reach(call, adoption)).toEqual(nothing)

  expect((await record(heir, [merged(former, today)])).status).toBe(200)
  expect(await reach(call, adoption)).toEqual({ read: 200, edit: 200, desk: true })
  const moved = await call('PATCH', `/api/adoptions/${adoption}`, { organisation: heir.id })
  expect(moved.status).toBe(403)

  expect((await call('POST', `/api/adoptions/${adoption}/submit`, {})).status).toBe(200)
  expect(await messagesOf(leader.id)).toContain(officer.name)
  const approved = await fireHavingRead(boss, `/api/adoptions/${adoption}`, 'approve', {
    date: today,
    evidence: 'Quyết định 1/QĐ-UBND',
    files: [await upload(leader.email)],
  })
  expect(approved.status, JSON.stringify(approved.body)).toBe(200)

  const rows = await boss(
    'GET',
    `/api/history?depth=0&sort=createdAt&where[subjectId][equals]=${adoption}&where[event][not_equals]=refused`,
  )
  expect(rows.body.docs).toMatchObject([
    { event: 'submit', byName: officer.name, organisation: former.id },
    { event: 'approve', byName: leader.name, organisation: former.id },
  ])

  // Others get nothing by it, and what the successor began is not the former province's.
  const next = await draftOf(heir)
  expect(await reach(await as(formerOfficer), next)).toEqual(nothing)
  expect(await reach(await as(stranger), await draftOf(former))).toEqual(nothing)
})

test('successions count in chains; what was split keeps its affairs while it exists', async () => {
  const first = await make.organisation({ kind: 'province' })
  const between = await make.organisation({ kind: 'province' })
  const adoption = await draftOf(first)
  await record(between, [merged(first, '2024-01-01')])
  await record(heir, [merged(between, today, 'split')])
  const call = await as(officer)
  expect(await reach(call, adoption)).toEqual(nothing)
  const ended = { validTo: dayAfter(today, -1) }
  expect((await editor('PATCH', `/api/organisations/${between.id}`, ended)).status).toBe(200)
  expect(await reach(call, adoption)).toEqual({ read: 200, edit: 200, desk: true })
})

test('a firm that continues another keeps its products and answers in its place', async () => {
  const [former, firm] = [
    await make.organisation({ kind: 'vendor' }),
    await make.organisation({ kind: 'vendor' }),
  ]
  const offering = await make.offering({
    vendor: former.id,
    platform: (await make.platform()).id,
    state: 'draft',
    _status: 'draft',
  })
  const call = await as(await make.user('vendor', firm.id))
  const edit = async () =>
    (await call('PATCH', `/api/offerings/${offering.id}?draft=true`, { exitDays: 10 })).status
  expect(await edit()).toBe(403)
  await record(firm, [merged(former, today, 'renamed')])
  expect(await edit()).toBe(200)
})

test('a succession needs its day, and neither a circle nor a firm in the place of an agency is recorded', async () => {
  const [one, two, three] = [
    await make.organisation(),
    await make.organisation(),
    await make.organisation(),
  ]
  const firm = await make.organisation({ kind: 'vendor' })
  const refused = async (successor: { id: string }, row: object) => {
    const { status, body } = await record(successor, [row])
    return [status, JSON.stringify(body).match(/"path":"([^"]+)"/)?.[1]]
  }
  expect(await refused(two, merged(one, null))).toEqual([400, 'predecessors.0.date'])
  expect((await record(two, [merged(one, today)])).status).toBe(200)
  expect((await record(three, [merged(two, today)])).status).toBe(200)
  const circle = [400, 'predecessors.0.organisation']
  expect(await refused(one, merged(three, today))).toEqual(circle)
  expect(await refused(one, merged(one, today))).toEqual(circle)
  expect(await refused(firm, merged(one, today))).toEqual(circle)
  // What continues an organisation, at once or in a chain, does not come to stand above it.
  for (const parent of [two.id, three.id]) {
    const { status, body } = await editor('PATCH', `/api/organisations/${one.id}`, { parent })
    expect([status, JSON.stringify(body)]).toEqual([
      400,
      expect.stringContaining('"path":"parent"'),
    ])
  }
})

async function upload(email: string): Promise<string> {
  const form = new FormData()
  const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\n%%EOF\n'
  form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'quyet-dinh.pdf')
  form.set('_payload', JSON.stringify({ alt: 'Quyết định' }))
  const answer = await fetch(`${server.origin}/api/media`, {
    method: 'POST',
    headers: { authorization: `JWT ${await sessionToken(server.origin, email)}` },
    body: form,
  })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}
