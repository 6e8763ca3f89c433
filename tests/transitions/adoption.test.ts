import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Adoption, Organisation, Platform, User } from '../../cms/src/payload-types.ts'
import { adoptionDoor } from '../../cms/src/words/adoption/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import type { EventOf, TransitionInput } from '../../cms/src/domain/transitions/machine.ts'
import type { adoptionMachine } from '../../cms/src/domain/adoption/machine.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { versionNow } from '../support/havingRead.ts'

let started: TestPayload
let agency: Organisation
let platform: Platform
let officer: User
let leader: User
let secondLeader: User
let adoption: Adoption

const approval = { date: '2026-11-20', evidence: 'Quyết định 12/QĐ-SYT' }

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  agency = await make.organisation()
  platform = await make.platform()
  officer = await make.user('agencyOfficer', agency.id)
  leader = await make.user('agencyLeader', agency.id)
  secondLeader = await make.user('agencyLeader', agency.id)
})
afterAll(() => started.stop())

beforeEach(async () => {
  const { payload } = started
  adoption = await payload.create({
    collection: 'adoptions',
    data: { platform: platform.id, organisation: agency.id, purpose: 'Khám bệnh từ xa' },
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
})

async function fire(
  user: User | null,
  event: EventOf<typeof adoptionMachine>,
  input: TransitionInput = {},
) {
  const req = await requestAs(started.payload, user)
  const readVersion = await versionNow(started.payload, 'adoptions', adoption.id)
  const read = { readVersion, ...input }
  return transition({ door: adoptionDoor, id: adoption.id, event, input: read, req })
}

const history = async () => {
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { subjectId: { equals: adoption.id } },
    sort: ['createdAt', 'id'],
  })
  return docs.map(({ event, from, to }) => `${event}: ${from} → ${to}`)
}

const stateNow = async () =>
  (await started.payload.findByID({ collection: 'adoptions', id: adoption.id })).state

test('an adoption goes from draft to in use and ends, one history row for each event', async () => {
  await fire(officer, 'submit')
  await fire(leader, 'approve', approval)
  await fire(officer, 'contract', { date: '2026-11-20', evidence: 'Hợp đồng 34/2026' })
  await fire(officer, 'deploy', { date: '2026-11-21', evidence: 'Biên bản nghiệm thu' })
  await fire(officer, 'startUse', { date: '2026-11-21', evidence: 'Báo cáo vận hành' })
  const ended = await fire(officer, 'end', { reason: 'Hết hợp đồng' })
  expect(ended.state).toBe('ended')
  expect(ended.milestones).toHaveLength(4)
  expect(await history()).toEqual([
    'submit: draft → awaitingApproval',
    'approve: awaitingApproval → announced',
    'contract: announced → contracted',
    'deploy: contracted → deployed',
    'startUse: deployed → inUse',
    'end: inUse → ended',
  ])
})

test('the contract’s price is entered when the contract is recorded, and only then', async () => {
  await fire(officer, 'submit')
  await fire(leader, 'approve', approval)
  const contracted = {
    date: '2026-11-20',
    evidence: 'Hợp đồng 34/2026',
    contractPrice: 125_000_000,
  }
  expect((await fire(officer, 'contract', contracted)).contractPrice).toBe(125_000_000)
  await expect(fire(officer, 'deploy', contracted)).rejects.toMatchObject({
    status: 422,
    data: { field: 'contractPrice' },
  })
})

test('what an event does not take is refused by name', async () => {
  for (const [field, value] of Object.entries({
    date: '2026-11-20',
    evidence: 'Quyết định 1',
    files: [],
    prices: {},
    organisation: agency.id,
    fieldReasons: {},
    openingFile: '{}',
  })) {
    await expect(fire(officer, 'submit', { [field]: value })).rejects.toMatchObject({
      status: 422,
      data: { field },
    })
  }
  expect(await history()).toEqual([])
})

test('a leader sends back with a reason, and the officer is told it', async () => {
  await fire(officer, 'submit')
  await fire(leader, 'sendBack', { reason: 'Thiếu phạm vi áp dụng' })
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: officer.id } },
    sort: ['-createdAt', '-id'],
  })
  expect(docs[0]?.body).toContain('Thiếu phạm vi áp dụng')
  expect(await stateNow()).toBe('draft')
})

test('sending back without a reason is refused at the field, and leaves no history row', async () => {
  await fire(officer, 'submit')
  await expect(fire(leader, 'sendBack')).rejects.toMatchObject({
    status: 422,
    data: { field: 'reason' },
  })
  expect(await history()).toHaveLength(1)
})

test('an officer cannot approve', async () => {
  await fire(officer, 'submit')
  await expect(fire(officer, 'approve', approval)).rejects.toMatchObject({ status: 403 })
})

test('a leader cannot approve what they sent in themselves', async () => {
  await fire(leader, 'submit')
  await expect(fire(leader, 'approve', approval)).rejects.toMatchObject({ status: 422 })
  await fire(secondLeader, 'approve', approval)
  expect(await stateNow()).toBe('announced')
})

test('an event that the state does not know is refused with the state in words', async () => {
  await expect(fire(leader, 'approve', approval)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('Bản nháp') as string,
  })
})

