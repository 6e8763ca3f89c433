import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '../../cms/src/domain/language.ts'
import { violationsAt } from '../support/accessibility.ts'
import { readRelease } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import type { HttpServer } from '../support/http.ts'
import { inLanes } from '../../cms/src/publication/inLanes.ts'
import { servePublishedSite } from '../support/publishedSite.ts'
import { samplePages } from '../support/samplePages.ts'
import type { SamplePage } from '../support/samplePages.ts'

const dataDir = inject('publishedData')
const samples = samplePages(readRelease(dataDir))
let site: HttpServer
let browser: Browser

beforeAll(async () => {
  site = await servePublishedSite(dataDir)
  browser = await openChromium()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

test.for(languages)(
  'axe finds nothing on a page of every kind (%s), at both widths and in both themes',
  { timeout: 480_000 },
  async (language) => {
    const tabs = [await browser.newPage(), await browser.newPage()]
    const some = samples.filter((sample) => sample.language === language)
    const found: object[] = []
    await inLanes(some, tabs, async (sample, tab) => {
      await open(tab, sample)
      found.push(...(await violationsAt(tab, sample.address, scrollToEnd)))
    })
    await Promise.all(tabs.map((tab) => tab.close()))
    expect(found).toEqual([])
  },
)

async function open(tab: Page, { address, ready }: SamplePage): Promise<void> {
  await tab.goto(site.origin + address)
  await tab.waitForFunction(() => !document.querySelector('astro-island[ssr]'))
  if (ready) await tab.locator(ready).first().waitFor()
}

/** Wherever else a page stands, the bar of what is to be compared covers a part of some row. */
const scrollToEnd = (tab: Page) =>
  tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
