import { z } from 'zod'
import { spelledOutWordsOf } from '../domain/abbreviations.ts'
import { languages, LocalizedSchema } from '../domain/language.ts'
import type { Language, Localized } from '../domain/language.ts'
import { facets, searchKinds, searchSorts } from '../domain/search.ts'
import type { SearchDocument, SearchSort } from '../domain/search.ts'
import { orderOf } from '../domain/searchOrder.ts'
import { otherSpelling } from '../domain/vietnamese.ts'
import type { Word } from '../domain/vietnamese.ts'
import { codedWord } from './codedWord.ts'

/** A document as Meilisearch gives it back. */
export const SearchDocumentSchema: z.ZodType<SearchDocument> = z.object({
  id: z.string(),
  kind: z.enum(searchKinds),
  slug: z.string(),
  title: LocalizedSchema,
  summary: LocalizedSchema,
  owner: LocalizedSchema.nullable(),
  keywords: z.array(z.string()),
  facets: z.partialRecord(z.enum(facets), z.array(z.string())),
  fact: LocalizedSchema,
  illustrative: z.boolean(),
})

/** Name of the field by which a sort orders the index. */
export const orderField = (sort: SearchSort, language: Language) =>
  `order.${orderName(sort, language)}`

const orderName = (sort: SearchSort, language: Language) =>
  sort === 'relevance' ? sort : `${sort}_${language}`

/** The documents as records of the index: texts to search, values to filter by, places in each order. */
export function indexRecords(documents: SearchDocument[]) {
  const orders = new Map<string, number[]>()
  for (const sort of searchSorts) {
    for (const language of languages) {
      const places: number[] = []
      for (const [place, entry] of orderOf(documents, sort, language).entries()) {
        places[entry] = place
      }
      orders.set(orderName(sort, language), places)
    }
  }
  return documents.map((document, entry) => ({
    // Meilisearch takes no slash in a key.
    id: `${document.kind}_${document.slug}`,
    document,
    facet: document.facets,
    order: Object.fromEntries([...orders].map(([name, places]) => [name, places[entry] ?? 0])),
    ...textsOf(document),
  }))
}

function textsOf({ title, summary, owner, keywords }: SearchDocument) {
  const fields = {
    title: inBoth(title),
    keywords: [...(owner ? inBoth(owner) : []), ...keywords],
    summary: inBoth(summary),
  }
  const words = Object.entries(fields).map(
    ([field, texts]) => [field, texts.map(spelledOutWordsOf)] as const,
  )
  const field = (suffix: string, write: (words: Word[]) => string[]) =>
    Object.fromEntries(words.map(([name, texts]) => [name + suffix, texts.flatMap(write)]))
  return {
    ...field('', withOtherSpellings),
    ...field('Loose', (text) => [text.map(({ folded }) => folded).join(' ')]),
    ...field('Coded', (text) => [text.map(codedWord).join(' ')]),
  }
}

const inBoth = ({ vi, en }: Localized) => (en && en !== vi ? [vi, en] : [vi])

/** The words of a text, and apart from them those that are also written with y, for who types their beginning. */
function withOtherSpellings(words: Word[]): string[] {
  const others = words.flatMap(({ folded }) => otherSpelling(folded) ?? [])
  return [words.map(({ folded }) => folded).join(' '), ...new Set(others)]
}
