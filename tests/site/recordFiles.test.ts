import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import type { z } from 'zod'
import { languages } from '../../cms/src/domain/language/language.ts'
import {
  filedWords,
  recordFilePath,
  RecordFileSchema,
} from '../../cms/src/domain/publication/recordFile.ts'
import { offeringSections } from '../../cms/src/domain/offering/offeringFields.ts'
import { dayText } from '../../cms/src/domain/values/day.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { readRelease } from '../support/builtPages.ts'

const { site, snapshot, pages } = readRelease(inject('publishedData'))
const htmlOf = new Map(pages.map(({ address, html }) => [address, html]))
const filed = filedWords.flatMap((word) => snapshot[word].map(({ slug }) => ({ word, slug })))
const files = filed.flatMap(({ word, slug }) => {
  const file = path.join(site, recordFilePath(word, slug))
  return existsSync(file) ? [RecordFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))] : []
})
type RecordFile = z.output<typeof RecordFileSchema>

/** HTML of the sections of a page, by id; no section stands in another. */
const sectionsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<section id="([^"]+)"[^>]*>(.*?)<\/section>/gs)].map(
      ([, id = '', content = '']) => [id, content],
    ),
  )

/** What the rows of a section name: the id of a registered adoption or of a result, else where the row leads first. */
function namedIn(section: string): string[] {
  const articles = [...section.matchAll(/<article[^>]*\sid="evaluation-([^"]+)"/g)]
  if (articles.length > 0) return articles.map(([, slug = '']) => slug)
  const body = /<tbody[^>]*>(.*)<\/tbody>/s.exec(section)?.[1]
  const rows =
    body === undefined ? section.split(/<li[\s>]/).slice(1) : body.split(/<tr[\s>]/).slice(1)
  return rows.map(
    (row) => /^\s*id="adoption-(\w+)"/.exec(row)?.[1] ?? /href="([^"]+)"/.exec(row)?.[1] ?? '',
  )
}

/** The same of a file's list. */
function namedInFile(file: RecordFile, id: string, language: 'vi' | 'en'): string[] {
  return (file.sections[id] ?? []).map(({ key, pages: to }) => {
    if (id === 'adoption' || id === 'evaluation') return key
    const { pathname, hash } = new URL(to?.[language] ?? '', 'http://none')
    return pathname + hash
  })
}

/** Not known is not zero: a count of what was registered says so in words. */
const saysNobody = /chưa có đơn vị nào đăng ký ở đây|nobody has registered here yet/

/** Lists of a page that no file repeats: they are part of the record itself. */
const inTheRecord = new Set([
  ...['sources', 'products', 'integrations', 'purpose', 'statement'],
  ...offeringSections.values,
])

test('every record has a file beside its page, and the file is whole', () => {
  expect(files.map(({ word, slug }) => `${word}/${slug}`)).toEqual(
    filed.map(({ word, slug }) => `${word}/${slug}`),
  )
  expect(files.length).toBeGreaterThan(350)
})

test('the record of a file is that of the snapshot, on its day, with its unit and its mark', () => {
  for (const file of files) {
    const record = snapshot[file.word].find(({ slug }) => slug === file.slug)
    const isMadeUp = record !== undefined && 'illustrative' in record && record.illustrative
    expect(file.record).toEqual(record)
    expect([file.slug, file.asOf, file.unit.code, file.illustrative]).toEqual([
      file.slug,
      snapshot.asOf,
      'provinces-34',
      isMadeUp,
    ])
  }
})

describe.for(languages)('pages and files (%s)', (language) => {
  const both = files.map((file) => ({
    file,
    address: pagePath(file.word, language, file.slug),
    html: htmlOf.get(pagePath(file.word, language, file.slug)) ?? '',
  }))

  test('a page names its file, and the file its page', () => {
    const wrong = both.filter(({ file, address, html }) => {
      const link = `<link rel="alternate" type="application/json" href="${recordFilePath(file.word, file.slug)}"`
      return !html.includes(link) || new URL(file.pages[language]).pathname !== address
    })
    expect(wrong.map(({ address }) => address)).toEqual([])
  })

  test('each list of a page is the list of its file, row by row', () => {
    const wrong: string[] = []
    let compared = 0
    for (const { file, address, html } of both) {
      const shown = sectionsOf(html)
      const ids = new Set([...shown.keys(), ...Object.keys(file.sections)])
      for (const id of ids) {
        if (inTheRecord.has(id)) continue
        const onPage = namedIn(shown.get(id) ?? '').join('\n')
        const inFile = namedInFile(file, id, language).join('\n')
        if (onPage !== inFile) wrong.push(`${address}#${id}:\n${onPage}\nfile:\n${inFile}`)
        if (inFile) compared += 1
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(500)
  })

  test('each figure of a file is on its page, out of the same whole, with as many made up', () => {
    const wrong: string[] = []
    let compared = 0
    for (const { file, address, html } of both) {
      const text = html.replaceAll(/<[^>]+>/g, '\n')
      for (const [name, { value, outOf, illustrative, section }] of Object.entries(file.figures)) {
        if (outOf === 0) continue
        if (value === 0 && section === 'adoption') {
          if (!saysNobody.test(text)) wrong.push(`${address} ${name}: nobody`)
          continue
        }
        compared += 1
        const mark =
          illustrative === 0
            ? ''
            : value === illustrative
              ? '.*?(minh họa|illustrative)'
              : `.*?${illustrative} (là minh họa|illustrative)`
        if (!new RegExp(`(?<!\\d)${value}/${outOf}\\b${mark}`, 's').test(text)) {
          wrong.push(`${address} ${name}: ${value}/${outOf}, ${illustrative} made up`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(30)
  })

  test('how sure a record is, and that it is made up, stand in both', () => {
    const wrong = both.filter(({ file: { word, confidence, illustrative }, html }) => {
      const isShown = ['platforms', 'problems', 'practices', 'legalDocuments'].includes(word)
      const saysMadeUp = /<h1[^>]*>(?:(?!<\/h1>).)*(minh họa|illustrative)/s.test(html)
      return (isShown && !html.includes(confidence[language])) || (illustrative && !saysMadeUp)
    })
    expect(wrong.map(({ address }) => address)).toEqual([])
  })
})

test('the history on a page is that of its file: as many changes, the newest days first', () => {
  const wrong = files.flatMap(({ word, slug, history }) =>
    languages.flatMap((language) => {
      const address = pagePath(word, language, slug)
      const [, listed = ''] =
        /<details class="history"[^>]*>(.*?)<\/details>/s.exec(htmlOf.get(address) ?? '') ?? []
      const days = [...listed.matchAll(/<li[^>]*>\s*<span[^>]*>([^<]+)<\/span>/g)]
      const shown = days.map(([, day = '']) => day)
      const told = history.slice(0, 20).map(({ day }) => dayText(day, language))
      return shown.join() === told.join() && listed.includes('.json') === history.length > 20
        ? []
        : [`${address}: ${shown.join()} for ${told.join()}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(files.some(({ history }) => history.length > 20)).toBe(true)
})
