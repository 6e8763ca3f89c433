import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { languages } from '../../cms/src/domain/language/language.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { requirementStatuses } from '../../cms/src/domain/requirement/requirementStatus.ts'
import { readRelease } from '../support/builtPages.ts'

const { site, snapshot, pages } = readRelease(inject('publishedData'))
const htmlOf = new Map(pages.map(({ address, html }) => [address, html]))
const FileSchema = z.object({
  fields: z.array(z.object({ name: z.string() })),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})
const read = (name: string) => readFileSync(path.join(site, 'du-lieu', name))
const datasets = new Map(
  globSync('*.json', { cwd: path.join(site, 'du-lieu') }).map((file) => [
    file.replace('.json', ''),
    FileSchema.parse(JSON.parse(read(file).toString('utf8'))),
  ]),
)
const rowsOf = (name: string) => datasets.get(name)?.rows ?? []
/** Rows of a section of a page: those of its register or of its tables. */
const listed = (html: string | undefined, id: string) => {
  const [, section = ''] =
    new RegExp(`<section id="${id}"[^>]*>(.*?)</section>`, 's').exec(html ?? '') ?? []
  const bodies = [...section.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)].map(([, body = '']) => body)
  return bodies.flatMap((body) => [...body.matchAll(/<tr[\s>]/g)]).length
}

test('every format of a dataset holds as many rows as the page of open data says', () => {
  const html = htmlOf.get(pagePath('openData', 'vi')) ?? ''
  const said = new Map(
    [...html.matchAll(/<section id="([^"]+)"(?:(?!<\/section>).)*?data-rows="(\d+)"/gs)].map(
      ([, name = '', rows]) => [name, Number(rows)],
    ),
  )
  expect([...said.keys()].sort()).toEqual([...datasets.keys()].sort())
  expect(said.size).toBeGreaterThanOrEqual(15)
  for (const [name, count] of said) {
    const csv = read(`${name}.csv`).toString('utf8')
    // Lines within quotes are no rows.
    const lines = csv
      .replaceAll(/"(?:[^"]|"")*"/g, '')
      .trimEnd()
      .split('\r\n')
    const sheet = strFromU8(
      unzipSync(new Uint8Array(read(`${name}.xlsx`)))['xl/worksheets/sheet2.xml'] ??
        new Uint8Array(),
    )
    expect([name, rowsOf(name).length, lines.length - 1]).toEqual([name, count, count])
    expect([name, sheet.match(/<row /g)?.length]).toEqual([name, count + 1])
  }
})

test('datasets hold as many rows as there are public records', () => {
  const counts = {
    'nen-tang': snapshot.platforms,
    'bai-toan': snapshot.problems,
    'bai-toan-don-vi': snapshot.problemProposals,
    'loi-giai': snapshot.solutionProposals,
    'don-vi': snapshot.organisations,
    'van-ban': snapshot.legalDocuments,
    'chi-tieu': snapshot.indicators,
    'san-pham': snapshot.offerings,
    'goi-va-gia': snapshot.offerings.flatMap(({ plans }) => plans),
    'trien-khai': snapshot.adoptions,
    'so-lieu-su-dung': snapshot.usageReports,
    'nhan-xet': snapshot.experiences,
    'don-vi-trien-khai': snapshot.implementations,
    'nhiem-vu': snapshot.requirements,
    'kinh-nghiem': snapshot.practices,
    'cong-bo': snapshot.announcements,
    'ket-qua-danh-gia': snapshot.evaluations,
    'ket-qua-tieu-chi': snapshot.evaluations.flatMap(({ results }) => results),
    'tieu-chi': snapshot.evaluationTemplates.flatMap(({ criteria }) => criteria),
  }
  for (const [name, rows] of Object.entries(counts)) {
    expect([name, rowsOf(name).length]).toEqual([name, rows.length])
  }
})

