import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { longestOfEachKind, readRelease } from '../../support/builtPages.ts'
import { openBrowser } from '../../support/people.ts'

const origin = process.env.PRODUCT_ORIGIN ?? ''
const dataDir = process.env.PRODUCT_DATA_DIR ?? ''

/** One request as it is written: a client of fetch would mend its address and refuse its method. */
function send(address: string, method = 'GET'): Promise<{ status: number; allow: string }> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: address, method }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode ?? 0, allow: answer.headers.allow ?? '' })
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('what is in no list is no address, however it is written', async () => {
  const addresses = [
    '/api/og?title=x',
    '/api/graphql',
    '/api/users/init',
    '/_next/image?url=%2Ffavicon.svg&w=64&q=75',
    '/api/users/./login',
    '/api/x/%2e%2e/og',
    '//api/og',
    '/%61pi/og',
    '/admin/khong-co',
  ]
  for (const address of addresses) expect((await send(address)).status, address).toBe(404)
  expect((await send('/admin/create-first-user')).status).toBe(403)
})

test('a page takes GET and HEAD, and says so', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
    expect(await send('/', method), method).toEqual({ status: 405, allow: 'GET, HEAD' })
  }
  expect((await send('/', 'HEAD')).status).toBe(200)
})

test('every answer says what a browser may do with it', async () => {
  const pages = ['/', '/nen-tang/', '/so-sanh/', '/khong-co/', '/admin/login', '/api/users/me']
  for (const address of pages) {
    const { headers } = await fetch(`${origin}${address}`)
    const said = Object.fromEntries(headers)
    expect(said, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(said['permissions-policy']).toContain('camera=()')
    const policy = said['content-security-policy'] ?? ''
    expect(policy, address).toContain("object-src 'none'; base-uri 'none'")
    expect(policy.includes("'unsafe-inline'"), address).toBe(
      address.startsWith('/admin') || address.startsWith('/api'),
    )
  }
  const { headers } = await fetch(`${origin}/api/users/me`)
  expect(headers.get('cache-control')).toBe('no-store')
  const contact = await fetch(`${origin}/.well-known/security.txt`)
  expect(await contact.text()).toMatch(/^Contact: mailto:.+\nExpires: \d{4}-/)
})

test('a page that has not changed since keeps the policy that came with it', async () => {
  for (const address of ['/', '/dang-nhap/', '/favicon.svg']) {
    const first = await fetch(`${origin}${address}`)
    const again = await fetch(`${origin}${address}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect([again.status, again.headers.get('content-security-policy')], address).toEqual([
      304,
      null,
    ])
    const changed = await fetch(`${origin}${address}`, { headers: { 'if-none-match': '"khac"' } })
    expect(changed.headers.get('content-security-policy')).toBe(
      first.headers.get('content-security-policy'),
    )
  }
  const missing = await fetch(`${origin}/khong-co/`, { headers: { 'if-none-match': '"khac"' } })
  expect(missing.headers.get('content-security-policy')).toContain("object-src 'none'")
})

test('pages of every kind run under their policy', async ({ browser }) => {
  const page = await openBrowser(browser)
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seenViolations: seen })
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  for (const { address } of longestOfEachKind(readRelease(dataDir).pages)) {
    await page.goto(`${origin}${address}`)
    const seen = await page.evaluate(
      () => (globalThis as typeof globalThis & { seenViolations?: string[] }).seenViolations,
    )
    expect(seen, address).toEqual([])
    // From the browser's memory, too, which asks whether the page has changed.
    await page.reload()
    const again = await page.evaluate(
      () => (globalThis as typeof globalThis & { seenViolations?: string[] }).seenViolations,
    )
    expect(again, `${address} once more`).toEqual([])
  }
})

test('HEAD is the answer to a GET without its body, for the API too', async () => {
  for (const [address, status] of [
    ['/api/platforms?limit=1', 200],
    ['/api/khong-co', 404],
  ] as const) {
    const answer = await fetch(`${origin}${address}`, { method: 'HEAD' })
    expect([answer.status, await answer.text()], address).toEqual([status, ''])
  }
})

test('eight visitors at their costliest leave the home page to everybody else', async () => {
  const home = async () => {
    const began = performance.now()
    await (await fetch(`${origin}/`)).text()
    return performance.now() - began
  }
  const p95 = async (count: number) => {
    const times: number[] = []
    for (let at = 0; at < count; at += 1) times.push(await home())
    return times.sort((one, other) => one - other)[Math.floor(count * 0.95)] ?? 0
  }
  await p95(50)
  const atRest = await p95(100)
  for (const kind of ['list', 'picture', 'admin', 'application']) {
    const visitors = spawn(
      process.execPath,
      [path.join(import.meta.dirname, '../../support/costlyVisitors.mjs'), origin, kind],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    try {
      // From the first answer on they are all at it.
      await once(visitors.stdout, 'data')
      const under = await p95(100)
      // Work without a limit held the page for 28 seconds. Below half a second it waits for nobody's work,
      // on a busy machine too, which answers within two milliseconds at rest. The bench prints the ratio.
      expect(under, `${kind}, ${atRest} ms at rest`).toBeLessThan(Math.max(4 * atRest, 500))
    } finally {
      visitors.kill('SIGKILL')
    }
  }
})

test('the data are their owner’s alone', async () => {
  await fetch(`${origin}/api/users/forgot-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'canbo.laocai@demo.example' }),
  })
  await expect.poll(() => existsSync(`${dataDir}/mailbox`)).toBe(true)
  for (const name of ['cms.db', 'mailbox']) {
    const { mode } = statSync(`${dataDir}/${name}`)
    expect(mode & 0o077, name).toBe(0)
  }
})
