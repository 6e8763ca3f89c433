import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { languages } from '../../cms/src/domain/language/language.ts'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { platformGroups } from '../../cms/src/domain/platform/platform.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import type { Snapshot } from '../../cms/src/domain/publication/snapshot.ts'
import {
  adoptionsAsked,
  adoptionWorld,
  askOfAddress,
  countsOf,
} from '../../cms/src/domain/statistics/adoptionList.ts'
import { narrowed } from '../../cms/src/domain/statistics/narrowed.ts'
import { cellText, valueOf } from '../../cms/src/domain/statistics/picture.ts'
import type { Cell, Picture, PictureName } from '../../cms/src/domain/statistics/picture.ts'
import { quarterEnds } from '../../cms/src/domain/statistics/quarter.ts'
import { statisticsOn } from '../../cms/src/domain/statistics/statistics.ts'
import { searchOfAddress } from '../../cms/src/domain/search/searchAddress.ts'
import { toSearchDocuments } from '../../cms/src/domain/search/searchDocument.ts'
import { writeReportDocument } from '../../cms/src/statistics/reportDocument.ts'
import { writeReportSheet } from '../../cms/src/statistics/reportSheet.ts'
import { renderAdoptionList } from '../../cms/src/statistics/renderAdoptionList.ts'
import { openDocumentSearch } from '../../cms/src/search/documentSearch.ts'
import { openSite } from '../support/openSite.ts'
import { readRelease } from '../support/builtPages.ts'

const { site, snapshot, pages } = readRelease(inject('publishedData'))
const opened = openSite()
const world = adoptionWorld(snapshot)
const htmlOf = (address: string) => pages.find((page) => page.address === address)?.html ?? ''
const listPath = pagePath('adoptionList', 'vi')

interface Figure {
  picture: Picture
  row: string
  column: string
  cell: Cell
}
const figuresOf = (pictures: Picture[]): Figure[] =>
  pictures.flatMap((picture) =>
    picture.rows.flatMap(({ key, cells }) =>
      cells.flatMap((cell, at) =>
        cell ? [{ picture, row: key, column: picture.columns[at]?.key ?? '', cell }] : [],
      ),
    ),
  )
const figures = figuresOf(statisticsOn(snapshot))
const named = ({ picture, row, column }: Figure) => `${picture.name} ${row} ${column}`

/** How many the list of a figure counts, in what the figure counts; undefined for a list of another kind. */
function listed({ picture, cell }: Figure): number | undefined {
  const address = new URL(cell.list.vi, 'http://x')
  if (address.pathname !== listPath) return undefined
  const { ask, refused } = askOfAddress(address.searchParams, world)
  expect(refused).toEqual([])
  const counts = countsOf(world, adoptionsAsked(world, ask), ask.day ?? snapshot.asOf)
  if (picture.name === 'provinces') return counts.platforms.weight
  return (picture.name === 'platforms' ? counts.provinces : counts.adoptions).weight
}

describe.for([snapshot.asOf, ...quarterEnds(snapshot.asOf, 8)])('on %s', (day) => {
  test('the list that a figure about adoptions leads to counts exactly what the figure says', () => {
    const counted = figuresOf(statisticsOn(snapshot, day)).flatMap((figure) => {
      const count = listed(figure)
      return count === undefined ? [] : [{ figure, count }]
    })
    const wrong = counted
      .filter(({ figure, count }) => figure.cell.tally.weight !== count)
      .map(({ figure, count }) => `${named(figure)}: ${figure.cell.tally.weight}, listed ${count}`)
    expect(wrong).toEqual([])
    expect(counted.length).toBeGreaterThan(100)
  })
})

test('the list that a figure leads to by a search finds exactly as many', async () => {
  const { search } = await openDocumentSearch(toSearchDocuments(snapshot), snapshot.synonyms)
  const asked = figures.filter(({ cell }) => cell.list.vi.startsWith(pagePath('search', 'vi')))
  for (const figure of asked) {
    const query = searchOfAddress(new URL(figure.cell.list.vi, 'http://x').searchParams, 'vi')
    const { total } = await search(query)
    expect([named(figure), total]).toEqual([named(figure), figure.cell.tally.weight])
  }
  expect(asked.length).toBeGreaterThan(20)
})

/** The tables of a page: the text and the link of every cell, by picture, row and column. */
function tablesOf(html: string): Map<string, { text: string; link: string }> {
  const cells = new Map<string, { text: string; link: string }>()
  for (const [, picture = '', body = ''] of html.matchAll(
    /<table[^>]*data-picture="(\w+)"[^>]*>(.*?)<\/table>/gs,
  )) {
    for (const [, row = '', rest = ''] of body.matchAll(
      /<tr data-row="([^"]+)"[^>]*>(.*?)<\/tr>/gs,
    )) {
      for (const [, column = '', content = ''] of rest.matchAll(
        /<(?:td|span)[^>]*data-column="([^"]+)"[^>]*>(.*?)(?=<(?:td|span)[^>]*data-column=|$)/gs,
      )) {
        const [, link = '', text = ''] = /<a href="([^"]+)"[^>]*>([^<]*)</.exec(content) ?? []
        if (link)
          cells.set(`${picture} ${row} ${column}`, { text, link: link.replaceAll('&amp;', '&') })
      }
    }
  }
  return cells
}

