import { dayAfter, dayInVietnam } from './day.ts'

/** What a day of the calendar is by decision: off though a weekday, or worked though a weekend. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  day: string
  isWorked: boolean
}

/** Offices of the State close at this hour, Việt Nam's time. A deadline that is filled in stands at the hour before. */
const deadlineHour = 16

const vietnamAhead = 7 * 3_600_000

/** Calendar by day; of two rows for one day the later one holds. */
export type Calendar = ReadonlyMap<string, boolean>

export function calendarOf(days: CalendarDay[]): Calendar {
  return new Map(days.map(({ day, isWorked }) => [day, isWorked]))
}

/** Whether state bodies work on a day: Monday to Friday, less the calendar's days off, plus its swapped days. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const decided = calendar.get(day)
  if (decided !== undefined) return decided
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** An instant (ISO 8601) of a day and an hour of Việt Nam, `16:00`. */
export function instantInVietnam(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00Z`) - vietnamAhead).toISOString()
}

/** `16:00`, Việt Nam's time, of an instant. */
export function clockInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + vietnamAhead).toISOString().slice(11, 16)
}

/**
 * How many whole working days lie between two instants: the days after the first one's, up to and with the second
 * one's when it is worked. The day of the first instant does not count (Civil Code 2015, article 147 § 2: the
 * first day of a period does not count), nor does a day on which nobody works.
 */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  const last = dayInVietnam(new Date(to))
  let count = 0
  for (let day = dayAfter(dayInVietnam(new Date(from)), 1); day <= last; day = dayAfter(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/**
 * The earliest deadline that leaves a number of working days from an instant: at 16:00 of the last of them. Where
 * none need be left it is the instant itself.
 */
export function leastDeadline(from: string, minimum: number, calendar: Calendar): string {
  if (minimum === 0) return from
  let day = dayInVietnam(new Date(from))
  for (let left = minimum; left > 0;) {
    day = dayAfter(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return instantInVietnam(day, `${deadlineHour}:00`)
}

/** The same hour a number of working days before an instant. */
export function workingDaysBefore(instant: string, days: number, calendar: Calendar): string {
  let day = dayInVietnam(new Date(instant))
  for (let left = days; left > 0;) {
    day = dayAfter(day, -1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return instantInVietnam(day, clockInVietnam(instant))
}
