import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { comparisonAddress } from '../../cms/src/domain/comparison/comparisonAddress.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import { pagePlace } from '../../cms/src/domain/page/pagePlace.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import {
  searchAddress,
  searchFileAddress,
  searchOfAddress,
} from '../../cms/src/domain/search/searchAddress.ts'
import { wordsWithRecordPages } from '../../cms/src/domain/words.ts'
import { inLanes } from '../../cms/src/publication/inLanes.ts'
import { readRelease } from '../support/builtPages.ts'
import { openSite } from '../support/openSite.ts'
import { samplePages } from '../support/samplePages.ts'

const release = readRelease(inject('publishedData'))
const { snapshot } = release
const opened = openSite()
let tab: Page

beforeAll(async () => {
  const context = await opened.browser.newContext({ javaScriptEnabled: false })
  tab = await context.newPage()
})

afterAll(() => {
  const begun: { tab?: Page } = { tab }
  return begun.tab?.context().close()
})

const visit = (address: string, page = tab) => page.goto(opened.site.origin + address)

test.for(languages)('the catalogue (%s) leads to a whole list of each word', async (language) => {
  for (const word of wordsWithRecordPages) {
    // Agencies and communes stand on the page of their province.
    const ofProvinces = snapshot.organisations.filter(
      ({ kind, parent }) => (kind === 'agency' || kind === 'commune') && parent !== null,
    )
    // News and explanations have addresses of their own.
    const ofOtherLists = snapshot.pages.filter((one) => pagePlace(one).page !== 'pages')
    const elsewhere = { organisations: ofProvinces.length, pages: ofOtherLists.length }
    const start = pagePath(word, language)
    await visit(pagePath('search', language))
    await tab.locator(`main a[href="${start}"]:visible`).click()
    const listed = await tab
      .locator(`main a[href^="${start}"]:visible`)
      .evaluateAll((links, prefix) => {
        const addresses = links.map(
          (link) => link.getAttribute('href')?.replace(/[?#].*/, '') ?? '',
        )
        return new Set(addresses.filter((address) => address !== prefix)).size
      }, start)
    expect(listed, word).toBe(
      snapshot[word].length - (word in elsewhere ? elsewhere[word as keyof typeof elsewhere] : 0),
    )
  }
  await visit(pagePath('search', language))
  const figures = tab.locator(`main a[href="${pagePath('openData', language)}#chi-tieu"]:visible`)
  await expect(figures.innerText()).resolves.toContain(String(snapshot.indicators.length))
})

test.for(languages)('a search in the address (%s) is answered', async (language) => {
  const text = 'khám bệnh từ xa cho trạm y tế xã'
  await visit(searchAddress(language, { text }))
  const titles = tab.locator('main ol.register strong a:visible')
  await expect(titles.first().innerText()).resolves.toBeTruthy()
  await expect(titles.count()).resolves.toBeLessThanOrEqual(20)
  await expect(tab.locator('main h2:visible').first().innerText()).resolves.toContain(text)
  const asked = await tab.locator('main ol.register:visible').innerText()
  const found = language === 'vi' ? 'khám, chữa bệnh từ xa' : 'consultation'
  expect(asked.toLowerCase()).toContain(found)
})

test('a search that finds nothing says so, and what is asked cannot become HTML', async () => {
  await visit(searchAddress('vi', { text: '<xyzzyqw>' }))
  await expect(tab.locator('main h2:visible').innerText()).resolves.toBe(
    'Không tìm thấy gì cho “<xyzzyqw>”',
  )
  await expect(tab.locator('main a[href="/bai-toan/"]:visible').count()).resolves.toBeGreaterThan(0)
})

test.for(languages)('the compare page (%s) says what to do and where', async (language) => {
  await visit(pagePath('compare', language))
  await expect(tab.locator('main p').first().isVisible()).resolves.toBe(true)
  const ways = tab.locator(`main a[href="${pagePath('platforms', language)}"]:visible`)
  await expect(ways.count()).resolves.toBeGreaterThan(0)
})

test.for(languages)('a comparison (%s) is a table', async (language) => {
  const items = snapshot.platforms.slice(0, 3).map(({ slug }) => `platforms/${slug}`)
  await visit(comparisonAddress(language, items))
  await expect(tab.locator('table thead th:visible').count()).resolves.toBe(items.length + 1)
  await expect(tab.locator('table tbody tr:visible').count()).resolves.toBeGreaterThan(10)
})

test.for(languages)('organisations (%s) are narrowed by a name', async (language) => {
  await visit(pagePath('organisations', language))
  const form = tab.locator('main form')
  await form.getByRole('searchbox').fill('quang ninh')
  await form.getByRole('button').click()
  const rows = tab.locator('main ol.register:visible > li')
  await expect(rows.first().innerText()).resolves.toMatch(/Quảng Ninh|Quang Ninh/)
  const others = tab
    .locator('main ol.register:visible a:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const start = pagePath('organisations', language)
  expect((await others).filter((href) => !href.startsWith(start))).toEqual([])
})

test.for([320, 767, 768, 769, 1280])('at %i px the header has one way to search', async (width) => {
  await tab.setViewportSize({ width, height: 800 })
  await visit(pagePath('platforms', 'vi'))
  const ways = tab.locator('header form[role=search]:visible, header .to-search:visible')
  await expect(ways.count()).resolves.toBe(1)
  await tab.setViewportSize({ width: 1280, height: 800 })
})

test.for(languages)(
  'every tile of the map (%s) leads to its rows or its province',
  async (language) => {
    await visit(pagePath('adoptions', language))
    const tiles = tab.locator('.tiles li')
    const start = pagePath('organisations', language)
    await expect(tiles.count()).resolves.toBe(36)
    const list = pagePath('adoptionList', language)
    const ways = tab.locator(`.tiles a:is([href^="${start}"], [href^="${list}"]):visible`)
    await expect(ways.count()).resolves.toBe(36)
    // What a tile leads to is of the level that it shows.
    await tab.getByRole('radio').first().check()
    const first = tab.locator(`.tiles a[href^="${list}"]:visible`)
    expect(await first.first().getAttribute('href')).toContain('muc=announced')
  },
)

test.for(languages)('the workspace (%s) says that it needs a script', async (language) => {
  await visit(pagePath('workspace', language))
  await expect(tab.locator('main noscript p, main p').first().isVisible()).resolves.toBe(true)
})

test('no page shows a control that only a script could answer', { timeout: 240_000 }, async () => {
  const shown: string[] = []
  const other = await tab.context().newPage()
  await inLanes(samplePages(release), [tab, other], async ({ address }, page) => {
    await visit(address, page)
    const dead = page.locator(
      '.needs-script:visible, button:not([type=submit]):not(form *):visible',
    )
    const texts = await dead.evaluateAll((elements) =>
      elements.map(({ outerHTML }) => outerHTML.slice(0, 100)),
    )
    shown.push(...texts.map((text) => `${address}: ${text}`))
  })
  expect(shown).toEqual([])
})

test.for(languages)(
  'all that a search finds comes as a file (%s), in the order of the page',
  async (language) => {
    const text = 'nền tảng'
    const query = { ...searchOfAddress(new URLSearchParams(), language), text }
    await visit(searchAddress(language, { text }))
    const titles = await tab.locator('main ol.register strong a:visible').allInnerTexts()
    const file = await fetch(opened.site.origin + searchFileAddress(query, 'csv'))
    expect(file.status).toBe(200)
    const [head, ...rows] = (await file.text()).trim().split('\r\n')
    expect(head).toContain({ vi: 'Địa chỉ trang', en: 'Page' }[language])
    expect(rows.length).toBeGreaterThan(titles.length)
    for (const [at, title] of titles.entries()) expect(rows[at]).toContain(title.trim())
    expect(rows.every((row) => /https?:\/\/[^,]+$/.test(row))).toBe(true)
    const sheet = await fetch(opened.site.origin + searchFileAddress(query, 'xlsx'))
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
    const misspelt = await fetch(`${opened.site.origin}/api/search.csv?qq=a`)
    expect(misspelt.status).toBe(400)
  },
)
