import { expect, inject, test } from 'vitest'
import { isWorkspace, readRelease } from '../support/builtPages.ts'
import type { BuiltPage } from '../support/builtPages.ts'
import { weighPage, weightOf } from '../support/pageWeight.ts'

const { site, pages } = readRelease(inject('publishedData'))

/** Bytes, gzip; pictures and fonts apart. */
// The workspace had 140,000 before requests, contracts and accounts; their sentences are to be loaded by screen.
const budgets = {
  catalogue: 120_000,
  workspace: 160_000,
  statistics: 100_000,
  otherPage: 40_000,
  fonts: 45_000,
}

const isCatalogue = ({ page }: BuiltPage) => page === 'search'

/** The page of all pictures; the sheets of provinces are pages like others. */
const isStatistics = ({ kind }: BuiltPage) => kind === 'statistics'

function heavierThan(budget: number, some: BuiltPage[]): string[] {
  return some.flatMap(({ file }) => {
    const bytes = weightOf(weighPage(site, file))
    return bytes > budget ? [`${file}: ${bytes} bytes, ${bytes - budget} too many`] : []
  })
}

test('the catalogue page stays in its budget', () => {
  expect(heavierThan(budgets.catalogue, pages.filter(isCatalogue))).toEqual([])
})

test('the screens of the workspace stay in their budget', () => {
  expect(heavierThan(budgets.workspace, pages.filter(isWorkspace))).toEqual([])
})

test('the country in pictures stays in its budget', () => {
  expect(heavierThan(budgets.statistics, pages.filter(isStatistics))).toEqual([])
})

test('every other page stays in its budget', () => {
  const others = pages.filter(
    (page) => !isCatalogue(page) && !isWorkspace(page) && !isStatistics(page),
  )
  expect(heavierThan(budgets.otherPage, others)).toEqual([])
})

test('the fonts of a page stay in their budget', () => {
  const fonts = pages.map(({ file }) => weighPage(site, file).fonts)
  expect(Math.max(...fonts)).toBeLessThanOrEqual(budgets.fonts)
  expect(Math.min(...fonts), 'a page without its typeface').toBeGreaterThan(0)
})
