import { expect, test } from 'vitest'
import {
  dayText,
  isDay,
  isInstant,
  isPartialDay,
  lastDayOfSpan,
} from '../../cms/src/domain/values/day.ts'
import {
  DaySchema,
  OptionalDaySchema,
  PartialDateSchema,
} from '../../cms/src/domain/values/reference.ts'

const inFiftyYears = new Date().getUTCFullYear() + 50

test.each(['2026-11-27', '2024-02-29', '1945-01-01', `${inFiftyYears}-12-31`])(
  '%s is a day',
  (day) => {
    expect(isDay(day)).toBe(true)
    expect(DaySchema.parse(day)).toBe(day)
  },
)

test.each([
  '2026-02-31',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '0001-01-01',
  '1944-12-31',
  `${inFiftyYears + 1}-01-01`,
  '27/11/2026',
  '2026-1-1',
  '2026-11-27 ',
  '２０２６-11-27',
  'hôm nay',
])('%s is none, in the API, the import and what is published', (day) => {
  expect(isDay(day)).toBe(false)
  expect(DaySchema.safeParse(day).success).toBe(false)
  expect(OptionalDaySchema.safeParse(day).success).toBe(false)
})

test('an instant that people choose is one of such a day', () => {
  expect(isInstant('2026-11-27T08:00:00.000Z')).toBe(true)
  for (const text of [
    '9999-12-31T00:00:00.000Z',
    '2026-02-31T00:00:00Z',
    '2026-11-27T24:00:00Z',
    '2026-11-27T08:00:00+07:00',
    '2026-11-27',
  ]) {
    expect(isInstant(text), text).toBe(false)
  }
})

test('a source is dated as exactly as it says', () => {
  for (const date of ['2022', '2022-04', '2022-04-30']) {
    expect(isPartialDay(date)).toBe(true)
    expect(PartialDateSchema.parse(date)).toBe(date)
  }
  for (const date of ['22', '0001', '2022-13', '2022-02-31', '27/11/2026', '2022-04-30T00:00']) {
    expect(PartialDateSchema.safeParse(date).success, date).toBe(false)
  }
  expect(PartialDateSchema.parse('')).toBeNull()
})

test.each([
  ['2026-01-15', 12, '2027-01-14'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2026-01-28', 1, '2026-02-27'],
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-03-31', 6, '2026-09-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
])('a span that begins on %s holds for %i months until %s', (day, months, last) => {
  expect(lastDayOfSpan(day, months)).toBe(last)
})

test.each([
  ['2026-11-27', '27/11/2026', '27 November 2026'],
  ['2026-07-01', '01/07/2026', '1 July 2026'],
  ['2022-04', '04/2022', 'April 2022'],
  ['2022', '2022', '2022'],
])('%s is written %s, in English %s', (day, vietnamese, english) => {
  expect(dayText(day)).toBe(vietnamese)
  expect(dayText(day, 'en')).toBe(english)
})
