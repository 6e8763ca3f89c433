import type { Label, Language } from '../language/language.ts'

/** The first and last year that a record may speak of; nothing is planned or promised for longer than fifty years. */
const firstYear = 1945
const lastYear = new Date().getUTCFullYear() + 50
const firstDay = `${firstYear}-01-01`
const lastDay = `${lastYear}-12-31`

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, from {@link firstDay} to {@link lastDay}. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  if (text < firstDay || text > lastDay) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  // 2026-02-31 is read as a day of March by some engines, and as none by others.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** Whether a text is an instant of such a day, ISO 8601 in UTC: `2026-11-27T08:00:00.000Z`. */
export function isInstant(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/.test(text) &&
    isDay(text.slice(0, 10))
  )
}

/** Whether a text is a date as exact as its source states it: `2022`, `2022-04` or `2022-04-04`. */
export function isPartialDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(text)) return false
  return isDay(`${text}-01-01`.slice(0, 10))
}

export const wrongDay: Label = {
  vi: `Hãy nhập một ngày có thật, từ năm ${firstYear} đến năm ${lastYear}, ví dụ: 31/12/2026.`,
  en: `Enter a real day of the years ${firstYear} to ${lastYear}, example: 31/12/2026.`,
}
export const wrongInstant: Label = {
  vi: `Hãy nhập một ngày và giờ có thật, từ năm ${firstYear} đến năm ${lastYear}.`,
  en: `Enter a real day and time of the years ${firstYear} to ${lastYear}.`,
}
export const wrongPartialDay: Label = {
  vi: 'Hãy nhập năm, năm-tháng hoặc năm-tháng-ngày có thật, ví dụ: 2022, 2022-04 hoặc 2022-04-30.',
  en: 'Enter a real year, year-month or year-month-day, example: 2022, 2022-04 or 2022-04-30.',
}

/** The calendar day in Việt Nam (UTC+7, no summer time) of an instant, as `YYYY-MM-DD`. */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/**
 * The last day of a span of months that begins on a day: `2026-01-15` and 12 → `2027-01-14`. Where the last month
 * has no such day the span ends with that month: `2026-01-31` and 1 → `2026-02-28`.
 */
export function lastDayOfSpan(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const end =
    date > daysInMonth
      ? Date.UTC(year, month - 1 + months, daysInMonth)
      : Date.UTC(year, month - 1 + months, date - 1)
  return new Date(end).toISOString().slice(0, 10)
}

const months =
  'January February March April May June July August September October November December'.split(' ')

/** A day, or a part of one as exact as its source, as people write it: `01/07/2025`, `1 July 2025`. */
export function dayText(day: string, language: Language = 'vi'): string {
  if (language === 'vi') return day.split('-').reverse().join('/')
  const [year = '', month, date] = day.split('-')
  return [date && String(Number(date)), month && months[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ')
}

/** Days from one day to another, both `YYYY-MM-DD`; negative when the other lies before. */
export const daysUntil = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The day that many days after another one, or before it when they are negative; both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
