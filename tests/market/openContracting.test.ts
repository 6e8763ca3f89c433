import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { z } from 'zod'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { mergeReleases } from '../../site/src/exports/ocds/merge.ts'
import { packagesOf } from '../../site/src/exports/ocds/packages.ts'
import { isOpened } from '../../site/src/exports/ocds/releases.ts'
import type { OpenedRequest } from '../../site/src/exports/ocds/releases.ts'
import type { QuotationRequest } from '../../cms/src/payload-types.ts'
import {
  fireRequest,
  handIn,
  makeMarket,
  passDeadline,
  publishedRequest,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { standard } from '../support/standards.ts'

/** Quotations are opened today: nothing is decided before. */
const today = dayInVietnam(new Date())
let started: TestPayload
let market: Market

beforeAll(async () => {
  started = await startPayload()
  market = await makeMarket(started.payload)
})
afterAll(() => started.stop())

const publication = {
  origin: 'https://nen-tang.example',
  prefix: 'ocds-000000',
  publisher: 'Bộ',
}

/** A request with two quotations of planted unit prices, opened. */
async function opened(): Promise<{ request: QuotationRequest; quotations: string[] }> {
  const request = await publishedRequest(started.payload, market)
  const quotations: string[] = []
  for (const [index, price] of [913_571, 927_413].entries()) {
    const vendor = market.vendors[index]
    if (!vendor) throw new Error('There are three vendors.')
    quotations.push((await handIn(started.payload, request, vendor, price)).id)
  }
  await passDeadline(started.payload, request.id)
  await fireRequest(started.payload, request.id, 'open', market.officer)
  return { request, quotations }
}

async function award({ id }: QuotationRequest, [chosen = '', fallen = '']: string[]) {
  await fireRequest(started.payload, id, 'proposeAward', market.officer, {
    award: {
      chosen,
      words: 'Lời riêng cho bên được chọn',
      reasons: [{ quotation: fallen, code: 'price', text: 'Lời riêng cho bên bị loại' }],
    },
  })
  await fireRequest(started.payload, id, 'award', market.leader, {
    date: today,
    evidence: '12/QĐ-SYT',
  })
}

async function published({ slug }: QuotationRequest): Promise<OpenedRequest | undefined> {
  const { snapshot } = await takeSnapshot(started.payload)
  return snapshot.quotationRequests.filter(isOpened).find((one) => one.slug === slug)
}

async function packages(request: QuotationRequest) {
  const { snapshot } = await takeSnapshot(started.payload)
  const found = snapshot.quotationRequests
    .filter(isOpened)
    .find(({ slug }) => slug === request.slug)
  if (!found) throw new Error('The request was not opened.')
  return packagesOf(found, {
    ...publication,
    takenAt: snapshot.takenAt,
    organisations: new Map(snapshot.organisations.map((one) => [one.slug, one])),
  })
}

test('a process is published from the opening on, not before', async () => {
  const sealed = await publishedRequest(started.payload, market)
  expect(await published(sealed)).toBeUndefined()
  const { request } = await opened()
  const { releases, record } = await packages(request)
  expect(releases.releases.map(({ tag }) => tag)).toEqual([['tender']])
  expect(record.records[0].compiledRelease.tender.status).toBe('active')
})

test('the compiled release holds what was asked, who quoted which total, and who was chosen', async () => {
  const { request, quotations } = await opened()
  await award(request, quotations)
  const { releases, record } = await packages(request)
  const [first, second] = market.vendors.map(({ firm }) => firm.slug)
  expect(releases.releases.map(({ tag }) => tag)).toEqual([['tender'], ['award', 'tenderUpdate']])
  const [{ compiledRelease, releases: linked }] = record.records
  expect(linked.map(({ url }) => url)).toEqual(
    releases.releases.map(({ id }) => `${releases.uri}#${id}`),
  )
  expect(compiledRelease).toMatchObject({
    tag: ['compiled'],
    tender: { status: 'complete', numberOfTenderers: 2, items: [{ id: 'a', quantity: 12 }] },
    awards: [
      {
        status: 'active',
        date: `${today}T00:00:00+07:00`,
        suppliers: [{ id: first }],
        value: { amount: 144_709_646, currency: 'VND' },
        description: 'Lý do không chọn: Giá không phù hợp (1).',
      },
    ],
  })
  const roles = compiledRelease.parties?.map(({ id, roles: held }) => [id, held])
  expect(roles).toEqual([
    [market.agency.slug, ['buyer', 'procuringEntity']],
    [first, ['tenderer', 'supplier']],
    [second, ['tenderer']],
  ])
  // Which of the others fell for which reason is for them alone: their status is taken away again.
  const bids = compiledRelease.bids?.details?.map(({ tenderers, status }) => [
    tenderers?.[0]?.id,
    status,
  ])
  expect(bids).toEqual([
    [first, 'valid'],
    [second, undefined],
  ])
})

test('unit prices and the words of the decision are in no package', async () => {
  const { request, quotations } = await opened()
  await award(request, quotations)
  const text = JSON.stringify(await packages(request))
  for (const secret of ['913571', '927413', 'Lời riêng', market.leader.name, market.leader.email]) {
    expect([secret, text.includes(secret)]).toEqual([secret, false])
  }
})

test('a request that is cancelled after the opening keeps its process, with why', async () => {
  const { request } = await opened()
  await fireRequest(started.payload, request.id, 'cancel', market.leader, {
    reason: 'Không còn kinh phí',
  })
  const { record } = await packages(request)
  expect(record.records[0].compiledRelease.tender).toMatchObject({
    status: 'cancelled',
    amendments: [{ id: 'huy', rationale: 'Không còn kinh phí' }],
  })
})

test('releases are merged as the standard says: by id, in the order of their dates, null takes away', () => {
  const head = { ocid: 'ocds-000000-a', initiationType: 'tender', language: 'vi' } as const
  const later = {
    ...head,
    id: '2',
    date: '2026-11-02T00:00:00Z',
    tag: ['award' as const],
    tender: {
      id: 'a',
      status: 'complete' as const,
      tenderers: [
        { id: 'y', name: 'Tên mới' },
        { id: 'z', name: 'Z' },
      ],
    },
    bids: { details: [{ id: 'y', status: null }] },
  }
  const earlier = {
    ...head,
    id: '1',
    date: '2026-11-01T00:00:00Z',
    tag: ['tender' as const],
    tender: {
      id: 'a',
      title: 'A',
      status: 'active' as const,
      tenderers: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Tên cũ' },
      ],
    },
    bids: { details: [{ id: 'y', status: 'pending' as const }] },
  }
  const whole = {
    ...head,
    id: 'ocds-000000-a-2026-11-02T00:00:00Z',
    date: '2026-11-02T00:00:00Z',
    tag: ['compiled'],
    tender: {
      id: 'a',
      title: 'A',
      status: 'complete',
      tenderers: [
        { id: 'x', name: 'X' },
        { id: 'y', name: 'Tên mới' },
        { id: 'z', name: 'Z' },
      ],
    },
    bids: { details: [{ id: 'y' }] },
  }
  expect(mergeReleases([later, earlier])).toEqual(whole)
})

