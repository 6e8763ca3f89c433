import { afterAll, beforeAll, expect, test } from 'vitest'
import { doDailyRound, reminderFor } from '../../cms/src/server/daily.ts'
import type { User } from '../../cms/src/payload-types.ts'
import { factories } from '../support/factories.ts'
import { closedLinks } from '../support/mailLinks.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let leader: User
let seller: User

beforeAll(async () => {
  started = await startPayload()
  const { payload } = started
  const make = factories(payload)
  const province = await make.organisation({ kind: 'province' })
  const vendor = await make.organisation({ kind: 'vendor' })
  leader = await make.user('agencyLeader', province.id)
  seller = await make.user('vendor', vendor.id)
  const platform = (await make.platform()).id
  await make.offering({ vendor: vendor.id, platform, confirmedOn: '2025-12-25' })
  await payload.create({
    collection: 'requirements',
    data: {
      slug: 'nhiem-vu',
      title: 'Dùng nền tảng họp',
      platform,
      level: 'inUse',
      kinds: ['province'],
      dueOn: '2026-12-31',
      state: 'issued',
    },
  })
})
afterAll(() => started.stop())

const round = (day: string) => doDailyRound({ payload: started.payload, now: at(day) })
const at = (day: string) => new Date(`${day}T08:00:00+07:00`)
const subjectsOf = async (user: User) => {
  const { docs } = await started.payload.find({
    collection: 'messages',
    where: { recipient: { equals: user.id } },
    sort: ['createdAt', 'id'],
    pagination: false,
  })
  return docs.map(({ subject }) => subject.split(':')[0])
}

test('reminders come at 30, 7 and 0 days, each once, and none is lost when a day was missed', async () => {
  await round('2026-11-30')
  expect(await subjectsOf(leader)).toEqual([])
  await round('2026-12-02')
  await round('2026-12-10')
  await round('2026-12-26')
  await round('2027-01-03')
  await round('2027-01-04')
  expect(await subjectsOf(leader)).toEqual(['Còn 30 ngày', 'Còn 7 ngày', 'Đến hạn'])
})

test('a vendor is told once that its offering has not been confirmed for a year', async () => {
  expect(await subjectsOf(seller)).toEqual(['Cần xác nhận lại thông tin'])
})

test('a day’s round is done once, also when two processes begin it together, and publishes anew', async () => {
  const rounds = await Promise.all([round('2027-03-01'), round('2027-03-01')])
  expect(rounds.filter(Boolean)).toHaveLength(1)
  const { totalDocs } = await started.payload.count({
    collection: 'publications',
    where: { reason: { equals: 'Ngày 01/03/2027' } },
  })
  expect(totalDocs).toBe(1)
})

test.each([
  ['2026-12-01', '2026-12-31', 30],
  ['2026-11-30', '2026-12-31', undefined],
  ['2026-12-24', '2026-12-31', 7],
  ['2026-12-31', '2026-12-31', 0],
  ['2027-02-01', '2026-12-31', 0],
])('on %s the reminder for %s is the one of %s days', (asOf, dueOn, days) => {
  expect(reminderFor(asOf, dueOn)).toBe(days)
})

test('each mail of these opens for its reader', async () => {
  expect(await closedLinks(started.payload)).toEqual([])
})
