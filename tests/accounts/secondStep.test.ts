import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { namedCookies } from '../../cms/server/namedCookies.ts'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { factories, testPassword } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { acceptTerms, browserOf, codeOf, firstSignIn } from '../support/signInSteps.ts'

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

const real = { illustrative: false }
const open = () => browserOf(server.origin)
const signIn = ({ call }: ReturnType<typeof open>, email: string) =>
  call('POST', '/api/users/login', { email, password: testPassword })
const agencyPerson = async (data = {}) =>
  make.user('agencyOfficer', (await make.organisation()).id, data)

describe('who must have a second factor', () => {
  test.each([
    'reviewer',
    'catalogueEditor',
    'announcer',
    'accountAdministrator',
    'auditor',
    'ministry',
  ] as Role[])(
    '%s: the password opens nothing but setting one up, then the terms',
    async (role) => {
      const { email, id } = await make.user(role, undefined, real)
      const browser = open()
      const { call, cookies } = browser
      const answer = await signIn(browser, email)
      expect(answer).toEqual({ status: 200, body: { next: 'setUp' } })
      expect(cookies.has('payload-token')).toBe(false)
      for (const [method, path, body] of [
        ['GET', '/api/workspace'],
        ['GET', `/api/users/${id}`],
        ['GET', '/api/users/account'],
        ['PATCH', `/api/users/${id}`, { name: 'Tên khác' }],
        ['POST', '/api/users/refresh-token'],
        ['POST', '/api/users/prove', { proof: testPassword }],
        ['POST', '/api/users/sign-in/terms', { version: 'x', accepts: true }],
        ['POST', '/api/users/sign-in/code', { code: '000000' }],
        ['POST', '/api/users/second-factor/end', {}],
      ] as const) {
        expect((await call(method, path, body)).status, path).toBeGreaterThanOrEqual(400)
      }
      expect((await call('GET', '/api/users/me')).body.user ?? null).toBe(null)
      await firstSignIn(browser, email, testPassword)
      expect((await call('GET', '/api/workspace')).status).toBe(200)
    },
  )

  test('an account of the demonstration is exempt, and says so', async () => {
    const { email } = await make.user('ministry')
    const self = await clientFor(server.origin, email)
    const { body } = await self('GET', '/api/users/account')
    expect(body.secondFactor).toMatchObject({ isRequired: false, isDemonstration: true })
  })

  test('whoever is given such a role has no session left, and signs in with the second step', async () => {
    const { email, id } = await agencyPerson(real)
    const browser = open()
    await signIn(browser, email)
    await acceptTerms(browser.call)
    expect((await browser.call('GET', '/api/users/account')).status).toBe(200)
    const admin = await clientFor(server.origin, (await make.user('ministry')).email)
    const organisation = (await make.organisation({ kind: 'ministry' })).id
    const raised = await admin('PATCH', `/api/users/${id}`, { role: 'reviewer', organisation })
    expect(raised.status, JSON.stringify(raised.body)).toBe(200)
    expect((await browser.call('GET', '/api/users/account')).status).toBe(401)
    expect((await signIn(browser, email)).body).toEqual({ next: 'setUp' })
  })

  test('a sign-in that stood at setting one up ends once somebody has set it up', async () => {
    const { email } = await make.user('reviewer', undefined, real)
    const stranger = open()
    await signIn(stranger, email)
    await firstSignIn(open(), email, testPassword)
    expect((await acceptTerms(stranger.call)).status).toBe(401)
    expect(stranger.cookies.has('payload-token')).toBe(false)
  })

  test('nobody calls an account of theirs one of the demonstration', async () => {
    const { email, id } = await make.user('accountAdministrator', undefined, real)
    const browser = open()
    await firstSignIn(browser, email, testPassword)
    const { status } = await browser.call('PATCH', `/api/users/${id}`, { illustrative: true })
    expect(status).toBe(400)
  })
})

