import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, inject } from 'vitest'
import { openChromium } from './chromium.ts'
import { servePublishedSite } from './publishedSite.ts'
import type { HttpServer } from './http.ts'

/** The published site, served, and a browser, for the tests of a file; both are there once it begins. */
export function openSite(): { site: HttpServer; browser: Browser } {
  const opened = {} as { site: HttpServer; browser: Browser }
  const begun: Partial<typeof opened> = opened
  beforeAll(async () => {
    opened.site = await servePublishedSite(inject('publishedData'))
    opened.browser = await openChromium()
  })
  afterAll(async () => {
    await begun.browser?.close()
    await begun.site?.stop()
  })
  return opened
}
