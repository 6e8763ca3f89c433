import type { PayloadRequest } from 'payload'
import { facetLabels } from '../../domain/search/searchDocument.ts'
import { searchAt, searchInWords } from '../../domain/search/searchInWords.ts'
import type { KeptRun } from '../../domain/selection/lockedRecord.ts'
import { publicRecords } from '../../publication/publicRecords.ts'

/** A search as a record keeps it. */
type Run = Omit<KeptRun, 'words'>

/** Searches with what they asked in words, by the names that the public reads now. */
export async function runsInWords(runs: Run[], req: PayloadRequest): Promise<KeptRun[]> {
  const asked = runs.map((run) => ({ run, query: searchAt(run.address) }))
  const chosen = (...facets: ('problem' | 'owner' | 'vendor')[]) =>
    asked.flatMap(({ query }) => facets.flatMap((facet) => query.facets[facet] ?? []))
  const labels = facetLabels({
    problems: await named('problems', chosen('problem'), req),
    organisations: await named('organisations', chosen('owner', 'vendor'), req),
    // A certificate is asked for by its own name.
    offerings: [],
    asOf: '',
  })
  return asked.map(({ run, query }) => ({ ...run, words: searchInWords(query, labels) }))
}

const named = <C extends 'problems' | 'organisations'>(
  collection: C,
  slugs: string[],
  req: PayloadRequest,
) => publicRecords(collection, { slug: { in: slugs } }, req)