const schemas = {
  release: standard('ocds-1.1.5/release-schema.json'),
  releasePackage: standard('ocds-1.1.5/release-package-schema.json'),
  recordPackage: standard('ocds-1.1.5/record-package-schema.json'),
}
const SchemaSchema = z.record(z.string(), z.unknown())

test.skipIf(!schemas.release)(
  'both packages are valid by the official schema, at every stage (needs files of standards, STANDARDS)',
  async () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats(ajv)
    ajv.addSchema(SchemaSchema.parse(schemas.release))
    // Versioned releases are not published: their schema is not asked, and one would be refused.
    ajv.addSchema({
      id: 'https://standard.open-contracting.org/schema/1__1__5/versioned-release-validation-schema.json',
      not: {},
    })
    const isReleasePackage = ajv.compile(SchemaSchema.parse(schemas.releasePackage))
    const isRecordPackage = ajv.compile(SchemaSchema.parse(schemas.recordPackage))
    const faultsOf = async (request: QuotationRequest) => {
      const { releases, record } = await packages(request)
      isReleasePackage(releases)
      isRecordPackage(record)
      return [...(isReleasePackage.errors ?? []), ...(isRecordPackage.errors ?? [])]
    }
    const { request, quotations } = await opened()
    expect(await faultsOf(request)).toEqual([])
    await award(request, quotations)
    expect(await faultsOf(request)).toEqual([])
    // The check itself sees a fault.
    const { releases } = await packages(request)
    expect(isReleasePackage({ ...releases, releases: [{ ocid: 1 }] })).toBe(false)
  },
)
