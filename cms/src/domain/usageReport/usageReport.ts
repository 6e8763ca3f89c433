import { z } from 'zod'
import { AdoptionIdSchema } from '../adoption/adoption.ts'
import { usedStates } from '../adoption/machine.ts'
import type { Label } from '../language/language.ts'
import { stateSchema } from '../transitions/stateSchema.ts'
import { enumeration } from '../values/enumeration.ts'
import { RowIdSchema } from '../values/reference.ts'
import { isDay } from '../values/day.ts'
import { usageReportMachine } from './machine.ts'

/** Who told the counters of a month. */
export const usageSenders = enumeration({
  agency: { vi: 'đơn vị tự báo', en: 'told by the organisation' },
  vendor: { vi: 'doanh nghiệp báo', en: 'told by the vendor' },
})

/** Whether a text is a month of the calendar, `YYYY-MM`. */
export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)

const MonthSchema = z.string().refine(isMonth, 'month')
const count = z.number().int().nonnegative()

/** A month's counters as the public sees them. */
export const UsageReportSchema = z.object({
  adoption: AdoptionIdSchema,
  month: MonthSchema,
  /** People who used it in that month. */
  users: count,
  /** Things done with it in that month; null where they are not counted. */
  transactions: count.nullish().transform((value) => value ?? null),
  sentBy: usageSenders.schema,
  state: stateSchema(usageReportMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type UsageReport = z.output<typeof UsageReportSchema>

/** What a vendor's system tells with its key; what is wrong in it the record's own rules say, by the field. */
export const UsageTellingSchema = z.strictObject({
  /** Id of the adoption, as its open data and API name it. */
  adoption: RowIdSchema,
  /** `YYYY-MM`, a month that is over. */
  month: z.string().max(10),
  users: count,
  transactions: count.nullish(),
})

/** The month before or after another one. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7)
}

/** A month as both languages write it: `10/2026`. */
export const monthText = (month: string): string => month.split('-').reverse().join('/')

/**
 * The last month whose counters can be told on a day: the month before. A report has until the end of the following
 * month; `missingSince` is the first month that is overdue.
 */
export const lastMonth = (day: string): string => monthAfter(day.slice(0, 7), -1)

/**
 * The month from which counters of an adoption can be told: that of the day on which it was deployed or came into use,
 * of its first level where neither is known; nothing for one without levels.
 */
export function firstMonth(
  milestones: readonly { level?: string | null; date?: string | null }[],
): string | undefined {
  const days = (rows: typeof milestones) => rows.flatMap(({ date }) => date || []).sort()
  const used = days(milestones.filter(({ level }) => usedStates.some((one) => one === level)))
  return (used[0] ?? days(milestones)[0])?.slice(0, 7)
}

/** Why a month before the first one is not told. */
export const beforeFirst = (first: string): Label => ({
  vi: `Chỉ báo được số liệu từ tháng ${monthText(first)}, tháng bắt đầu triển khai hoặc sử dụng.`,
  en: `Counters can be told from ${monthText(first)} on, the month in which it was deployed or came into use.`,
})

/**
 * What is known of the use of an adoption on a day.
 *
 * @param reports those of this adoption.
 * @returns the newest report, and the first month that lacks one although a month has gone by since it could be told;
 * nothing where none was ever told: not known is not unused.
 */
export function usageOn(
  reports: readonly UsageReport[],
  day: string,
): { newest: UsageReport; missingSince: string | null } | undefined {
  const [newest] = [...reports].sort((a, b) => b.month.localeCompare(a.month))
  if (!newest) return undefined
  const next = monthAfter(newest.month, 1)
  return { newest, missingSince: next < lastMonth(day) ? next : null }
}
