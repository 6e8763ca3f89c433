import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { freePort, root } from '../support/servedProduct.ts'

// `npm run dev` passes the site's addresses on to Astro's own server, which renders each when it is asked for.

const release = path.join(inject('publishedData'), 'releases/current')
const port = String(await freePort())
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs')
const child = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', port], {
  cwd: path.join(root, 'site'),
  env: {
    // Of its own: what Vitest tells its processes would be taken for a test of Astro's.
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'development',
    ASTRO_TELEMETRY_DISABLED: '1',
    SNAPSHOT: path.join(release, 'snapshot.json'),
  },
  stdio: 'ignore',
})
afterAll(() => child.kill())

const ask = (address: string) => fetch(`http://127.0.0.1:${port}${address}`)

test('pages and files that a publication writes are answered at their addresses', async () => {
  await expect
    .poll(() => ask('/').then(({ status }) => status, String), { timeout: 60_000, interval: 200 })
    .toBe(200)
  for (const page of ['/nen-tang/', '/en/organisations/lao-cai/', '/lam-viec/']) {
    expect([page, (await ask(page)).status]).toEqual([page, 200])
  }
  for (const file of [
    '/search-index.json',
    '/nhung/don-vi/lao-cai.vi.svg',
    '/du-lieu/nen-tang.csv',
  ]) {
    const written = readFileSync(path.join(release, 'site', file))
    const answered = Buffer.from(await (await ask(file)).arrayBuffer())
    expect([file, answered.equals(written)]).toEqual([file, true])
  }
  expect((await ask('/khong-co/')).status).toBe(404)
  expect((await ask('/khong-co.json')).status).toBe(404)
})
