import type { Locator, Page } from '@playwright/test'

/**
 * Somebody at work on a page whose fields and clicks are counted: of their ordinary way alone, what a test does
 * besides (mistakes on purpose, looking things up) stays uncounted.
 */
export function counting(page: Page) {
  const count = { fields: 0, clicks: 0 }
  const named = (field: string | Locator) =>
    typeof field === 'string' ? page.getByLabel(field, { exact: true }) : field
  return {
    count,
    fill: async (field: string | Locator, value: string) => {
      count.fields += 1
      await named(field).fill(value)
    },
    choose: async (field: string | Locator, option: { label: string } | { index: number }) => {
      count.fields += 1
      await named(field).selectOption(option)
    },
    click: async (target: Locator) => {
      count.clicks += 1
      await target.click()
    },
  }
}
