import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client, HttpServer } from '../support/http.ts'
import { clientFor, serveApi } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { makeActors, makeRows } from './fixtures.ts'
import type { Actors } from './fixtures.ts'
import { changes, expectedRows, fixtures, matrix } from './matrix.ts'
import type { Actor, Collection, Operation } from './matrix.ts'

const actorNames = [
  'public',
  'agencyOfficer',
  'agencyLeader',
  'vendor',
  'reviewer',
  'catalogueEditor',
  'announcer',
  'accountAdministrator',
  'auditor',
  'ministry',
] as const satisfies Actor[]
const collections = Object.keys(fixtures) as Collection[]

let started: TestPayload
let server: HttpServer
let actors: Actors
const clients = new Map<Actor, Client>()

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  for (const actor of actorNames) {
    const email = actor === 'public' ? undefined : actors.people[actor].email
    clients.set(actor, await clientFor(server.origin, email))
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

/** The rows that a person tries: read first, changed then, deleted last, as the tests stand. */
const rowsOf = new Map<string, Record<string, string>>()

async function rowsFor(actor: Actor, collection: Collection) {
  const key = `${actor} ${collection}`
  const person = actor === 'public' ? undefined : actors.people[actor]
  const rows = rowsOf.get(key) ?? (await makeRows(started.payload, actors, collection, person))
  rowsOf.set(key, rows)
  return rows
}

async function reachedRows(actor: Actor, collection: Collection, operation: Operation) {
  const call = clients.get(actor)
  if (!call) throw new Error(`no client for ${actor}`)
  const rows = await rowsFor(actor, collection)
  const reached: string[] = []
  for (const [name, id] of Object.entries(rows)) {
    const address = `/api/${collection}/${id || '000000000000000000000000'}?draft=true`
    const { status } = await {
      read: () => call('GET', address),
      update: () => call('PATCH', address, changes[collection] ?? { title: 'Tên khác' }),
      delete: () => call('DELETE', address),
    }[operation]()
    expect([200, 401, 403, 404], `${operation} ${collection}.${name}`).toContain(status)
    if (status === 200) reached.push(name)
  }
  return reached.sort()
}

describe.each(actorNames)('%s', (actor) => {
  const isDeletingUsers = (collection: Collection, operation: Operation) =>
    collection === 'users' && operation === 'delete'
  const cases = collections.flatMap((collection) =>
    (['read', 'update', 'delete'] as const)
      // Deleting accounts would take the actors away; it is tried below, on accounts of its own.
      .filter((operation) => !isDeletingUsers(collection, operation))
      .map((operation) => ({ collection, operation })),
  )
  test.each(cases)('$operation $collection', async ({ collection, operation }) => {
    expect(await reachedRows(actor, collection, operation)).toEqual(
      expectedRows(collection, operation, actor),
    )
  })

  test('lists hold exactly the rows that may be read one by one', async () => {
    const call = clients.get(actor)
    const { body } = await (call?.('GET', '/api/adoptions?limit=500&depth=0') ??
      Promise.reject(new Error('no client')))
    const docs = (body.docs ?? []) as { state: string; organisation: string }[]
    const isOwn = (organisation: string) =>
      [actors.province.id, actors.below.id].includes(organisation)
    const hidden = docs.filter(
      ({ state, organisation }) =>
        state === 'draft' && !(actor.startsWith('agency') && isOwn(organisation)),
    )
    expect(hidden).toEqual([])
  })

  test.each(collections.filter((collection) => collection !== 'media'))(
    'create %s',
    async (collection) => {
      const call = clients.get(actor)
      const { status } = await (call?.('POST', `/api/${collection}`, {}) ??
        Promise.reject(new Error('no client')))
      // An empty record is refused for its content (400) where creating is allowed, else for the person.
      const allowed = matrix[collection].create.includes(actor)
      expect(status).toBe(allowed ? 400 : 403)
    },
  )

  test('deletes no account: they are switched off', async () => {
    const { payload } = started
    const { email } = actors.stranger
    const call = clients.get(actor)
    const before = await payload.count({ collection: 'users' })
    const victim = await payload.create({
      collection: 'users',
      data: {
        name: 'Xóa',
        email: `xoa-${actor}@kiem-thu.example`,
        password: `rất dài và khó ${email}`,
        role: 'vendor',
      },
    })
    await call?.('DELETE', `/api/users/${victim.id}`)
    const after = await payload.count({ collection: 'users' })
    expect(after.totalDocs - before.totalDocs).toBe(1)
  })
})

test('the matrix tries every collection that has addresses, those that Payload adds too', () => {
  const { config } = started.payload
  const served = config.collections.filter(({ endpoints }) => endpoints !== false)
  // A person's own settings of the admin: tried below.
  const slugs = served.map(({ slug }) => slug).filter((slug) => slug !== 'payload-preferences')
  expect(slugs.sort()).toEqual([...collections].sort())
})

test.each([
  ['GET', '/versions'],
  ['GET', '/versions/000000000000000000000000'],
  ['POST', '/versions/000000000000000000000000'],
])(
  '%s %s of a collection that keeps no versions is refused, and is no error',
  async (method, rest) => {
    const { config } = started.payload
    const without = collections.filter(
      (slug) => !config.collections.find((collection) => collection.slug === slug)?.versions,
    )
    expect(without.length).toBeGreaterThan(10)
    for (const slug of without) {
      const answer = await clients.get('ministry')?.(method, `/api/${slug}${rest}`)
      expect([403, 404], `${slug}: ${JSON.stringify(answer)}`).toContain(answer?.status)
    }
  },
)

test('who is editing a record is told by name, without the address of the account', async () => {
  const { payload } = started
  const { id: platform } = actors.platform
  const editor = await payload.findByID({ collection: 'users', id: actors.people.ministry.id })
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'platforms', value: platform },
      user: { relationTo: 'users', value: editor.id },
    },
  })
  const { body } = await (clients.get('reviewer')?.(
    'GET',
    `/api/payload-locked-documents?where[document.value][equals]=${platform}`,
  ) ?? Promise.reject(new Error('no client')))
  expect(body.docs).toMatchObject([{ user: { value: { email: editor.name } } }])
  expect(JSON.stringify(body)).not.toContain(editor.email)
})

