import type { Page } from '@playwright/test'
import axe from 'axe-core'
import type { RunOptions } from 'axe-core'

/** A theme changes colours and nothing else: in the second one only what depends on them is looked at. */
const rulesOfColour: string[] = ['color-contrast', 'link-in-text-block']

/** One element that a rule of axe finds fault with. */
export interface Violation {
  rule: string
  html: string
  why: string
}

/** What axe finds on a page, by all its rules or some. It is loaded once a page: that takes longer than a look. */
export async function violationsOn(page: Page, rules?: string[]): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const options: RunOptions = {
    // The pages hold no frames, and what passes need not be described: both spare time.
    iframes: false,
    resultTypes: ['violations'],
    // Of WCAG 2.2 AA, and off unless it is asked for.
    rules: { 'target-size': { enabled: true } },
    ...(rules ? { runOnly: rules } : {}),
  }
  const violations = await page.evaluate(async (asked) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe }
    const { violations: all } = await tool.run(document, asked)
    const place = scrollY
    // What a head that stays in the window covers at this place is looked at once more in the middle of it.
    for (const { nodes } of all.filter(({ id }) => id === 'target-size')) {
      for (const node of [...nodes]) {
        const element = document.querySelector(String(node.target[0]))
        if (!element || !/obscured/.test(JSON.stringify(node.any))) continue
        element.scrollIntoView({ block: 'center' })
        const again = await tool.run(element, { ...asked, runOnly: ['target-size'] })
        if (again.violations.length === 0) nodes.splice(nodes.indexOf(node), 1)
      }
    }
    scrollTo(0, place)
    return all
  }, options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any: checks }) => ({
      rule: id,
      html: html.slice(0, 160),
      why: checks.map(({ message }) => message).join(' '),
    })),
  )
}

/** English pages have the layout of the Vietnamese ones: they are looked at where their words have least room. */
const widthsOf = (language: string | null) => (language === 'en' ? [360] : [1280, 360])
const themes = [
  ['light', undefined],
  ['dark', rulesOfColour],
] as const

/** What axe finds on a screen that stands open, at its widths and in both themes. */
export async function violationsAt(
  page: Page,
  where: string,
  before: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<PlacedViolation[]> {
  const found: PlacedViolation[] = []
  for (const width of widthsOf(await page.locator('html').getAttribute('lang'))) {
    await page.setViewportSize({ width, height: 800 })
    await before(page)
    for (const [theme, rules] of themes) {
      await page.emulateMedia({ colorScheme: theme })
      const here = await violationsOn(page, rules)
      found.push(...here.map((violation) => ({ where, theme, width, ...violation })))
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  return found
}

interface PlacedViolation extends Violation {
  where: string
  theme: 'light' | 'dark'
  width: number
}
