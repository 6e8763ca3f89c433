import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNow, publishQueued } from '../../cms/src/publication/publish.ts'
import { currentRelease, releasesDir } from '../../cms/src/publication/release.ts'
import { repairIndex } from '../../cms/src/publication/repairIndex.ts'
import { requestPublication } from '../../cms/src/publication/request.ts'
import { managingClient } from '../../cms/src/search/connection.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { factories } from '../support/factories.ts'
import { useMeilisearch } from '../support/meilisearch.ts'
import type { MeilisearchServer } from '../support/meilisearch.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

const server = await useMeilisearch()

describe.skipIf(!server)('publication with a search server (needs Meilisearch)', () => {
  const { settings, kill, stop } = server ?? ({} as MeilisearchServer)
  let started: TestPayload

  beforeAll(async () => {
    started = await startPayload()
    await seedCatalogue({ payload: started.payload, catalogueOnly: true })
    const make = factories(started.payload)
    await make.platform({ slug: 'nen-tang-thu', name: 'Thử nghiệm xuất bản' })
  })
  afterAll(async () => {
    await started.stop()
    await stop()
  })

  const indexes = async () => {
    const { results } = await managingClient(settings).getRawIndexes({ limit: 1000 })
    return results
      .map(({ uid }) => uid.replace(`${settings.indexPrefix}-`, ''))
      .filter((name) => /^\d{17}$/.test(name))
      .sort()
  }

  test('a release has an index of its name; one that is no longer kept loses its index', async () => {
    const first = await publishNow(started.payload)
    expect(await indexes()).toEqual([first.name])
    const second = await publishNow(started.payload)
    expect(await indexes()).toEqual([first.name, second.name])
    await rm(path.join(releasesDir(), first.name), { recursive: true })
    const third = await publishNow(started.payload)
    expect(await indexes()).toEqual([second.name, third.name])
  }, 60_000)

  test('an index that the server lost is filled anew from the served release', async () => {
    const release = (await currentRelease()) ?? ''
    await managingClient(settings).deleteIndex(`${settings.indexPrefix}-${release}`).waitTask()
    expect(await indexes()).not.toContain(release)
    await repairIndex(started.payload)
    const index = managingClient(settings).index(`${settings.indexPrefix}-${release}`)
    const found = await index.search('thu nghiem xuat ban', { matchingStrategy: 'all' })
    expect(found.hits.length).toBeGreaterThan(0)
  })

  // The last one: afterwards there is no server.
  test.skipIf(server?.isLasting)(
    'an index that cannot be filled leaves the site as it was, and the ministry reads why (needs Meilisearch that may be stopped)',
    async () => {
      const before = await currentRelease()
      await kill()
      await requestPublication(await createLocalReq({}, started.payload), 'máy chủ tìm kiếm đã tắt')
      await publishQueued(started.payload)
      expect(await currentRelease()).toBe(before)
      const { docs } = await started.payload.find({ collection: 'publications' })
      expect(docs[0]).toMatchObject({
        state: 'failed',
        error: expect.stringContaining('The search index could not be filled') as string,
      })
    },
    60_000,
  )
})
