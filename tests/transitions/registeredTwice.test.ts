import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// The same product for the same unit, once more: it is warned of, and goes on with a reason that stays.

let started: TestPayload
let server: HttpServer
let actors: Actors
let officer: Client

beforeAll(async () => {
  started = await startPayload()
  server = await serveApi(started.payload)
  actors = await makeActors(started.payload)
  officer = await clientFor(server.origin, actors.people.agencyOfficer.email)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

async function draftOf(offering: string): Promise<string> {
  const { body } = await officer('POST', '/api/adoptions', {
    key: crypto.randomUUID(),
    platform: actors.platform.id,
    offering,
    purpose: 'Khám bệnh từ xa',
  })
  return (body.doc as { id: string }).id
}

const submit = (id: string, input: object = {}) =>
  officer('POST', `/api/adoptions/${id}/submit`, input)

test('a second registration of a product is told of the first, and needs a reason', async () => {
  const make = factories(started.payload)
  const offer = () => make.offering({ vendor: actors.vendor.id, platform: actors.platform.id })
  const [product, other] = [await offer(), await offer()]
  expect((await submit(await draftOf(product.id))).status).toBe(200)
  // Another product of the same platform is no repetition.
  expect((await submit(await draftOf(other.id))).status).toBe(200)

  const second = await draftOf(product.id)
  const { status, body } = await submit(second)
  expect([status, body.errors]).toMatchObject([
    422,
    [
      {
        message: expect.stringContaining('đã đăng ký sản phẩm này') as string,
        data: { field: 'reason' },
      },
    ],
  ])
  expect((await submit(second, { reason: '   ' })).status).toBe(422)
  const reason = 'Triển khai thêm cho khối bệnh viện huyện.'
  expect((await submit(second, { reason })).status).toBe(200)
  const { docs } = await started.payload.find({
    collection: 'history',
    where: { and: [{ subjectId: { equals: second } }, { event: { equals: 'submit' } }] },
  })
  expect(docs).toMatchObject([{ reason }])
})

test('what another unit registered, and what was withdrawn or has ended, is no repetition', async () => {
  const make = factories(started.payload)
  const { id: offering } = await make.offering({
    vendor: actors.vendor.id,
    platform: actors.platform.id,
  })
  const row = (organisation: string, state: 'withdrawn' | 'ended' | 'inUse' | 'draft') =>
    started.payload.create({
      collection: 'adoptions',
      data: { organisation, offering, platform: actors.platform.id, state },
      context: { isSeed: true },
    })
  await row(actors.province.id, 'withdrawn')
  await row(actors.province.id, 'ended')
  await row(actors.province.id, 'draft')
  await row(actors.otherAgency.id, 'inUse')
  expect((await submit(await draftOf(offering))).status).toBe(200)
})
