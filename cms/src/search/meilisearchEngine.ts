import type { Meilisearch, MultiSearchQuery } from 'meilisearch'
import { z } from 'zod'
import { facets, listedValues } from '../domain/search/search.ts'
import type { Facet, SearchEngine, SearchQuery, SearchResult } from '../domain/search/search.ts'
import { maximumSearchText } from '../domain/search/searchAddress.ts'
import { hitOf } from '../domain/search/searchMarks.ts'
import { answersIn, askedWordsOf } from './askedWords.ts'
import type { AskedWord } from './askedWords.ts'
import type { DocumentSearch } from './documentSearch.ts'
import { SearchDocumentSchema } from './indexRecord.ts'
import {
  codedFields,
  exactFields,
  looseFields,
  orderField,
  reachableHits,
} from './indexSettings.ts'

const HitsSchema = z.array(z.object({ document: SearchDocumentSchema }))
const AnswerSchema = z.object({
  hits: HitsSchema,
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).default({}),
})
const AnswersSchema = z.object({ results: z.array(AnswerSchema).min(1) })
const FederatedAnswerSchema = z.object({ hits: HitsSchema })

/** Where words are looked for: as they were typed, or with typos forgiven. */
type Manner = 'exact' | 'typoForgiven'
const fieldsOf: Record<Manner, string[]> = {
  exact: [...exactFields],
  typoForgiven: [...looseFields],
}

/**
 * How much more it is worth that marks agree than anything else: scores of Meilisearch lie between 0 and 1,
 * and what agrees in all marks must come before what agrees in all but the word that is being typed.
 */
const weights = { someMarks: 1e3, allMarks: 1e6 }

/**
 * The engine of large catalogues: searches one index of a Meilisearch server, which wants every word. A need told
 * in a sentence, and what has no entry with every word, is answered by `own`: one ranking for both engines.
 */
