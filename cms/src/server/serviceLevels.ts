import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { z } from 'zod'
import {
  CountsOfServicesSchema,
  emptyMinutes,
  outageReasons,
  serviceDays,
  signOfMinute,
  withMinute,
} from '../domain/serviceLevel/serviceLevel.ts'
import type { OutageReason, ServiceDay } from '../domain/serviceLevel/serviceLevel.ts'
import { dayAfter, dayInVietnam } from '../domain/values/day.ts'
import { clockInVietnam } from '../domain/values/workingDays.ts'
import { pagePath } from '../domain/publication/routes.ts'
import { readEnvironment } from '../environment.ts'
import { askInstallation } from './health.ts'
import { serviceCounts } from './serviceCounts.ts'

/** Days that are shown, and kept. */
export const keptServiceDays = 90

/** Minute of the day in Việt Nam, 0 to 1439. */
function minuteInVietnam(now: Date): number {
  const [hour = 0, minute = 0] = clockInVietnam(now.toISOString()).split(':').map(Number)
  return hour * 60 + minute
}

/** Which part is away, by the first reason of `/api/health/ready`. */
const reasonOf = ([first = '']: string[]): OutageReason =>
  outageReasons.values.find((reason) => first.startsWith(`${reason}:`)) ?? 'site'

/**
 * Once a minute: asks the parts of the installation, visits a page and a search as a visitor would, and keeps what
 * this process has counted, in a row of its own for each day. What cannot be kept now is kept with a later minute.
 */
export function watchService(): (payload: Payload) => Promise<void> {
  const run = randomUUID()
  const minutes = new Map<string, string>()
  let done = ''
  return async (payload) => {
    const now = new Date()
    const [day, minute] = [dayInVietnam(now), minuteInVietnam(now)]
    if (done === `${day} ${minute}`) return
    done = `${day} ${minute}`
    const { ready, reasons } = await askInstallation(payload)
    const sign = signOfMinute(ready ? undefined : reasonOf(reasons))
    minutes.set(day, withMinute(minutes.get(day) ?? emptyMinutes, minute, sign))
    await visit(payload)
    for (const [one, signs] of minutes) {
      await keep(payload, { day: one, run, minutes: signs, counts: serviceCounts.get(one) ?? {} })
      // A day that is over changes no more.
      if (one < day) {
        minutes.delete(one)
        serviceCounts.delete(one)
      }
    }
  }
}

/** A visitor who comes each minute, so that a quiet day is measured too. The answers are counted as everybody's. */
async function visit(payload: Payload): Promise<void> {
  const { host, port, isServing } = readEnvironment()
  if (!isServing) return
  const origin = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
  const search = `${pagePath('search', 'vi')}?${new URLSearchParams({ q: 'quản lý văn bản' })}`
  for (const address of [pagePath('home', 'vi'), search]) {
    try {
      const answer = await fetch(origin + address, { signal: AbortSignal.timeout(10_000) })
      await answer.arrayBuffer()
    } catch (error) {
      payload.logger.warn({ err: error, msg: `Service levels: ${address} was not answered` })
    }
  }
}

interface KeptDay {
  day: string
  run: string
  minutes: string
  counts: object
}

async function keep(payload: Payload, { day, run, minutes, counts }: KeptDay): Promise<void> {
  const req = await createLocalReq({}, payload)
  const key = `${day}:${run}`
  await payload.db.upsert({
    collection: 'serviceDays',
    data: { key, day, minutes, counts },
    where: { key: { equals: key } },
    req,
  })
}

const RowSchema = z.object({
  day: z.string(),
  minutes: z.string().length(emptyMinutes.length),
  counts: CountsOfServicesSchema,
})

/** The whole days before today that are shown, newest first. */
export async function publicServiceDays(payload: Payload, now: Date): Promise<ServiceDay[]> {
  const today = dayInVietnam(now)
  const since = dayAfter(today, -keptServiceDays)
  const { docs } = await payload.find({
    collection: 'serviceDays',
    where: { and: [{ day: { greater_than_equal: since } }, { day: { less_than: today } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const rows = docs.flatMap((row) => {
    const { data, error } = RowSchema.safeParse(row)
    // A row that cannot be read keeps no page from being published.
    if (error)
      payload.logger.error({ err: error, msg: `Service levels: the row ${row.id} is left out` })
    return data ?? []
  })
  return serviceDays(rows, today)
}
