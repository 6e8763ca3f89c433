import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toColumns } from 'cms/domain/search/columns.ts'
import type { SearchEngine } from 'cms/domain/search/search.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { createStaticEngine } from 'cms/domain/search/staticEngine.ts'
import { fillIndex } from '../../../cms/src/publication/meilisearch.ts'
import { indexName, searchingClient } from '../../../cms/src/search/connection.ts'
import { openDocumentSearch } from '../../../cms/src/search/documentSearch.ts'
import { createMeilisearchEngine } from '../../../cms/src/search/meilisearchEngine.ts'
import { useMeilisearch } from '../../support/meilisearch.ts'
import { figuresOf, measure, seedDocuments, sentenceSets } from './measure.ts'
import type { SentenceSet } from './measure.ts'
import { orders, ways } from './ways.ts'
import { seedSynonyms } from '../../support/seedSynonyms.ts'

const documents = seedDocuments()

const server = await useMeilisearch()
afterAll(() => server?.stop())

/** Bars over the sentences that were never looked at while the engine was tuned, and over the others. */
const bars = {
  told: { ndcg: 0.75, answered: 0.9, empty: 0.02, grade: 1.9 },
  everyday: { ndcg: 0.72, answered: 0.9, empty: 0, grade: 1.7 },
}
const measuredParts: [part: string, set: SentenceSet, isHeld: boolean][] = [
  ['needs told, to tune on', 'told', false],
  ['needs told, held back', 'told', true],
  ['everyday needs, to tune on', 'everyday', false],
  ['everyday needs, held back', 'everyday', true],
]

const readable = (figures: object) =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${Number(value).toFixed(2)}`)
    .join(', ')

function describeSentences(name: string, makeEngine: () => Promise<SearchEngine>): void {
  describe(`sentences: ${name}`, () => {
    let engine: Promise<SearchEngine>
    beforeAll(() => (engine = makeEngine()))

    const found = async (text: string) => {
      const { search } = await engine
      const query = searchOfAddress(new URLSearchParams({ q: text }), 'vi')
      return (await search(query)).hits.map(({ document }) => document.id)
    }

    test.each(ways)('“%s” finds %s', async (text, id) => {
      expect((await found(text)).slice(0, 3)).toContain(id)
    })

    test.each(orders)('“%s”: %s before %s', async (text, first, second) => {
      const ids = await found(text)
      expect(ids).toEqual(expect.arrayContaining([first, second]))
      expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second))
    })

    test.each(measuredParts)('%s: finds what answers them', async (part, set, isHeld) => {
      const some = sentenceSets[set].filter(({ held }) => held === isHeld)
      const figures = figuresOf(await measure(await engine, some))
      console.log(`${name}, ${part}: ${readable(figures)}`)
      const { ndcg, answered, empty, grade } = bars[set]
      expect(figures.ndcg).toBeGreaterThanOrEqual(ndcg)
      expect(figures.answered).toBeGreaterThanOrEqual(answered)
      expect(figures.empty).toBeLessThanOrEqual(empty)
      expect(figures.grade).toBeGreaterThanOrEqual(grade)
    })
  })
}

test('every entry that a sentence expects is in the catalogue, and there are at least 100 sentences', () => {
  const sentences = Object.values(sentenceSets).flat()
  const ids = new Set(documents.map(({ id }) => id))
  const expected = sentences.flatMap(({ hits }) => Object.keys(hits))
  expect(expected.filter((id) => !ids.has(id))).toEqual([])
  expect(sentences.length).toBeGreaterThanOrEqual(100)
  expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length)
})

describeSentences('in the browser', () =>
  Promise.resolve(createStaticEngine(toColumns(documents, seedSynonyms))),
)

describe.skipIf(!server)('Meilisearch (needs Meilisearch)', () => {
  describeSentences('Meilisearch', async () => {
    if (!server) throw new Error('There is no Meilisearch server.')
    const { settings } = server
    await fillIndex('sentences', documents)
    const inMemory = openDocumentSearch(documents, seedSynonyms)
    const name = indexName(settings, 'sentences')
    return createMeilisearchEngine(await searchingClient(settings), name, () => inMemory)
  })
})
