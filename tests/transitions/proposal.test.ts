import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Adoption, Offering, Organisation, User } from '../../cms/src/payload-types.ts'
import type { EventOf } from '../../cms/src/domain/transitions/machine.ts'
import type { adoptionMachine } from '../../cms/src/domain/adoption/machine.ts'
import { adoptionDoor } from '../../cms/src/words/adoption/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let seller: User
let rival: User
let officer: User
let agency: Organisation
let offering: Offering

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  const vendor = await make.organisation({ kind: 'vendor' })
  seller = await make.user('vendor', vendor.id)
  rival = await make.user('vendor', (await make.organisation({ kind: 'vendor' })).id)
  offering = await make.offering({ vendor: vendor.id, platform: (await make.platform()).id })
})
afterAll(() => started.stop())

beforeEach(async () => {
  const make = factories(started.payload)
  agency = await make.organisation()
  officer = await make.user('agencyOfficer', agency.id)
})

const propose = async (user: User, data: object = {}): Promise<Adoption> =>
  started.payload.create({
    collection: 'adoptions',
    data: { organisation: agency.id, offering: offering.id, ...data } as never,
    overrideAccess: false,
    depth: 0,
    user: { ...user, collection: 'users' },
    req: await requestAs(started.payload, user),
  })

const fire = async (
  user: User,
  id: string,
  event: EventOf<typeof adoptionMachine>,
  input: object = {},
) =>
  transition({
    door: adoptionDoor,
    id,
    event,
    input,
    req: await requestAs(started.payload, user),
  })

test('a vendor proposes; the record is the agency’s, begins as a proposal and carries nothing else', async () => {
  for (const [path, value] of Object.entries({ contractPrice: 1, state: 'inUse', note: 'x' })) {
    await expect(propose(seller, { [path]: value })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path }] },
    })
  }
  const made = await propose(seller)
  const row = await started.payload.findByID({ collection: 'adoptions', id: made.id, depth: 0 })
  expect(row).toMatchObject({
    state: 'proposed',
    organisation: agency.id,
    platform: offering.platform && (offering.platform as { id: string }).id,
  })
  expect(row.contractPrice ?? null).toBeNull()
  expect(row.note ?? null).toBeNull()
})

test('the agency confirms, and the vendor is told', async () => {
  const { id } = await propose(seller)
  expect(await fire(officer, id, 'confirm')).toMatchObject({ state: 'draft' })
  const { totalDocs } = await started.payload.count({
    collection: 'messages',
    where: { recipient: { equals: seller.id }, subject: { contains: 'Đơn vị đã xác nhận' } },
  })
  expect(totalDocs).toBe(1)
})

test('the agency rejects with a reason; the vendor cannot confirm', async () => {
  const { id } = await propose(seller)
  await expect(fire(seller, id, 'confirm')).rejects.toMatchObject({ status: 403 })
  await expect(fire(officer, id, 'reject')).rejects.toMatchObject({ status: 422 })
  expect(await fire(officer, id, 'reject', { reason: 'Chưa dùng' })).toMatchObject({
    state: 'rejected',
  })
})

test('the vendor retracts its own proposal, and nobody else’s', async () => {
  const { id } = await propose(seller)
  await expect(fire(rival, id, 'retract')).rejects.toMatchObject({ status: 404 })
  expect(await fire(seller, id, 'retract')).toMatchObject({ state: 'withdrawn' })
})

test('a vendor proposes its own public offering only, for one that uses platforms, and not twice', async () => {
  await expect(propose(rival)).rejects.toMatchObject({ data: { field: 'offering' } })
  const vendor = await factories(started.payload).organisation({ kind: 'vendor' })
  await expect(propose(seller, { organisation: vendor.id })).rejects.toMatchObject({
    data: { field: 'organisation' },
  })
  await propose(seller)
  await expect(propose(seller)).rejects.toMatchObject({ data: { field: 'organisation' } })
})

test('what the agency then writes for itself stays hidden from the vendor', async () => {
  const { id } = await propose(seller)
  await fire(officer, id, 'confirm')
  await started.payload.update({
    collection: 'adoptions',
    id,
    data: { note: 'Ghi chú riêng', contact: 'Bà Riêng', contractPrice: 987_654 },
    overrideAccess: false,
    user: { ...officer, collection: 'users' },
    req: await requestAs(started.payload, officer),
  })
  const seen = await started.payload.findByID({
    collection: 'adoptions',
    id,
    overrideAccess: false,
    user: { ...seller, collection: 'users' },
  })
  expect(JSON.stringify(seen)).not.toMatch(/Ghi chú riêng|Bà Riêng|987654/)
})
