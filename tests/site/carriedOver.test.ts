import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { dayAfter } from '../../cms/src/domain/values/day.ts'
import type { Build } from '../../cms/src/domain/publication/build.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import { renderSite } from '../../cms/src/publication/renderSite.ts'
import { readRelease } from '../support/builtPages.ts'

const dataDir = inject('publishedData')
const previous = path.join(dataDir, 'releases/current')
const { snapshot } = readRelease(dataDir)
const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-carried-'))
process.env.DATA_DIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Renders a snapshot into a folder of its own, on top of the published release or whole. */
async function render(
  name: string,
  changed: Snapshot,
  before?: string,
): Promise<{ site: string; build: Build }> {
  const release = path.join(folder, name)
  rmSync(release, { recursive: true, force: true })
  mkdirSync(release)
  writeFileSync(path.join(release, 'snapshot.json'), JSON.stringify(changed))
  cpSync(path.join(previous, 'changes.json'), path.join(release, 'changes.json'))
  const site = path.join(release, 'site')
  const build = await renderSite({
    snapshot: path.join(release, 'snapshot.json'),
    site,
    previous: before,
  })
  return { site, build }
}

const filesOf = (site: string) => globSync('**/*.*', { cwd: site }).sort()

/** Both ways to the same snapshot, an instant later; files that one has and the other has not, or has otherwise. */
async function bothWays(change: (changed: Snapshot) => void) {
  const changed = structuredClone({ ...snapshot, takenAt: new Date().toISOString() })
  change(changed)
  const [some, whole] = await Promise.all([
    render('some', changed, previous),
    render('whole', changed),
  ])
  const files = filesOf(whole.site)
  const read = (site: string, file: string) => readFileSync(path.join(site, file))
  const otherwise = files.filter((file) => !read(some.site, file).equals(read(whole.site, file)))
  return { ...some, files, otherwise, all: Object.keys(whole.build.files).length }
}

/** The record of a list that stands in its middle. */
function middle<T>(rows: T[]): T {
  const row = rows[Math.floor(rows.length / 2)]
  if (row) return row
  throw new Error('The published catalogue has no such record.')
}

const changes: [string, (changed: Snapshot) => void][] = [
  ['an offering says something else', (now) => (middle(now.offerings).summary.vi += ' Đổi.')],
  ['a province has another name', (now) => (middle(now.organisations).name.vi += ' mới')],
  [
    'an adoption has reached its levels on another day',
    (now) => {
      for (const milestone of middle(now.adoptions).milestones) {
        milestone.date = dayAfter(milestone.date, -1)
      }
    },
  ],
  ['a decision is no more', (now) => now.announcements.splice(1, 1)],
  [
    'an offering is new',
    (now) => now.offerings.push({ ...middle(now.offerings), slug: 'moi-tinh' }),
  ],
  ['a requirement is due earlier', (now) => (middle(now.requirements).dueOn = snapshot.asOf)],
  ['a practice is no more', (now) => now.practices.splice(0, 1)],
]

test.each(changes)(
  '%s: page, list, count, feed, file and index are those of a whole build',
  async (_, change) => {
    const { site, build, files, otherwise, all } = await bothWays(change)
    expect(otherwise).toEqual([])
    expect(filesOf(site)).toEqual(files)
    expect(build.rendered.length).toBeGreaterThan(5)
    expect(build.rendered.length).toBeLessThan(all / 3)
  },
)

test('of the same records only what names the instant is rendered again', async () => {
  const { build, otherwise } = await bothWays(() => undefined)
  expect(otherwise).toEqual([])
  const named = /^(du-lieu\/ocds|tien-trinh-mua-sam|en\/processes)\//
  expect(build.rendered.filter((file) => !named.test(file))).toEqual([])
})

test('what is missing or cut off in the release before is rendered, not carried over', async () => {
  const damaged = path.join(folder, 'damaged')
  cpSync(previous, damaged, { recursive: true, dereference: true })
  const [page, list] = ['index.html', 'nen-tang/index.html']
  truncateSync(path.join(damaged, 'site', page), 100)
  rmSync(path.join(damaged, 'site', `${list}.br`))
  const { site, build } = await render('mended', snapshot, damaged)
  expect(build.rendered).toEqual(expect.arrayContaining([page, list]))
  expect(build.rendered.length).toBeLessThan(20)
  for (const file of [page, list]) {
    expect(readFileSync(path.join(site, file))).toEqual(
      readFileSync(path.join(previous, 'site', file)),
    )
  }
})

test('on another day everything is rendered again', async () => {
  const { build } = await render(
    'tomorrow',
    { ...snapshot, asOf: snapshot.asOf.replace(/\d\d$/, '01').replace('2026', '2027') },
    previous,
  )
  expect(build.rendered).toEqual(Object.keys(build.files))
})
