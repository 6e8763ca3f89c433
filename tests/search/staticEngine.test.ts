import { listedValues } from 'cms/domain/search/search.ts'
import type { SearchDocument } from 'cms/domain/search/search.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { describe, expect, test } from 'vitest'
import type { Columns } from 'cms/domain/search/columns.ts'
import { documentAt, toColumns } from 'cms/domain/search/columns.ts'
import { smallest } from 'cms/domain/search/smallest.ts'
import { createStaticEngine } from 'cms/domain/search/staticEngine.ts'
import { describeSearchContract } from './contract.ts'
import { contractDocuments } from './documents.ts'
import { seedSynonyms } from '../support/seedSynonyms.ts'

describeSearchContract('in the browser', (documents) => {
  const sent = JSON.stringify(toColumns(documents, seedSynonyms))
  return Promise.resolve(createStaticEngine(JSON.parse(sent) as Columns))
})

describe('columns', () => {
  test('give back every document as it was laid out', () => {
    const columns = toColumns(contractDocuments, seedSynonyms)
    for (const [index, document] of contractDocuments.entries()) {
      const { facets, ...rest } = documentAt(columns, index)
      const { facets: given, ...expected } = document
      expect(rest).toEqual(expected)
      expect(facets).toEqual(expect.objectContaining(given))
    }
  })
})

describe('a facet with more values than are listed', () => {
  const [pattern] = contractDocuments
  if (!pattern) throw new Error('the contract has no documents')
  /** Vendor n has two offerings when n is even, else one. */
  const documents = Array.from({ length: listedValues * 2 }, (_, vendor) =>
    Array.from({ length: vendor % 2 === 0 ? 2 : 1 }, (_, offering): SearchDocument => {
      const slug = `offering-${vendor}-${offering}`
      const facets = { kind: ['offerings'], vendor: [`vendor-${vendor}`] }
      return { ...pattern, id: `offerings/${slug}`, kind: 'offerings', slug, facets }
    }),
  ).flat()
  const engine = createStaticEngine(toColumns(documents, seedSynonyms))
  const counted = async (vendors: string[]) => {
    const { counts } = await engine.search({
      text: '',
      facets: { vendor: vendors },
      sort: 'relevance',
      page: 1,
      pageSize: 20,
      language: 'vi',
    })
    return counts.vendor
  }

  test('gives the counts of those with the most hits', async () => {
    const counts = await counted([])
    expect(Object.keys(counts)).toHaveLength(listedValues)
    expect(new Set(Object.values(counts))).toEqual(new Set([2]))
  })

  test('gives that of a chosen one too, however few its hits', async () => {
    const counts = await counted(['vendor-1', 'no-such-vendor'])
    expect(Object.keys(counts)).toHaveLength(listedValues + 1)
    expect(counts['vendor-1']).toBe(1)
  })
})

test('the letters of a paper’s number weigh less than the same letters in a title', async () => {
  const [pattern] = contractDocuments
  if (!pattern) throw new Error('the contract has no documents')
  const rest = { summary: { vi: 'Tóm tắt' }, owner: null, keywords: [], facets: {} }
  const documents: SearchDocument[] = [
    {
      ...pattern,
      ...rest,
      id: 'legalDocuments/34',
      kind: 'legalDocuments',
      slug: '34',
      title: { vi: '34/2025/TT-BKHCN' },
    },
    {
      ...pattern,
      ...rest,
      id: 'announcements/tin',
      kind: 'announcements',
      slug: 'tin',
      title: { vi: 'Dịch vụ công TT' },
    },
  ]
  const { search } = createStaticEngine(toColumns(documents, []))
  const first = async (text: string) => {
    const query = searchOfAddress(new URLSearchParams({ q: text }), 'vi')
    return (await search(query)).hits[0]?.document.id
  }
  expect(await first('TT')).toBe('announcements/tin')
  expect(await first('34/2025/TT-BKHCN')).toBe('legalDocuments/34')
  expect(await first('tt bkhcn')).toBe('legalDocuments/34')
})

describe('the smallest of many numbers', () => {
  const shuffled = Float64Array.from({ length: 997 }, (_, at) => (at * 617) % 997)

  test.each([0, 1, 20, 124, 125, 996, 997, 2000])('%i of 997, in order', (wanted) => {
    const expected = Array.from({ length: Math.min(wanted, 997) }, (_, number) => number)
    expect([...smallest(shuffled.slice(), wanted)]).toEqual(expected)
  })

  test('those that are equal are all kept', () => {
    const numbers = Float64Array.from({ length: 100 }, (_, at) => (at < 50 ? 7 : 3))
    expect([...smallest(numbers, 4)]).toEqual([3, 3, 3, 3])
  })
})