describe('codes', () => {
  test('a code of the app opens once, a recovery code once, and a wrong one never', async () => {
    const { email } = await make.user('reviewer', undefined, real)
    const { secret, code, recoveryCodes } = await firstSignIn(open(), email, testPassword)
    const send = async (sent: string) => {
      const browser = open()
      expect((await signIn(browser, email)).body).toEqual({ next: 'code', ways: ['app'] })
      const answer = await browser.call('POST', '/api/users/sign-in/code', { code: sent })
      expect(browser.cookies.has('payload-token')).toBe(answer.status === 200)
      return answer
    }
    // The one with which it was set up is used already.
    const used = await send(code)
    expect(used.status).toBe(400)
    expect(JSON.stringify(used.body)).toContain('"field":"code"')
    const next = codeOf(secret, 1)
    expect((await send(next)).status).toBe(200)
    const again = await send(next)
    expect(again).toEqual(used)
    const [first = '', second = ''] = recoveryCodes
    expect((await send(`${first.slice(0, 5)}-${first.slice(5).toLowerCase()}`)).status).toBe(200)
    expect(await send(first)).toEqual(used)
    expect((await send(second)).status).toBe(200)
  })

  test('two who send the same recovery code at once: it opens for one', async () => {
    const { email } = await make.user('reviewer', undefined, real)
    const { recoveryCodes } = await firstSignIn(open(), email, testPassword)
    const browsers = [open(), open(), open()]
    for (const browser of browsers) await signIn(browser, email)
    const answers = await Promise.all(
      browsers.map(({ call }) =>
        call('POST', '/api/users/sign-in/code', { code: recoveryCodes[0] }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('what is written of the second factor beside it brings no used recovery code back', async () => {
    const { email } = await make.user('reviewer', undefined, real)
    const own = open()
    const { recoveryCodes } = await firstSignIn(own, email, testPassword)
    const [browser, later] = [open(), open()]
    await signIn(browser, email)
    await signIn(later, email)
    const sent = { code: recoveryCodes[0] }
    // Both wait for whoever writes now, the code first.
    const { db } = started.payload
    const writing = await db.beginTransaction()
    const used = browser.call('POST', '/api/users/sign-in/code', sent)
    for (let waited = 0; waited < 10; waited += 1) await own.call('GET', '/api/users/account')
    const begun = own.call('POST', '/api/users/second-factor/begin', {})
    for (let waited = 0; waited < 10; waited += 1) await own.call('GET', '/api/users/account')
    if (writing) await db.rollbackTransaction(writing)
    expect((await used).status).toBe(200)
    expect((await begun).status).toBe(200)
    expect((await later.call('POST', '/api/users/sign-in/code', sent)).status).toBe(400)
  })

  test('after five wrong codes the right one waits too, and the answer is the same', async () => {
    const { email, id } = await make.user('reviewer', undefined, real)
    const { secret } = await firstSignIn(open(), email, testPassword)
    const browser = open()
    await signIn(browser, email)
    const send = (code: string) => browser.call('POST', '/api/users/sign-in/code', { code })
    const wrong = await send('000000')
    for (let count = 0; count < 4; count += 1) await send('000000')
    expect(await send(codeOf(secret, 1))).toEqual(wrong)
    const noted = async () => {
      const { docs } = await started.payload.find({
        collection: 'history',
        where: { subjectId: { equals: id } },
      })
      return docs.map(({ event }) => event)
    }
    await expect.poll(noted).toContain('codeFailed')
  })

  test('what the database keeps is neither the secret nor a code', async () => {
    const { email, id } = await make.user('reviewer', undefined, real)
    const { secret, recoveryCodes } = await firstSignIn(open(), email, testPassword)
    const row = JSON.stringify(
      await started.payload.db.findOne({ collection: 'users', where: { id: { equals: id } } }),
    )
    for (const kept of [secret, ...recoveryCodes]) expect(row).not.toContain(kept)
  })

  test('a new password ends a sign-in that was begun with the old one', async () => {
    const { email, id } = await make.user('reviewer', undefined, real)
    const { secret } = await firstSignIn(open(), email, testPassword)
    const browser = open()
    await signIn(browser, email)
    await started.payload.update({
      collection: 'users',
      id,
      data: { password: 'bốn mùa sông nước Cà Mau' },
    })
    const code = codeOf(secret, 1)
    expect((await browser.call('POST', '/api/users/sign-in/code', { code })).status).toBe(401)
  })
})

test('the session is in a cookie that no script reads, and in no answer', async () => {
  const { email } = await agencyPerson()
  const answer = await fetch(`${server.origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: testPassword }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  const token = /payload-token=([^;]+)/.exec(cookie)?.[1] ?? 'none'
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/)
  const self = await clientFor(server.origin, email)
  const answers = [
    await answer.json(),
    (await self('GET', '/api/users/me')).body,
    (await self('POST', '/api/users/refresh-token')).body,
  ]
  expect(JSON.stringify(answers)).not.toMatch(/eyJ|"token"|refreshedToken/)
  expect(token).toMatch(/^eyJ/)
})

test('with https browsers keep the session for this host alone, and a cookie without that name is none', async () => {
  const { email } = await make.user('reviewer', undefined, real)
  const nameCookies = namedCookies('https://nen-tang.example')
  const https = await serveApi(started.payload, undefined, (req, res, answer) => {
    nameCookies(req, res)
    answer()
  })
  try {
    const browser = browserOf(https.origin)
    const { call, cookies } = browser
    await signIn(browser, email)
    expect([...cookies.keys()]).toEqual(['__Host-sign-in-step'])
    await firstSignIn(browser, email, testPassword)
    expect([...cookies.keys()].sort()).toEqual(['__Host-payload-token', '__Host-sign-in-step'])
    expect((await call('GET', '/api/users/account')).status).toBe(200)
    const token = cookies.get('__Host-payload-token') ?? ''
    // Another host of the same domain can set this one.
    const planted = browserOf(https.origin)
    planted.cookies.set('payload-token', token)
    expect((await planted.call('GET', '/api/users/account')).status).toBe(401)
    cookies.set('payload-lng', 'en')
    expect((await call('POST', '/api/users/logout')).status).toBe(200)
    expect(cookies.get('__Host-payload-token')).toBe('')
  } finally {
    await https.stop()
  }
})

test('terms are accepted at the first sign-in, and anew when they change', async () => {
  const { email, id } = await agencyPerson(real)
  const browser = open()
  expect((await signIn(browser, email)).body).toEqual({ next: 'terms' })
  expect((await browser.call('GET', '/api/workspace')).status).toBe(401)
  const refused = await browser.call('POST', '/api/users/sign-in/terms', {
    version: '2020-01-01',
    accepts: true,
  })
  expect(refused.status).toBe(400)
  expect((await acceptTerms(browser.call)).status).toBe(200)
  expect((await browser.call('GET', '/api/workspace')).status).toBe(200)
  expect((await signIn(open(), email)).body).not.toHaveProperty('next')
  await started.payload.update({ collection: 'users', id, data: { termsVersion: '2020-01-01' } })
  expect((await signIn(open(), email)).body).toEqual({ next: 'terms' })
})

describe('one’s own account', () => {
  test('sessions are listed, ended one by one, and all others at once', async () => {
    const { email } = await agencyPerson()
    const browsers = [open(), open(), open(), open()]
    for (const browser of browsers) await signIn(browser, email)
    const [first = open(), second = open(), ...others] = browsers
    const list = async () => {
      const { body } = await first.call('GET', '/api/users/account')
      return body.sessions as { id: string; isThis: boolean }[]
    }
    const sessions = await list()
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false, false, false])
    const runs = async ({ call }: ReturnType<typeof open>) =>
      (await call('GET', '/api/workspace')).status === 200
    await second.call('POST', '/api/users/sessions/end', { id: sessions[0]?.id })
    expect([await runs(first), await runs(second)]).toEqual([false, true])
    const stranger = open()
    await signIn(stranger, (await agencyPerson()).email)
    const foreign = await stranger.call('POST', '/api/users/sessions/end', { id: sessions[1]?.id })
    expect([foreign.status, JSON.stringify(foreign.body)]).toEqual([
      404,
      expect.stringContaining('không phải của bạn'),
    ])
    await second.call('POST', '/api/users/sessions/end', { others: true })
    for (const browser of others) expect(await runs(browser)).toBe(false)
    expect(await runs(second)).toBe(true)
  })

  test('a new password leaves the own session and ends the others', async () => {
    const { email, id } = await agencyPerson()
    const [first, second] = [open(), open()]
    await signIn(first, email)
    await signIn(second, email)
    const change = { password: 'bốn mùa sông nước Cà Mau', currentPassword: testPassword }
    expect((await first.call('PATCH', `/api/users/${id}`, change)).status).toBe(200)
    expect((await first.call('GET', '/api/workspace')).status).toBe(200)
    expect((await second.call('GET', '/api/workspace')).status).toBe(401)
  })
})

describe('dangerous acts', () => {
  const sinceAnHour = async (id: string) => {
    const row = await started.payload.findByID({ collection: 'users', id, showHiddenFields: true })
    const before = new Date(Date.now() - 3_600_000).toISOString()
    const sessions = row.sessions?.map((one) => ({ ...one, createdAt: before, provenAt: before }))
    await started.payload.db.updateOne({ collection: 'users', id, data: { sessions } })
  }

  test('ask for a password or a code that was entered within ten minutes', async () => {
    const chief = await make.user('ministry')
    const officer = await agencyPerson()
    const browser = open()
    await signIn(browser, chief.email)
    await sinceAnHour(chief.id)
    const platform = await make.platform()
    const acts = [
      ['PATCH', `/api/users/${officer.id}`, { standing: 'off' }],
      ['PATCH', `/api/users/${officer.id}`, { role: 'agencyLeader' }],
      ['POST', `/api/public-records/platforms/${platform.id}/takeDown`, { reason: 'Thử' }],
      ['POST', '/api/users/invite', { name: 'Ai', email: 'ai@x.example', role: 'auditor' }],
      ['POST', '/api/users/second-factor/begin', {}],
    ] as const
    for (const [method, path, body] of acts) {
      const answer = await browser.call(method, path, body)
      expect([answer.status, JSON.stringify(answer.body)], path).toEqual([
        403,
        expect.stringContaining('"prove":true'),
      ])
    }
    // What is not dangerous goes on.
    expect((await browser.call('GET', '/api/workspace')).status).toBe(200)
    expect((await browser.call('POST', '/api/users/prove', { proof: 'sai' })).status).toBe(400)
    expect((await browser.call('POST', '/api/users/prove', { proof: testPassword })).status).toBe(
      200,
    )
    for (const [method, path, body] of acts) {
      expect((await browser.call(method, path, body)).status, path).toBeLessThan(300)
    }
  })
})

test('an administrator takes a lost second factor off; its owner hears of it and sets up another', async () => {
  const lost = await make.user('reviewer', undefined, real)
  const owner = open()
  await firstSignIn(owner, lost.email, testPassword)
  const administrator = await clientFor(
    server.origin,
    (await make.user('accountAdministrator')).email,
  )
  const path = `/api/users/${lost.id}/second-factor/reset`
  const editor = await clientFor(server.origin, (await make.user('catalogueEditor')).email)
  expect((await editor('POST', path)).status).toBe(403)
  expect((await administrator('POST', path)).status).toBe(200)
  expect((await owner.call('GET', '/api/workspace')).status).toBe(401)
  expect((await signIn(open(), lost.email)).body).toEqual({ next: 'setUp' })
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: lost.id } },
  })
  expect(JSON.stringify(docs)).toContain('Đã tắt xác thực hai bước')
})
