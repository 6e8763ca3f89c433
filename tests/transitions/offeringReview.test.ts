import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { differencesOf } from '../../cms/src/words/offering/differences.ts'
import type { Offering, User } from '../../cms/src/payload-types.ts'
import type { EventOf } from '../../cms/src/domain/transitions/machine.ts'
import type { offeringReviewMachine } from '../../cms/src/domain/offering/machine.ts'
import { offeringDoor } from '../../cms/src/words/offering/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { versionNow } from '../support/havingRead.ts'

let started: TestPayload
let seller: User
let reviewer: User
let offering: Offering
let vendor: string
let platform: string

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  vendor = (await make.organisation({ kind: 'vendor' })).id
  const ministry = await make.organisation({ kind: 'ministry' })
  platform = (await make.platform()).id
  seller = await make.user('vendor', vendor)
  reviewer = await make.user('reviewer', ministry.id)
})
afterAll(() => started.stop())

beforeEach(async () => {
  const make = factories(started.payload)
  offering = await make.offering({ vendor, platform, state: 'submitted', _status: 'draft' })
})

const fire = async (user: User, event: EventOf<typeof offeringReviewMachine>, input: object) =>
  transition({
    door: offeringDoor,
    id: offering.id,
    event,
    input: {
      readVersion: await versionNow(started.payload, 'offerings', offering.id),
      ...input,
    },
    req: await requestAs(started.payload, user),
  })

const now = () => started.payload.findByID({ collection: 'offerings', id: offering.id, depth: 0 })

test('a reviewer approves what a vendor wrote, and it is public and still the vendor’s', async () => {
  await fire(reviewer, 'approve', { readVersion: offering.updatedAt })
  expect(await now()).toMatchObject({ state: 'approved', _status: 'published', vendor })
})

test('a reviewer sends it back with a reason, which the history keeps', async () => {
  await fire(reviewer, 'sendBack', { reason: 'Nêu rõ nơi lưu dữ liệu.' })
  expect(await now()).toMatchObject({ state: 'draft', vendor })
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: offering.id } },
  })
  expect(docs).toMatchObject([{ event: 'sendBack', reason: 'Nêu rõ nơi lưu dữ liệu.' }])
})

test('a version that was changed after it was read is not approved', async () => {
  const readVersion = '2026-01-01T00:00:00.000Z'
  await expect(fire(reviewer, 'approve', { readVersion })).rejects.toMatchObject({ status: 422 })
})

test('a vendor does not approve their own offering', async () => {
  const readVersion = offering.updatedAt
  await expect(fire(seller, 'approve', { readVersion })).rejects.toMatchObject({ status: 403 })
})

test('reasons field by field stand in for one reason, and wait at the fields until it is approved', async () => {
  await expect(fire(reviewer, 'sendBack', {})).rejects.toMatchObject({ status: 422 })
  await fire(reviewer, 'sendBack', { fieldReasons: { exitDays: 'Quá dài', plans: 'Thiếu thuế' } })
  expect((await newest()).reviewNotes).toMatchObject([
    { field: 'exitDays', reason: 'Quá dài' },
    { field: 'plans', reason: 'Thiếu thuế' },
  ])
  await fire(seller, 'submit', {})
  await fire(reviewer, 'approve', { readVersion: (await newest()).updatedAt })
  expect((await now()).reviewNotes).toEqual([])
})

const newest = () =>
  started.payload.findByID({ collection: 'offerings', id: offering.id, depth: 0, draft: true })

async function published() {
  const make = factories(started.payload)
  offering = await make.offering({ vendor, platform })
  return offering
}

const write = async (data: object) =>
  started.payload.update({
    collection: 'offerings',
    id: offering.id,
    data,
    draft: true,
    overrideAccess: false,
    user: { ...seller, collection: 'users' },
    req: await requestAs(started.payload, seller),
  })

const asPublic = () =>
  started.payload.findByID({
    collection: 'offerings',
    id: offering.id,
    depth: 0,
    overrideAccess: false,
  })

test('a price changes in public without another review, and its history says from what to what', async () => {
  const { plans } = await published()
  const id = plans?.[0]?.id ?? ''
  await fire(seller, 'changePrices', { prices: { [id]: 1_250_000 } })
  const shown = await asPublic()
  expect(shown.state).toBe('approved')
  expect(shown.plans).toMatchObject([{ id, name: 'Cơ bản', price: 1_250_000 }])
  expect(shown.priceHistory).toMatchObject([
    { plan: 'Cơ bản', before: 1_000_000, after: 1_250_000 },
  ])
})

test('a price of a plan that is not public is refused, and nothing changes', async () => {
  await published()
  const prices = { '0123456789abcdef01234567': 5 }
  await expect(fire(seller, 'changePrices', { prices })).rejects.toMatchObject({
    data: { field: 'prices' },
  })
  expect((await asPublic()).plans).toMatchObject([{ price: 1_000_000 }])
})

