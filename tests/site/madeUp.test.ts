import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, inject, test } from 'vitest'
import { comparisonAddress } from '../../cms/src/domain/comparison/comparisonAddress.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import { adoptionListAddress } from '../../cms/src/domain/statistics/adoptionList.ts'
import { longestOfEachKind, readRelease } from '../support/builtPages.ts'
import { madeUpAddresses, readMadeUp } from '../support/madeUp.ts'
import type { MadeUpReading } from '../support/madeUp.ts'
import { openSite } from '../support/openSite.ts'

const opened = openSite()
const { site, snapshot, pages } = readRelease(inject('publishedData'))
const addresses = madeUpAddresses(snapshot)
const readings = new Map<string, MadeUpReading>()
const marked = /minh h[ọo]a|illustrative/i

beforeAll(async () => {
  const tab = await opened.browser.newPage()
  for (const { address, html } of pages) {
    readings.set(address, await readMadeUp(tab, html, [...addresses]))
  }
}, 120_000)

/** What is wrong on some pages, each with its address. */
function found(find: (reading: MadeUpReading, address: string) => string[]): string[] {
  return [...readings].flatMap(([address, reading]) =>
    find(reading, address).map((text) => `${address}: ${text}`),
  )
}

test('the demonstration is there to be marked', () => {
  expect(addresses.size).toBeGreaterThan(100)
})

test('every link to a made-up record has the word beside it', () => {
  expect(found(({ unmarkedLinks }) => unmarkedLinks)).toEqual([])
})

test('every made-up row has the word in it', () => {
  expect(found(({ unmarkedRows }) => unmarkedRows)).toEqual([])
})

test('every number that leads to made-up rows says that it counts them', () => {
  const unmarked = found(({ numbers }, own) =>
    numbers
      .filter(({ address, section }) => {
        const target = readings.get(address || own)
        return target?.sections.includes(section)
      })
      // A number of something else than its section’s rows, as a day or a decision, is no count.
      .filter(({ text }) => /^(?:\D+: )?(?:\D+ )?\d+(?:\/\d+)?(?: [^\d.,:;“”()]*)?$/.test(text))
      .filter(({ mark }) => !marked.test(mark))
      .filter(({ section }) => countedSections.has(section) || section.startsWith('level-'))
      .map(({ text, address, section }) => `“${text}” of ${address}#${section}`),
  )
  expect(unmarked).toEqual([])
})
/** Sections whose rows may be made up; others name made-up things among rows that are not. */
const countedSections = new Set(
  'adoption offerings met requirements results evaluations revoked-evaluations agencies current past running'.split(
    ' ',
  ),
)

test('the page of a made-up record says so in its heading, its title and where it is shared, and is not listed', () => {
  const own = [...readings].filter(([address]) => addresses.has(address))
  expect(own.length).toBe(addresses.size)
  for (const [address, { heading, title, shared, isUnlisted, ribbon }] of own) {
    const says = [heading, title, shared, ribbon].map((text) => marked.test(text))
    expect([address, ...says, isUnlisted]).toEqual([address, true, true, true, true, true])
  }
})

test('a page that shows anything made up says so at its top, and no other page does', () => {
  const wrong = [...readings].filter(
    ([address, { sections, numbers, ribbon }]) =>
      (sections.length > 0 || numbers.some(({ mark }) => mark) || addresses.has(address)) !==
        (ribbon !== '') && !(ribbon !== '' && sections.length === 0),
  )
  expect(wrong.map(([address]) => address)).toEqual([])
  const silent = [...readings.values()].filter(({ ribbon }) => ribbon === '')
  expect(silent.length).toBeGreaterThan(100)
})

/** What marks a page on paper, and what marks its rows where the machine has its own colours. */
const marksAt = async (tab: Page, address: string) => {
  await tab.goto(opened.site.origin + address)
  await tab.emulateMedia({ media: 'print', forcedColors: 'active' })
  const marks = await tab.evaluate(() => {
    const { content, position, display, opacity } = getComputedStyle(document.body, '::after')
    const holds = 'main :is([data-illustrative], [data-real], .hatched, .holds-made-up)'
    return {
      holds: document.querySelector(`.ribbon, ${holds}`) !== null,
      // Fixed things are printed on every sheet.
      sheet: position === 'fixed' && display === 'grid' && opacity === '1' ? content : 'none',
      bare: [...document.querySelectorAll('main :is(.made-up, .hatched)')]
        .filter((mark) => parseFloat(getComputedStyle(mark).borderInlineStartWidth) < 3)
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    }
  })
  await tab.emulateMedia({ media: null, forcedColors: null })
  return marks
}

