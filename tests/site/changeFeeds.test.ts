import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, inject, test } from 'vitest'
import { languages } from '../../cms/src/domain/language/language.ts'
import { ChangeFeedSchema } from '../../cms/src/domain/publication/change.ts'
import { RecordFileSchema, recordFilePath } from '../../cms/src/domain/publication/recordFile.ts'
import { readRelease } from '../support/builtPages.ts'

const { site, snapshot, pages } = readRelease(inject('publishedData'))
const read = (name: string) => readFileSync(path.join(site, name), 'utf8')
const addresses = new Set(pages.map(({ address }) => address))

/** Titles of Atom are HTML. */
const plainText = (html: string | undefined) =>
  html?.replaceAll('&lt;', '<').replaceAll('&amp;', '&')

describe.for(languages)('the feed of changes (%s)', (language) => {
  const json = ChangeFeedSchema.parse(JSON.parse(read(`thay-doi/changes.${language}.json`)))

  test('Atom and JSON Feed are read alike by readers of feeds', () => {
    const atom = parseAtomFeed(read(`thay-doi/changes.${language}.atom`))
    const feed = parseJsonFeed(read(`thay-doi/changes.${language}.json`))
    const ofAtom = (atom.entries ?? []).map(({ id, title, links }) => [
      id,
      plainText(title?.value),
      links?.[0]?.href,
    ])
    expect(ofAtom).toEqual((feed.items ?? []).map(({ id, title, url }) => [id, title, url]))
    expect(ofAtom.length).toBeGreaterThan(50)
    // What RFC 4287 (4.1.1, 4.1.2) asks of every feed and entry.
    expect([atom.id, atom.title, atom.updated].every(Boolean)).toBe(true)
    expect((atom.authors ?? []).length).toBeGreaterThan(0)
    expect((atom.entries ?? []).filter(({ updated }) => !updated)).toEqual([])
    expect(new Set(ofAtom.map(([id]) => id)).size).toBe(ofAtom.length)
  })

  test('the newest comes first, leads to a page that is there, and says what is made up', () => {
    const days = json.items.map(({ _change }) => _change.day)
    expect(days).toEqual([...days].sort().reverse())
    const lost = json.items.filter(({ url }) => !addresses.has(new URL(url).pathname))
    expect(lost).toEqual([])
    const silent = json.items.filter(
      ({ title, _change }) => _change.illustrative && !/minh họa|illustrative/i.test(title),
    )
    expect(silent).toEqual([])
  })

  test('every decision and every change of price is among the changes of its record', () => {
    const historyOf = (word: 'announcements' | 'offerings', slug: string) =>
      RecordFileSchema.parse(JSON.parse(read(recordFilePath(word, slug)))).history
    for (const { slug, announcedOn, signedOn } of snapshot.announcements) {
      const days = historyOf('announcements', slug).map(({ day }) => day)
      expect([slug, days.includes(announcedOn ?? signedOn)]).toEqual([slug, true])
    }
    const prices = snapshot.offerings.filter(({ priceHistory }) => priceHistory.length > 0)
    for (const { slug, priceHistory } of prices) {
      const told = historyOf('offerings', slug).filter(({ kind }) => kind === 'price')
      expect([slug, told.length]).toEqual([slug, priceHistory.length])
    }
    expect(prices.length).toBeGreaterThan(0)
  })
})
