import { facetLabels } from 'cms/domain/searchDocument.ts'
import { describe, expect, test } from 'vitest'
import { documentAt, toColumns } from '../../site/src/search/columns.ts'
import { createStaticEngine } from '../../site/src/search/staticEngine.ts'
import { describeSearchContract } from './contract.ts'
import { contractDocuments } from './documents.ts'

const labels = facetLabels({ organisations: [], problems: [] })

describeSearchContract('in the browser', async (documents) =>
  createStaticEngine(JSON.parse(JSON.stringify(toColumns(documents, labels)))),
)

describe('columns', () => {
  test('give back every document as it was laid out', () => {
    const columns = toColumns(contractDocuments, labels)
    for (const [index, document] of contractDocuments.entries()) {
      const { facets, ...rest } = documentAt(columns, index)
      const { facets: given, ...expected } = document
      expect(rest).toEqual(expected)
      expect(facets).toEqual(expect.objectContaining(given))
    }
  })

  test('name every facet value that occurs', () => {
    const columns = toColumns(contractDocuments, labels)
    expect(columns.labels.group).toEqual({
      society: labels.group.society,
      government: labels.group.government,
      economy: labels.group.economy,
    })
    expect(columns.labels.vendor.viettel).toEqual({ vi: 'viettel' })
  })
})
