import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { checkRelease } from '../../cms/src/publication/check.ts'
import { renderSite } from '../../cms/src/publication/renderSite.ts'
import { readRelease } from '../support/builtPages.ts'
import { atLeast, atMost, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { multiplied, pagesOfCopy } from './multiplied.ts'

/** Pages of the larger builds, about. */
const sizes = [5_000, 20_000]

interface Built {
  pages: number
  /** Rendering, compressing and checking everything, in seconds. */
  whole: number
  /** The same after one adoption has changed, in seconds, and how many files were rendered for it. */
  oneChange: number
  files: number
}

/**
 * Renders the catalogue as it is, and larger ones, whole and after one change; says how the cost of each grows with
 * the number of pages.
 */
export async function measureSiteBuild({ product, say }: Bench): Promise<Row[]> {
  const { dataDir } = await product()
  process.env.DATA_DIR = dataDir
  const { snapshot, pages } = readRelease(dataDir)
  const larger = sizes.map((size) => 1 + Math.ceil((size - pages.length) / pagesOfCopy(snapshot)))
  const builds: Built[] = []
  // The renderer is made once for all publications, not for the first of them.
  await build(snapshot)
  for (const times of [1, ...larger]) {
    const built = await build(times === 1 ? snapshot : multiplied(snapshot, times))
    say(
      `${built.pages} pages: ${readable(built.whole)} s whole, ${readable(built.oneChange)} s for one change`,
    )
    builds.push(built)
  }
  const costs = builds.map(({ pages: count, whole }) => (1000 * whole) / count)
  const growth = (costs.at(-1) ?? Number.NaN) / (costs.at(0) ?? Number.NaN)
  return builds
    .flatMap(({ pages: count, whole, oneChange, files }) => [
      atLeast(`Whole build of ${count.toLocaleString('en')} pages`, {
        value: count / whole,
        bar: 400,
        unit: 'pages/s',
        detail: `${readable(whole)} s with the files beside the pages, compressed and checked`,
      }),
      atMost(`One adoption changed, of ${count.toLocaleString('en')} pages`, {
        value: oneChange,
        bar: count > 1_500 ? 6 : 4,
        unit: 's',
        detail: `${files} files rendered, the rest carried over`,
      }),
    ])
    .concat({
      what: `Cost of a page at ${builds.at(-1)?.pages.toLocaleString('en')} pages against ${builds[0]?.pages}`,
      bar: 'linear (≤ 1.5 ×)',
      figure: `${readable(growth)} ×`,
      isReached: growth <= 1.5,
      detail: `${costs.map((cost) => readable(cost)).join(', ')} ms a page`,
    })
}

/** The same country a moment later, when one adoption has been corrected. */
function afterOneChange(snapshot: Snapshot): Snapshot {
  const [first, ...others] = snapshot.adoptions
  if (!first) throw new Error('There is no adoption to change.')
  const takenAt = new Date().toISOString()
  return { ...snapshot, takenAt, adoptions: [{ ...first, endedOn: snapshot.asOf }, ...others] }
}

async function build(snapshot: Snapshot): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-bench-site-'))
  try {
    const whole = await timed(path.join(folder, 'whole'), snapshot)
    const after = path.join(folder, 'after')
    const one = await timed(after, afterOneChange(snapshot), path.join(folder, 'whole'))
    return { pages: whole.pages, whole: whole.seconds, oneChange: one.seconds, files: one.files }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Renders and checks a release, as a publication does, and says how long that took. */
async function timed(release: string, snapshot: Snapshot, previous?: string) {
  mkdirSync(release)
  const file = path.join(release, 'snapshot.json')
  writeFileSync(file, JSON.stringify(snapshot))
  const site = path.join(release, 'site')
  const start = performance.now()
  const built = await renderSite({ snapshot: file, site, previous })
  const pages = await checkRelease(site, snapshot, built)
  return { pages, files: built.rendered.length, seconds: secondsSince(start) }
}
