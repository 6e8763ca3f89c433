import { readdir } from 'node:fs/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Publication } from '../../cms/src/payload-types.ts'
import { publishQueued } from '../../cms/src/publication/publish.ts'
import { releasesDir } from '../../cms/src/publication/release.ts'
import { requestPublication } from '../../cms/src/publication/request.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { startOwnProcess } from '../support/ownProcess.ts'
import type { OwnProcess } from '../support/ownProcess.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
let processes: [OwnProcess, OwnProcess]

beforeAll(async () => {
  started = await startPayload()
  await seedCatalogue({ payload: started.payload, catalogueOnly: true })
  processes = await Promise.all([startOwnProcess('publisher.ts'), startOwnProcess('publisher.ts')])
}, 60_000)
afterAll(async () => {
  for (const { kill } of processes) await kill()
  await started.stop()
})

const request = async (reason: string) =>
  requestPublication(await createLocalReq({}, started.payload), reason)

const publications = async (): Promise<Publication[]> => {
  const { docs } = await started.payload.find({
    collection: 'publications',
    sort: 'startedAt',
    pagination: false,
  })
  return docs
}

const untilOneRuns = () =>
  vi.waitFor(
    async () => {
      const running = (await publications()).filter(({ state }) => state === 'running')
      expect(running).toHaveLength(1)
    },
    { timeout: 20_000, interval: 20 },
  )

test('two processes asked to publish at once: one does, and what is asked meanwhile waits', async () => {
  for (let round = 1; round <= 3; round += 1) {
    await request(`lần ${round}`)
    const both = processes.map(({ tell }) => tell('publish'))
    await untilOneRuns()
    await request(`lần ${round}, trong lúc đó`)
    // One of the two is done at once, because the other publishes; it looks again and still waits.
    await Promise.race(both)
    await Promise.all([...both, publishQueued(started.payload)])
  }
  await publishQueued(started.payload)
  const done = await publications()
  expect(done.filter(({ state }) => state === 'running' || state === 'queued')).toEqual([])
  const runs = done.filter(({ state }) => state === 'published')
  expect(runs.length).toBeGreaterThanOrEqual(4)
  for (const [index, { startedAt }] of runs.entries()) {
    const before = runs[index - 1]?.endedAt
    if (before) expect(Date.parse(startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(before))
  }
}, 120_000)

test('a publisher that is killed leaves its run to another, once its lease has run out', async () => {
  const [killed, other] = processes
  await request('bị ngắt')
  void killed.tell('publish')
  await untilOneRuns()
  await killed.kill()
  await other.tell('publish')
  expect((await publications()).filter(({ state }) => state === 'running')).toHaveLength(1)
  await started.payload.db.updateMany({
    collection: 'locks',
    where: { name: { equals: 'publisher' } },
    data: { until: new Date(0).toISOString() },
  })
  await other.tell('publish')
  const last = (await publications()).find(({ reason }) => reason === 'bị ngắt')
  expect(last?.state).toBe('published')
  expect(await readdir(releasesDir())).toContain(last?.release)
}, 120_000)
