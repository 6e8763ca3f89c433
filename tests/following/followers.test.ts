import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { replyMarkers } from '../../cms/src/domain/publication/replyMarkers.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { confirmationHours } from '../../cms/src/following/follow.ts'
import { nextDigest, sendDigests } from '../../cms/src/following/digests.ts'
import { sendQueuedMessages } from '../../cms/src/mail/send.ts'
import { releasesDir } from '../../cms/src/publication/release.ts'
import { forgetOldThings } from '../../cms/src/server/retention.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { mailText } from '../support/mailText.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { releaseWithoutSite } from '../support/releasedWithoutSite.ts'

let started: TestPayload
let server: HttpServer
let slug: string
let other: string
let problem: string
let addresses = 0
const day = 86_400_000

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const made = await make.problem({ title: 'Khám từ xa', illustrative: true, state: 'piloting' })
  ;({ slug, id: problem } = made)
  ;({ slug: other } = await make.platform({ status: 'pilot' }))
  await releaseWithoutSite(started.payload)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

let email: string
beforeEach(() => {
  email = `ban-doc-${(addresses += 1)}@kiem-thu.example`
})

async function follow(
  fields: Record<string, string> = {},
  accept = 'application/json',
  language = 'vi',
) {
  const form = new FormData()
  const given = { email, follows: `problems/${slug}`, frequency: 'daily', website: '', ...fields }
  for (const [name, value] of Object.entries(given)) form.set(name, value)
  const answer = await fetch(`${server.origin}/api/followers/follow?language=${language}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept },
    body: form,
  })
  return {
    status: answer.status,
    text: await answer.text(),
    location: answer.headers.get('location'),
  }
}

/** Mails that lie in the mailbox for the address of the test, the newest last. */
async function mails() {
  await sendQueuedMessages(started.payload)
  const mailbox = path.join(started.dataDir, 'mailbox')
  return readdirSync(mailbox)
    .sort()
    .map((file) => readFileSync(path.join(mailbox, file), 'utf8'))
    .filter((mail) => mail.includes(`To: ${email}`))
    .map((mail) => ({ headers: mail.split(/\r?\n\r?\n/)[0] ?? '', text: mailText(mail) }))
}

const linkOf = (text: string) => text.trim().split('\n').at(-1) ?? ''
/** Links name the public address; the test's server stands elsewhere. */
const open = (link: string, method = 'GET', body?: string) => {
  const { pathname, search } = new URL(link)
  return fetch(`${server.origin}${pathname}${search}`, {
    method,
    redirect: 'manual',
    ...(body === undefined
      ? {}
      : { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  })
}

async function confirmed(fields: Record<string, string> = {}, language = 'vi') {
  expect((await follow(fields, 'application/json', language)).status).toBe(201)
  const link = linkOf((await mails()).at(-1)?.text ?? '')
  expect((await open(link, 'POST')).status).toBe(303)
  return link
}

const rows = async () =>
  (
    await started.payload.find({
      collection: 'followers',
      where: { address: { equals: email } },
      sort: 'createdAt',
    })
  ).docs

/** Another state of the problem, published. */
async function change(state: 'open' | 'piloting') {
  await started.payload.update({
    collection: 'problems',
    id: problem,
    data: { state },
    context: { isSeed: true },
  })
  await releaseWithoutSite(started.payload)
}
const in2Days = () => new Date(Date.now() + 2 * day)

test('digests are due at seven in the morning of Việt Nam, a day or a week later', () => {
  const at = (text: string) => new Date(text)
  expect(nextDigest(at('2026-11-28T06:00:00+07:00'), 'daily')).toBe('2026-11-28T00:00:00.000Z')
  expect(nextDigest(at('2026-11-28T07:00:00+07:00'), 'daily')).toBe('2026-11-29T00:00:00.000Z')
  expect(nextDigest(at('2026-11-28T23:00:00+07:00'), 'weekly')).toBe('2026-12-05T00:00:00.000Z')
})

test('who follows a search is told of what it finds, by what it asks, and of nothing else', async () => {
  await confirmed({
    follows: 'https://nen-tang-so.example/tim-kiem/?q=kham+tu+xa&sap-xep=ten&trang=2',
  })
  expect((await rows()).map(({ follows }) => follows)).toEqual(['search?q=kham+tu+xa'])
  await started.payload.update({
    collection: 'platforms',
    where: { slug: { equals: other } },
    data: { status: 'official' },
    context: { isSeed: true },
  })
  await releaseWithoutSite(started.payload)
  await sendDigests(started.payload, in2Days())
  expect(await mails()).toHaveLength(1)
  await change('open')
  await sendDigests(started.payload, new Date(Date.now() + 4 * day))
  const [, digest, ...more] = await mails()
  expect(more).toEqual([])
  expect(digest?.text).toContain('[minh họa] Khám từ xa')
  expect(digest?.text).toContain('Tìm kiếm: “kham tu xa”')
  await change('piloting')
  // The link of the mail ends it.
  expect((await open(linkOf(digest?.text ?? ''), 'POST')).status).toBe(200)
  expect(await rows()).toEqual([])
})

test('a person keeps searches at the desk, sees what is new in each since they looked, and nobody else’s', async () => {
  const make = factories(started.payload)
  const agency = (await make.organisation()).id
  const [mine, theirs] = [
    await make.user('agencyOfficer', agency),
    await make.user('agencyOfficer', agency),
  ]
  const [self, colleague, visitor] = await Promise.all([
    clientFor(server.origin, mine.email),
    clientFor(server.origin, theirs.email),
    clientFor(server.origin),
  ])
  const own = async (call: typeof self) =>
    (await call('GET', '/api/savedSearches/own')).body.docs as {
      id: string
      name: object
      paths: object
      freshCount: number
      fresh: object[]
    }[]
  const search = '/en/search/?q=kham+tu+xa&sap-xep=ten'
  expect((await self('POST', '/api/savedSearches/save', { search })).status).toBe(201)
  // Once more, in another order and language, is the same search.
  await self('POST', '/api/savedSearches/save', { search: '/tim-kiem/?q=kham+tu+xa' })
  await self('POST', '/api/savedSearches/save', { search: '/tim-kiem/?q=khong+co+gi+giong' })
  await change('open')
  const [unlike, saved, ...more] = await own(self)
  expect([more, unlike?.freshCount]).toEqual([[], 0])
  expect(saved).toMatchObject({
    name: { vi: 'Tìm kiếm: “kham tu xa”', en: 'Search: “kham tu xa”' },
    paths: { vi: '/tim-kiem/?q=kham+tu+xa', en: '/en/search/?q=kham+tu+xa' },
    freshCount: 1,
    fresh: [{ title: { vi: 'Khám từ xa' }, illustrative: true }],
  })
  const seen = `/api/savedSearches/${saved?.id}/seen`
  expect([(await colleague('POST', seen, {})).status, await own(colleague)]).toEqual([404, []])
  expect((await visitor('POST', seen, {})).status).toBe(401)
  expect((await colleague('DELETE', `/api/savedSearches/${saved?.id}`)).status).toBe(403)
  expect((await self('POST', seen, { khac: 1 })).status).toBe(400)
  expect((await own(self)).map(({ freshCount }) => freshCount)).toEqual([0, 1])
  expect((await self('POST', seen, {})).status).toBe(200)
  expect((await own(self)).map(({ freshCount }) => freshCount)).toEqual([0, 0])
  const everything = await self('POST', '/api/savedSearches/save', { search: '/tim-kiem/' })
  expect([everything.status, JSON.stringify(everything.body)]).toEqual([
    400,
    expect.stringContaining('có từ hoặc bộ lọc'),
  ])
  expect((await self('DELETE', `/api/savedSearches/${saved?.id}`)).status).toBe(200)
  for (let number = 0; number < 31; number += 1) {
    const address = `/tim-kiem/?q=so+${number}`
    const { status } = await self('POST', '/api/savedSearches/save', { search: address })
    expect([number, status]).toEqual([number, number < 29 ? 201 : 409])
  }
  await change('piloting')
})

test('a search of everything, or of nothing that the site asks, is not followed', async () => {
  for (const follows of [
    '/tim-kiem/',
    '/tim-kiem/?trang=3',
    '/tim-kiem/?khac=1',
    'search?',
    'search?x=1',
  ]) {
    const { status, text } = await follow({ follows })
    expect([follows, status, text]).toEqual([follows, 422, expect.stringContaining('để theo dõi')])
  }
})

test('a search that says more than words, on one line, is neither followed nor saved, and nothing is mailed', async () => {
  const make = factories(started.payload)
  const { id: organisation } = await make.organisation()
  const person = await make.user('agencyOfficer', organisation)
  const call = await clientFor(server.origin, person.email)
  for (const search of [
    'q=Mật khẩu của bạn hết hạn, mở https://evil.example/dang-nhap ngay',
    'q=mo+evil.example+ngay',
    'q=mo+WWW.evil',
    'q=//evil',
    'q=mo+tp.hcm.example',
    'q=mo+1.2.3.4',
    'q=ai@evil',
    'q=mot%0d%0ahai',
    'q=%00abc',
    'q=abc%E2%80%AExyz',
    'q=%E3%85%A4',
    'q=a%E2%80%9D+b',
    `q=${'dai '.repeat(21)}`,
    'loai=platform&nhom=mo+https://evil.example',
  ]) {
    const follows = `/tim-kiem/?${search}`
    const { status, text } = await follow({ follows })
    expect([search, status, text]).toEqual([search, 422, expect.stringContaining('"follows"')])
    expect(text).toContain('dấu câu thường')
    const saved = await call('POST', '/api/savedSearches/save', { search: follows })
    expect([search, saved.status]).toEqual([search, 400])
    expect(JSON.stringify(saved.body)).toContain('dấu câu thường')
  }
  expect(await mails()).toEqual([])
  const words = 'Hóa đơn ở TP.HCM, bản 2.0 (xã & phường)?'
  const plain = await follow({ follows: `/tim-kiem/?q=${encodeURIComponent(words)}` })
  expect(plain.status).toBe(201)
  expect((await mails())[0]?.text).toContain(`“${words}”`)
})

test('a confirmed follower gets one digest with the change, marked, with what ends it; an unconfirmed one none', async () => {
  await confirmed()
  const follower = email
  email = `chua-xac-nhan@kiem-thu.example`
  await follow()
  await change('open')
  await Promise.all([
    sendDigests(started.payload, in2Days()),
    sendDigests(started.payload, in2Days()),
  ])
  await sendDigests(started.payload, in2Days())
  expect(await mails()).toHaveLength(1)
  email = follower
  const [, digest, ...more] = await mails()
  expect(more).toEqual([])
  expect(digest?.text).toMatch(/Đổi tình trạng: \[minh họa\] Khám từ xa/i)
  expect(digest?.text).toContain(`/bai-toan/${slug}/`)
  const end = linkOf(digest?.text ?? '')
  const headers = digest?.headers.replaceAll(/\r?\n\s+/g, ' ') ?? ''
  expect(headers).toContain(`List-Unsubscribe: <${end}>`)
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(end).not.toContain('kiem-thu')
  // Nothing changed since: nothing is sent.
  await sendDigests(started.payload, new Date(Date.now() + 9 * day))
  expect(await mails()).toHaveLength(2)
})

test('a digest tells in its language, and nothing of what is not followed', async () => {
  await confirmed({ follows: `platforms/${other}` }, 'en')
  await change('piloting')
  await sendDigests(started.payload, in2Days())
  expect(await mails()).toHaveLength(1)
  await confirmed({ follows: 'everything' }, 'en')
  await change('open')
  await sendDigests(started.payload, in2Days())
  const digest = (await mails()).at(-1)?.text ?? ''
  expect(digest).toContain('The public site has changed')
  expect(digest).toContain(`/en/problems/${slug}/`)
  expect(digest).toContain(`follows=platforms%2F${other}`)
  expect(digest).toContain('follows=everything')
})

test('one click ends it, as mail programs do it, and the address is deleted with its mails', async () => {
  await confirmed()
  await change('piloting')
  await sendDigests(started.payload, in2Days())
  const end = linkOf((await mails()).at(-1)?.text ?? '')
  expect(await (await open(end)).text()).toContain('<form method="post"')
  expect(await rows()).toHaveLength(1)
  const ended = await open(end, 'POST', 'List-Unsubscribe=One-Click')
  expect(ended.status).toBe(200)
  expect(await rows()).toEqual([])
  const { totalDocs } = await started.payload.count({
    collection: 'messages',
    where: { address: { equals: email } },
  })
  expect(totalDocs).toBe(0)
  // Pressed again, and with a made-up token, it answers alike.
  const again = await open(end, 'POST')
  const madeUp = await open(end.replace(/token=.{6}/, 'token=000000'), 'POST')
  expect(await again.text()).toBe(await madeUp.text())
  expect((await open(end.replace(/token=.*/, 'token=0'), 'POST')).status).toBe(403)
})

test('one of several is ended by itself', async () => {
  await confirmed()
  await confirmed({ follows: `platforms/${other}` })
  await change('open')
  await sendDigests(started.payload, in2Days())
  const digest = (await mails()).at(-1)?.text ?? ''
  const [endOne = ''] = /https?:\S+follows=problems%2F[^\s)]+/.exec(digest) ?? []
  await open(endOne, 'POST')
  expect((await rows()).map(({ follows }) => follows)).toEqual([`platforms/${other}`])
})

test('what a link of a mail opens stands in the frame of the released site, in its language', async () => {
  const release = await releaseWithoutSite(started.payload)
  const { title, text } = replyMarkers
  for (const language of ['vi', 'en'] as const) {
    const folder = path.join(releasesDir(), release, 'site', pagePath('reply', language))
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      path.join(folder, 'index.html'),
      `<title>Khung</title><header>${language}</header><h1>${title}Khung${title}</h1>${text.start}<p>Chưa có gì</p>${text.end}<footer>Cuối</footer>`,
    )
  }
  await follow({}, 'application/json', 'en')
  const link = linkOf((await mails()).at(-1)?.text ?? '')
  const page = await (await open(link)).text()
  expect(page).toMatch(
    /^<title>Confirm that you follow<\/title><header>en<\/header><h1>.*Confirm that you follow.*<\/h1>.*<form method="post".*<footer>Cuối<\/footer>$/s,
  )
  expect(page).not.toMatch(/Khung|Chưa có gì/)
  const whole = link.replace(/token=\w+/, 'token=x').replace('language=en', 'language=vi')
  const refused = await open(whole)
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('<header>vi</header>')
})

test('the link of the mail opens once, before it expires, and is kept as a digest only', async () => {
  await follow()
  const link = linkOf((await mails())[0]?.text ?? '')
  expect(JSON.stringify(await rows())).not.toContain(new URL(link).searchParams.get('token'))
  // Programs that open links confirm nothing.
  expect((await open(link)).status).toBe(200)
  expect((await rows())[0]?.confirmedAt).toBeFalsy()
  const done = await open(link, 'POST')
  expect([done.status, done.headers.get('location')]).toEqual([303, '/theo-doi/#da-xac-nhan'])
  expect((await open(link, 'POST')).status).toBe(403)
  await follow({ follows: `platforms/${other}` })
  const [late] = (await mails()).slice(-1)
  await started.payload.db.updateOne({
    collection: 'followers',
    where: { key: { equals: `${email} platforms/${other}` } },
    data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    returning: false,
  })
  expect((await open(linkOf(late?.text ?? ''), 'POST')).status).toBe(403)
})

test('the answer does not tell whether an address follows already', async () => {
  const first = await follow()
  await open(linkOf((await mails())[0]?.text ?? ''), 'POST')
  const second = await follow({ frequency: 'weekly' })
  expect(second).toEqual(first)
  // What stands is changed by the mail's link alone.
  expect(await rows()).toMatchObject([{ frequency: 'daily' }])
  await open(linkOf((await mails()).at(-1)?.text ?? ''), 'POST')
  expect(await rows()).toMatchObject([{ frequency: 'weekly' }])
})

test('a form without a script leads to the page that says what comes next', async () => {
  const answer = await follow({}, 'text/html', 'en')
  expect([answer.status, answer.location]).toEqual([303, '/en/follow/#da-gui'])
})

test('what is wrong is refused with every field, what falls into the trap is not kept, and a fourth mail is not sent', async () => {
  const wrong = await follow({ email: 'a@', follows: 'users/1', frequency: 'hourly' })
  expect(wrong.status).toBe(422)
  const { errors } = JSON.parse(wrong.text) as { errors: { data: { field: string } }[] }
  expect(errors.map(({ data }) => data.field).sort()).toEqual(['email', 'follows', 'frequency'])
  expect((await follow({ follows: 'platforms/khong-co' })).status).toBe(422)
  expect((await follow({ state: 'x' })).status).toBe(422)
  expect((await follow({ website: 'https://spam.example' })).status).toBe(201)
  expect(await rows()).toEqual([])
  for (let sent = 0; sent < 3; sent += 1) expect((await follow()).status).toBe(201)
  expect((await follow()).status).toBe(422)
  expect(await mails()).toHaveLength(3)
})

test('who never confirmed is deleted after the link’s expiry, and mails to followers after a week', async () => {
  const forget = async (later: number) =>
    forgetOldThings(new Date(Date.now() + later), await createLocalReq({}, started.payload))
  await follow()
  await mails()
  await forget((confirmationHours - 1) * 3_600_000)
  expect(await rows()).toHaveLength(1)
  await forget((confirmationHours + 1) * 3_600_000)
  expect(await rows()).toEqual([])
  await forget(8 * day)
  const { totalDocs } = await started.payload.count({
    collection: 'messages',
    where: { address: { equals: email } },
  })
  expect(totalDocs).toBe(0)
})

test('nobody reads who follows, also of a mail that was refused', async () => {
  const { email: ministry } = await factories(started.payload).user('ministry')
  const call = await clientFor(server.origin, ministry)
  expect((await call('GET', '/api/followers')).status).toBe(403)
  await follow()
  await started.payload.db.updateMany({
    collection: 'messages',
    where: { address: { equals: email } },
    data: { delivery: 'failed', lastError: `550 <${email}> no such box` },
  })
  const { body } = await call('GET', '/api/messages/undelivered')
  expect(body.mails).toMatchObject([{ to: '(người theo dõi)' }])
  expect(JSON.stringify(body)).not.toContain(email)
})
