import { afterAll, beforeAll, expect, test } from 'vitest'
import { sortKey } from '../../cms/src/domain/language/vietnamese.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The same lists on every database: nothing here may depend on a collation.
let started: TestPayload
let server: HttpServer

/** In the order of a Vietnamese dictionary; every second one is stored decomposed (NFD). */
const inOrder = [
  'An Giang',
  'Ăn uống',
  'Âm nhạc',
  'dân cư',
  'Du lịch',
  'đa dạng',
  'Đà Nẵng',
  'Đất đai',
  'em bé',
  'Êm đềm',
  'oanh tạc',
  'Ô tô',
  'Ơn trên',
  'tư',
  'Tự do',
  'Từ điển',
  'tử tế',
  'uy tín',
  'Ưu tiên',
]

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  const make = factories(started.payload)
  for (const [index, name] of inOrder.toReversed().entries()) {
    await make.platform({ name: name.normalize(index % 2 ? 'NFD' : 'NFC') })
  }
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function namesOf(query: string): Promise<string[]> {
  const ask = await clientFor(server.origin)
  const { body } = await ask('GET', `/api/platforms?depth=0&${query}`)
  return (body.docs as { name: string }[]).map(({ name }) => name.normalize('NFC'))
}

test('a list sorts as a Vietnamese dictionary does, composed or not, capital or small', async () => {
  expect(await namesOf('sort=sortKey&limit=100')).toEqual(inOrder)
  expect(await namesOf('sort=-sortKey&limit=100')).toEqual(inOrder.toReversed())
})

test('pages of a sorted list follow each other without gap or repetition', async () => {
  const pages = await Promise.all(
    [1, 2, 3, 4].map((page) => namesOf(`sort=sortKey&limit=5&page=${page}`)),
  )
  expect(pages.flat()).toEqual(inOrder)
})

test('names are compared without case and without the way they are composed', async () => {
  const key = encodeURIComponent(sortKey('ĐÀ NẴNG'.normalize('NFD')))
  expect(await namesOf(`where[sortKey][equals]=${key}`)).toEqual(['Đà Nẵng'])
})
