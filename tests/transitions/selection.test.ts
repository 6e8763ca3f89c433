import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Offering, Organisation, Selection, User } from '../../cms/src/payload-types.ts'
import { recordHash } from '../../cms/src/domain/selection/recordHash.ts'
import { selectionDoor } from '../../cms/src/words/selection/door.ts'
import { transition } from '../../cms/src/transitions/transition.ts'
import { requestAs } from '../support/as.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let agency: Organisation
let officer: User
let offerings: Offering[]
let selection: Selection

beforeAll(async () => {
  started = await startPayload()
  const make = factories(started.payload)
  agency = await make.organisation()
  officer = await make.user('agencyOfficer', agency.id)
  const vendor = await make.organisation({ kind: 'vendor' })
  const platform = await make.platform()
  offerings = await Promise.all(
    Array.from({ length: 3 }, () => make.offering({ vendor: vendor.id, platform: platform.id })),
  )
})
afterAll(() => started.stop())

const candidate = (index: number, rest: object = {}) => ({
  item: { relationTo: 'offerings' as const, value: offerings[index]?.id ?? '' },
  reasonCode: 'price' as const,
  reasonText: 'Vượt dự toán',
  ...rest,
})

beforeEach(async () => {
  const { payload } = started
  selection = await payload.create({
    collection: 'selections',
    data: {
      organisation: agency.id,
      title: 'Chọn giải pháp khám bệnh từ xa',
      need: 'Khám bệnh từ xa cho trạm y tế xã',
      candidates: [
        candidate(0, { chosen: true, reasonCode: null, reasonText: null }),
        candidate(1),
        candidate(2),
      ],
      outcome: 'chosen',
      outcomeReason: 'Đủ chức năng, giá phù hợp',
    },
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
})

async function lock() {
  const req = await requestAs(started.payload, officer)
  return transition({ door: selectionDoor, id: selection.id, event: 'lock', input: {}, req })
}

async function change(data: object) {
  const { payload } = started
  return payload.update({
    collection: 'selections',
    id: selection.id,
    data,
    overrideAccess: false,
    req: await requestAs(payload, officer),
  })
}

const read = () =>
  started.payload.findByID({ collection: 'selections', id: selection.id, depth: 0 })

test('locking freezes each candidate as the public saw it, and hashes the record', async () => {
  await lock()
  const locked = await read()
  expect(locked.state).toBe('locked')
  const frozen = locked.candidates?.map((one) => one.frozen as { slug: string })
  expect(frozen?.map(({ slug }) => slug)).toEqual(offerings.map(({ slug }) => slug))
  expect(locked.hash).toBe(await recordHash(locked.locked))
})

test('what the vendor changes afterwards does not change a locked record', async () => {
  await lock()
  const [offering] = offerings
  await started.payload.update({
    collection: 'offerings',
    id: offering?.id ?? '',
    data: { exportFormats: 'Chỉ PDF' },
    context: { isSeed: true },
  })
  const locked = await read()
  expect(JSON.stringify(locked.candidates?.[0]?.frozen)).not.toContain('Chỉ PDF')
  expect(locked.hash).toBe(await recordHash(locked.locked))
})

test('a changed word in a locked record gives another hash', async () => {
  await lock()
  const { hash, locked } = await read()
  expect(await recordHash({ ...(locked as object), need: 'Nhu cầu khác' })).not.toBe(hash)
})

test('a locked record cannot be changed', async () => {
  await lock()
  await expect(change({ need: 'Nhu cầu khác' })).rejects.toMatchObject({ status: 403 })
})

test('a candidate that is not chosen and has no reason is named', async () => {
  await change({ candidates: [candidate(0, { chosen: true }), candidate(1, { reasonText: '' })] })
  await expect(lock()).rejects.toMatchObject({
    status: 422,
    data: { field: 'candidates.1.reasonText' },
  })
})

test('thirty-one candidates cannot be locked', async () => {
  await change({
    candidates: Array.from({ length: 31 }, (_, index) => candidate(0, { chosen: index === 0 })),
  })
  await expect(lock()).rejects.toMatchObject({ status: 422, data: { field: 'candidates' } })
})

test('none is suitable: every candidate has its reason and none is chosen', async () => {
  await change({ outcome: 'noneSuitable' })
  await expect(lock()).rejects.toMatchObject({ data: { field: 'outcome' } })
  await change({ candidates: [candidate(0, { chosen: false }), candidate(1)] })
  await lock()
  expect((await read()).state).toBe('locked')
})

test('locked twice at once, one wins', async () => {
  const outcomes = await Promise.allSettled([lock(), lock()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a record is not locked while the chosen product is withdrawn; one that fell is named as it was called', async () => {
  const { payload } = started
  const make = factories(payload)
  const withdraw = (id: string) =>
    payload.update({
      collection: 'offerings',
      id,
      data: { state: 'withdrawn', _status: 'draft' },
      context: { isSeed: true },
    })
  const vendor = (await make.organisation({ kind: 'vendor' })).id
  const platform = (await make.platform()).id
  const sold = await Promise.all(
    ['Khám từ xa X', 'Khám từ xa Y'].map((name) => make.offering({ vendor, platform, name })),
  )
  const [chosen, fallen] = sold.map(({ id }) => ({ relationTo: 'offerings' as const, value: id }))
  await change({
    candidates: [
      candidate(0, { item: chosen, chosen: true, reasonCode: null, reasonText: null }),
      candidate(1, { item: fallen }),
    ],
  })
  for (const { id } of sold) await withdraw(id)
  await expect(lock()).rejects.toMatchObject({
    status: 422,
    data: { field: 'candidates.0.item' },
  })
  await change({
    candidates: [
      candidate(0, { chosen: true, reasonCode: null, reasonText: null }),
      candidate(1, { item: fallen }),
    ],
  })
  await lock()
  expect(JSON.stringify((await read()).locked)).toContain(
    'Khám từ xa Y (không còn công khai khi khóa hồ sơ)',
  )
})

test('a record is not locked while the ministry has taken the chosen product down', async () => {
  const { payload } = started
  const id = offerings[0]?.id ?? ''
  const takedown = await payload.create({
    collection: 'takedowns',
    data: {
      key: `offerings/${id}`,
      name: 'Sản phẩm bị gỡ',
      subjectCollection: 'offerings',
      subjectId: id,
      reason: 'Sai',
      byName: 'Bộ',
    },
    context: { isSeed: true },
  })
  await expect(lock()).rejects.toMatchObject({ status: 422, data: { field: 'candidates.0.item' } })
  await payload.delete({ collection: 'takedowns', id: takedown.id, context: { isSeed: true } })
  expect((await lock()).state).toBe('locked')
})
