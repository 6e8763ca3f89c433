import { pagePlace } from 'cms/domain/page/pagePlace.ts'
import { isScreen, pageNames, pagePath } from 'cms/domain/publication/routes.ts'
import type { PageName } from 'cms/domain/publication/routes.ts'
import type { PublicRecord } from 'cms/domain/publication/snapshot.ts'
import { wordsWithRecordPages } from 'cms/domain/words.ts'
import type { WordWithRecordPages } from 'cms/domain/words.ts'
import { isOpened } from '../exports/ocds/releases.ts'
import { catalogue } from './catalogue.ts'
import { NoRecord, question, ReadMap, unread } from './reads.ts'

/** What every view is given. */
export interface ViewProps {
  page: PageName
  language: 'vi' | 'en'
  /** Slug of the record; empty at the bare address of a page. */
  slug: string
}

/** The records that have a page of their own under a page name. */
export function slugsOfPage(page: PageName): string[] {
  if (page === 'processes') {
    return catalogue.quotationRequests.filter(isOpened).map(({ slug }) => slug)
  }
  if (page === 'choice') return catalogue.problems.map(({ slug }) => slug)
  // The two pages of each province, to print.
  if (page === 'statistics') return catalogue.provincesToday.map(({ slug }) => slug)
  if (page === 'pages' || page === 'news') {
    return catalogue.pages
      .map(pagePlace)
      .flatMap((place) => (place.page === page ? (place.slug ?? []) : []))
  }
  const word = wordsWithRecordPages.find((collection) => collection === page)
  return word ? catalogue[word].map(({ slug }) => slug) : []
}

/** The records of each word that has pages of records, by slug. */
const bySlug = unread(
  () =>
    Object.fromEntries(
      wordsWithRecordPages.map((word) => [
        word,
        new ReadMap(
          `records.${word}`,
          catalogue[word].map((record) => [record.slug, record]),
        ),
      ]),
    ) as { [W in WordWithRecordPages]: ReadMap<PublicRecord<W>> },
)

/** The record of a page; a page without one is a mistake of the build, named so that it can be found. */
export function recordOf<W extends WordWithRecordPages>(word: W, slug: string): PublicRecord<W> {
  const record = bySlug[word].get(slug)
  if (record) return record
  throw new NoRecord(`Không có bản ghi “${slug}” trong dữ liệu.`)
}

/**
 * Addresses that search engines are shown, in one language: no screens, nothing that is demonstration alone, and no
 * page that holds only what its address asks for.
 */
export function listedPaths(
  language: 'vi' | 'en',
): { path: string; page: PageName; slug?: string }[] {
  const composed: PageName[] = ['compare', 'errorReport', 'adoptionList', 'reply']
  const listed = pageNames.filter((page) => !isScreen(page) && !composed.includes(page))
  return listed.flatMap((page) =>
    [undefined, ...slugsOfPage(page)]
      .filter((slug) => !isDemonstrationAlone(page, slug))
      .map((slug) => ({ path: pagePath(page, language, slug), page, slug })),
  )
}

const isIllustrative = ({ illustrative }: { illustrative?: boolean }) => illustrative === true

/** Slugs of a word's records that are made up: demonstration data. */
export const madeUpOf = question('madeUpOf', (word: WordWithRecordPages): ReadonlySet<string> => {
  const records: { slug: string; illustrative?: boolean }[] = catalogue[word]
  return new Set(records.filter(isIllustrative).map(({ slug }) => slug))
})

const isRecordMadeUp = question('isMadeUp', (word: WordWithRecordPages, slug: string) =>
  madeUpOf(word).has(slug),
)

/** The word whose records a page shows: a process is that of its request, news are pages of text. */
function wordOf(page: PageName): WordWithRecordPages | undefined {
  if (page === 'processes') return 'quotationRequests'
  if (page === 'news') return 'pages'
  return wordsWithRecordPages.find((collection) => collection === page)
}

/** Whether the record of a page is made up, as everything on the page. */
export function isMadeUp(page: PageName, slug: string | undefined): boolean {
  const word = wordOf(page)
  return word !== undefined && slug !== undefined && isRecordMadeUp(word, slug)
}

const isWordMadeUp = question(
  'isWordMadeUp',
  (word: WordWithRecordPages) =>
    madeUpOf(word).size > 0 && madeUpOf(word).size === catalogue[word].length,
)

/** Whether a page holds nothing but demonstration data: a made-up record, or a list of such records alone. */
export function isDemonstrationAlone(page: PageName, slug: string | undefined): boolean {
  if (slug) return isMadeUp(page, slug)
  const word = wordOf(page)
  return word !== undefined && isWordMadeUp(word)
}