describe.for(languages)('requirements (%s)', (language) => {
  test('the file and the page say the same of every requirement', () => {
    for (const { slug } of snapshot.requirements) {
      const html = htmlOf.get(pagePath('requirements', language, slug))
      const rows = rowsOf('nhiem-vu-don-vi').filter(({ requirement }) => requirement === slug)
      for (const status of requirementStatuses.values) {
        const count = rows.filter((row) => row.status === status).length
        expect([slug, status, listed(html, status)]).toEqual([slug, status, count])
      }
    }
  })

  test('the file and the page of each organisation say the same', () => {
    const asked = new Set(rowsOf('nhiem-vu-don-vi').map(({ organisation }) => String(organisation)))
    for (const slug of asked) {
      const html = htmlOf.get(pagePath('organisations', language, slug))
      const rows = rowsOf('nhiem-vu-don-vi').filter(({ organisation }) => organisation === slug)
      expect([slug, listed(html, 'requirements')]).toEqual([slug, rows.length])
    }
    expect(asked.size).toBeGreaterThan(34)
  })

  test('a link to what meets it leads to a row of that page', () => {
    const missing = pages
      .filter((page) => page.language === language)
      .flatMap(({ html }) => [...html.matchAll(/href="([^"#]+)#(adoption-[0-9a-f]{24})"/g)])
      .filter(([, address = '', id]) => !htmlOf.get(address)?.includes(`id="${id}"`))
      .map(([link]) => link)
    expect(missing).toEqual([])
  })
})

test('a result that does not hold says so on its page, in the list of its decision, file and feed', () => {
  const feed = readFileSync(path.join(site, 'rss/announcements.vi.xml'), 'utf8')
  const over = rowsOf('ket-qua-danh-gia').filter(({ standing }) =>
    ['expired', 'revoked'].includes(String(standing)),
  )
  expect(new Set(over.map(({ standing }) => standing))).toEqual(new Set(['expired', 'revoked']))
  for (const row of over) {
    const evaluation = snapshot.evaluations.find(({ slug }) => slug === row.slug)
    const offering = snapshot.offerings.find(({ slug }) => slug === row.offering)
    const page = htmlOf.get(pagePath('offerings', 'vi', String(row.offering))) ?? ''
    const [, article = ''] =
      new RegExp(`id="evaluation-${String(row.slug)}"(.*?)</article>`, 's').exec(page) ?? []
    expect(article).toContain(`<span class="level-mark ${String(row.standing)}`)
    expect(article).toMatch(/<s[\s>]/)
    const decision =
      htmlOf.get(pagePath('announcements', 'vi', evaluation?.announcement ?? '')) ?? ''
    expect(decision).toContain(`level-mark ${String(row.standing)}`)
    const word = row.standing === 'revoked' ? 'đã thu hồi' : 'hết hiệu lực'
    expect(feed).toMatch(
      new RegExp(`${offering?.name.vi.replaceAll(/[()]/g, '\\$&')}: Mức \\d/5, ${word}`),
    )
  }
})

test('every page names the feeds, and they are there', () => {
  for (const { address, html, language, page } of pages) {
    const named = [...html.matchAll(/type="application\/rss\+xml"[^>]*href="([^"]+)"/g)].map(
      ([, href]) => href,
    )
    expect([address, named]).toEqual([
      address,
      ['announcements', 'practices', ...(page === 'news' ? ['news'] : [])].map(
        (name) => `/rss/${name}.${language}.xml`,
      ),
    ])
  }
  const feeds = globSync('rss/*.xml', { cwd: site })
  expect(feeds).toHaveLength(6)
})

test('nothing made up is described to search engines as a fact', () => {
  const made = [
    ...snapshot.offerings.map((row) => ({ page: 'offerings' as const, ...row })),
    ...snapshot.announcements.map((row) => ({ page: 'announcements' as const, ...row })),
    ...snapshot.practices.map((row) => ({ page: 'practices' as const, ...row })),
    ...snapshot.organisations.map((row) => ({ page: 'organisations' as const, ...row })),
  ].filter(({ illustrative }) => illustrative)
  const described = made.filter(({ page, slug }) =>
    htmlOf.get(pagePath(page, 'vi', slug))?.includes('application/ld+json'),
  )
  expect(made.length).toBeGreaterThan(30)
  expect(described.map(({ slug }) => slug)).toEqual([])
})
