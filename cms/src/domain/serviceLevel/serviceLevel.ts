import { z } from 'zod'
import { dayAfter, daysUntil } from '../values/day.ts'
import { enumeration } from '../values/enumeration.ts'
import { DaySchema } from '../values/reference.ts'

/** What people wait for. */
export const services = enumeration({
  page: { vi: 'Mở trang công khai', en: 'Public page' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  save: { vi: 'Lưu hồ sơ', en: 'Save' },
})
export type Service = (typeof services.values)[number]

/** Milliseconds within which an answer is promised at the 95th percentile (product.md). */
export const promisedMilliseconds: Record<Service, number> = { page: 1000, search: 300, save: 1500 }

/** Share of the minutes of a day in which the installation is promised to answer. */
export const promisedAvailability = 0.999

/** Upper bounds of the classes into which answers are counted, in milliseconds; the last class has none. */
export const classBounds = [5, 10, 25, 50, 100, 200, 300, 500, 750, 1000, 1500, 2500, 5000, 10_000]

/** Answers of one service: how many in each class, and how many failed on our side (status 500 and above). */
const CountsSchema = z.object({
  classes: z.array(z.number().int().nonnegative()).length(classBounds.length + 1),
  failed: z.number().int().nonnegative(),
})
export type Counts = z.output<typeof CountsSchema>
export const CountsOfServicesSchema = z.partialRecord(services.schema, CountsSchema)
export type CountsOfServices = z.output<typeof CountsOfServicesSchema>

export const noCounts = (): Counts => ({
  classes: Array.from({ length: classBounds.length + 1 }, () => 0),
  failed: 0,
})

/** Counts an answer that took so many milliseconds. */
export function countAnswer(counts: Counts, milliseconds: number, hasFailed: boolean): void {
  const found = classBounds.findIndex((bound) => milliseconds <= bound)
  const index = found === -1 ? classBounds.length : found
  counts.classes[index] = (counts.classes[index] ?? 0) + 1
  if (hasFailed) counts.failed += 1
}

/** Why the installation did not answer in a minute. */
export const outageReasons = enumeration({
  stopped: { vi: 'hệ thống không chạy', en: 'the system was not running' },
  database: { vi: 'cơ sở dữ liệu không trả lời', en: 'the database did not answer' },
  site: { vi: 'trang công khai không phục vụ được', en: 'the public site could not be served' },
  disk: { vi: 'ổ đĩa đầy', en: 'the disk was full' },
})
export type OutageReason = (typeof outageReasons.values)[number]

const minutesOfDay = 1440

const MinuteSchema = z.number().int().min(0).max(minutesOfDay)
const OutageSchema = z.object({
  /** First minute of the day, and the first after it. */
  from: MinuteSchema,
  until: MinuteSchema,
  reason: outageReasons.schema,
})
type Outage = z.output<typeof OutageSchema>

const MeasuredSchema = z.object({
  count: z.number().int().positive(),
  failed: z.number().int().nonnegative(),
  /** Milliseconds that half of the answers, and 95 of 100, took at most: the bound of their class; null above the last. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  /** Share of answers within the promise, 0 to 1. */
  within: z.number().min(0).max(1),
})

/** A whole day of the installation as the public sees it. */
export const ServiceDaySchema = z.object({
  day: DaySchema,
  /** Minutes of the day since measuring began, and those of them in which the installation answered. */
  minutes: MinuteSchema,
  minutesUp: MinuteSchema,
  outages: z.array(OutageSchema),
  services: z.partialRecord(services.schema, MeasuredSchema),
})
export type ServiceDay = z.output<typeof ServiceDaySchema>

/** What one process counted on one day. */
export interface ProcessDay {
  day: string
  /** A sign for each minute of the day: `+` answered, `d`, `s`, `k` did not (database, site, disk), ` ` did not run. */
  minutes: string
  counts: CountsOfServices
}

const signs: Record<OutageReason, string> = { stopped: ' ', database: 'd', site: 's', disk: 'k' }

/** The sign of a minute: it answered, or why not. */
export const signOfMinute = (reason?: OutageReason): string => (reason ? signs[reason] : '+')

/** The minutes of a day of which nothing is known yet. */
export const emptyMinutes = ' '.repeat(minutesOfDay)

/** Writes the sign of one minute. */
export const withMinute = (minutes: string, minute: number, sign: string): string =>
  minutes.slice(0, minute) + sign + minutes.slice(minute + 1)

/**
 * The days before `today`, newest first. Of several processes the installation is up when one of them is. Minutes
 * before the first one that was ever measured are not counted; days without any process are outages as a whole.
 */
export function serviceDays(rows: ProcessDay[], today: string): ServiceDay[] {
  const days = [...new Set(rows.map(({ day }) => day))].sort()
  const [first] = days
  if (!first) return []
  const begin = minutesTogether(rows, first).search(/\S/)
  return daysFrom(first, today)
    .map((day) => ofDay(rows, day, day === first ? Math.max(begin, 0) : 0))
    .reverse()
}

function ofDay(rows: ProcessDay[], day: string, begin: number): ServiceDay {
  const minutes = minutesTogether(rows, day).slice(begin)
  return {
    day,
    minutes: minutes.length,
    minutesUp: minutes.replaceAll(/[^+]/g, '').length,
    outages: outagesIn(minutes, begin),
    services: Object.fromEntries(
      services.values.flatMap((service) => {
        const measured = measure(
          service,
          rows.filter((row) => row.day === day).flatMap(({ counts }) => counts[service] ?? []),
        )
        return measured ? [[service, measured]] : []
      }),
    ),
  }
}

/** A minute in which one process answered is up; else the first reason that one of them gave. */
function minutesTogether(rows: ProcessDay[], day: string): string {
  const signsOf = rows.filter((row) => row.day === day).map(({ minutes }) => minutes)
  return Array.from(emptyMinutes, (none, minute) => {
    const here = signsOf.map((minutes) => minutes[minute] ?? none)
    return here.includes('+') ? '+' : (here.find((sign) => sign !== none) ?? none)
  }).join('')
}

function outagesIn(minutes: string, begin: number): Outage[] {
  return Array.from(minutes.matchAll(/([^+])\1*/g), ({ 0: run, 1: sign, index }) => ({
    from: begin + index,
    until: begin + index + run.length,
    reason: outageReasons.values.find((reason) => signs[reason] === sign) ?? 'stopped',
  }))
}

function measure(service: Service, parts: Counts[]): z.output<typeof MeasuredSchema> | undefined {
  const classes = noCounts().classes.map((_, index) =>
    parts.reduce((sum, part) => sum + (part.classes[index] ?? 0), 0),
  )
  const count = classes.reduce((sum, one) => sum + one, 0)
  if (count === 0) return undefined
  const promised = classBounds.indexOf(promisedMilliseconds[service])
  const within = classes.slice(0, promised + 1).reduce((sum, one) => sum + one, 0) / count
  return {
    count,
    failed: parts.reduce((sum, { failed }) => sum + failed, 0),
    p50: percentile(classes, 0.5),
    p95: percentile(classes, 0.95),
    within,
  }
}

/** The bound of the class in which the answer of that rank lies. */
function percentile(classes: number[], share: number): number | null {
  const rank = share * classes.reduce((sum, one) => sum + one, 0)
  let sum = 0
  const index = classes.findIndex((one) => (sum += one) >= rank)
  return classBounds[index] ?? null
}

/** Days from one to the day before another, `YYYY-MM-DD`. */
const daysFrom = (first: string, today: string): string[] =>
  Array.from({ length: daysUntil(first, today) }, (_, index) => dayAfter(first, index))

/** `07:05` of a minute of the day. */
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
