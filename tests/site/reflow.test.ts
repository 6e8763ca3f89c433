import type { Page } from '@playwright/test'
import { expect, inject, test } from 'vitest'
import { readRelease } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import { inLanes } from '../../cms/src/publication/inLanes.ts'
import { openSite } from '../support/openSite.ts'
import { samplePages } from '../support/samplePages.ts'

const samples = samplePages(readRelease(inject('publishedData')))
const opened = openSite()

test('no page scrolls sideways at 320 px', { timeout: 120_000 }, async () => {
  expect(await findWide([], [320])).toEqual([])
})

test('no page scrolls sideways with text at 200 %', { timeout: 120_000 }, async () => {
  // The setting of the browser itself, so that lengths and conditions in em and rem follow it.
  expect(await findWide(['--blink-settings=defaultFontSize=32'], [360, 1280])).toEqual([])
})

/** Pages that are wider than the window, each with what sticks out. */
async function findWide(flags: string[], widths: number[]): Promise<string[]> {
  const browser = await openChromium(flags)
  const found: string[] = []
  const tabs = [await browser.newPage(), await browser.newPage()]
  await inLanes(samples, tabs, async ({ address, ready }, tab) => {
    await tab.goto(opened.site.origin + address)
    if (ready) await tab.locator(ready).first().waitFor()
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 })
      const wide = await describeOverflow(tab)
      if (wide) found.push(`${address} at ${width} px: ${wide}`)
    }
  })
  await browser.close()
  return found
}

/** By how much a page is wider than the window and because of what; nothing when it is not. */
function describeOverflow(tab: Page): Promise<string | undefined> {
  return tab.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return undefined
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const innermost = wide.filter(
      (element) => !wide.some((one) => one !== element && element.contains(one)),
    )
    const places = innermost.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120))
    return `${scrollWidth - clientWidth} px: ${places.join(' | ')}`
  })
}
