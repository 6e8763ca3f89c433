import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { whileHolding } from '../../cms/src/database/lock.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What one process does, no other does meanwhile, whatever the clocks say.

let started: TestPayload
let name: string
beforeAll(async () => {
  started = await startPayload()
})
afterAll(() => started.stop())
beforeEach(() => {
  name = crypto.randomUUID()
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Whether somebody else gets the lock now. */
async function isFree(): Promise<boolean> {
  return whileHolding(started.payload, name, () => Promise.resolve())
}

test.each([
  ['forward', 7_200_000],
  ['back', -7_200_000],
])('a clock that is set %s by two hours neither ends a lock nor keeps it', async (_title, jump) => {
  const seen: boolean[] = []
  await whileHolding(started.payload, name, async () => {
    seen.push(await isFree())
    vi.setSystemTime(Date.now() + jump)
    seen.push(await isFree())
  })
  expect(seen).toEqual([false, false])
  expect(await isFree()).toBe(true)
})

test('a lock whose holder died, by a clock two hours ahead, is free after its lease', async () => {
  const until = new Date(Date.now() + 7_200_000).toISOString()
  await started.payload.db.create({
    collection: 'locks',
    data: { name, holder: crypto.randomUUID(), until },
  })
  expect(await isFree()).toBe(false)
  vi.advanceTimersByTime(9_000)
  expect(await isFree()).toBe(true)
})
