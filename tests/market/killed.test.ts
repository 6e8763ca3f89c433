import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { sealQuotation } from '../../cms/src/domain/quotation/seal.ts'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import type { QuotationRequest, User } from '../../cms/src/payload-types.ts'
import {
  beginQuotation,
  documentFor,
  draftRequest,
  fireRequest,
  handIn,
  makeMarket,
  passDeadline,
  publishedRequest,
} from '../support/market.ts'
import type { Market } from '../support/market.ts'
import type { Told } from '../support/marketActor.ts'
import { startOwnProcess } from '../support/ownProcess.ts'
import type { OwnProcess } from '../support/ownProcess.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let market: Market
const processes: OwnProcess[] = []

beforeAll(async () => {
  started = await startPayload()
  market = await makeMarket(started.payload)
  // No more than two at a time, so that a small machine starts them in time.
  for (const count of [2, 2, 1]) {
    const begun = Array.from({ length: count }, async () => startOwnProcess('marketActor.ts'))
    processes.push(...(await Promise.all(begun)))
  }
}, 60_000)
afterAll(async () => {
  for (const { kill } of processes) await kill()
  await started.stop()
})

const processAt = (index: number) => {
  const found = processes[index]
  if (!found) throw new Error(`There is no process ${index}.`)
  return found
}
const vendorAt = (index: number) => {
  const vendor = market.vendors[index]
  if (!vendor) throw new Error('There are three vendors.')
  return vendor
}

type Asked = Pick<Told, 'id' | 'event'> & Partial<Told> & { by: string }

const tell = (process: OwnProcess, asked: Asked) =>
  process.tell(
    JSON.stringify({
      collection: 'quotationRequests',
      readsVersion: true,
      input: {},
      holds: false,
      ...asked,
    } satisfies Told),
  )

/** How many rows each collection has, and all that requests and quotations hold. */
async function wholeStand(): Promise<string> {
  const { payload } = started
  const counts: Record<string, number> = {}
  for (const { slug } of payload.config.collections) {
    counts[slug] = (await payload.count({ collection: slug })).totalDocs
  }
  const rows = await Promise.all(
    (['quotationRequests', 'quotations'] as const).map(async (collection) => {
      const { docs } = await payload.find({ collection, depth: 0, pagination: false, sort: 'id' })
      return docs
    }),
  )
  return JSON.stringify([counts, rows])
}

const historyOf = async (id: string, event: string) =>
  (
    await started.payload.count({
      collection: 'history',
      where: { and: [{ subjectId: { equals: id } }, { event: { equals: event } }] },
    })
  ).totalDocs

const StateSchema = z.object({ state: z.string() })

/**
 * The process that does an event dies once all is written but the commit: nothing of it stands. Another process does it
 * then, and dies as soon as it has answered: all of it stands, once.
 */
async function killedInTheMiddle(asked: Asked, to: string, [dies, next]: [number, number]) {
  const before = await wholeStand()
  expect(await tell(processAt(dies), { ...asked, holds: true })).toBe('in the middle')
  await processAt(dies).kill()
  expect(await wholeStand()).toBe(before)
  expect(await tell(processAt(next), asked)).toBe('won')
  const { collection = 'quotationRequests', id, event } = asked
  const after = await started.payload.findByID({ collection, id, depth: 0 })
  expect(StateSchema.parse(after).state).toBe(to)
  expect(await historyOf(id, event)).toBe(1)
}

test('two processes open at once, five times over: each time one wins and one is told', async () => {
  const openers: User[] = [market.officer, market.leader]
  for (let round = 0; round < 5; round += 1) {
    const request = await publishedRequest(started.payload, market)
    const first = await handIn(started.payload, request, vendorAt(0), 900_000)
    await handIn(started.payload, request, vendorAt(1), 950_000)
    await passDeadline(started.payload, request.id)
    const outcomes = await Promise.all(
      openers.map(({ id }, at) =>
        tell(processAt(at), { id: request.id, event: 'open', by: id, readsVersion: false }),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['409', 'won'])
    expect(await historyOf(request.id, 'open')).toBe(1)
    expect(await historyOf(first.id, 'open')).toBeLessThanOrEqual(1)
    const { state, content } = await started.payload.findByID({
      collection: 'quotations',
      id: first.id,
    })
    expect([state, Boolean(content)]).toEqual(['opened', true])
  }
})

test('the process is killed (-9) while it publishes, receives, opens and awards: nothing is half done, nothing lost', async () => {
  const { payload } = started
  const { id } = await draftRequest(payload, market)
  await fireRequest(payload, id, 'submit', market.officer)
  await killedInTheMiddle({ id, event: 'publish', by: market.leader.id }, 'published', [0, 1])

  const request: QuotationRequest = await payload.findByID({
    collection: 'quotationRequests',
    id,
    depth: 0,
  })
  const { firm, person } = vendorAt(0)
  const quotation = await beginQuotation(payload, request, person)
  const { sealed } = await sealQuotation(
    documentFor(request, firm, 900_000),
    request.recipient ?? '',
  )
  const handingIn = {
    collection: 'quotations' as const,
    id: quotation.id,
    event: 'seal',
    by: person.id,
    readsVersion: false,
    input: { sealed },
  }
  await killedInTheMiddle(handingIn, 'sealed', [1, 2])
  await handIn(payload, request, vendorAt(1), 950_000)
  const other = await payload.find({
    collection: 'quotations',
    where: { and: [{ request: { equals: id } }, { id: { not_equals: quotation.id } }] },
  })

  await passDeadline(payload, id)
  const opening = { id, event: 'open', by: market.officer.id, readsVersion: false }
  await killedInTheMiddle(opening, 'opened', [2, 3])
  const states = await payload.find({
    collection: 'quotations',
    where: { request: { equals: id } },
    depth: 0,
  })
  expect(states.docs.map(({ state, content }) => [state, Boolean(content)])).toEqual([
    ['opened', true],
    ['opened', true],
  ])

  const reasons = other.docs.map((one) => ({
    quotation: one.id,
    code: 'price' as const,
    text: 'Cao hơn dự toán',
  }))
  await fireRequest(payload, id, 'proposeAward', market.officer, {
    award: { chosen: quotation.id, words: 'Giá thấp nhất, đủ yêu cầu', reasons },
  })
  const awarding = {
    id,
    event: 'award',
    by: market.leader.id,
    input: { date: dayInVietnam(new Date()), evidence: '12/QĐ-SYT' },
  }
  await killedInTheMiddle(awarding, 'awarded', [3, 4])
  await processAt(4).kill()
  const awarded = await payload.findByID({ collection: 'quotationRequests', id, depth: 0 })
  expect(awarded).toMatchObject({ state: 'awarded', result: { chosen: firm.slug } })
  const told = await payload.find({ collection: 'quotations', where: { request: { equals: id } } })
  expect(told.docs.map(({ outcome }) => outcome).sort()).toEqual(['chosen', 'notChosen'])
}, 30_000)
