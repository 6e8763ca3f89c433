import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Role } from '../../cms/src/domain/account/roles.ts'
import { bandFrom, quartilePlaces } from '../../cms/src/domain/contract/priceBand.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { doDailyRound } from '../../cms/src/server/daily.ts'
import type { Adoption, Contract } from '../../cms/src/payload-types.ts'
import { listOf, WorkspaceSchema } from '../../site/src/workspace/workspaceRecords.ts'
import {
  mostAlikeFirst,
  PeerSchema,
  peersPath,
  placesPath,
  PlaceSchema,
  sinceWhen,
} from '../../site/src/workspace/agency/peers.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

const today = dayInVietnam(new Date())

let started: TestPayload
let server: HttpServer
let officer: Client
let own: string
let agencies: string[]

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  own = province.id
  agencies = [(await make.organisation({ parent: own })).id]
  for (let index = 0; index < 3; index += 1) agencies.push((await make.organisation()).id)
  officer = await clientFor(server.origin, (await make.user('agencyOfficer', own)).email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

const platformOf = async () => (await factories(started.payload).platform()).id

/** A signed contract of an agency with one price for a commune and a month, without VAT. */
const signed = (
  platform: string,
  agency: number,
  unitPrice: number,
  rest: Partial<Contract> = {},
) =>
  factories(started.payload).contract({
    organisation: agencies[agency] ?? '',
    platform,
    state: 'active',
    signedOn: today,
    endsOn: '2070-01-01',
    lines: [
      { name: 'Gói', unit: 'commune', interval: 'month', quantity: 1, periods: 1, unitPrice },
    ],
    ...rest,
  })

const bandsOf = async (platform: string) =>
  (await officer('GET', `/api/contracts/price-band?platform=${platform}`)).body

test('three prices of three agencies make a band: how many, quartiles, the newest day, and nobody’s name', async () => {
  const platform = await platformOf()
  for (const [agency, price] of [
    [0, 400],
    [1, 100],
    [2, 300],
    [3, 200],
  ] as const) {
    await signed(platform, agency, price)
  }
  const answer = await bandsOf(platform)
  expect(answer.bands).toEqual([
    {
      unit: 'commune',
      interval: 'month',
      n: 4,
      low: 100,
      median: 200,
      high: 300,
      newestOn: today,
      illustrative: false,
    },
  ])
  const text = JSON.stringify(answer)
  for (const agency of agencies) expect(text).not.toContain(agency)
})

test('two prices, or prices of two agencies, are not told', async () => {
  const few = await platformOf()
  await signed(few, 0, 100)
  await signed(few, 1, 200)
  expect(await bandsOf(few)).toMatchObject({ bands: [], isHidden: true })
  const narrow = await platformOf()
  for (const [agency, price] of [
    [0, 100],
    [0, 150],
    [1, 200],
    [1, 250],
  ] as const) {
    await signed(narrow, agency, price)
  }
  const answer = await bandsOf(narrow)
  expect(answer).toMatchObject({ bands: [], isHidden: true })
  expect(JSON.stringify(answer)).not.toMatch(/100|150|200|250/)
})

test('drafts, other units, and what was signed more than 36 months ago do not count', async () => {
  const platform = await platformOf()
  await signed(platform, 0, 100)
  await signed(platform, 1, 200)
  await signed(platform, 2, 300, { state: 'draft' })
  await signed(platform, 2, 300, { signedOn: '2019-01-01' })
  await signed(platform, 2, 300, {
    lines: [{ name: 'Gói', unit: 'commune', interval: 'year', quantity: 1, unitPrice: 300 }],
  })
  expect(await bandsOf(platform)).toMatchObject({ bands: [], isHidden: true })
})

test('made-up prices are never mixed with real ones, and are marked where they stand alone', async () => {
  const platform = await platformOf()
  for (const agency of [0, 1, 2]) {
    await signed(platform, agency, 100, { illustrative: true })
  }
  expect(await bandsOf(platform)).toMatchObject({ bands: [{ n: 3, illustrative: true }] })
  await signed(platform, 3, 999)
  expect(await bandsOf(platform)).toMatchObject({ bands: [], isHidden: true })
})

test('what has become too old goes with the daily round', async () => {
  const platform = await platformOf()
  for (const agency of [0, 1, 2]) await signed(platform, agency, 100)
  await doDailyRound({
    payload: started.payload,
    now: new Date(Date.now() + 1200 * 86_400_000),
    publishes: false,
  })
  expect(await bandsOf(platform)).toMatchObject({ bands: [], isHidden: false })
})

test.each(['vendor', 'reviewer', 'ministry'] satisfies Role[])(
  'a %s sees no band, nor what others pay for',
  async (role) => {
    const make = factories(started.payload)
    const kind = role === 'vendor' ? 'vendor' : 'ministry'
    const { email } = await make.user(role, (await make.organisation({ kind })).id)
    const call = await clientFor(server.origin, email)
    const platform = await platformOf()
    expect((await call('GET', `/api/contracts/price-band?platform=${platform}`)).status).toBe(403)
    expect((await call('GET', `/api/contracts/paid-for?platforms=${platform}`)).status).toBe(403)
  },
)

test('the public is asked to sign in, and an unknown platform is none', async () => {
  const visitor = await clientFor(server.origin)
  const platform = await platformOf()
  expect((await visitor('GET', `/api/contracts/price-band?platform=${platform}`)).status).toBe(401)
  for (const wrong of ['', 'x', '0'.repeat(24)]) {
    const { status } = await officer('GET', `/api/contracts/price-band?platform=${wrong}`)
    expect(status, wrong).toBe(404)
  }
})

test('a province is told what its branch already pays for, until when, and no price', async () => {
  const platform = await platformOf()
  const { title } = await signed(platform, 0, 735_001)
  await signed(platform, 1, 735_002)
  const { body } = await officer('GET', `/api/contracts/paid-for?platforms=${platform}`)
  expect(body.contracts).toMatchObject([{ title, endsNow: '2070-01-01', state: 'active' }])
  expect(JSON.stringify(body)).not.toContain('73500')
})

test('quartiles are the nearest ranks, and 36 months end on the same day', () => {
  expect(quartilePlaces(3)).toEqual({ low: 0, median: 1, high: 2 })
  expect(quartilePlaces(8)).toEqual({ low: 1, median: 3, high: 5 })
  expect(bandFrom('2026-11-27')).toBe('2023-11-27')
  expect(bandFrom('2028-02-29')).toBe('2025-02-28')
})

test('units like the own one that use a platform are told, those of the own region and size first', async () => {
  const make = factories(started.payload)
  const platform = await platformOf()
  const provinceIn = (region: string, population?: number) =>
    make.organisation({ kind: 'province', region, ...(population && { population }) })
  const home = await provinceIn('Tây Nguyên', 2_000_000)
  const [large, small, unknown, far] = [
    await provinceIn('Tây Nguyên', 9_000_000),
    await provinceIn('Tây Nguyên', 1_900_000),
    await provinceIn('Tây Nguyên'),
    await provinceIn('Đông Nam Bộ', 2_000_000),
  ]
  const mine = await make.organisation({ parent: home.id })
  const uses = async (parent: string, rest: Partial<Adoption> = {}) => {
    const organisation = (await make.organisation({ parent })).id
    return started.payload.create({
      collection: 'adoptions',
      data: {
        organisation,
        platform,
        state: 'announced',
        milestones: [{ level: 'announced', date: '2026-03-01' }],
        ...rest,
      },
      depth: 0,
      context: { isSeed: true },
    })
  }
  const fourth = await uses(far.id)
  const third = await uses(unknown.id)
  const second = await uses(large.id)
  const first = await uses(small.id, { illustrative: true })
  // Neither another kind, nor what is not public, nor what was used once, nor one's own.
  await uses(small.id, { organisation: small.id })
  await uses(small.id, { state: 'draft' })
  await uses(small.id, { state: 'ended', endedOn: '2026-05-01' })
  await uses(home.id, { organisation: mine.id })
  const asked = await clientFor(server.origin, (await make.user('agencyOfficer', mine.id)).email)
  const { body } = await asked('GET', '/api/workspace')
  const { person } = WorkspaceSchema.parse(body)
  const rowsAt = async <S extends z.ZodType>(path: string, row: S) =>
    listOf(row).parse((await asked('GET', `/api${path}`)).body).docs
  const docs = await rowsAt(peersPath([platform], person), PeerSchema)
  const units = docs.map(({ organisation }) => organisation.id)
  const places = await rowsAt(placesPath([mine.id, ...units]), PlaceSchema)
  const peers = mostAlikeFirst(mine.id, docs, places)
  expect(peers.map(({ id }) => id)).toEqual([first.id, second.id, third.id, fourth.id])
  expect(peers.map(({ illustrative }) => illustrative)).toEqual([true, false, false, false])
  expect(peers.map(sinceWhen)).toEqual(Array(4).fill('2026-03-01'))
})
