import { expect, test } from 'vitest'
import {
  emptyRentOrBuild,
  missingIn,
  rentOrBuildResult,
  RentOrBuildSchema,
} from '../../cms/src/domain/selection/rentOrBuild.ts'
import type { RentOrBuild } from '../../cms/src/domain/selection/rentOrBuild.ts'

/** 10 units at 1 million a month: 120 million a year; building costs 500 million and 20 million a year. */
const sheet: RentOrBuild = {
  rent: {
    lines: [{ name: 'Gói', quantity: 10, unitPrice: 1_000_000, interval: 'month' }],
    rise: 0,
    integration: 10_000_000,
    training: 0,
    exit: 5_000_000,
  },
  build: {
    analysis: 100_000_000,
    development: 400_000_000,
    servers: 0,
    securityReview: 0,
    operation: 20_000_000,
    people: 0,
    personMonth: 0,
    months: 9,
  },
}

test('both are counted over three and five years, with the cost of leaving', () => {
  expect(rentOrBuildResult(sheet)?.horizons).toEqual([
    { years: 3, rent: 375_000_000, build: 560_000_000, factor: 1.51 },
    { years: 5, rent: 615_000_000, build: 600_000_000, factor: 0.98 },
  ])
})

test('the year in which it turns is told, or that it never does', () => {
  expect(rentOrBuildResult(sheet)?.turnsInYear).toBe(5)
  const dear = { ...sheet, build: { ...sheet.build, development: 9_000_000_000 } }
  expect(rentOrBuildResult(dear)?.turnsInYear).toBeNull()
})

test('a rise of prices is taken year by year', () => {
  const rising = { ...sheet, rent: { ...sheet.rent, rise: 10 } }
  const years = rentOrBuildResult(rising)?.years.map(({ rent }) => rent)
  expect(years?.slice(0, 3)).toEqual([130_000_000, 132_000_000, 145_200_000])
})

test('what is not known is not nought: nothing is counted, and all that is missing is named', () => {
  expect(rentOrBuildResult(emptyRentOrBuild)).toBeUndefined()
  expect(missingIn(emptyRentOrBuild)).toHaveLength(13)
  const almost = { ...sheet, build: { ...sheet.build, people: null } }
  expect(missingIn(almost).map(({ field }) => field)).toEqual(['build.people'])
})

test.each([
  { ...sheet, extra: 1 },
  { ...sheet, rent: { ...sheet.rent, rise: -1 } },
  { ...sheet, rent: { ...sheet.rent, exit: 1.5 } },
  { ...sheet, rent: { ...sheet.rent, lines: [{ name: 'x', quantity: 1, unitPrice: 1 }] } },
])('a wrong sheet is refused', (wrong) => {
  expect(RentOrBuildSchema.safeParse(wrong).success).toBe(false)
})
