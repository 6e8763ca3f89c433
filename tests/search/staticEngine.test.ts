import { describe, expect, test } from 'vitest'
import type { Columns } from '../../site/src/search/columns.ts'
import { documentAt, toColumns } from '../../site/src/search/columns.ts'
import { createStaticEngine } from '../../site/src/search/staticEngine.ts'
import { describeSearchContract } from './contract.ts'
import { contractDocuments } from './documents.ts'

describeSearchContract('in the browser', (documents) => {
  const sent = JSON.stringify(toColumns(documents))
  return Promise.resolve(createStaticEngine(JSON.parse(sent) as Columns))
})

describe('columns', () => {
  test('give back every document as it was laid out', () => {
    const columns = toColumns(contractDocuments)
    for (const [index, document] of contractDocuments.entries()) {
      const { facets, ...rest } = documentAt(columns, index)
      const { facets: given, ...expected } = document
      expect(rest).toEqual(expected)
      expect(facets).toEqual(expect.objectContaining(given))
    }
  })
})
