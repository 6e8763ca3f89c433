import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** A theme changes colours and nothing else: in the second one only what depends on them is looked at. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page, a line for each element: rule, then the element. */
export async function violationsOn(page: Page, rules?: string[]): Promise<string[]> {
  // The pages hold no frames, and what passes need not be described: both spare most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id} at ${html.slice(0, 160)}`),
  )
}