export function createMeilisearchEngine(
  client: Meilisearch,
  indexUid: string,
  own?: () => Promise<DocumentSearch>,
): SearchEngine {
  /** A query for words within filters; of one facet the filter can be left out. */
  function queryFor(asked: AskedWord[], { filters, manner, except }: Narrowing): MultiSearchQuery {
    return {
      indexUid,
      q: asked.map(({ plain }) => plain).join(' '),
      filter: filterOf(filters, except),
      matchingStrategy: 'all',
      attributesToSearchOn: fieldsOf[manner],
      attributesToRetrieve: ['document'],
      locales: ['vie'],
    }
  }

  /** Total and counts, and the hits too where marks have no say. */
  async function countAndList(query: SearchQuery, asked: AskedWord[], manner: Manner) {
    const narrowed = { filters: query.facets, manner }
    const isRanked = isRankedByMarks(query, asked, manner)
    const active = facets.filter((facet) => query.facets[facet]?.length)
    const queries = [
      {
        ...queryFor(asked, narrowed),
        ...(isRanked ? { limit: 0 } : windowOf(query)),
        ...(query.sort === 'relevance'
          ? {}
          : { sort: [`${orderField(query.sort, query.language)}:asc`] }),
        facets: facets.map((facet) => `facet.${facet}`),
      },
      ...active.map((facet) => ({
        ...queryFor(asked, { ...narrowed, except: facet }),
        limit: 0,
        facets: [`facet.${facet}`],
      })),
    ]
    const [answers, ranked] = await Promise.all([
      client.multiSearch({ queries }).then((answer) => AnswersSchema.parse(answer).results),
      isRanked ? listByMarks(query, asked) : undefined,
    ])
    const [all, ...ofActive] = answers
    const counts = Object.fromEntries(
      facets.map((facet) => {
        const own = ofActive[active.indexOf(facet)] ?? all
        return [facet, own?.facetDistribution[`facet.${facet}`] ?? {}]
      }),
    ) as Record<Facet, Record<string, number>>
    await countChosen(counts, asked, narrowed)
    return {
      total: totalOf(all),
      counts,
      documents: (ranked ?? all?.hits ?? []).map(({ document }) => document),
    }
  }

  /** Adds the counts of chosen values that are not among those with the most hits. */
  async function countChosen(
    counts: SearchResult['counts'],
    asked: AskedWord[],
    { filters, manner }: Narrowing,
  ): Promise<void> {
    const missing = facets
      .filter((facet) => Object.keys(counts[facet]).length >= listedValues)
      .flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })))
      .filter(({ facet, value }) => counts[facet][value] === undefined)
    if (missing.length === 0) return
    const queries = missing.map(({ facet, value }) => ({
      ...queryFor(asked, { filters: { ...filters, [facet]: [value] }, manner }),
      limit: 0,
      facets: ['facet.kind'],
    }))
    const { results } = AnswersSchema.parse(await client.multiSearch({ queries }))
    for (const [index, { facet, value }] of missing.entries()) {
      counts[facet][value] = totalOf(results[index])
    }
  }

  /** Hits in the order of how well the marks agree; those that disagree are last and not left out. */
  async function listByMarks(query: SearchQuery, asked: AskedWord[]) {
    const base = queryFor(asked, { filters: query.facets, manner: 'exact' })
    const coded = (words: string[], weight: number) => ({
      ...base,
      q: words.join(' '),
      attributesToSearchOn: [...exactFields, ...codedFields],
      federationOptions: { weight },
    })
    const plain = asked.map((word) => word.plain)
    const allMarks = asked.map((word) => word.coded)
    // The tone of a word is typed last, often after the word has been looked for.
    const someMarks = [...allMarks.slice(0, -1), plain.at(-1) ?? '']
    const hasSome = !isEqual(someMarks, plain) && !isEqual(someMarks, allMarks)
    const answer = await client.multiSearch({
      federation: windowOf(query),
      queries: [
        base,
        ...(hasSome ? [coded(someMarks, weights.someMarks)] : []),
        coded(allMarks, weights.allMarks),
      ],
    })
    return FederatedAnswerSchema.parse(answer).hits
  }

  async function isAnywhere(asked: AskedWord[]): Promise<boolean> {
    const query = { ...queryFor(asked, { filters: {}, manner: 'exact' }), limit: 1 }
    const answer = await client.multiSearch({ queries: [query] })
    return AnswersSchema.parse(answer).results.some(({ hits }) => hits.length > 0)
  }

  return {
    async search(query): Promise<SearchResult> {
      const isText = query.text.trim() !== ''
      const inMemory = isText ? await own?.() : undefined
      const read = inMemory?.read(query.text)
      if (inMemory && read?.isNeed) return inMemory.search(query)
      const text = query.text.slice(0, maximumSearchText)
      const asked = askedWordsOf(read?.saying ?? text)
      const marked = askedWordsOf(text)
      let manner: Manner = 'exact'
      let found = await countAndList(query, asked, manner)
      // Filters that leave nothing are no reason to guess at other words.
      const hasFilters = Object.keys(query.facets).length > 0
      const mayGuess = found.total === 0 && !(hasFilters && (await isAnywhere(asked)))
      if (mayGuess && asked.some(({ folded }) => folded.length >= 5)) {
        manner = 'typoForgiven'
        found = await countAndList(query, asked, manner)
      }
      if (mayGuess && found.total === 0 && inMemory) return inMemory.search(query)
      const { total, counts, documents } = found
      return {
        total,
        reachable: Math.min(total, reachableHits),
        counts,
        hits: documents.map((document) => {
          const answers = answersIn(document, {
            asked,
            marked,
            isForgiving: manner === 'typoForgiven',
          })
          return hitOf(document, answers, query.language)
        }),
        interpretation: total > 0 ? manner : 'exact',
      }
    },
  }
}

/** Every document has one kind; Meilisearch's own total ends where paging ends. */
function totalOf(answer: z.output<typeof AnswerSchema> | undefined): number {
  const kinds = Object.values(answer?.facetDistribution['facet.kind'] ?? {})
  return kinds.reduce((sum, count) => sum + count, 0)
}

interface Narrowing {
  filters: SearchQuery['facets']
  manner: Manner
  except?: Facet
}

function isRankedByMarks({ sort }: SearchQuery, asked: AskedWord[], manner: Manner): boolean {
  const hasMarks = asked.some(({ coded, plain }) => coded !== plain)
  return sort === 'relevance' && manner === 'exact' && hasMarks
}

function windowOf({ page, pageSize }: SearchQuery): { offset: number; limit: number } {
  const offset = (page - 1) * pageSize
  return { offset, limit: Math.max(0, Math.min(pageSize, reachableHits - offset)) }
}

const isEqual = (words: string[], others: string[]) => words.join(' ') === others.join(' ')

/** Values of one facet are alternatives, facets narrow one another. */
function filterOf(chosen: SearchQuery['facets'], except?: Facet): string[][] {
  return facets.flatMap((facet) => {
    const values = chosen[facet]
    if (facet === except || !values?.length) return []
    return [values.map((value) => `facet.${facet} = ${JSON.stringify(value)}`)]
  })
}
