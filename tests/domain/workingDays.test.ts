import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { CalendarDaySchema, ruleOn } from '../../cms/src/domain/legalRule/legalRule.ts'
import { amountInWords } from '../../cms/src/domain/values/amountInWords.ts'
import {
  calendarOf,
  instantInVietnam,
  isWorkingDay,
  leastDeadline,
  workingDaysBefore,
  workingDaysBetween,
} from '../../cms/src/domain/values/workingDays.ts'

const folder = `${import.meta.dirname}/../../seed/data/calendarDays`
const calendar = calendarOf(
  globSync('*.yaml', { cwd: folder }).map((file) => {
    const { day, kind } = CalendarDaySchema.loose().parse(
      z.unknown().parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
    )
    return { day, isWorked: kind === 'swappedWork' }
  }),
)

test('Monday to Friday are worked, less days off, plus swapped days', () => {
  expect(isWorkingDay('2026-12-03', calendar)).toBe(true)
  expect(isWorkingDay('2026-12-05', calendar)).toBe(false)
  // A Saturday that was swapped for Monday 31 August.
  expect(isWorkingDay('2026-08-22', calendar)).toBe(true)
  expect(isWorkingDay('2026-08-31', calendar)).toBe(false)
})

test('two working days from a Thursday end on Monday at 16:00', () => {
  expect(leastDeadline('2026-12-03T03:00:00.000Z', 2, calendar)).toBe('2026-12-07T09:00:00.000Z')
})

test('two working days before Tết end after it', () => {
  const friday = instantInVietnam('2026-02-13', '10:00')
  expect(leastDeadline(friday, 2, calendar)).toBe(instantInVietnam('2026-02-24', '16:00'))
})

test('a Saturday that is worked counts', () => {
  const thursday = instantInVietnam('2026-08-20', '10:00')
  expect(leastDeadline(thursday, 2, calendar)).toBe(instantInVietnam('2026-08-22', '16:00'))
})

test('the day changes at midnight of Việt Nam, not of Greenwich', () => {
  // 23:30 on Thursday in Việt Nam is still Thursday in Greenwich; 00:30 on Friday too.
  const late = instantInVietnam('2026-12-03', '23:30')
  const early = instantInVietnam('2026-12-04', '00:30')
  expect(leastDeadline(late, 1, calendar)).toBe(instantInVietnam('2026-12-04', '16:00'))
  expect(leastDeadline(early, 1, calendar)).toBe(instantInVietnam('2026-12-07', '16:00'))
})

test('what is left is counted in working days, and one can be gone back', () => {
  const from = instantInVietnam('2026-12-01', '09:00')
  const to = instantInVietnam('2026-12-04', '16:00')
  expect(workingDaysBetween(from, to, calendar)).toBe(3)
  expect(workingDaysBefore(instantInVietnam('2026-12-07', '16:00'), 1, calendar)).toBe(
    instantInVietnam('2026-12-04', '16:00'),
  )
})

test('a rule holds from its first day to its last', () => {
  const rule = (value: number, validFrom: string, validTo: string | null) => ({
    key: 'quotationMinimumDays' as const,
    value,
    validFrom,
    validTo,
    sure: 'unconfirmed' as const,
  })
  const rules = [rule(2, '2020-01-01', '2026-12-31'), rule(3, '2027-01-01', null)]
  expect(ruleOn(rules, 'quotationMinimumDays', '2026-12-31')?.value).toBe(2)
  expect(ruleOn(rules, 'quotationMinimumDays', '2027-01-01')?.value).toBe(3)
  expect(ruleOn(rules, 'quotationMinimumDays', '2019-12-31')).toBeUndefined()
})

test.each([
  [0, 'Không đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [105, 'Một trăm linh năm đồng'],
  [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'],
  [1_000_005, 'Một triệu không trăm linh năm đồng'],
  [10_000_000_000, 'Mười tỷ đồng'],
  [1_002_000_000, 'Một tỷ không trăm linh hai triệu đồng'],
  [356_400_000, 'Ba trăm năm mươi sáu triệu bốn trăm nghìn đồng'],
])('%i in words', (dong, words) => {
  expect(amountInWords(dong)).toBe(words)
})

test('what is no sum of đồng has no words', () => {
  expect(() => amountInWords(-1)).toThrow(RangeError)
  expect(() => amountInWords(1.5)).toThrow(RangeError)
})
