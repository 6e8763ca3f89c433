import { pageLanguage } from '../../text/compare.ts'
import { dayInVietnam, dayText } from 'cms/domain/values/day.ts'

/** `22/11/2026 09:05`, on an English page `22 November 2026 09:05`, in Việt Nam's time (UTC+7), of an ISO 8601 instant. */
export function timeText(instant: string): string {
  const [day = '', time = ''] = inVietnam(instant).split('T')
  return `${dayOf(day)} ${time.slice(0, 5)}`
}

/** `09:05`, in Việt Nam's time. */
export function clockText(instant: string): string {
  return inVietnam(instant).slice(11, 16)
}

/** `22/11/2026`, on an English page `22 November 2026`, of `2026-11-22`, with or without a time behind it. */
export function dayOf(day: string): string {
  return dayText(day.slice(0, 10), pageLanguage())
}

/** Today in Việt Nam, `YYYY-MM-DD`. */
export function today(): string {
  return dayInVietnam(new Date())
}

function inVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString()
}