describe.for(languages)('the page (%s)', (language: Language) => {
  const html = htmlOf(pagePath('statistics', language))

  test('shows every figure in its table, with the list of its rows, and nothing else', () => {
    const shown = tablesOf(html)
    const wrong = figures.flatMap((figure) => {
      const cell = shown.get(named(figure))
      const said = figure.picture.name === 'matrix' ? undefined : cellText(figure.cell, language)
      const isRight =
        cell?.link === figure.cell.list[language] &&
        (said === undefined || said.startsWith(cell.text))
      return isRight ? [] : [`${named(figure)}: ${cell?.text} → ${cell?.link}`]
    })
    expect(wrong).toEqual([])
    expect(shown.size).toBe(figures.length)
  })

  test('draws every figure that a picture shows as a link to the same rows', () => {
    const drawn = [
      ...html.matchAll(/<svg class="drawing[^"]*"[^>]*role="group".*?<\/svg>/gs),
    ].flatMap(([svg]) =>
      [...svg.matchAll(/<a href="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&')),
    )
    const lists = new Set(figures.map(({ cell }) => cell.list[language]))
    expect(drawn.filter((link) => !lists.has(link))).toEqual([])
    const wanted = figures.filter(({ picture }) =>
      ['provinces', 'platforms', 'matrix', 'growth', 'requirements', 'problems'].includes(
        picture.name,
      ),
    )
    const missing = wanted.filter(({ cell }) => !drawn.includes(cell.list[language]))
    expect(missing.map(named)).toEqual([])
    expect(wanted.length).toBeGreaterThan(100)
  })

  test('gives each drawing a name and a description, and its sentence above it', () => {
    const pictures = [...html.matchAll(/<svg class="drawing[^"]*"[^>]*role="group"/g)]
    expect(pictures.length).toBeGreaterThanOrEqual(12)
    for (const { sentence } of statisticsOn(snapshot)) {
      expect(html.replaceAll('&quot;', '"')).toContain(sentence[language])
    }
    expect(html.match(/<title id="[\w-]+-drawn">[^<]+<\/title>/g)?.length).toBe(pictures.length)
    expect(html.match(/<desc id="[\w-]+-said">[^<]+<\/desc>/g)?.length).toBe(pictures.length)
  })
})

test('the file of figures holds every figure of the page, and no other', () => {
  const FileSchema = z.object({
    rows: z.array(
      z.object({
        illustrative: z.string().nullable(),
        picture: z.string(),
        row: z.string(),
        column: z.string(),
        value: z.number(),
        counted: z.number(),
        counted_illustrative: z.number(),
        list: z.string(),
      }),
    ),
  })
  const file = FileSchema.parse(
    JSON.parse(readFileSync(path.join(site, 'du-lieu/thong-ke.json'), 'utf8')),
  )
  expect(file.rows).toEqual(
    figures.map(({ picture, row, column, cell }) => ({
      illustrative: cell.tally.hasMadeUp ? 'minh họa' : null,
      picture: picture.name,
      row,
      column,
      value: valueOf(cell),
      counted: cell.tally.weight,
      counted_illustrative: cell.tally.madeUp,
      list: cell.list.vi,
    })),
  )
})

test('both forms of the report hold every figure of a past quarter, with its mark', async () => {
  const [day = ''] = quarterEnds(snapshot.asOf, 1)
  const pictures = statisticsOn(snapshot, day)
  const report = { pictures, day, asOf: snapshot.asOf, language: 'vi' as const }
  const paper = strFromU8(
    unzipSync(new Uint8Array(await writeReportDocument(report)))['word/document.xml'] ??
      new Uint8Array(),
  )
  const texts = new Set([...paper.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text))
  const sheets = unzipSync(new Uint8Array(await writeReportSheet(report)))
  for (const [index, picture] of pictures.entries()) {
    expect(texts).toContain(picture.title.vi)
    const cells = figuresOf([picture])
    const sheet = strFromU8(sheets[`xl/worksheets/sheet${index + 2}.xml`] ?? new Uint8Array())
    const numbers = [...sheet.matchAll(/<v>([\d.]+)<\/v><\/c>/g)].map(([, value]) => Number(value))
    for (const { cell } of cells) expect(numbers).toContain(valueOf(cell))
    if (picture.name === 'matrix') continue
    for (const { cell } of cells)
      expect([picture.name, texts.has(cellText(cell, 'vi'))]).toEqual([picture.name, true])
  }
})

test('a list says how many it holds, marks what is made up, and refuses a condition that it does not know', () => {
  const inUse = figures.find(
    ({ picture, cell }) => picture.name === 'growth' && cell.tally.hasMadeUp,
  )
  const address = new URL(inUse?.cell.list.vi ?? '', 'http://x')
  const html = renderAdoptionList(snapshot, address.searchParams, 'vi')
  expect(html).toContain(`data-count="adoptions=${inUse?.cell.tally.weight}"`)
  expect(html.match(/<tr class="illustrative"/g)?.length).toBe(inUse?.cell.tally.madeUp)
  for (const wrong of [
    'muc=xyz',
    'tinh=khong-co',
    'ngay=2025-02-31',
    'ngay=2999-01-01',
    'la=1',
    'trang=0',
  ]) {
    const refused = renderAdoptionList(snapshot, new URLSearchParams(wrong), 'en')
    expect(refused).toContain(`<code>${wrong.split('=')[0]}</code>`)
    expect(refused).not.toContain('<tbody>')
  }
  const attack = renderAdoptionList(snapshot, new URLSearchParams('"><script>=1'), 'vi')
  expect(attack).not.toContain('<script>')
})

test.for(languages)('the longest sheet of a province (%s) is two pages of A4', async (language) => {
  const sheets = pages
    .filter((page) => page.kind === 'statistics/sheet' && page.language === language)
    .sort((a, b) => b.html.length - a.html.length)
  expect(sheets.length).toBe(34)
  const tab = await opened.browser.newPage()
  await tab.goto(opened.site.origin + (sheets[0]?.address ?? ''))
  const paper = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(2)
  await tab.close()
})

test('without a script a bar leads to its rows, and a past day is asked for by the form', async () => {
  const context = await opened.browser.newContext({ javaScriptEnabled: false })
  const tab = await context.newPage()
  await tab.goto(opened.site.origin + pagePath('statistics', 'vi'))
  await tab.locator('#provinces a[href*="muc=inUse"] rect').first().click()
  const count = await tab.locator('[data-count^="platforms="]').getAttribute('data-count')
  const first = figures.find(
    ({ picture, column }) => picture.name === 'provinces' && column === 'inUse',
  )
  expect(count).toBe(`platforms=${first?.cell.tally.weight}`)
  await tab.goBack()
  await tab.getByLabel('Xem lại một ngày bất kỳ').fill('2025-03-31')
  await tab.getByRole('button', { name: 'Xem', exact: true }).click()
  await tab.locator('.as-of', { hasText: '31/03/2025, trên 63' }).waitFor()
  const said = await tab.locator('[data-count^="adoptions="]').getAttribute('data-count')
  const rows = await tab.locator('table.adoptions tbody tr').count()
  expect(said).toBe(`adoptions=${rows}`)
  await context.close()
})

test('the report is given for a day of the data, and refused by name for another', async () => {
  const ask = (query: string) => fetch(`${opened.site.origin}/api/statistics.${query}`)
  for (const format of ['docx', 'xlsx']) {
    const answer = await ask(`${format}?ngay=2025-12-31&lang=en`)
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="statistics-2025-12-31.${format}"`,
    ])
  }
  const refused = [
    ['docx?ngay=2025-02-31', 422],
    ['docx?ngay=2999-01-01', 422],
    ['xlsx?quy=1', 400],
  ] as const
  for (const [query, status] of refused) {
    const answer = await ask(query)
    expect([query, answer.status, await answer.text()]).toEqual([
      query,
      status,
      expect.stringMatching(/"field":"(ngay|quy)"/),
    ])
  }
})

describe('figures that are narrowed', () => {
  const rowsOf = (of: Snapshot, name: PictureName) =>
    new Map(
      (statisticsOn(of).find((one) => one.name === name)?.rows ?? []).map(({ key, cells }) => [
        key,
        cells.map((cell) => cell && cellText(cell, 'vi')),
      ]),
    )
  const whole = {
    provinces: rowsOf(snapshot, 'provinces'),
    platforms: rowsOf(snapshot, 'platforms'),
  }

  test('to a province are its row of the whole', () => {
    for (const province of ['lao-cai', 'da-nang', 'lang-son']) {
      const part = rowsOf(narrowed(snapshot, { province }), 'provinces')
      expect(part).toEqual(new Map([[province, whole.provinces.get(province)]]))
    }
  })

  test('to a group of platforms are their rows of the whole, and the groups make up the whole', () => {
    const parts = platformGroups.values.map((group) =>
      rowsOf(narrowed(snapshot, { group }), 'platforms'),
    )
    for (const [key, cells] of parts.flatMap((part) => [...part])) {
      expect([key, cells]).toEqual([key, whole.platforms.get(key)])
    }
    expect(parts.reduce((sum, { size }) => sum + size, 0)).toBe(whole.platforms.size)
  })

  test('to what is real rest on nothing that is made up', () => {
    const pictures = statisticsOn(narrowed(snapshot, { isReal: true }))
    expect(pictures.filter(({ hasMadeUp }) => hasMadeUp).map(({ name }) => name)).toEqual([])
    expect(statisticsOn(snapshot).some(({ hasMadeUp }) => hasMadeUp)).toBe(true)
  })
})