test('each printed sheet of a page that shows anything made up says so, in the machine’s own colours too', async () => {
  const tab = await opened.browser.newPage()
  const offerings = snapshot.offerings.slice(0, 2).map(({ slug }) => `offerings/${slug}`)
  const composed = languages.flatMap((language) => [
    { address: adoptionListAddress(language, {}), language },
    { address: comparisonAddress(language, offerings), language },
  ])
  const wrong: string[] = []
  const kinds = longestOfEachKind(pages).filter(
    ({ language, page }) => language === 'vi' || page === 'platforms',
  )
  for (const { address, language } of [...kinds, ...composed]) {
    const { holds, sheet, bare } = await marksAt(tab, address)
    const expected = holds ? { vi: '"minh họa"', en: '"illustrative"' }[language] : 'none'
    if (sheet !== expected) wrong.push(`${address}: ${sheet} instead of ${expected}`)
    wrong.push(...bare.map((mark) => `${address}: ${mark}`))
  }
  for (const { address } of composed) expect((await marksAt(tab, address)).holds).toBe(true)
  await tab.close()
  expect(wrong).toEqual([])
})

test('the sitemap holds no page that is demonstration alone', () => {
  const listed = [
    ...readFileSync(path.join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g),
  ].map(([, address = '']) => new URL(address).pathname)
  expect(listed.filter((address) => addresses.has(address))).toEqual([])
  expect(listed.filter((address) => readings.get(address)?.isUnlisted)).toEqual([])
  expect(listed.length).toBeGreaterThan(400)
})

test('every made-up item of a feed says so in its title', () => {
  const files = globSync('rss/*.xml', { cwd: site })
  const items = files.flatMap((file) =>
    [
      ...readFileSync(path.join(site, file), 'utf8').matchAll(
        /<item><title>(.*?)<\/title><link>(.*?)<\/link>/gs,
      ),
    ].map(([, title = '', link = '']) => ({ title, address: new URL(link).pathname })),
  )
  const unmarked = items.filter(
    ({ title, address }) => addresses.has(address) && !marked.test(title),
  )
  expect(unmarked).toEqual([])
  expect(items.filter(({ address }) => addresses.has(address)).length).toBeGreaterThan(10)
})

test('in every file the first column marks each made-up row, and the cover says how many there are', () => {
  const folder = path.join(site, 'du-lieu')
  const slugs = new Set(
    (['offerings', 'organisations', 'announcements', 'practices', 'requirements'] as const)
      .flatMap((kind) => snapshot[kind] as { slug: string; illustrative: boolean }[])
      .filter(({ illustrative }) => illustrative)
      .map(({ slug }) => slug),
  )
  let seen = 0
  for (const file of globSync('*.json', { cwd: folder })) {
    const { fields, rows } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
      fields: { name: string }[]
      rows: Record<string, unknown>[]
    }
    expect([file, fields[0]?.name]).toEqual([file, 'illustrative'])
    const madeUp = rows.filter(({ slug }) => slugs.has(String(slug)))
    seen += madeUp.length
    expect([file, madeUp.filter(({ illustrative }) => illustrative !== 'minh họa')]).toEqual([
      file,
      [],
    ])
    const count = rows.filter(({ illustrative }) => illustrative === 'minh họa').length
    const name = file.replace('.json', '')
    const csv = readFileSync(path.join(folder, `${name}.csv`), 'utf8')
    expect([file, csv.split(/\r\n"minh họa"/).length - 1]).toEqual([file, count])
    const sheet = unzipSync(new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`))))
    const texts = strFromU8(sheet['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect([file, /minh họa<\/t>/.test(texts)]).toEqual([file, count > 0])
  }
  expect(seen).toBe(slugs.size)
})
