import { createLocalReq, initTransaction, killTransaction } from 'payload'
import type { PayloadRequest, Where } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The same on every database: SQLite's LIKE folds ASCII only, MongoDB's patterns no marks.
let started: TestPayload
let server: HttpServer

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  for (const name of ['Đà Nẵng', 'Lâm Đồng', 'Thủ Đức', 'Nền tảng định danh'.normalize('NFD')]) {
    await make.platform({ name })
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function namesOf(query: string): Promise<string[]> {
  const ask = await clientFor(server.origin)
  const { body, status } = await ask('GET', `/api/platforms?depth=0&${query}`)
  expect(status).toBe(200)
  return (body.docs as { name: string }[]).map(({ name }) => name.normalize('NFC')).sort()
}
const asked = (operator: string, text: string) =>
  `where[name][${operator}]=${encodeURIComponent(text)}`

test.each([
  ['đà nẵng', ['Đà Nẵng']],
  ['ĐÀ NẴNG', ['Đà Nẵng']],
  ['da nang', ['Đà Nẵng']],
  ['nẵng đà', ['Đà Nẵng']],
  ['đà nẵng'.normalize('NFD'), ['Đà Nẵng']],
  ['đức', ['Thủ Đức']],
  ['ĐỊNH DANH', ['Nền tảng định danh']],
  ['định danh'.normalize('NFD'), ['Nền tảng định danh']],
  ['đ', ['Lâm Đồng', 'Nền tảng định danh', 'Thủ Đức', 'Đà Nẵng']],
  ['huế', []],
])('the name is like “%s”: %j', async (text, names) => {
  expect(await namesOf(asked('like', text))).toEqual(names)
})

test('what is contained stands together', async () => {
  expect(await namesOf(asked('contains', 'à nẵ'))).toEqual(['Đà Nẵng'])
  expect(await namesOf(asked('contains', 'nẵng đà'))).toEqual([])
})

test('within and and or, beside other conditions, and in every language', async () => {
  const either = `where[or][0][name][like]=${encodeURIComponent('đức')}&where[or][1][name][like]=lam`
  expect(await namesOf(either)).toEqual(['Lâm Đồng', 'Thủ Đức'])
  const other = `${asked('like', 'đ')}&where[name][not_equals]=${encodeURIComponent('Đà Nẵng')}`
  expect(await namesOf(other)).not.toContain('Đà Nẵng')
  expect(await namesOf(`${asked('like', 'đức')}&locale=en`)).toEqual(['Thủ Đức'])
})

test('as many are counted as are listed', async () => {
  const { totalDocs } = await started.payload.count({
    collection: 'platforms',
    where: { name: { like: 'ĐỨC' } },
  })
  expect(totalDocs).toBe(1)
})

test('a record that is being edited is found by what it is called there, and by what is public', async () => {
  const make = factories(started.payload)
  const { id: vendor } = await make.organisation({ kind: 'vendor' })
  const { id: platform } = await make.platform()
  const { id } = await make.offering({ name: 'Đám mây', vendor, platform, state: 'approved' })
  await started.payload.update({
    collection: 'offerings',
    id,
    draft: true,
    data: { name: 'Điện toán' },
  })
  const found = async (text: string) =>
    (
      await started.payload.find({
        collection: 'offerings',
        draft: true,
        where: { name: { like: text } },
      })
    ).docs.map(({ name }) => name)
  expect(await found('điện')).toEqual(['Điện toán'])
  expect(await found('ĐÁM')).toEqual(['Điện toán'])
  expect(await found('không')).toEqual([])
})

test('a record is found by its new name at once, and by the old one no more', async () => {
  const { payload } = started
  const { id } = await factories(payload).platform({ name: 'Sổ sức khỏe' })
  const renamed = { collection: 'platforms', id, data: { name: 'Hồ sơ bệnh án' } } as const
  expect(await namesOf(asked('like', 'suc khoe'))).toEqual(['Sổ sức khỏe'])
  await payload.update(renamed)
  expect(await namesOf(asked('like', 'suc khoe'))).toEqual([])
  expect(await namesOf(asked('like', 'benh an'))).toEqual(['Hồ sơ bệnh án'])
  await payload.delete({ collection: 'platforms', id })
  expect(await namesOf(asked('like', 'benh an'))).toEqual([])
})

test('what a transaction wrote is found within it alone, and nowhere when it is given up', async () => {
  const { payload } = started
  const { id } = await factories(payload).platform({ name: 'Kho dữ liệu' })
  // It was changed long ago, so that nothing but the transaction makes it new.
  const updatedAt = '2026-01-05T02:00:00.000Z'
  await payload.db.updateOne({ collection: 'platforms', id, data: { updatedAt } })
  expect(await namesOf(asked('like', 'kho du lieu'))).toEqual(['Kho dữ liệu'])
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.update({ collection: 'platforms', id, data: { name: 'Bản đồ số' }, req })
  const found = async (own?: PayloadRequest) =>
    (
      await payload.find({
        collection: 'platforms',
        where: { name: { like: 'ban do' } },
        ...(own ? { req: own } : {}),
      })
    ).docs.map((doc) => doc.id)
  expect(await found(req)).toEqual([id])
  await killTransaction(req)
  expect(await found()).toEqual([])
  expect(await namesOf(asked('like', 'kho du lieu'))).toEqual(['Kho dữ liệu'])
})

test('a condition takes more values than a statement has places for', async () => {
  const { payload } = started
  const { docs } = await payload.find({ collection: 'platforms', depth: 0, limit: 3, sort: 'id' })
  const others = Array.from({ length: 40_000 }, (_, index) => index.toString(16).padStart(24, '0'))
  const ids = [...others, ...docs.map(({ id }) => id)]
  const count = async (where: Where) =>
    (await payload.count({ collection: 'platforms', where })).totalDocs
  expect(await count({ id: { in: ids } })).toBe(3)
  expect(await count({ id: { not_in: ids } })).toBe((await count({})) - 3)
})
