import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { isWorkspace, longestOfEachKind, readRelease } from '../support/builtPages.ts'
import type { BuiltPage } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import { filesOfPage, sizeOf, weighPage, weightOf } from '../support/pageWeight.ts'
import { atMost } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const kilobytes = (bytes: number): number => bytes / 1000

/** Weighs the largest page of each kind, and what the search field brings along when it is entered. */
export async function measurePageBytes({ product }: Bench): Promise<Row[]> {
  const { dataDir, origin } = await product()
  const { site, pages } = readRelease(dataDir)
  const weigh = (page: BuiltPage, bar: number) => {
    const { html, css, js } = weighPage(site, page.file)
    const [inHtml, inCss, inJs] = [html, css, js].map((bytes) => kilobytes(bytes).toFixed(1))
    return atMost(page.address, {
      value: kilobytes(html + css + js),
      bar,
      unit: 'KB',
      detail: `HTML ${inHtml}, CSS ${inCss}, scripts ${inJs}`,
    })
  }
  const heaviest = longestOfEachKind(pages).sort(
    (a, b) => weightOf(weighPage(site, b.file)) - weightOf(weighPage(site, a.file)),
  )
  const isCatalogue = ({ page }: BuiltPage) => page === 'search'
  const others = heaviest.filter((page) => !isCatalogue(page) && !isWorkspace(page))
  const [anyPage] = pages
  const fonts = anyPage ? kilobytes(weighPage(site, anyPage.file).fonts) : 0
  return [
    ...heaviest.filter(isCatalogue).map((page) => weigh(page, 120)),
    {
      what: 'Catalogue: engine and index, fetched when the search field is entered',
      bar: '',
      figure: `${(await weighSearch(site, origin)).toFixed(1)} KB`,
      detail: 'after the page, before the first letter; it is complete without them',
    },
    ...heaviest
      .filter(isWorkspace)
      .slice(0, 5)
      .map((page) => weigh(page, 140)),
    ...others.filter(({ language }) => language === 'vi').map((page) => weigh(page, 40)),
    atMost('Fonts of a page', { value: fonts, bar: 45, unit: 'KB' }),
  ]
}

/** Kilobytes, as gzip sends them, that entering the search field brings along. */
async function weighSearch(site: string, origin: string): Promise<number> {
  const address = pagePath('search', 'vi')
  const browser = await openChromium()
  const page = await browser.newPage()
  const loaded = new Set<string>()
  page.on('response', (response) => loaded.add(new URL(response.url()).pathname))
  await page.goto(origin + address)
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'))
  const before = filesOfPage(site, `${address}index.html`).add(address)
  await page.focus('#search-text')
  await page.waitForTimeout(2000)
  await browser.close()
  const fetched = [...loaded].filter((file) => !before.has(file) && !file.startsWith('/api/'))
  return kilobytes(fetched.reduce((sum, file) => sum + sizeOf(site, file), 0))
}
