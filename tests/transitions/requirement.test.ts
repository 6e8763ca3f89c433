import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Organisation, Requirement, User } from '../../cms/src/payload-types.ts'
import type { EventOf } from '../../cms/src/domain/transitions/machine.ts'
import type { requirementMachine } from '../../cms/src/domain/requirement/machine.ts'
import { requirementDoor } from '../../cms/src/words/requirement/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { versionNow } from '../support/havingRead.ts'

let started: TestPayload
let ministry: User
let leader: User
let province: Organisation
let legalBasis: string
let requirement: Requirement
let counter = 0

beforeAll(async () => {
  started = await startPayload()
  const { payload } = started
  const make = factories(payload)
  province = await make.organisation({ kind: 'province', validFrom: '2025-07-01' })
  await make.organisation({ kind: 'province', validTo: '2025-06-30' })
  leader = await make.user('agencyLeader', province.id)
  ministry = await make.user('ministry', (await make.organisation({ kind: 'ministry' })).id)
  const document = await payload.create({
    collection: 'legalDocuments',
    data: { slug: 'van-ban', number: '1/QĐ', issuer: 'Bộ', title: 'Thử', basis: 'source' },
    context: { isSeed: true },
  })
  legalBasis = document.id
})
afterAll(() => started.stop())

beforeEach(async () => {
  const make = factories(started.payload)
  counter += 1
  requirement = await started.payload.create({
    collection: 'requirements',
    data: {
      slug: `nhiem-vu-${counter}`,
      title: 'Dùng nền tảng họp',
      platform: (await make.platform()).id,
      level: 'inUse',
      kinds: ['province'],
      dueOn: '2027-06-30',
      legalBasis: [legalBasis],
    },
  })
})

const fire = async (user: User, event: EventOf<typeof requirementMachine>, input: object = {}) =>
  transition({
    door: requirementDoor,
    id: requirement.id,
    event,
    input: {
      readVersion: await versionNow(started.payload, 'requirements', requirement.id),
      ...input,
    },
    req: await requestAs(started.payload, user),
  })

test('issuing tells the officers and leaders of every unit that exists today', async () => {
  expect(await fire(ministry, 'issue')).toMatchObject({ state: 'issued' })
  const { totalDocs } = await started.payload.count({
    collection: 'messages',
    where: { recipient: { equals: leader.id }, subject: { contains: 'Nhiệm vụ mới' } },
  })
  expect(totalDocs).toBe(1)
})

test('without a legal basis nothing is asked of anybody', async () => {
  await started.payload.update({
    collection: 'requirements',
    id: requirement.id,
    data: { legalBasis: [] },
  })
  await expect(fire(ministry, 'issue')).rejects.toMatchObject({
    status: 422,
    data: { field: 'legalBasis' },
  })
})

test('one unit is excused with a reason, once, and a unit that is not asked cannot be', async () => {
  await fire(ministry, 'issue')
  const input = { organisation: province.id, reason: 'Bão lũ' }
  expect(await fire(ministry, 'waive', input)).toMatchObject({
    waivers: [{ organisation: province.id, reason: 'Bão lũ' }],
  })
  await expect(fire(ministry, 'waive', input)).rejects.toMatchObject({ status: 422 })
  const stranger = await factories(started.payload).organisation()
  await expect(
    fire(ministry, 'waive', { organisation: stranger.id, reason: 'x' }),
  ).rejects.toMatchObject({ status: 422, data: { field: 'organisation' } })
})

test('only the ministry asks', async () => {
  await expect(fire(leader, 'issue')).rejects.toMatchObject({ status: 404 })
})
