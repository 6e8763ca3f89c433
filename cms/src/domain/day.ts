/** The calendar day in Việt Nam (UTC+7, no summer time) of an instant, as `YYYY-MM-DD`. */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** A day, or a part of one as exact as its source, in the order that both languages use: `01/07/2025`. */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/')
}
