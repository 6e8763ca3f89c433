import { describe, expect, test } from 'vitest'
import { siteOfPasskeys } from '../../cms/src/words/account/passkeys.ts'
import { testPassword } from '../support/factories.ts'
import { openApi } from '../support/openApi.ts'
import { acceptTerms, browserOf, codeOf } from '../support/signInSteps.ts'
import { softAuthenticator } from '../support/softAuthenticator.ts'

const opened = openApi()

const here = siteOfPasskeys() ?? { id: '', origin: '' }
const open = () => browserOf(opened.server.origin)
type Browser = ReturnType<typeof open>
const signIn = ({ call }: Browser, email: string) =>
  call('POST', '/api/users/login', { email, password: testPassword })
const isIn = async ({ call }: Browser) => (await call('GET', '/api/workspace')).status === 200

/** Adds a passkey of a new authenticator, as somebody who is signed in or at that step of a sign-in. */
async function addPasskey({ call }: Browser, authenticator = softAuthenticator(here)) {
  const { body: asked } = await call('POST', '/api/users/passkeys/begin', {})
  const credential = authenticator.make(asked)
  const answer = await call('POST', '/api/users/passkeys/add', {
    passkeyName: 'Điện thoại',
    credential,
  })
  return { authenticator, answer, credential }
}

/** A person whose only second factor is a passkey. */
async function withPasskey() {
  const { email, id } = await opened.make.user('reviewer', undefined, { illustrative: false })
  const browser = open()
  await signIn(browser, email)
  const added = await addPasskey(browser)
  await acceptTerms(browser.call)
  return { email, id, browser, ...added }
}

/** The second step of a new sign-in with a passkey; `change` makes of the answer what a thief would send. */
async function showKey(
  email: string,
  authenticator: ReturnType<typeof softAuthenticator>,
  browser = open(),
) {
  const answer = await signIn(browser, email)
  const { body } = await browser.call('POST', '/api/users/sign-in/passkey/begin', {})
  const credential = authenticator.show(body)
  const shown = await browser.call('POST', '/api/users/sign-in/passkey', { credential })
  return { first: answer.body, shown, credential, browser }
}

describe('a passkey as the second step', () => {
  test('a reviewer sets up nothing but a passkey, gets recovery codes, and signs in with either', async () => {
    const { email, browser, authenticator, answer } = await withPasskey()
    expect(answer.body.next).toBe('terms')
    expect(answer.body.recoveryCodes).toHaveLength(10)
    expect(await isIn(browser)).toBe(true)
    const { first, shown, browser: next } = await showKey(email, authenticator)
    expect(first).toEqual({ next: 'code', ways: ['passkey'] })
    expect(shown.status).toBe(200)
    expect(await isIn(next)).toBe(true)
    const third = open()
    await signIn(third, email)
    const [code] = answer.body.recoveryCodes as string[]
    expect((await third.call('POST', '/api/users/sign-in/code', { code })).status).toBe(200)
    const { body } = await third.call('GET', '/api/users/account')
    expect(body.secondFactor).toMatchObject({
      isSetUp: true,
      hasApp: false,
      codesLeft: 9,
      passkeys: [{ name: 'Điện thoại', usedAt: expect.stringMatching(/^\d{4}-/) as string }],
    })
  })

  test('an app that is set up beside it keeps it', async () => {
    const { email, browser, authenticator } = await withPasskey()
    const { body } = await browser.call('POST', '/api/users/second-factor/begin', {})
    const code = codeOf(body.secret)
    await browser.call('POST', '/api/users/second-factor/confirm', { code })
    const { first, shown } = await showKey(email, authenticator)
    expect(first.ways).toEqual(['app', 'passkey'])
    expect(shown.status).toBe(200)
  })

  test('what is not the asked signature of this account’s passkey at this site opens nothing', async () => {
    const { email, authenticator } = await withPasskey()
    const other = await withPasskey()
    const { credential: used } = await showKey(email, authenticator)
    const refusedFor: Record<string, (asked: Record<string, unknown>) => unknown> = {
      'an answer that was used': () => used,
      'another’s passkey': other.authenticator.show,
      'another’s signature under this one’s id': (asked) => ({
        ...other.authenticator.show(asked),
        id: authenticator.id,
        rawId: authenticator.id,
      }),
      'a challenge that nobody asked': () =>
        authenticator.show({ challenge: Buffer.alloc(32).toString('base64url') }),
      'bytes that are none': (asked) => {
        const shown = authenticator.show(asked)
        return { ...shown, response: { ...shown.response, authenticatorData: 'AA' } }
      },
    }
    for (const [what, answer] of Object.entries(refusedFor)) {
      const browser = open()
      await signIn(browser, email)
      const { body } = await browser.call('POST', '/api/users/sign-in/passkey/begin', {})
      const credential = answer(body)
      const sent = await browser.call('POST', '/api/users/sign-in/passkey', { credential })
      expect([what, sent.status]).toEqual([what, 400])
      expect(await isIn(browser), what).toBe(false)
    }
  })

  test('a page of another name gets no passkey taken, and none made', async () => {
    const phishing = softAuthenticator({ id: here.id, origin: 'https://nentang-so.example' })
    const { email } = await opened.make.user('reviewer', undefined, { illustrative: false })
    const browser = open()
    await signIn(browser, email)
    const { answer } = await addPasskey(browser, phishing)
    expect(answer.status).toBe(400)
    expect(await isIn(browser)).toBe(false)
  })

  test('two who send the same answer at once: it opens for one', async () => {
    const { email, authenticator } = await withPasskey()
    const browser = open()
    await signIn(browser, email)
    const { body } = await browser.call('POST', '/api/users/sign-in/passkey/begin', {})
    const credential = authenticator.show(body)
    const copies = [1, 2, 3].map(() =>
      browser.call('POST', '/api/users/sign-in/passkey', { credential }),
    )
    const answers = await Promise.all(copies)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  })

  test('it is neither asked for nor taken without the password', async () => {
    const { call } = open()
    for (const [path, body] of [
      ['passkeys/begin', {}],
      ['passkeys/add', { passkeyName: 'x', credential: {} }],
      ['passkeys/remove', { id: 'x' }],
      ['sign-in/passkey/begin', {}],
      ['sign-in/passkey', { credential: {} }],
    ] as const) {
      expect((await call('POST', `/api/users/${path}`, body)).status, path).toBe(401)
    }
  })
})

