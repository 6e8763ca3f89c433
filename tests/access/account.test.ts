import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { linkIn } from '../support/mailbox.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { factories, testPassword } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let server: HttpServer
let anyone: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  anyone = await clientFor(server.origin)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const signIn = (email: string, password: string) =>
  anyone('POST', '/api/users/login', { email, password })

test('after five wrong passwords from one network the right one waits there too', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect((await signIn(email, 'sai mật khẩu')).status).toBe(401)
  }
  expect((await signIn(email, testPassword)).status).toBe(401)
})

test('an unknown address and a wrong password are answered alike', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  const wrong = await signIn(email, 'sai mật khẩu')
  const unknown = await signIn('khong-co@kiem-thu.example', 'sai mật khẩu')
  expect(unknown).toEqual(wrong)
})

test.each([
  ['eleven characters', '12345678abc'],
  ['one character again and again', 'aaaaaaaaaaaaaaa'],
  ['the name in the mail address', 'yeu-nguoi-moi-2026'],
])('a password of %s is refused at its field', async (_, password) => {
  const { email, id } = await started.payload.create({
    collection: 'users',
    data: {
      name: 'Người mới',
      email: `nguoi-moi@${password.length}.kiem-thu.example`,
      password: testPassword,
      role: 'agencyOfficer',
      illustrative: true,
    },
  })
  const self = await clientFor(server.origin, email)
  const { status, body } = await self('PATCH', `/api/users/${id}`, {
    password,
    currentPassword: testPassword,
  })
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toContain('"path":"password"')
})

test('a person cannot give themselves another role or organisation', async () => {
  const make = factories(started.payload)
  const own = await make.organisation()
  const user = await make.user('agencyOfficer', own.id)
  const other = await make.organisation()
  const officer = await clientFor(server.origin, user.email)
  await officer('PATCH', `/api/users/${user.id}`, { role: 'ministry', organisation: other.id })
  const after = await started.payload.findByID({ collection: 'users', id: user.id, depth: 0 })
  expect(after).toMatchObject({ role: 'agencyOfficer', organisation: own.id })
})

test('a forgotten password is set anew by the link in a mail', async () => {
  const { email } = await factories(started.payload).user('agencyOfficer')
  await anyone('POST', '/api/users/forgot-password', { email })
  await sendQueuedMessages(started.payload)
  const token = new URL(await linkIn(started.dataDir, email)).searchParams.get('token')
  const password = 'một mật khẩu hoàn toàn khác'
  expect((await anyone('POST', '/api/users/reset-password', { token, password })).status).toBe(200)
  expect((await signIn(email, password)).status).toBe(200)
})
