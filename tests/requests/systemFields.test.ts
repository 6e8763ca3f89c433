import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeActors, makeRows } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// What only the system writes is refused by its name in whichever operation it comes, and nothing is written.

let started: TestPayload
let server: HttpServer
let actors: Actors
let officer: Client
let vendor: Client
let reviewer: Client
let ministry: Client
let visitor: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  const { people } = actors
  officer = await clientFor(server.origin, people.agencyOfficer.email)
  vendor = await clientFor(server.origin, people.vendor.email)
  reviewer = await clientFor(server.origin, people.reviewer.email)
  ministry = await clientFor(server.origin, people.ministry.email)
  visitor = await clientFor(server.origin)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

interface Fault {
  path: string
  message: string
}
const faultsOf = (body: Record<string, unknown>): Fault[] =>
  (body.errors as { data?: { errors?: Fault[] } }[] | undefined)?.[0]?.data?.errors ?? []
const pathsOf = (body: Record<string, unknown>) => faultsOf(body).map(({ path }) => path)

const rowOf = async (
  collection:
    | 'offerings'
    | 'adoptions'
    | 'practices'
    | 'evaluations'
    | 'announcements'
    | 'requirements'
    | 'users'
    | 'selections'
    | 'media',
  name: string,
  by: 'agencyOfficer' | 'vendor' | 'reviewer' | 'ministry',
) => {
  const rows = await makeRows(started.payload, actors, collection, actors.people[by])
  const id = rows[name]
  if (!id) throw new Error(`No row ${name}.`)
  return id
}

describe('an offering becomes public by review alone', () => {
  test.each([
    ['created', 'POST', ''],
    ['created as a draft', 'POST', '?draft=true'],
  ])('%s', async (_title, method, query) => {
    const name = `Tự công khai ${crypto.randomUUID()}`
    const { status, body } = await vendor(method, `/api/offerings${query}`, {
      name,
      platform: actors.platform.id,
      _status: 'published',
    })
    expect(status).toBe(400)
    expect(pathsOf(body)).toEqual(['_status'])
    const { totalDocs } = await started.payload.count({
      collection: 'offerings',
      where: { name: { equals: name } },
    })
    expect(totalDocs).toBe(0)
  })

  test('changed, alone, with others, in each language and in all', async () => {
    const id = await rowOf('offerings', 'ownDraft', 'vendor')
    const attempts = [
      `/api/offerings/${id}`,
      `/api/offerings/${id}?draft=true`,
      `/api/offerings/${id}?locale=en`,
      `/api/offerings?where[id][equals]=${id}`,
    ]
    for (const address of attempts) {
      const { status, body } = await vendor('PATCH', address, { _status: 'published' })
      expect([status, pathsOf(body)], address).toEqual([400, ['_status']])
    }
    for (const query of ['publishAllLocales=true', 'publishSpecificLocale=vi']) {
      const { status } = await vendor('PATCH', `/api/offerings/${id}?${query}`, {})
      expect(status, query).toBe(400)
    }
    expect((await visitor('GET', `/api/offerings/${id}`)).status).toBe(404)
  })

  test('text that nobody reviewed stays hidden when a next version is written and discarded', async () => {
    const id = await rowOf('offerings', 'ownPublished', 'vendor')
    const address = `/api/offerings/${id}`
    const approved = (await visitor('GET', address)).body
    expect((await vendor('POST', `${address}/revise`, {})).status).toBe(200)
    const written = { name: 'Chưa ai duyệt', _status: 'published' }
    expect((await vendor('PATCH', `${address}?draft=true`, written)).status).toBe(400)
    expect((await vendor('PATCH', address, { name: 'Chưa ai duyệt' })).status).toBe(200)
    expect((await visitor('GET', address)).body.name).toBe(approved.name)
    expect((await vendor('PATCH', `${address}?draft=true`, { name: 'Chưa ai duyệt' })).status).toBe(
      200,
    )
    const shown = await visitor('GET', address)
    expect(shown.body.name).toBe(approved.name)
    expect((await vendor('POST', `${address}/discard`, {})).status).toBe(200)
    expect((await visitor('GET', address)).body.name).toBe(approved.name)
  })

  test('no older version is put in the place of the newest', async () => {
    const id = await rowOf('offerings', 'ownPublished', 'vendor')
    const { docs } = await started.payload.findVersions({
      collection: 'offerings',
      where: { parent: { equals: id } },
      limit: 1,
    })
    const { status } = await vendor('POST', `/api/offerings/versions/${docs[0]?.id}`, {})
    expect(status).toBe(404)
  })
})

