import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** A theme changes colours and nothing else: in the second one only what depends on them is looked at. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page, a line for each element: rule, element, why. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // The pages hold no frames, and what passes need not be described: both spare most of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    // Of WCAG 2.2 AA, and off unless it is asked for.
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => {
      const why = any.map(({ message }) => message).join(' ')
      return `${id} at ${html.slice(0, 160)}: ${why}`
    }),
  )
}
