import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientFor, serveApi } from '../support/http.ts'
import type { Client, HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { freePort } from '../support/servedProduct.ts'

// What is asked for health answers soon, and tells what is really served.

let started: TestPayload
let server: HttpServer
let visitor: Client
let standing: Server
let releases: string

beforeAll(async () => {
  // A search server that accepts a connection and then says nothing, as a stopped process does.
  const port = await freePort()
  standing = createServer(() => undefined)
  await new Promise<void>((resolve) => standing.listen(port, '127.0.0.1', resolve))
  process.env.MEILI_URL = `http://127.0.0.1:${port}`
  process.env.MEILI_MASTER_KEY = 'a-master-key-for-tests'
  started = await startPayload()
  server = await serveApi(started.payload)
  visitor = await clientFor(server.origin)
  releases = path.join(started.dataDir, 'releases')
})
afterAll(async () => {
  await server.stop()
  await started.stop()
  standing.close()
  delete process.env.MEILI_URL
  delete process.env.MEILI_MASTER_KEY
})

function makeRelease(): void {
  const site = path.join(releases, '20261127000000000/site')
  mkdirSync(path.join(site, 'en'), { recursive: true })
  for (const page of ['site/index.html', 'site/en/index.html', 'snapshot.json']) {
    writeFileSync(path.join(releases, '20261127000000000', page), '{}')
  }
  rmSync(path.join(releases, 'current'), { force: true })
  symlinkSync('20261127000000000', path.join(releases, 'current'))
}

const ready = async () => {
  const begun = performance.now()
  const { status, body } = await visitor('GET', '/api/health/ready')
  return { status, reasons: body.reasons, search: body.search, took: performance.now() - begun }
}

test('a search server that stands still is said within two seconds, and is no reason', async () => {
  makeRelease()
  const { status, reasons, search, took } = await ready()
  expect({ status, reasons, search }).toEqual({ status: 200, reasons: [], search: 'away' })
  expect(took).toBeLessThan(2000)
})

test.each([
  ['moved away', () => renameSync(releases, `${releases}-away`), 'nothing has been published yet'],
  [
    'copied with the link as a folder',
    () => {
      rmSync(path.join(releases, 'current'))
      mkdirSync(path.join(releases, 'current'))
    },
    'the link `current` cannot be read (EINVAL)',
  ],
  [
    'half copied',
    () => rmSync(path.join(releases, '20261127000000000/site/en'), { recursive: true }),
    'is not whole (ENOENT)',
  ],
  [
    'swapped for a folder that is not there',
    () => renameSync(path.join(releases, '20261127000000000'), path.join(releases, 'khac')),
    'is not whole (ENOENT)',
  ],
])('a site whose folder was %s is not ready', async (_title, damage, reason) => {
  rmSync(releases, { recursive: true, force: true })
  makeRelease()
  expect((await ready()).status).toBe(200)
  damage()
  const { status, reasons } = await ready()
  expect(status).toBe(503)
  expect(reasons).toEqual([expect.stringContaining(reason)])
})