const attempts: {
  collection: Parameters<typeof rowOf>[0]
  row: string
  by: 'agencyOfficer' | 'vendor' | 'reviewer' | 'ministry'
  given: Record<string, unknown>
}[] = [
  {
    collection: 'offerings',
    row: 'ownDraft',
    by: 'vendor',
    given: {
      state: 'approved',
      confirmedOn: '2026-01-01',
      priceHistory: [{ date: '2026-01-01', plan: 'x' }],
      illustrative: true,
      reviewNotes: [{ field: 'name', reason: 'x' }],
      sortKey: 'a',
      createdAt: '2001-01-01T00:00:00.000Z',
      updatedAt: '2001-01-01T00:00:00.000Z',
      id: '0123456789abcdef01234567',
    },
  },
  {
    collection: 'adoptions',
    row: 'ownDraft',
    by: 'agencyOfficer',
    given: {
      state: 'inUse',
      milestones: [{ level: 'announced', date: '2026-01-01' }],
      illustrative: true,
    },
  },
  {
    collection: 'practices',
    row: 'ownDraft',
    by: 'agencyOfficer',
    given: { state: 'published', publishedOn: '2026-01-01', confidence: 'listed' },
  },
  {
    collection: 'selections',
    row: 'ownDraft',
    by: 'agencyOfficer',
    given: { hash: 'a'.repeat(64), lockedAt: '2026-01-01', lockedBy: 'x', state: 'locked' },
  },
  {
    collection: 'evaluations',
    row: 'draft',
    by: 'reviewer',
    given: { state: 'checked', title: 'Tên khác', illustrative: true },
  },
  {
    collection: 'announcements',
    row: 'draft',
    by: 'reviewer',
    given: { state: 'announced', attachmentHash: 'a', announcedOn: '2026-01-01' },
  },
  { collection: 'requirements', row: 'draft', by: 'ministry', given: { state: 'issued' } },
  {
    collection: 'media',
    row: 'ownPrivate',
    by: 'agencyOfficer',
    given: {
      filename: 'x.png',
      url: '/x',
      filesize: 1,
      mimeType: 'x',
      sizes: { small: { filename: 'x' } },
    },
  },
  {
    collection: 'users',
    row: 'self',
    by: 'agencyOfficer',
    given: {
      role: 'ministry',
      organisation: '0123456789abcdef01234567',
      hash: 'x',
      salt: 'x',
      sessions: [{ id: 'x' }],
      loginAttempts: -1,
      illustrative: false,
    },
  },
]
const clientOf = {
  agencyOfficer: () => officer,
  vendor: () => vendor,
  reviewer: () => reviewer,
  ministry: () => ministry,
}

describe('what only the system writes', () => {
  test.each(attempts)('$collection: refused by name', async ({ collection, row, by, given }) => {
    const call = clientOf[by]()
    const id = await rowOf(collection, row, by)
    const before = await started.payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      showHiddenFields: true,
    })
    for (const [name, value] of Object.entries(given)) {
      for (const address of [
        `/api/${collection}/${id}?draft=true`,
        `/api/${collection}?draft=true&where[id][equals]=${id}`,
      ]) {
        const { status, body } = await call('PATCH', address, { [name]: value })
        const paths = pathsOf(body).map((path) => path.split('.')[0])
        expect([status, paths[0]], `${address} ${name}`).toEqual([400, name])
      }
    }
    const after = await started.payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      showHiddenFields: true,
    })
    expect(after).toEqual(before)
  })

  test.each(attempts.filter(({ collection }) => collection !== 'media'))(
    '$collection: a form that sends back what stands is no refusal',
    async ({ collection, row, by }) => {
      const call = clientOf[by]()
      const id = await rowOf(collection, row, by)
      const read = await call('GET', `/api/${collection}/${id}?draft=true&depth=0`)
      expect(read.status).toBe(200)
      const sent = Object.fromEntries(
        Object.entries(read.body).filter(([name]) => !['collection', 'email'].includes(name)),
      )
      const { status, body } = await call('PATCH', `/api/${collection}/${id}?draft=true`, sent)
      expect([status, faultsOf(body)]).toEqual([200, []])
    },
  )
})

describe('names that are no field', () => {
  const unknown = [
    'khong',
    'sizes.small.filename',
    'sizes_small_filename',
    'plans.0.price',
    'vendor.id',
    '__proto__x',
    '$set',
    'constructor',
  ]
  test.each(attempts)('$collection', async ({ collection, row, by }) => {
    const id = await rowOf(collection, row, by)
    for (const name of unknown) {
      const { status, body } = await clientOf[by]()(
        'PATCH',
        `/api/${collection}/${id}?draft=true`,
        {
          [name]: 'x',
        },
      )
      expect([status, pathsOf(body)], name).toEqual([400, [name]])
    }
  })

  test('in a row of a list and in a part too', async () => {
    const id = await rowOf('offerings', 'ownDraft', 'vendor')
    const { status, body } = await vendor('PATCH', `/api/offerings/${id}?draft=true`, {
      plans: [{ name: 'Cơ bản', khong: 1 }],
    })
    expect([status, pathsOf(body)]).toEqual([400, ['plans.0.khong']])
  })
})

test('a text is kept in one spelling, and one that cannot be read is refused', async () => {
  const id = await rowOf('practices', 'ownDraft', 'agencyOfficer')
  const address = `/api/practices/${id}?depth=0`
  const { status, body } = await officer('PATCH', address, {
    title: 'Khám bệnh từ xa'.normalize('NFD'),
  })
  expect(status).toBe(200)
  expect((body.doc as { title: string }).title).toBe('Khám bệnh từ xa'.normalize('NFC'))
  for (const title of ['a\u0000b', 'a\u0007b', '\ud800']) {
    const refused = await officer('PATCH', address, { title })
    expect([refused.status, pathsOf(refused.body)]).toEqual([400, ['title']])
  }
  const long = await officer('PATCH', address, { title: 'a'.repeat(151) })
  expect(faultsOf(long.body)).toEqual([{ path: 'title', message: 'Dài quá: tối đa 150 ký tự.' }])
})
