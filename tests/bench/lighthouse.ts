import lighthouse from 'lighthouse'
import type { Result } from 'lighthouse'
import { comparisonAddress } from '../../cms/src/domain/comparison/comparisonAddress.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { readRelease } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import { freePort } from '../support/servedProduct.ts'
import { median } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const bars = { accessibility: 100, performance: 98, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof bars
const categories = Object.keys(bars) as Category[]
const runs = 3

type RecordPage =
  'offerings' | 'announcements' | 'requirements' | 'practices' | 'evaluationTemplates'

/** Lighthouse's four scores of the four pages that matter most, and of one page of each later kind. */
export async function measureLighthouse({ product, say }: Bench): Promise<Row[]> {
  const { dataDir, origin } = await product()
  const { snapshot } = readRelease(dataDir)
  const items = snapshot.platforms.slice(0, 3).map(({ slug }) => `platforms/${slug}`)
  const recordPath = (page: RecordPage) => pagePath(page, 'vi', snapshot[page][0]?.slug ?? '')
  const pages = [
    ['Home', pagePath('home', 'vi')],
    ['Catalogue', pagePath('search', 'vi')],
    ['Platform', pagePath('platforms', 'vi', 'tu-van-kham-chua-benh-tu-xa')],
    ['Compare, three platforms', comparisonAddress('vi', items)],
    ['Offering', recordPath('offerings')],
    ['Announcement', recordPath('announcements')],
    ['Requirement', recordPath('requirements')],
    ['Practice', recordPath('practices')],
    ['Criteria of an evaluation', recordPath('evaluationTemplates')],
    ['Open data', pagePath('openData', 'vi')],
    ['Application of a vendor', pagePath('vendorApplication', 'vi')],
  ] as const
  const port = await freePort()
  const rows: Row[] = []
  for (const [what, address] of pages) {
    // Each in a browser of its own: what a page compares would stand in a bar over the next one.
    const browser = await openChromium([`--remote-debugging-port=${port}`])
    const results: Result[] = []
    for (let run = 0; run < runs; run += 1) {
      const outcome = await lighthouse(origin + address, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: categories,
      })
      if (!outcome) throw new Error(`Lighthouse gave no result for ${address}.`)
      results.push(outcome.lhr)
    }
    rows.push(rowOf(what, results))
    say(`${what}: ${rows.at(-1)?.figure}`)
    await browser.close()
  }
  return rows
}

function rowOf(what: string, results: Result[]): Row {
  const scoreOf = (category: Category) =>
    median(results.map((result) => Math.round((result.categories[category]?.score ?? 0) * 100)))
  const scores = categories.map((category) => [category, scoreOf(category)] as const)
  const [first] = results
  return {
    what,
    bar: categories.map((category) => `${category} ${bars[category]}`).join(', '),
    figure: scores.map(([category, score]) => `${category} ${score}`).join(', '),
    isReached: scores.every(([category, score]) => score >= bars[category]),
    detail: first ? shortcomingsOf(first) : '',
  }
}

/** The audits that cost points, and the times that performance is made of. */
function shortcomingsOf(result: Result): string {
  const counted = new Set(
    categories
      .filter((category) => category !== 'performance')
      .flatMap((category) =>
        (result.categories[category]?.auditRefs ?? [])
          .filter(({ weight }) => weight > 0)
          .map(({ id }) => id),
      ),
  )
  const failed = Object.values(result.audits)
    .filter(({ id, score }) => counted.has(id) && score !== null && score < 1)
    .map(({ id }) => id)
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']
    .map((id) => `${id} ${result.audits[id]?.displayValue?.replace('\u00a0', ' ')}`)
    .join(', ')
  return [times, ...failed.map((id) => `fails ${id}`)].join('; ')
}
