import { beforeAll, expect, test } from 'vitest'
import { erasedName } from '../../cms/src/domain/account/account.ts'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { openApi } from '../support/openApi.ts'

// Law 91/2025/QH15: a person gets what is kept about them, and is erased; the history stays, without the name.

const api = openApi()
let administrator: Client
let administratorId: string

beforeAll(async () => {
  const account = await api.make.user('accountAdministrator')
  administratorId = account.id
  administrator = await clientFor(api.server.origin, account.email)
})

const subjectsTo = async (recipient: string) => {
  const where = { recipient: { equals: recipient } }
  const { docs } = await api.started.payload.find({ collection: 'messages', where })
  return docs.map(({ subject }) => subject)
}
const rowsOn = async (subjectId: string) => {
  const where = { subjectId: { equals: subjectId } }
  return (await api.started.payload.find({ collection: 'history', where, sort: 'createdAt' })).docs
}

test('a person downloads what is kept, in words and without secrets, asks for erasure and is erased', async () => {
  const agency = (await api.make.organisation()).id
  const person = await api.make.user('agencyOfficer', agency, { name: 'Nguyễn Thị Hoa Sen' })
  const colleague = await api.make.user('agencyOfficer', agency)
  const call = await clientFor(api.server.origin, person.email)
  const platform = (await api.make.platform()).id
  const { body } = await call('POST', '/api/adoptions', { platform, purpose: 'Khám từ xa' })
  const { id } = body.doc as { id: string }
  expect((await call('POST', `/api/adoptions/${id}/submit`, {})).status).toBe(200)

  const kept = await call('POST', '/api/users/export', {})
  expect(kept.status, JSON.stringify(kept.body)).toBe(200)
  expect(kept.body).toMatchObject({
    'Tài khoản': { 'Họ và tên': person.name, 'Thư điện tử': person.email },
    'Nhật ký': expect.arrayContaining([expect.objectContaining({ 'Mã hồ sơ': id })]) as unknown,
    'Hồ sơ có tên bạn': [expect.objectContaining({ 'Mã hồ sơ': id })],
  })
  expect(JSON.stringify(kept.body)).not.toMatch(/hash|salt|pbkdf2|payload-token/)
  expect((await rowsOn(person.id)).map(({ event }) => event)).toContain('dataExported')

  expect((await call('POST', '/api/users/erasure', {})).status).toBe(200)
  expect((await call('POST', '/api/users/erasure', {})).status).toBe(200)
  const told = await subjectsTo(administratorId)
  expect(told.filter((subject) => subject.includes('Tải dữ liệu'))).toHaveLength(1)
  expect(told.filter((subject) => subject.includes('Đề nghị xóa'))).toHaveLength(1)

  const erase = `/api/users/${person.id}/erase`
  expect((await call('POST', erase, {})).status).toBe(403)
  const without = await administrator('POST', erase, {})
  expect([without.status, JSON.stringify(without.body)]).toEqual([
    400,
    expect.stringContaining('"field":"successor"'),
  ])
  const done = await administrator('POST', erase, { successor: colleague.id })
  expect(done.status, JSON.stringify(done.body)).toBe(200)

  const row = await api.started.payload.findByID({ collection: 'users', id: person.id, depth: 0 })
  expect(row).toMatchObject({ name: erasedName, standing: 'off', workPassedTo: colleague.id })
  const all = JSON.stringify([row, await rowsOn(person.id), await rowsOn(id)])
  expect(all).not.toContain(person.name)
  expect(all).not.toContain(person.email)
  expect(await rowsOn(id)).toMatchObject([{ event: 'submit', byName: erasedName }])
  expect(await subjectsTo(person.id)).toEqual([])
  expect((await call('GET', '/api/workspace')).status).toBe(401)
  expect((await administrator('POST', erase, {})).status).toBe(409)

  // It is off for ever: neither its leader nor an administrator makes another's account of it.
  const leader = await clientFor(
    api.server.origin,
    (await api.make.user('agencyLeader', agency)).email,
  )
  const account = `/api/users/${person.id}`
  const on = { standing: 'active' }
  expect((await leader('POST', `${account}/standing`, on)).status).toBe(409)
  for (const change of [on, { email: 'khac@kiem-thu.example' }, { name: 'Người Khác' }]) {
    expect((await administrator('PATCH', account, change)).status).toBe(409)
  }
})

test('nobody erases oneself, nor the last account that holds all that the ministry may do', async () => {
  const { id } = await api.make.user('ministry')
  const own = await administrator('POST', `/api/users/${administratorId}/erase`, {})
  expect(own.status).toBe(403)
  expect((await administrator('POST', `/api/users/${id}/erase`, {})).status).toBe(409)
})
