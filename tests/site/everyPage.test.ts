import type { CDPSession, Page } from '@playwright/test'
import { beforeAll, expect, inject, test } from 'vitest'
import { inLanes } from '../../cms/src/publication/inLanes.ts'
import { violationsAt } from '../support/accessibility.ts'
import { readRelease } from '../support/builtPages.ts'
import { openSite } from '../support/openSite.ts'
import { filesOfPage } from '../support/pageWeight.ts'
import { samplePages } from '../support/samplePages.ts'
import type { SamplePage } from '../support/samplePages.ts'

const release = readRelease(inject('publishedData'))
const opened = openSite()

/** What is wrong on the pages; opening one takes as long as a look at it, so each is opened once for all looks. */
const found = {
  violations: [] as object[],
  wide: [] as string[],
  wideWithLargeText: [] as string[],
  tightWithSpacing: [] as string[],
  unweighed: [] as string[],
  scriptErrors: [] as string[],
}

interface Tab {
  page: Page
  devtools: CDPSession
}

beforeAll(async () => {
  const tabs = [await openTab(), await openTab()]
  await inLanes(samplePages(release), tabs, lookAt)
  await Promise.all(tabs.map(({ page }) => page.close()))
}, 900_000)

async function openTab(): Promise<Tab> {
  const page = await opened.browser.newPage()
  page.on('pageerror', ({ message }) => found.scriptErrors.push(`${page.url()}: ${message}`))
  return { page, devtools: await page.context().newCDPSession(page) }
}

async function lookAt(sample: SamplePage, { page, devtools }: Tab): Promise<void> {
  const { address, file } = sample
  const loaded = await open(page, sample)
  if (file) {
    const weighed = filesOfPage(release.site, file).add(address)
    const rest = [...loaded].filter((path) => !weighed.has(path) && !path.startsWith('/api/'))
    found.unweighed.push(...rest.map((path) => `${address}: ${path}`))
  }
  found.violations.push(...(await violationsAt(page, address, scrollToEnd)))
  found.wide.push(...(await findWide(page, [320])))
  await spaceText(page)
  found.tightWithSpacing.push(...(await findWide(page, [320, 1280])), ...(await findCut(page)))
  await page.evaluate(() => (document.adoptedStyleSheets = []))
  // The setting of the browser itself, so that lengths and conditions in em and rem follow it.
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  found.wideWithLargeText.push(...(await findWide(page, [360, 1280])))
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
}

/** Opens a page and waits until it can be used; gives the addresses of all that it loaded by itself. */
async function open(page: Page, { address, ready }: SamplePage): Promise<Set<string>> {
  const loaded = new Set<string>()
  await page.setViewportSize({ width: 1280, height: 800 })
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname))
  await page.goto(opened.site.origin + address)
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'))
  if (ready) await page.locator(ready).first().waitFor()
  page.removeAllListeners('response')
  return loaded
}

/** Wherever else a page stands, the bar of what is to be compared covers a part of some row. */
const scrollToEnd = (page: Page) =>
  page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))

/** The spacing that WCAG 2.2, 1.4.12, wants a page to bear. */
const spaceText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })

/** Texts that are cut off where they no longer fit: whoever hides what is too long, hides it from these readers. */
const findCut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const { width, height } = element.getBoundingClientRect()
        // What is for listeners alone is a point wide.
        if (width <= 1 || height <= 1 || !element.textContent.trim()) return false
        // In the bar of what is compared names are cut by design: they stand whole in the list above it.
        if (element.closest('.compared-names')) return false
        return (
          ((overflowX === 'hidden' || overflowX === 'clip') &&
            element.scrollWidth > element.clientWidth + 1) ||
          ((overflowY === 'hidden' || overflowY === 'clip') &&
            element.scrollHeight > element.clientHeight + 1)
        )
      })
      .slice(0, 3)
      .map(({ outerHTML }) => `${location.pathname}: ${outerHTML.slice(0, 160)}`),
  )

/** Widths at which a page is wider than the window, each with what sticks out. */
async function findWide(page: Page, widths: number[]): Promise<string[]> {
  const wide: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await describeOverflow(page)
    if (overflow) wide.push(`${page.url()} at ${width} px: ${overflow}`)
  }
  return wide
}

/** By how much a page is wider than the window and because of what; nothing when it is not. */
function describeOverflow(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
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

test('axe finds nothing on a page of every kind, wide and narrow, in both themes', () => {
  expect(found.violations).toEqual([])
})

test('no script of a page fails', () => {
  expect(found.scriptErrors).toEqual([])
})

test('no page scrolls sideways at 320 px', () => {
  expect(found.wide).toEqual([])
})

test('no page scrolls sideways with text at 200 %', () => {
  expect(found.wideWithLargeText).toEqual([])
})

test('no text is cut off and no page scrolls sideways with the spacing of WCAG 1.4.12', () => {
  expect(found.tightWithSpacing).toEqual([])
})

test('what a browser loads by itself is what is weighed', () => {
  expect(found.unweighed).toEqual([])
})