test('what a person may do with a record is answered, and tells nothing of records that they may not read', async () => {
  const rows = await makeRows(started.payload, actors, 'adoptions', actors.people.agencyOfficer)
  const ask = async (actor: 'agencyOfficer' | 'vendor', id = '') =>
    clients.get(actor)?.('POST', `/api/adoptions/access/${id}`, {})
  const own = await ask('agencyOfficer', rows.ownDraft ?? '')
  expect(own).toMatchObject({ status: 200, body: { update: { permission: true } } })
  const missing = await ask('vendor', '0'.repeat(24))
  expect(await ask('vendor', rows.ownDraft ?? '')).toEqual(missing)
  const account = `/api/users/access/${actors.people.ministry.id}`
  expect((await clients.get('vendor')?.('POST', account, {}))?.status).toBe(404)
  expect((await clients.get('ministry')?.('POST', account, {}))?.status).toBe(200)
})

test('settings of the admin are read and changed by their person alone', async () => {
  const [own, other] = [clients.get('ministry'), clients.get('reviewer')]
  await own?.('POST', '/api/payload-preferences/cot', { value: 'của tôi' })
  await other?.('POST', '/api/payload-preferences/cot', { value: 'của người khác' })
  const { docs } = await started.payload.find({ collection: 'payload-preferences' })
  expect(docs.map(({ value }) => value).sort()).toEqual(['của người khác', 'của tôi'])
  const kept = async (call: Client | undefined, method: string, address = '/cot', body?: object) =>
    (await call?.(method, `/api/payload-preferences${address}`, body))?.body
  expect(await kept(own, 'GET')).toMatchObject({ value: 'của tôi' })
  expect(JSON.stringify(await kept(other, 'GET', ''))).not.toContain('của tôi')
  await kept(other, 'DELETE')
  await kept(other, 'PATCH', '?where[key][equals]=cot', { value: 'khác' })
  expect(await kept(own, 'GET')).toMatchObject({ value: 'của tôi' })
})

test('an officer does not see the price and contact that another agency keeps', async () => {
  const { payload } = started
  const { id } = await payload.create({
    collection: 'adoptions',
    data: {
      organisation: actors.otherAgency.id,
      platform: actors.platform.id,
      state: 'announced',
      contact: 'Nguyễn Văn Minh Họa 0900 000 000',
      contractPrice: 125_000_000,
    },
    context: { isSeed: true },
  })
  for (const actor of actorNames) {
    const { body } = await (clients.get(actor)?.('GET', `/api/adoptions/${id}`) ??
      Promise.reject(new Error('no client')))
    expect(JSON.stringify(body), actor).not.toMatch(/Minh Họa|125000000/)
  }
})
