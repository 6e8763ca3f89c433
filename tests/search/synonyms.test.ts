import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasedSearch } from '../../cms/src/publication/releasedSearch.ts'
import { doDailyRound } from '../../cms/src/server/daily.ts'
import { networkHeader } from '../../cms/src/access/network.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { releaseWithoutSite } from '../support/releasedWithoutSite.ts'

// What the ministry says of how people search, and what is kept of a search that found nothing.

let started: TestPayload
let server: HttpServer
let editor: Client
let officer: Client
let visitor: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  await make.platform({ name: 'Nền tảng tưới tiêu thông minh' })
  await make.platform({ name: 'Nền tảng kế toán' })
  editor = await clientFor(server.origin, (await make.user('catalogueEditor')).email)
  const agency = await make.organisation()
  officer = await clientFor(server.origin, (await make.user('agencyOfficer', agency.id)).email)
  visitor = await clientFor(server.origin, undefined)
  await releaseWithoutSite(started.payload)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const ask = async (text: string) => {
  const { search } = await releasedSearch()
  return search({
    text,
    facets: {},
    sort: 'relevance',
    page: 1,
    pageSize: 5,
    language: 'vi',
  })
}
const found = async (text: string): Promise<string[]> => {
  const { hits } = await ask(text)
  return hits.map(({ document }) => document.title.vi)
}

test('a way of saying that is saved is told beforehand, and finds from the next publication on', async () => {
  const saying = { says: ['bơm nước tự động', 'IRR'], means: ['tưới tiêu'] }
  expect(await found('bơm nước tự động')).toEqual([])
  const told = await editor('POST', '/api/synonyms/touched', saying)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  expect(told.body).toEqual({
    tried: 2,
    changed: saying.says.map((text) => ({
      text,
      before: [],
      after: ['Nền tảng tưới tiêu thông minh'],
    })),
  })
  const made = await editor('POST', '/api/synonyms', { slug: 'bom-nuoc', ...saying })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(await found('bơm nước tự động')).toEqual([])
  await releaseWithoutSite(started.payload)
  expect(await found('bơm nước tự động')).toEqual(['Nền tảng tưới tiêu thông minh'])
  // Of a record that stands, what it no longer says is told too.
  const less = await editor('POST', '/api/synonyms/touched', {
    slug: 'bom-nuoc',
    says: ['IRR'],
    means: ['tưới tiêu'],
  })
  expect(less.body).toMatchObject({
    changed: [{ text: 'bơm nước tự động', before: ['Nền tảng tưới tiêu thông minh'], after: [] }],
  })
})

test('a word that says nothing excludes nothing', async () => {
  expect(await ask('mua tưới tiêu')).toMatchObject({ interpretation: 'nearest' })
  const { status } = await editor('POST', '/api/synonyms', { slug: 'mua', says: ['mua'] })
  expect(status).toBe(201)
  await releaseWithoutSite(started.payload)
  expect(await ask('mua tưới tiêu')).toMatchObject({ interpretation: 'exact', total: 1 })
})

test('a wrong way of saying is refused in words, and only who manages the catalogue tries one', async () => {
  const wrong = [
    { says: [] },
    { says: ['—'] },
    { says: ['a'.repeat(81)] },
    { says: Array(61).fill('a') },
  ]
  for (const body of wrong) {
    const { status, body: answer } = await editor('POST', '/api/synonyms', { slug: 'sai', ...body })
    expect(status, JSON.stringify(body)).toBe(400)
    expect(JSON.stringify(answer)).toContain('Người dùng gõ')
  }
  const body = { says: ['thử'], means: ['kế toán'] }
  expect((await officer('POST', '/api/synonyms/touched', body)).status).toBe(403)
  expect((await visitor('POST', '/api/synonyms/touched', body)).status).toBe(401)
  const unknown = await editor('POST', '/api/synonyms/touched', { ...body, also: 1 })
  expect(unknown.status).toBe(400)
})

test('what was asked in vain is counted without who asked; what is found, or could name a person, is not', async () => {
  const tell = async (text: string, from = '198.51.100.1') => {
    const answer = await fetch(`${server.origin}/api/unansweredSearches/tell`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [networkHeader]: from },
      body: JSON.stringify({ text }),
    })
    return answer.status
  }
  for (const text of [
    'Nuôi ong lấy mật',
    'nuôi  ong lấy mật ',
    'kế toán',
    'an.nguyen@xa.example',
    'Nguyễn Văn An 0912 345 678',
    '???',
    'x'.repeat(150),
  ]) {
    expect(await tell(text), text).toBe(204)
  }
  // Asked from one network, however often, it may be one person's word: nobody reads it yet.
  expect((await editor('GET', '/api/unansweredSearches')).body.docs).toEqual([])
  expect(await tell('nuôi ong lấy mật', '203.0.113.9')).toBe(204)
  expect((await visitor('POST', '/api/unansweredSearches/tell', { text: 1 })).status).toBe(400)
  const { body } = await editor('GET', '/api/unansweredSearches?limit=10')
  const rows = body.docs as { text: string; count: number }[]
  expect(rows.map(({ text, count }) => ({ text, count }))).toEqual([
    { text: 'nuôi ong lấy mật', count: 2 },
  ])
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
    ['count', 'createdAt', 'firstOn', 'id', 'lastOn', 'text', 'updatedAt'].sort(),
  )
  expect((await officer('GET', '/api/unansweredSearches')).status).toBe(403)
  expect((await visitor('GET', '/api/unansweredSearches')).status).toBe(403)
  // A new way of saying is tried on it.
  const told = await editor('POST', '/api/synonyms/touched', {
    says: ['nuôi ong'],
    means: ['kế toán'],
  })
  expect(JSON.stringify(told.body)).toContain('nuôi ong lấy mật')
  // Nobody asked again for half a year.
  const { payload } = started
  await payload.update({
    collection: 'unansweredSearches',
    where: {},
    data: { lastOn: '2026-01-01' },
    overrideAccess: true,
  })
  await doDailyRound({ payload, publishes: false })
  const { totalDocs } = await payload.count({ collection: 'unansweredSearches' })
  expect(totalDocs).toBe(0)
})