describe('one’s own passkeys', () => {
  test('the last second factor of a role that needs one stays; another’s id is not found', async () => {
    const { browser, authenticator } = await withPasskey()
    const other = await withPasskey()
    const remove = (id: string) => browser.call('POST', '/api/users/passkeys/remove', { id })
    expect((await remove(other.authenticator.id)).status).toBe(404)
    expect((await remove(authenticator.id)).status).toBe(409)
    const second = await addPasskey(browser)
    expect(second.answer.body).toEqual({ recoveryCodes: [] })
    expect((await remove(authenticator.id)).status).toBe(200)
    const { body } = await browser.call('GET', '/api/users/account')
    expect(body.secondFactor).toMatchObject({ passkeys: [{ id: second.authenticator.id }] })
  })

  test('an officer who removes the only one has no second step, and is mailed', async () => {
    const organisation = await opened.make.organisation()
    const { email, id } = await opened.make.user('agencyOfficer', organisation.id)
    const browser = open()
    await signIn(browser, email)
    const { authenticator, answer } = await addPasskey(browser)
    expect(answer.body.recoveryCodes).toHaveLength(10)
    await browser.call('POST', '/api/users/passkeys/remove', { id: authenticator.id })
    expect((await signIn(open(), email)).body).not.toHaveProperty('next')
    const { docs } = await opened.started.payload.find({
      collection: 'messages',
      where: { recipient: { equals: id } },
      sort: 'createdAt',
    })
    expect(docs.map(({ body }) => body).join('\n')).toMatch(/Đã thêm khóa truy cập[^]*Đã tắt/)
  })
})

test('a passkey belongs to a name: an address of numbers has none, the machine itself is localhost', () => {
  expect(siteOfPasskeys('https://nen-tang.example')).toEqual({
    id: 'nen-tang.example',
    origin: 'https://nen-tang.example',
  })
  expect(siteOfPasskeys('http://127.0.0.1:4200')?.origin).toBe('http://localhost:4200')
  expect(siteOfPasskeys('http://10.1.2.3:4200')).toBeUndefined()
  expect(siteOfPasskeys('http://[2001:db8::1]:4200')).toBeUndefined()
})
