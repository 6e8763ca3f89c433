import type { Label } from '../language/language.ts'

/** The last days of the quarters before a day, the oldest first; a quarter that ends on the day itself is not among them. */
export function quarterEnds(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, (quarter - (count - 1 - index)) * 3, 0)).toISOString().slice(0, 10),
  )
}

/** The quarter of a day in words: `Quý III năm 2026`. */
export function quarterText(day: string): Label {
  const [year = '', month = '1'] = day.split('-')
  const quarter = Math.floor((Number(month) - 1) / 3)
  const roman = ['I', 'II', 'III', 'IV'][quarter]
  return { vi: `Quý ${roman} năm ${year}`, en: `Quarter ${quarter + 1} of ${year}` }
}
