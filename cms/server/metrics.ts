import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { z } from 'zod'
import { classBounds } from '../src/domain/serviceLevel/serviceLevel.ts'
import { countService, serviceOf } from '../src/server/serviceCounts.ts'

const registry = new Registry()

const answerSeconds = new Histogram({
  name: 'catalogue_answer_seconds',
  help: 'Time to the end of an answer, by what people wait for and whether it failed on our side.',
  labelNames: ['service', 'failed'] as const,
  buckets: classBounds.map((bound) => bound / 1000),
  registers: [registry],
})

/** Counts how long an answer takes that somebody waits for (docs/operations.md, “Service levels”). */
export function measureAnswer({ method = '', url = '' }: IncomingMessage, res: ServerResponse) {
  const service = serviceOf(method, url)
  if (!service) return
  const began = performance.now()
  // `finish` comes for answers that were sent whole: what a reader broke off says nothing of us.
  res.once('finish', () => {
    const milliseconds = performance.now() - began
    const hasFailed = res.statusCode >= 500
    countService(service, milliseconds, hasFailed)
    answerSeconds.observe({ service, failed: String(hasFailed) }, milliseconds / 1000)
  })
}

/** As much of `/api/health/ready` as gauges are made of. */
const StandingSchema = z.object({
  ready: z.boolean(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  search: z.string().nullable(),
  backup: z.object({ takenAt: z.string().nullable() }).nullable(),
})

/**
 * Serves `/metrics` for Prometheus at a port of its own, which no proxy leads to: whoever reaches the port may read.
 *
 * @param ready address of this process's own `/api/health/ready`, asked at each scrape.
 */
export function serveMetrics(port: number, host: string, ready: string): Server {
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `catalogue_${name}`, help, registers: [registry] })
  const isReady = gauge('ready', '1: /api/health/ready says ready.')
  const warnings = gauge('warnings', 'What /api/health/ready warns of.')
  const isSearchAway = gauge('search_away', '1: the search server does not answer.')
  const backupAt = gauge('backup_timestamp_seconds', 'When the last backup was taken.')
  const ask = async () => {
    const answer = await fetch(ready, { signal: AbortSignal.timeout(5000) })
    const standing = StandingSchema.parse(await answer.json())
    isReady.set(Number(standing.ready))
    warnings.set(standing.warnings.length)
    isSearchAway.set(Number(standing.search === 'away'))
    if (standing.backup?.takenAt) backupAt.set(Date.parse(standing.backup.takenAt) / 1000)
  }
  const answer = async (res: ServerResponse) => {
    try {
      await ask()
    } catch (error) {
      // A process that does not answer itself is not ready; the other figures stand.
      console.error('The installation could not be asked for its metrics:', error)
      isReady.set(0)
    }
    res.writeHead(200, { 'content-type': registry.contentType })
    res.end(await registry.metrics())
  }
  return createServer((req, res) => {
    if (req.method === 'GET' && req.url === '/metrics') void answer(res)
    else res.writeHead(404).end()
  }).listen(port, host)
}