test('a price changes at once while a next version is written, and that version takes it over', async () => {
  const { plans } = await published()
  const id = plans?.[0]?.id ?? ''
  await fire(seller, 'revise', {})
  await write({ exitDays: 60 })
  await fire(seller, 'changePrices', { prices: { [id]: 1_250_000 } })
  const history = [{ plan: 'Cơ bản', before: 1_000_000, after: 1_250_000 }]
  expect(await asPublic()).toMatchObject({
    exitDays: 30,
    features: [{ text: 'Gọi hình' }],
    plans: [{ id, name: 'Cơ bản', price: 1_250_000 }],
    priceHistory: history,
  })
  expect(await newest()).toMatchObject({
    state: 'draft',
    exitDays: 60,
    plans: [{ price: 1_250_000 }],
  })
  await fire(seller, 'submit', {})
  await fire(reviewer, 'approve', { readVersion: (await newest()).updatedAt })
  expect(await asPublic()).toMatchObject({
    exitDays: 60,
    plans: [{ price: 1_250_000 }],
    priceHistory: history,
  })
})

test('a price of its own in the next version stays there, and is a dated change once it is approved', async () => {
  const { plans } = await published()
  const [plan] = plans ?? []
  await fire(seller, 'revise', {})
  await write({ plans: [{ ...plan, price: 900_000 }] })
  await fire(seller, 'submit', {})
  await fire(seller, 'changePrices', { prices: { [plan?.id ?? '']: null } })
  expect((await asPublic()).plans).toMatchObject([{ price: null }])
  expect((await newest()).plans).toMatchObject([{ price: 900_000 }])
  await fire(reviewer, 'approve', { readVersion: (await newest()).updatedAt })
  expect(await asPublic()).toMatchObject({
    plans: [{ price: 900_000 }],
    priceHistory: [
      { before: 1_000_000, after: null },
      { before: null, after: 900_000 },
    ],
  })
})

test('before the first approval there is no public price to change', async () => {
  await expect(fire(seller, 'changePrices', { prices: { x: 1 } })).rejects.toMatchObject({
    status: 422,
  })
})

test('while the next version is written and reviewed, the approved one stays public', async () => {
  await published()
  await fire(seller, 'revise', {})
  await write({ exitDays: 60 })
  expect((await asPublic()).exitDays).toBe(30)
  await fire(seller, 'submit', {})
  expect((await asPublic()).exitDays).toBe(30)
  await fire(reviewer, 'approve', { readVersion: (await newest()).updatedAt })
  expect((await asPublic()).exitDays).toBe(60)
})

test('a version that is given up leaves the public one as it was, in both languages', async () => {
  const nameInEnglish = (name: string) =>
    started.payload.update({
      collection: 'offerings',
      id: offering.id,
      locale: 'en',
      data: { name },
      draft: true,
    })
  await published()
  await fire(seller, 'revise', {})
  await nameInEnglish('Public name')
  await fire(seller, 'submit', {})
  await fire(reviewer, 'approve', { readVersion: (await newest()).updatedAt })
  await fire(seller, 'revise', {})
  await write({ exitDays: 90 })
  await nameInEnglish('Another name')
  await fire(seller, 'discard', {})
  const back = await started.payload.findByID({
    collection: 'offerings',
    id: offering.id,
    locale: 'all',
    draft: true,
  })
  expect(back).toMatchObject({ exitDays: 30, state: 'approved', name: { en: 'Public name' } })
})

test('a first version that was never public cannot be given up that way', async () => {
  await fire(seller, 'recall', {})
  await expect(fire(seller, 'discard', {})).rejects.toMatchObject({ status: 422 })
})

test('the reviewer sees, field by field, what would change in public', async () => {
  await published()
  await fire(seller, 'revise', {})
  await write({ exitDays: 60, exportFormats: 'CSV, JSON' })
  const req = await requestAs(started.payload, reviewer)
  const differences = await differencesOf(offering.id, req)
  expect(differences?.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['exportFormats', 'CSV', 'CSV, JSON'],
    ['exitDays', 30, 60],
  ])
})

test('the vendor confirms that it still holds, and the day of it is public', async () => {
  await published()
  await fire(seller, 'confirm', {})
  expect((await asPublic()).confirmedOn).toBe(dayInVietnam(new Date()))
})

test('a later version of what was public stays with its platform', async () => {
  const { payload } = started
  const other = await factories(payload).platform()
  await fire(reviewer, 'approve', {})
  await fire(seller, 'revise', {})
  const change = async (data: object) =>
    payload.update({
      collection: 'offerings',
      id: offering.id,
      data,
      draft: true,
      overrideAccess: false,
      req: await requestAs(payload, seller),
    })
  await change({ platform })
  await expect(change({ platform: other.id })).rejects.toMatchObject({
    status: 422,
    data: { field: 'platform' },
  })
})