test('two leaders approve at once: one wins, the other is told, and there is one history row', async () => {
  await fire(officer, 'submit')
  const outcomes = await Promise.allSettled([
    fire(leader, 'approve', approval),
    fire(secondLeader, 'approve', approval),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(1)
  expect(lost[0]?.reason).toMatchObject({ status: 409 })
  expect((await history()).filter((row) => row.startsWith('approve'))).toHaveLength(1)
})

test('a person of another organisation does not find the draft', async () => {
  const make = factories(started.payload)
  const stranger = await make.user('agencyOfficer', (await make.organisation()).id)
  await expect(fire(stranger, 'submit')).rejects.toMatchObject({ status: 404 })
})

test('a province sees what its agency registers and does not act for it', async () => {
  const make = factories(started.payload)
  const province = await make.organisation({ kind: 'province' })
  const agencyBelow = await make.organisation({ parent: province.id })
  const provincial = await make.user('agencyLeader', province.id)
  const below = await make.user('agencyOfficer', agencyBelow.id)
  const { payload } = started
  adoption = await payload.create({
    collection: 'adoptions',
    data: { platform: platform.id, organisation: agencyBelow.id, purpose: 'Họp' },
    req: await requestAs(payload, below),
    overrideAccess: false,
  })
  await fire(below, 'submit')
  await expect(fire(provincial, 'approve', approval)).rejects.toMatchObject({ status: 403 })
})

test('a milestone needs a date that is not in the future, and evidence', async () => {
  await fire(officer, 'submit')
  await expect(
    fire(leader, 'approve', { date: '2999-01-01', evidence: 'x' }),
  ).rejects.toMatchObject({
    data: { field: 'date' },
  })
  await expect(fire(leader, 'approve', { date: '2026-11-20' })).rejects.toMatchObject({
    data: { field: 'evidence' },
  })
  expect(await stateNow()).toBe('awaitingApproval')
})

test('an event releases the lock of whoever edited the record in the admin', async () => {
  const { payload } = started
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'adoptions', value: adoption.id },
      user: { relationTo: 'users', value: officer.id },
    },
  })
  const locks = () =>
    payload.count({
      collection: 'payload-locked-documents',
      where: { 'document.value': { equals: adoption.id } },
    })
  expect((await locks()).totalDocs).toBe(1)
  await fire(officer, 'submit')
  expect((await locks()).totalDocs).toBe(0)
})

test('approval queues one publication', async () => {
  const queued = async () =>
    (
      await started.payload.count({
        collection: 'publications',
        where: { state: { equals: 'queued' } },
      })
    ).totalDocs
  const before = await queued()
  await fire(officer, 'submit')
  expect(await queued()).toBe(before)
  await fire(leader, 'approve', approval)
  expect(await queued()).toBe(before + 1)
})

test('state and milestones cannot be written directly', async () => {
  const { payload } = started
  const write = payload.update({
    collection: 'adoptions',
    id: adoption.id,
    data: { state: 'inUse', milestones: [{ level: 'inUse', date: '2026-01-01' }] },
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
  await expect(write).rejects.toMatchObject({
    status: 400,
    data: { errors: [{ path: 'state' }, { path: 'milestones' }] },
  })
  const updated = await payload.findByID({ collection: 'adoptions', id: adoption.id })
  expect(updated.state).toBe('draft')
  expect(updated.milestones ?? []).toHaveLength(0)
})

test('the same key registers once', async () => {
  const { payload } = started
  const register = async () =>
    payload.create({
      collection: 'adoptions',
      data: { key: 'mot-khoa', platform: platform.id, organisation: agency.id },
      overrideAccess: false,
      req: await requestAs(payload, officer),
    })
  const outcomes = await Promise.allSettled([register(), register(), register()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  // The form finds the record that an earlier attempt made by this field.
  const refusal: unknown = await register().catch((error: unknown) => error)
  expect(refusal).toMatchObject({ data: { errors: [{ path: 'key' }] } })
})

test('a product that was withdrawn after it was sent in is not approved; one in use keeps its name in public', async () => {
  const { payload } = started
  const make = factories(payload)
  const vendor = await make.organisation({ kind: 'vendor' })
  const product = await make.offering({
    vendor: vendor.id,
    platform: platform.id,
    name: 'Trạm y tế Z',
  })
  const stand = (state: 'approved' | 'withdrawn') =>
    payload.update({
      collection: 'offerings',
      id: product.id,
      data: { state, _status: state === 'approved' ? 'published' : 'draft' },
      context: { isSeed: true },
    })
  await payload.update({
    collection: 'adoptions',
    id: adoption.id,
    data: { offering: product.id },
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
  await fire(officer, 'submit')
  await stand('withdrawn')
  await expect(fire(leader, 'approve', approval)).rejects.toMatchObject({
    status: 422,
    data: { field: 'offering' },
  })
  await stand('approved')
  await fire(leader, 'approve', approval)
  await stand('withdrawn')
  const shown = (await takeSnapshot(payload)).snapshot.adoptions.find(
    ({ id }) => id === adoption.id,
  )
  expect(shown).toMatchObject({
    offering: null,
    formerProduct: { name: 'Trạm y tế Z', vendorName: vendor.name, state: 'withdrawn' },
  })
  // A mistake in it is still corrected.
  await fire(officer, 'correct', { reason: 'Gõ nhầm', correction: { purpose: 'Khám tại trạm' } })
  expect((await fire(secondLeader, 'approveCorrection')).state).toBe('announced')
})

test('an organisation announces nothing for a day after its last', async () => {
  const { payload } = started
  const end = (validTo: string | null) =>
    payload.update({
      collection: 'organisations',
      id: agency.id,
      data: { validTo },
      context: { isSeed: true },
    })
  await fire(officer, 'submit')
  await end('2026-11-19')
  await expect(fire(leader, 'approve', approval)).rejects.toMatchObject({
    status: 422,
    data: { field: 'date' },
  })
  // What was before the end is told all the same.
  expect((await fire(leader, 'approve', { ...approval, date: '2026-11-19' })).state).toBe(
    'announced',
  )
  await end(null)
})
