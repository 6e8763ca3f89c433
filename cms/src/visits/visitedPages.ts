import { languages } from '../domain/language/language.ts'
import type { Label, Localized } from '../domain/language/language.ts'
import { pagePaths } from '../domain/publication/routes.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { markedText } from '../domain/values/tally.ts'
import { words, wordsWithRecordPages } from '../domain/words.ts'
import type { WordWithRecordPages } from '../domain/words.ts'

/** A record's page, in both languages. */
export interface VisitedPage {
  collection: WordWithRecordPages
  title: Label
  paths: Record<'vi' | 'en', string>
  /** Slug of the organisation whose record it is; null: it is the catalogue's. */
  owner: string | null
}

interface Named {
  slug: string
  name?: Localized
  /** In one language where its owner wrote it so. */
  title?: Localized | string
  number?: string | null
  illustrative?: boolean
}

/** The pages of all public records. */
export function visitedPages(snapshot: Snapshot): VisitedPage[] {
  return wordsWithRecordPages.flatMap((collection) => {
    const records: readonly Named[] = snapshot[collection]
    return records.map((record) => {
      const { slug, name, title, number, illustrative = false } = record
      const text = name ?? title
      const said = typeof text === 'string' ? { vi: text } : text
      const inLanguage = (language: 'vi' | 'en') =>
        markedText(said?.[language] ?? said?.vi ?? number ?? slug, illustrative, language)
      return {
        collection,
        title: { vi: inLanguage('vi'), en: inLanguage('en') },
        paths: pagePaths(collection, slug),
        owner: ownerOf(collection, record),
      }
    })
  })
}

/** An organisation's page is its own; other records name whose they are. */
function ownerOf(collection: WordWithRecordPages, record: Named): string | null {
  if (collection === 'organisations') return record.slug
  const belongs = words
    .find((word) => word.collection === collection)
    ?.belongsTo.find((owner) => owner.collection === 'organisations')
  const owner: unknown = belongs && isRecord(record) ? record[belongs.field] : null
  return typeof owner === 'string' ? owner : null
}

/** Pages by each of their addresses. */
export const pagesByAddress = (pages: readonly VisitedPage[]): Map<string, VisitedPage> =>
  new Map(pages.flatMap((page) => languages.map((language) => [page.paths[language], page])))
