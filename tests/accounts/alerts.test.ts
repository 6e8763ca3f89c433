import { beforeAll, expect, test } from 'vitest'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { openApi } from '../support/openApi.ts'
import { codeOf } from '../support/signInSteps.ts'

// Whoever administers accounts hears by mail of what may be an attack on them, once each.

const api = openApi()
let administrator: Client
let administratorId: string

beforeAll(async () => {
  const account = await api.make.user('accountAdministrator')
  administratorId = account.id
  administrator = await clientFor(api.server.origin, account.email)
})

const alertsNaming = async (name: string) => {
  const where = { recipient: { equals: administratorId } }
  const { docs } = await api.started.payload.find({ collection: 'messages', where })
  return docs.map(({ subject }) => subject).filter((subject) => subject.includes(name))
}

test('a role of the ministry that somebody got is told of, another one is not', async () => {
  const agency = (await api.make.organisation()).id
  const [raised, other] = [
    await api.make.user('agencyOfficer', agency),
    await api.make.user('agencyOfficer', agency),
  ]
  const change = async (id: string, data: object) =>
    (await administrator('PATCH', `/api/users/${id}`, data)).status
  expect(await change(raised.id, { role: 'auditor', organisation: null })).toBe(200)
  expect(await change(other.id, { role: 'agencyLeader' })).toBe(200)
  expect(await alertsNaming(raised.name)).toEqual([`Vai trò của Bộ: ${raised.name}`])
  expect(await alertsNaming(other.name)).toEqual([])
})

test('a new account with a role of the ministry is told of, one of an agency is not', async () => {
  const organisation = (await api.make.organisation()).id
  const invite = async (role: string, body: object) => {
    const name = `Người mới ${crypto.randomUUID().slice(0, 8)}`
    const email = `${crypto.randomUUID()}@kiem-thu.example`
    const sent = await administrator('POST', '/api/users/invite', { name, email, role, ...body })
    expect(sent.status, JSON.stringify(sent.body)).toBe(201)
    return alertsNaming(name)
  }
  expect(await invite('auditor', {})).toEqual([expect.stringMatching(/^Vai trò của Bộ: /)])
  expect(await invite('agencyOfficer', { organisation })).toEqual([])
})

test('a second factor taken off an account of the ministry is told of', async () => {
  const reviewer = await api.make.user('reviewer')
  const call = await clientFor(api.server.origin, reviewer.email)
  const begun = await call('POST', '/api/users/second-factor/begin', {})
  const code = codeOf(String(begun.body.secret))
  expect((await call('POST', '/api/users/second-factor/confirm', { code })).status).toBe(200)
  const taken = await administrator('POST', `/api/users/${reviewer.id}/second-factor/reset`, {})
  expect(taken.status, JSON.stringify(taken.body)).toBe(200)
  expect(await alertsNaming(reviewer.name)).toEqual([`Gỡ xác thực hai bước: ${reviewer.name}`])
})

test('many failed sign-ins on one account are told of once', async () => {
  const { email, name } = await api.make.user('agencyOfficer', (await api.make.organisation()).id)
  const stranger = await clientFor(api.server.origin)
  for (let tries = 0; tries < 8; tries += 1) {
    const body = { email, password: 'mot mat khau khong dung' }
    expect((await stranger('POST', '/api/users/login', body)).status).toBe(401)
  }
  // The row is written after the answer, so that its time tells nothing.
  await expect
    .poll(() => alertsNaming(name), { timeout: 10_000 })
    .toEqual([`Đăng nhập sai nhiều lần: ${name}`])
})
