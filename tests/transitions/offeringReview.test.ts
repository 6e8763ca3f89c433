import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Offering, User } from '../../cms/src/payload-types.ts'
import { offeringDoor } from '../../cms/src/transitions/doors/offering.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

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

const fire = async (user: User, event: string, input: object) =>
  transition({
    door: offeringDoor,
    id: offering.id,
    event,
    input,
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
