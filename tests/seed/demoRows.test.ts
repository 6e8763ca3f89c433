import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { seedCatalogue } from '../../seed/upsert.ts'

let started: TestPayload
let payload: Payload

beforeAll(async () => {
  started = await startPayload()
  payload = started.payload
  await seedCatalogue({ payload, catalogueOnly: false, demoPassword: 'mat khau minh hoa 12' })
}, 120_000)

afterAll(() => started.stop())

const one = async (
  collection: 'users' | 'organisations' | 'platforms',
  field: string,
  value: string,
) => {
  const { docs } = await payload.find({
    collection,
    where: { [field]: { equals: value } },
    depth: 0,
    overrideAccess: true,
  })
  const [doc] = docs
  if (!doc) throw new Error(`no ${value}`)
  return doc
}

test('what a demonstration account makes is demonstration data, also for a real body', async () => {
  const officer = await one('users', 'email', 'canbo.laocai@demo.example')
  const province = await one('organisations', 'slug', 'lao-cai')
  const platform = await one('platforms', 'slug', 'tram-y-te-xa')
  const data = { organisation: province.id, platform: platform.id }
  const made = await payload.create({
    collection: 'adoptions',
    data: data,
    user: { ...officer, collection: 'users' },
    overrideAccess: false,
    depth: 0,
  })
  expect(made.illustrative).toBe(true)
})

test('what the system itself makes is not', async () => {
  const province = await one('organisations', 'slug', 'lao-cai')
  const platform = await one('platforms', 'slug', 'ban-do-so')
  const made = await payload.create({
    collection: 'adoptions',
    data: { organisation: province.id, platform: platform.id },
    overrideAccess: true,
    depth: 0,
  })
  expect(made.illustrative).toBe(false)
})
