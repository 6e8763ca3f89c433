import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { adoptionLevels } from '../../cms/src/domain/adoption/adoption.ts'
import { languages } from '../../cms/src/domain/language/language.ts'
import type { Language } from '../../cms/src/domain/language/language.ts'
import { pagePath } from '../../cms/src/domain/publication/routes.ts'
import { searchOfAddress } from '../../cms/src/domain/search/searchAddress.ts'
import { toSearchDocuments } from '../../cms/src/domain/search/searchDocument.ts'
import {
  adoptionsAsked,
  adoptionWorld,
  askOfAddress,
  countsOf,
} from '../../cms/src/domain/statistics/adoptionList.ts'
import { openDocumentSearch } from '../../cms/src/search/documentSearch.ts'
import { readRelease } from '../support/builtPages.ts'
import { openChromium } from '../support/chromium.ts'
import { readNumbers } from '../support/pageNumbers.ts'
import type { PageNumbers } from '../support/pageNumbers.ts'
import { provinceToday } from '../support/provinceToday.ts'

const { snapshot, pages } = readRelease(inject('publishedData'))
const numbersOf = new Map<string, PageNumbers>()
const levels = adoptionLevels.values

beforeAll(async () => {
  const browser = await openChromium()
  afterAll(() => browser.close())
  const tab = await browser.newPage()
  for (const { address, html } of pages) numbersOf.set(address, await readNumbers(tab, html))
}, 120_000)

/** A number that is the length of a list: alone, with a unit, or after “Có thể dùng:”. */
const countText =
  /^(?:\D+: )?(\d+)(?: (?:nền tảng|bài toán|sản phẩm|lượt triển khai|đơn vị|văn bản|công bố|kinh nghiệm|nhiệm vụ|kết quả|platforms?|problems?|offerings?|adoptions?|organisations?|legal documents?|announcements?|practices?|requirements?|results?))?$/

test('a number that leads to a list is the length of that list', () => {
  const counts = [...numbersOf].flatMap(([page, { links }]) =>
    links.flatMap(({ text, address, section }) => {
      const [, count] = countText.exec(text) ?? []
      return count ? [{ page, text, target: address || page, section, count: Number(count) }] : []
    }),
  )
  const wrong = counts.flatMap(({ page, text, target, section, count }) => {
    const rows = numbersOf.get(target)?.rows[section]
    return rows === count ? [] : [`${page}: “${text}”, but ${target}#${section} has ${rows} rows`]
  })
  expect(wrong).toEqual([])
  expect(counts.length).toBeGreaterThan(1000)
})

test('a number of provinces at a level is the number of those listed', () => {
  const adoption = languages.map((language) => pagePath('adoptions', language))
  const counts = [...numbersOf].flatMap(([page, { links }]) =>
    links.flatMap(({ text, address, section }) => {
      const [, count] = /^(\d+)\/34$/.exec(text) ?? []
      return count && adoption.includes(address) ? [{ page, address, section, count }] : []
    }),
  )
  const wrong = counts.filter(
    ({ address, section, count }) => numbersOf.get(address)?.rows[section] !== Number(count),
  )
  expect(wrong).toEqual([])
  expect(counts.length).toBeGreaterThan(0)
})

test.for(languages)('each number of the adoption page (%s) is that of its rows', (language) => {
  const { levelRows } = numbersOf.get(pagePath('adoptions', language)) ?? { levelRows: [] }
  const wrong = levelRows.flatMap(({ address, values }) => {
    const [target = ''] = address.split('#')
    const { adoptions } = numbersOf.get(target) ?? { adoptions: [] }
    const isProvince = target.startsWith(pagePath('organisations', language))
    const expected = levels.map((_, index) => {
      const reached = adoptions.filter(
        ({ level, isEnded }) => !isEnded && levels.findIndex((one) => one === level) >= index,
      )
      const counted = reached.map(({ organisation, platform }) =>
        isProvince ? platform : provinceToday(snapshot, organisation),
      )
      return new Set(counted.filter(Boolean)).size
    })
    return expected.join() === values.join()
      ? []
      : [`${address}: ${values.join()} instead of ${expected.join()}`]
  })
  expect(wrong).toEqual([])
  expect(levelRows.length).toBeGreaterThan(34)
})

test('how many have met a requirement is how many its page lists as having met it, of all it lists', () => {
  const counts = [...numbersOf].flatMap(([page, { links }]) =>
    links.flatMap(({ text, address, section }) => {
      const [, met, asked] =
        /^(\d+)\/(\d+) (?:đơn vị đã đạt|organisations met it)$/.exec(text) ?? []
      return met && section === 'met' ? [{ page, address, met, asked }] : []
    }),
  )
  const wrong = counts.filter(({ address, met, asked }) => {
    const rows = numbersOf.get(address)?.rows ?? {}
    const all = ['met', 'open', 'overdue', 'waived'].reduce((sum, id) => sum + (rows[id] ?? 0), 0)
    return rows.met !== Number(met) || all !== Number(asked)
  })
  expect(wrong).toEqual([])
  expect(counts.length).toBeGreaterThan(10)
})

test('a number that leads to a list of adoptions, of records or to a search is the number of what is found there', async () => {
  const { search } = await openDocumentSearch(toSearchDocuments(snapshot), snapshot.synonyms)
  const world = adoptionWorld(snapshot)
  const found = async (address: string, language: Language): Promise<number[]> => {
    const { pathname, searchParams } = new URL(address, 'http://x')
    if (pathname === pagePath('adoptionList', language)) {
      const { ask, refused } = askOfAddress(searchParams, world)
      if (refused.length > 0) return []
      const counts = countsOf(world, adoptionsAsked(world, ask), ask.day ?? snapshot.asOf)
      const { adoptions, platforms, provinces } = counts
      // A list says how many rows, platforms and provinces it holds.
      return [adoptions.weight, platforms.weight, provinces.weight]
    }
    if (pathname === pagePath('search', language)) {
      return [(await search(searchOfAddress(searchParams, language))).total]
    }
    return [numbersOf.get(address)?.allRows ?? -1]
  }
  const wrong: string[] = []
  let count = 0
  // The country in pictures counts days, vendors and more: its figures have tests of their own.
  const others = pages.filter(({ kind }) => kind !== 'statistics' && kind !== 'search')
  for (const { address: page, language } of others) {
    for (const { text, address } of numbersOf.get(page)?.lists ?? []) {
      const number = /^(\d+)(?: \D*)?$/.exec(text)?.[1]
      if (number === undefined || address.includes('trang=')) continue
      count += 1
      const rows = await found(address, language)
      if (!rows.includes(Number(number))) {
        wrong.push(`${page}: “${text}”, but ${address} has ${rows.join(', ')}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(700)
})

test.for(languages)(
  'cells of one row of the adoption page (%s) lead to lists of their own',
  (language) => {
    const address = pagePath('adoptions', language)
    const lists =
      numbersOf.get(address)?.lists.filter((list) => list.address.includes('muc=')) ?? []
    const levelled = new Set(lists.map((list) => list.address))
    // Provinces and platforms, four levels each; a tile of the map leads where the cell does.
    expect(levelled.size).toBeGreaterThan(100)
    for (const level of levels) {
      expect([...levelled].some((one) => one.includes(`muc=${level}`))).toBe(true)
    }
  },
)

test.for(languages)(
  'no two tiles of the map (%s) have the same letters on a telephone',
  (language) => {
    const initials = numbersOf.get(pagePath('adoptions', language))?.initials ?? []
    expect(initials.length).toBe(36)
    expect(initials.filter((one, at) => initials.indexOf(one) !== at)).toEqual([])
  },
)
