import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serveSite } from '../../cms/server/serveSite.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { dayAfter, dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { releasesDir } from '../../cms/src/publication/release.ts'
import { forgetOldThings } from '../../cms/src/server/retention.ts'
import { keepCounted } from '../../cms/src/visits/keepVisits.ts'
import { visits } from '../../cms/src/visits/visitCounts.ts'
import { allVisits } from '../../cms/src/visits/visitFigures.ts'
import type { Organisation } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { releaseWithoutSite } from '../support/releasedWithoutSite.ts'

let started: TestPayload
let api: HttpServer
let site: Server
let firm: Organisation
let sold: string
let vendor: Client

const today = dayInVietnam(new Date())
const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  firm = await make.organisation({ kind: 'vendor' })
  const platform = (await make.platform()).id
  sold = (await make.offering({ vendor: firm.id, platform })).slug
  await make.offering({ vendor: (await make.organisation({ kind: 'vendor' })).id, platform })
  const release = await releaseWithoutSite(started.payload)
  const composed = (['compare', 'search', 'errorReport', 'adoptionList'] as const).flatMap((page) =>
    languages.map((language) => `${pagePath(page, language)}index.html`),
  )
  for (const file of [
    ...composed,
    '/index.html',
    '/404.html',
    `/san-pham/${sold}/index.html`,
    '/lam-viec/index.html',
    '/rss/thay-doi.xml',
  ]) {
    const whole = path.join(releasesDir(), release, 'site', file)
    mkdirSync(path.dirname(whole), { recursive: true })
    writeFileSync(whole, '<!doctype html><title>Thử</title>')
  }
  const toSite = serveSite(releasesDir())
  site = createServer(toSite)
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  api = await serveApi(started.payload)
  vendor = await clientFor(api.origin, (await make.user('vendor', firm.id)).email)
})
beforeEach(async () => {
  visits.counts.clear()
  await started.payload.delete({ collection: 'visits', where: { key: { exists: true } } })
})
afterAll(async () => {
  site.close()
  await api.stop()
  await started.stop()
})

async function open(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = site.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
    method,
    headers: { 'user-agent': browser, 'sec-fetch-dest': 'document', ...headers },
  })
  await answer.arrayBuffer()
  return answer
}

test('a page that a person opens is counted for the day, without anything of who opened it', async () => {
  const page = `/san-pham/${sold}/`
  const first = await open(page)
  await open(`${page}?utm_source=thu`, {
    cookie: 'a=b',
    referer: 'https://noi-khac.example/?q=mat',
  })
  // A browser that has the page already asks whether it has changed: it is read once more.
  await open(page, { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([...visits.counts]).toEqual([[`${today} ${page}`, 3]])
  await keepCounted(started.payload)
  const { docs } = await started.payload.find({ collection: 'visits', overrideAccess: true })
  expect(docs).toMatchObject([{ day: today, month: today.slice(0, 7), address: page, count: 3 }])
  expect(Object.keys(docs[0] ?? {}).sort()).toEqual(
    ['address', 'count', 'createdAt', 'day', 'id', 'key', 'month', 'updatedAt'].sort(),
  )
})

test.each([
  [
    'a robot',
    '/',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['a program', '/', { 'user-agent': 'curl/8.5.0' }],
  ['nobody that says who it is', '/', { 'user-agent': '' }],
  ['asking ahead', '/', { 'sec-purpose': 'prefetch;prerender' }],
  ['who asks not to be counted', '/', { dnt: '1' }],
  ['who asks for privacy', '/', { 'sec-gpc': '1' }],
  ['a part of another page', '/', { 'sec-fetch-dest': 'iframe' }],
  ['an invented address', '/san-pham/khong-co/', {}],
  ['a feed', '/rss/thay-doi.xml', {}],
  ['a screen of signed-in people', '/lam-viec/', {}],
])('%s is not counted', async (_, address, headers) => {
  await open(address, headers)
  expect([...visits.counts]).toEqual([])
})

test('a question for the head of a page is not counted', async () => {
  await open('/', {}, 'HEAD')
  expect([...visits.counts]).toEqual([])
})

test('what cannot be kept now is kept later, and several batches of a day are one row', async () => {
  const { payload } = started
  visits.counts.set(`${today} /`, 2)
  const away = () => Promise.reject(new Error('away'))
  const { updateOne } = payload.db
  payload.db.updateOne = away
  await expect(keepCounted(payload)).rejects.toThrow('away')
  payload.db.updateOne = updateOne
  expect([...visits.counts]).toEqual([[`${today} /`, 2]])
  await keepCounted(payload)
  visits.counts.set(`${today} /`, 5)
  await keepCounted(payload)
  const { docs } = await payload.find({ collection: 'visits', overrideAccess: true })
  expect(docs.map(({ count }) => count)).toEqual([7])
})

test('after thirteen months days are added up into their month, once', async () => {
  const { payload } = started
  const now = new Date('2026-11-28T05:00:00Z')
  for (const [day, count] of [
    ['2025-09-02', 3],
    ['2025-09-30', 4],
    ['2025-10-01', 5],
    ['2026-11-27', 6],
  ] as const) {
    visits.counts.set(`${day} /`, count)
  }
  await keepCounted(payload)
  const req = async () => createLocalReq({}, payload)
  await forgetOldThings(now, await req())
  await forgetOldThings(now, await req())
  const { docs } = await payload.find({ collection: 'visits', sort: 'key', overrideAccess: true })
  expect(docs.map(({ key, count }) => [key, count])).toEqual([
    ['2025-09 /', 7],
    ['2025-10-01 /', 5],
    ['2026-11-27 /', 6],
  ])
  const { months, days, addresses } = await allVisits('2026-11-28', await req())
  expect(months).toEqual([{ month: '2025-09', count: 7 }])
  expect(days.slice(0, 3)).toEqual([
    { day: '2026-11-28', count: 0 },
    { day: '2026-11-27', count: 6 },
    { day: '2026-11-26', count: 0 },
  ])
  expect(addresses).toEqual([{ address: '/', count: 6 }])
})

test('an owner reads how often its own pages were opened in both languages, and nothing exact below three', async () => {
  const own = pagePath('organisations', 'vi', firm.slug)
  visits.counts.set(`${today} ${pagePath('offerings', 'vi', sold)}`, 4)
  visits.counts.set(`${dayAfter(today, -3)} ${pagePath('offerings', 'en', sold)}`, 1)
  visits.counts.set(`${dayAfter(today, -40)} ${pagePath('offerings', 'en', sold)}`, 100)
  visits.counts.set(`${today} ${own}`, 2)
  await keepCounted(started.payload)
  const { status, body } = await vendor('GET', '/api/visits/own')
  expect(status, JSON.stringify(body)).toBe(200)
  const pages = body.pages as { paths: { vi: string }; count: number | null }[]
  expect(pages.map(({ paths, count }) => [paths.vi, count])).toEqual([
    [pagePath('offerings', 'vi', sold), 5],
    [own, null],
  ])
  const nobody = await clientFor(api.origin)
  expect((await nobody('GET', '/api/visits/own')).status).toBe(401)
  expect((await vendor('GET', '/api/visits')).status).toBe(403)
  expect((await vendor('POST', '/api/visits', { key: 'x' })).status).toBe(403)
})
