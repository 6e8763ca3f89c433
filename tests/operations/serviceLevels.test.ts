import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measureAnswer, serveMetrics } from '../../cms/server/metrics.ts'
import { wcagCriteria, criterionChecks } from '../../cms/src/domain/serviceLevel/accessibility.ts'
import {
  countAnswer,
  emptyMinutes,
  noCounts,
  serviceDays,
  withMinute,
} from '../../cms/src/domain/serviceLevel/serviceLevel.ts'
import type { ProcessDay } from '../../cms/src/domain/serviceLevel/serviceLevel.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'
import { serviceCounts, serviceOf } from '../../cms/src/server/serviceCounts.ts'
import { keptServiceDays, watchService } from '../../cms/src/server/serviceLevels.ts'
import { forgetOldThings } from '../../cms/src/server/retention.ts'
import { createLocalReq } from 'payload'
import { dayInVietnam } from '../../cms/src/domain/values/day.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

const all = '+'.repeat(1440)
const from = (first: number, until: number) => ' '.repeat(first) + '+'.repeat(until - first)
const day = (name: string, minutes: string, counts: ProcessDay['counts'] = {}): ProcessDay => ({
  day: name,
  minutes: minutes.padEnd(1440),
  counts,
})

test('the self-assessment names each criterion of WCAG 2.2 A and AA once, and tests that are there', () => {
  // Criteria of each guideline, as the standard counts them (https://www.w3.org/TR/WCAG22/).
  const counts = { '1.1': 1, '1.2': 5, '1.3': 5, '1.4': 9, '2.1': 3, '2.2': 2, '2.3': 1, '2.4': 8 }
  const more = { '2.5': 6, '3.1': 2, '3.2': 5, '3.3': 6, '4.1': 2 }
  const guidelines: Record<string, number> = {}
  for (const { number } of wcagCriteria) {
    const guideline = number.split('.', 2).join('.')
    guidelines[guideline] = (guidelines[guideline] ?? 0) + 1
  }
  expect(guidelines).toEqual({ ...counts, ...more })
  expect(new Set(wcagCriteria.map(({ number }) => number)).size).toBe(55)
  for (const { test: file } of Object.values(criterionChecks)) {
    expect([file, existsSync(path.resolve(import.meta.dirname, '../..', file))]).toEqual([
      file,
      true,
    ])
  }
})

describe('what is told of a day', () => {
  test('minutes before the first that was measured are not counted, and today is told tomorrow', () => {
    const rows = [day('2026-11-26', from(600, 1440)), day('2026-11-27', all)]
    expect(serviceDays(rows, '2026-11-27')).toMatchObject([
      { day: '2026-11-26', minutes: 840, minutesUp: 840, outages: [] },
    ])
  })

  test('the installation is up when one of its processes is', () => {
    const halves = [day('2026-11-26', from(0, 800)), day('2026-11-26', from(700, 1440))]
    expect(serviceDays(halves, '2026-11-27')[0]).toMatchObject({ minutesUp: 1440, outages: [] })
  })

  test('an interruption has its minutes and its reason; a day without any process is one', () => {
    const broken = `${all.slice(0, 420)}ddd${all.slice(423)}`
    const rows = [day('2026-11-24', all), day('2026-11-26', broken)]
    expect(serviceDays(rows, '2026-11-27')).toMatchObject([
      {
        day: '2026-11-26',
        minutesUp: 1437,
        outages: [{ from: 420, until: 423, reason: 'database' }],
      },
      { day: '2026-11-25', minutesUp: 0, outages: [{ from: 0, until: 1440, reason: 'stopped' }] },
      { day: '2026-11-24', minutesUp: 1440 },
    ])
  })

  test('answers of all processes count together; a figure is the bound of its class, and what is slower has none', () => {
    const [fast, slow] = [noCounts(), noCounts()]
    for (let count = 0; count < 90; count += 1) countAnswer(fast, 40, false)
    for (let count = 0; count < 10; count += 1) countAnswer(slow, 20_000, count === 0)
    const rows = [day('2026-11-26', all, { page: fast }), day('2026-11-26', all, { page: slow })]
    expect(serviceDays(rows, '2026-11-27')[0]?.services).toEqual({
      page: { count: 100, failed: 1, p50: 50, p95: null, within: 0.9 },
    })
  })
})

