import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gate } from '../../cms/server/gate.ts'
import { searchAnswerPath } from '../../cms/src/domain/search/searchAddress.ts'
import { announcedRoutes } from '../../cms/src/server/routes/inventory.ts'
import { makeActors } from '../access/fixtures.ts'
import type { Actors } from '../access/fixtures.ts'
import { attackAs } from '../support/attacks/attack.ts'
import { serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// A slice of what `npm run bench -- attacks` sends: generated requests to everything, as everybody. Another seed:
// ATTACK_SEED=… npx vitest run tests/requests/attacks.test.ts

const seed = Number(process.env.ATTACK_SEED ?? 20_261_128)
const runs = { collections: 4, endpoints: 1 }
/** The others are like these; the measurement takes all ten. */
const slice = ['public', 'agencyOfficer', 'vendor', 'reviewer', 'ministry'] as const

let started: TestPayload
let server: HttpServer
let actors: Actors

beforeAll(async () => {
  started = await startPayload()
  const pass = gate({
    secret: process.env.PAYLOAD_SECRET ?? '',
    signInLimit: 100_000,
    trustedProxies: 0,
    routes: announcedRoutes,
    toSite: (_req, res) => void res.writeHead(404).end(),
  })
  server = await serveApi(started.payload, undefined, pass)
  actors = await makeActors(started.payload)
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})

describe(`requests generated from the seed ${seed}`, () => {
  test.each(slice)(
    'break, change and give away nothing: %s',
    async (actor) => {
      const attacked = {
        origin: server.origin,
        payload: started.payload,
        actors,
        absent: [searchAnswerPath],
      }
      const { broken, leaked, changed, foreign, requests } = await attackAs(actor, attacked, {
        runs,
        seed,
      })
      expect(requests).toBeGreaterThan(250)
      expect({ broken, leaked, changed, foreign }).toEqual({
        broken: [],
        leaked: [],
        changed: [],
        foreign: [],
      })
    },
    120_000,
  )
})
