import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** Further than this nobody tabs. */
const maximumTabs = 90

/** Reaches a control by Tab and presses a key on it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Tabs on, or back where that is not the way, until the target has the focus and shows it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let tabs = 0; tabs <= maximumTabs; tabs += 1) {
    const { isThere, isBefore } = await target.evaluate((wanted) => {
      const { activeElement } = document
      const position = activeElement?.compareDocumentPosition(wanted) ?? 0
      return {
        isThere: activeElement === wanted,
        isBefore: (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
      }
    })
    if (isThere) return expectVisibleFocus(target)
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${String(target)} was not reached by ${maximumTabs} steps of Tab`)
}

/** The focus is a line of two pixels or more, on the screen and under nothing else. */
async function expectVisibleFocus(target: Locator): Promise<void> {
  const seen = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(
      box.x + box.width / 2,
      box.y + Math.min(box.height, 20) / 2,
    )
    const isOnTop = top !== null && (element.contains(top) || top.contains(element))
    return { outlineStyle, isWide: parseFloat(outlineWidth) >= 2, isOnTop }
  })
  expect(seen, String(target)).toEqual({ outlineStyle: 'solid', isWide: true, isOnTop: true })
}