test.each([
  ['GET', '/nen-tang/khcn-quoc-gia/', 'page'],
  ['GET', '/', 'page'],
  ['GET', '/tim-kiem/?q=x', 'search'],
  ['GET', '/api/search?q=x', 'search'],
  ['PATCH', '/api/adoptions/1', 'save'],
  ['POST', '/api/users/login', undefined],
  ['POST', '/api/media', undefined],
  ['GET', '/api/adoptions', undefined],
  ['GET', '/admin/', undefined],
  ['GET', '/_astro/page.css', undefined],
])('%s %s has its reader wait for: %s', (method, address, service) => {
  expect(serviceOf(method, address)).toBe(service)
})

describe('what is kept', () => {
  let started: TestPayload
  beforeAll(async () => {
    started = await startPayload()
  })
  afterAll(() => started.stop())

  test('a process keeps one row a day; the next day the public sees it, and after ninety it goes', async () => {
    const { payload } = started
    const today = dayInVietnam(new Date())
    serviceCounts.set(today, { save: noCounts() })
    const watch = watchService()
    await watch(payload)
    await watch(payload)
    const { docs } = await payload.find({ collection: 'serviceDays' })
    // Nothing has been published in this installation.
    expect(docs).toMatchObject([
      { day: today, minutes: expect.stringMatching(/^ *s *$/) as string },
    ])
    expect((await takeSnapshot(payload)).snapshot.serviceDays).toEqual([])
    const yesterday = new Date(Date.now() - 86_400_000)
    const old = new Date(Date.now() - (keptServiceDays + 2) * 86_400_000)
    for (const then of [yesterday, old]) {
      const data = { key: String(then), day: dayInVietnam(then), minutes: all, counts: {} }
      await payload.create({ collection: 'serviceDays', data })
    }
    const { snapshot } = await takeSnapshot(payload)
    expect(snapshot.serviceDays).toMatchObject([{ day: dayInVietnam(yesterday), minutesUp: 1440 }])
    await forgetOldThings(new Date(), await createLocalReq({}, payload))
    expect((await payload.count({ collection: 'serviceDays' })).totalDocs).toBe(2)
  })
})

test('Prometheus reads answers and standing at a port of their own, and nothing else is there', async () => {
  const ready = createServer((req, res) => {
    measureAnswer(req, res)
    const backup = { takenAt: '2026-11-27T20:00:00.000Z' }
    res.end(JSON.stringify({ ready: true, reasons: [], warnings: ['x'], search: null, backup }))
  }).listen(0, '127.0.0.1')
  await once(ready, 'listening')
  const portOf = (server: ReturnType<typeof createServer>) => (server.address() as AddressInfo).port
  const site = `http://127.0.0.1:${portOf(ready)}/`
  const metrics = serveMetrics(0, '127.0.0.1', site)
  await once(metrics, 'listening')
  const address = `http://127.0.0.1:${portOf(metrics)}`
  await fetch(site)
  const text = await (await fetch(`${address}/metrics`)).text()
  expect(text).toContain('catalogue_ready 1')
  expect(text).toContain('catalogue_warnings 1')
  expect(text).toContain(
    `catalogue_backup_timestamp_seconds ${Date.parse('2026-11-27T20:00Z') / 1000}`,
  )
  expect(text).toMatch(/catalogue_answer_seconds_count\{service="page",failed="false"\} \d/)
  expect((await fetch(`${address}/`)).status).toBe(404)
  ready.closeAllConnections()
  await new Promise((resolve) => ready.close(resolve))
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('catalogue_ready 0')
  metrics.closeAllConnections()
  metrics.close()
})

test('a minute is written in its place', () => {
  expect(withMinute(emptyMinutes, 61, '+').indexOf('+')).toBe(61)
})
