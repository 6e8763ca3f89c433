import type { Localized } from '../language/language.ts'
import { facets } from './search.ts'
import { standingOf } from './standing.ts'
import type { Entries } from './wordIndex.ts'
import type { Facet, SearchDocument } from './search.ts'
import type { Saying } from '../synonym/synonym.ts'
import type { SearchKind } from '../words.ts'

/** A text as it is sent: Vietnamese, then English where there is one. */
type SentText = [vi: string, en?: string]

/**
 * The search index as it is sent to the browser: one list for each property, repeated texts once. The
 * browser builds its word index from it, which is smaller and quicker than sending a finished one
 * (stack.md part 8).
 */
export interface Columns {
  kind: SearchKind[]
  slug: string[]
  title: SentText[]
  summary: SentText[]
  /** Texts that many entries share: owners, facts. */
  texts: SentText[]
  /** Place in `texts`; -1 for none. */
  owner: number[]
  fact: number[]
  /** Phrases that many entries share, and for each entry the places of its own. */
  phrases: string[]
  keywords: number[][]
  /** Places in `phrases` of further names. */
  names: number[][]
  /** Places of the entries whose words an entry carries. */
  links: number[][]
  /** For each facet its values, and for each entry the places of its own. */
  facets: Record<Facet, { values: string[]; rows: number[][] }>
  /** Entries that are demonstration data, and those that are no longer there. */
  illustrative: number[]
  past: number[]
  /** Pages of text that are news. */
  news: number[]
  /** What people say in other words. */
  synonyms: Saying[]
}

/** Lays the documents out in columns. */
export function toColumns(documents: SearchDocument[], synonyms: Saying[]): Columns {
  const texts = new Places<SentText>()
  const phrases = new Places<string>()
  const placeOf = new Map(documents.map(({ id }, place) => [id, place]))
  return {
    kind: documents.map(({ kind }) => kind),
    slug: documents.map(({ slug }) => slug),
    title: documents.map(({ title }) => sent(title)),
    summary: documents.map(({ summary }) => sent(summary)),
    texts: texts.values,
    owner: documents.map(({ owner }) => (owner ? texts.placeOf(sent(owner)) : -1)),
    fact: documents.map(({ fact }) => texts.placeOf(sent(fact))),
    phrases: phrases.values,
    keywords: documents.map(({ keywords }) => keywords.map((phrase) => phrases.placeOf(phrase))),
    names: documents.map(({ names }) => (names ?? []).map((name) => phrases.placeOf(name))),
    links: documents.map(({ links }) =>
      (links ?? []).map((id) => placeOf.get(id) ?? -1).filter((place) => place >= 0),
    ),
    facets: byFacet((facet) => {
      const values = new Places<string>()
      const rows = documents.map((document) =>
        (document.facets[facet] ?? []).map((value) => values.placeOf(value)),
      )
      return { values: values.values, rows }
    }),
    illustrative: documents.flatMap(({ illustrative }, index) => (illustrative ? [index] : [])),
    past: documents.flatMap(({ isPast }, index) => (isPast ? [index] : [])),
    news: documents.flatMap(({ isNews }, index) => (isNews ? [index] : [])),
    synonyms: synonyms.map(({ says, means }) => ({ says, means })),
  }
}

/** The texts of all entries, as the word index wants them. */
export function entriesOf(columns: Columns): Entries {
  const illustrative = new Set(columns.illustrative)
  const past = new Set(columns.past)
  const phrasesAt = (places: number[] | undefined) =>
    (places ?? []).map((place) => required(columns.phrases[place]))
  return {
    size: columns.slug.length,
    synonyms: columns.synonyms,
    textsOf: (entry) => ({
      title: both(columns.title[entry]),
      names: phrasesAt(columns.names[entry]),
      keywords: phrasesAt(columns.keywords[entry]),
      summary: both(columns.summary[entry]),
      owner: both(columns.texts[columns.owner[entry] ?? -1]),
      links: columns.links[entry] ?? [],
      standing: standingOf({
        kind: required(columns.kind[entry]),
        illustrative: illustrative.has(entry),
        isPast: past.has(entry),
      }),
    }),
  }
}

const both = ([vi, en]: SentText | [] = []): string[] => [vi, en].filter((one) => one !== undefined)

/** The entry at a place, as it was before it was laid out. */
export function documentAt(columns: Columns, index: number): SearchDocument {
  const kind = required(columns.kind[index])
  const slug = required(columns.slug[index])
  const owner = columns.owner[index] ?? -1
  return {
    id: `${kind}/${slug}`,
    kind,
    slug,
    title: received(required(columns.title[index])),
    summary: received(required(columns.summary[index])),
    owner: owner < 0 ? null : received(required(columns.texts[owner])),
    keywords: (columns.keywords[index] ?? []).map((place) => required(columns.phrases[place])),
    ...optional(
      'names',
      (columns.names[index] ?? []).map((place) => required(columns.phrases[place])),
    ),
    ...optional(
      'links',
      (columns.links[index] ?? []).map((place) => `${columns.kind[place]}/${columns.slug[place]}`),
    ),
    facets: Object.fromEntries(
      facets.map((facet) => {
        const { values, rows } = columns.facets[facet]
        return [facet, (rows[index] ?? []).map((place) => required(values[place]))]
      }),
    ),
    fact: received(required(columns.texts[columns.fact[index] ?? -1])),
    illustrative: columns.illustrative.includes(index),
    ...(columns.past.includes(index) ? { isPast: true } : {}),
    ...(columns.news.includes(index) ? { isNews: true } : {}),
  }
}

const optional = <N extends string>(name: N, values: string[]) =>
  (values.length > 0 ? { [name]: values } : {}) as Partial<Record<N, string[]>>

/** One entry for each facet. */
export function byFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, T>
}

function sent({ vi, en }: Localized): SentText {
  return en && en !== vi ? [vi, en] : [vi]
}

function received([vi, en]: SentText): Localized {
  return en ? { vi, en } : { vi }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The search index is incomplete.')
  return value
}

/** Keeps each value once and remembers its place. */
class Places<T> {
  readonly values: T[] = []
  readonly #places = new Map<string, number>()

  placeOf(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.values.push(value)
    this.#places.set(key, this.values.length - 1)
    return this.values.length - 1
  }
}
