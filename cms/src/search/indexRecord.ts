import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { searchWordsOf } from '../domain/search/abbreviations.ts'
import { languages, LocalizedSchema } from '../domain/language/language.ts'
import type { Language, Localized } from '../domain/language/language.ts'
import { facets, searchKinds, searchSorts } from '../domain/search/search.ts'
import type { SearchDocument, SearchSort } from '../domain/search/search.ts'
import { orderOf } from '../domain/search/searchOrder.ts'
import { otherSpelling } from '../domain/language/vietnamese.ts'
import type { Word } from '../domain/language/vietnamese.ts'
import { codedWord } from './codedWord.ts'
import { exactFields, orderName } from './indexSettings.ts'

/** A document as Meilisearch gives it back. */
export const SearchDocumentSchema: z.ZodType<SearchDocument> = z.object({
  id: z.string(),
  kind: z.enum(searchKinds),
  slug: z.string(),
  title: LocalizedSchema,
  summary: LocalizedSchema,
  owner: LocalizedSchema.nullable(),
  keywords: z.array(z.string()),
  names: z.array(z.string()).exactOptional(),
  links: z.array(z.string()).exactOptional(),
  isPast: z.boolean().exactOptional(),
  isNews: z.boolean().exactOptional(),
  facets: z.partialRecord(z.enum(facets), z.array(z.string())),
  fact: LocalizedSchema,
  illustrative: z.boolean(),
})

/**
 * The documents as records of the index, in batches: texts to search, values to filter by, places in each
 * order. Between two steps the process answers others, since it serves the site as well.
 */
export async function* indexRecords(documents: SearchDocument[], batchSize: number) {
  const orders = new Map<string, number[]>()
  for (const sort of searchSorts) {
    for (const language of languages) {
      const name = orderName(sort, language)
      if (orders.has(name)) continue
      orders.set(name, placesOf(documents, sort, language))
      await setImmediate()
    }
  }
  for (let start = 0; start < documents.length; start += batchSize) {
    yield documents.slice(start, start + batchSize).map((document, index) => ({
      // Meilisearch takes no slash in a key.
      id: `${document.kind}_${document.slug}`,
      document,
      facet: document.facets,
      behind: placeBehind(document),
      order: Object.fromEntries(
        [...orders].map(([name, places]) => [name, places[start + index] ?? 0]),
      ),
      ...textsOf(document),
    }))
    await setImmediate()
  }
}

/** What stands behind what, where all else is equal: real, made up, no longer there, a text about the catalogue. */
function placeBehind({ kind, isPast, illustrative }: SearchDocument): number {
  if (kind === 'pages') return 3
  return isPast ? 2 : illustrative ? 1 : 0
}

function placesOf(documents: SearchDocument[], sort: SearchSort, language: Language): number[] {
  const places: number[] = []
  for (const [place, entry] of orderOf(documents, sort, language).entries()) places[entry] = place
  return places
}

function textsOf({ title, names = [], summary, owner, keywords }: SearchDocument) {
  const texts = {
    title: [title.vi, ...names],
    // Apart, so that a text that is the whole title in one language is known as such.
    titleInEnglish: title.en && title.en !== title.vi ? [title.en] : [],
    keywords: [...(owner ? inBoth(owner) : []), ...keywords],
    summary: inBoth(summary),
  } satisfies Record<(typeof exactFields)[number], string[]>
  const fields = exactFields.map((field) => ({ field, words: texts[field].map(searchWordsOf) }))
  const written = (suffix: string, write: (word: Word) => string) =>
    Object.fromEntries(
      fields.map(({ field, words }) => [
        field + suffix,
        words.map((text) => text.map(write).join(' ')),
      ]),
    )
  const plain = written('', ({ folded }) => folded)
  // For who types the beginning of a word that is also written with y.
  const others = fields.flatMap(({ words }) =>
    words.flat().flatMap(({ folded }) => otherSpelling(folded) ?? []),
  )
  return {
    ...plain,
    ...written('Loose', ({ folded }) => folded),
    ...written('Coded', codedWord),
    keywords: [...(plain.keywords ?? []), ...new Set(others)],
  }
}

const inBoth = ({ vi, en }: Localized) => (en && en !== vi ? [vi, en] : [vi])
