import { afterAll, beforeAll } from 'vitest'
import { factories } from './factories.ts'
import { serveApi } from './http.ts'
import type { HttpServer } from './http.ts'
import { startPayload } from './payload.ts'
import type { TestPayload } from './payload.ts'

/** An empty database, its API over HTTP, and what makes records in it, for the tests of a file; all are there once it begins. */
export function openApi() {
  const opened = {} as {
    started: TestPayload
    server: HttpServer
    make: ReturnType<typeof factories>
  }
  beforeAll(async () => {
    opened.started = await startPayload()
    opened.server = await serveApi(opened.started.payload)
    opened.make = factories(opened.started.payload)
  })
  afterAll(async () => {
    await opened.server.stop()
    await opened.started.stop()
  })
  return opened
}
