import { wordsOf } from '../language/vietnamese.ts'
import type { Saying } from '../synonym/synonym.ts'
import { searchWordsOf } from './abbreviations.ts'
import { findNeed } from './findNeed.ts'
import type { Found } from './findNeed.ts'
import { phrasesByInitials } from './initials.ts'
import { needOf, sayingsOf } from './need.ts'
import type { Need } from './need.ts'
import { places } from './ranking.ts'
import { WordFamilies } from './wordFamilies.ts'

/** The texts by which an entry is found. */
interface EntryTexts {
  /** One for each language. */
  title: string[]
  /** Other names of the same thing, as good as its title. */
  names: string[]
  keywords: string[]
  summary: string[]
  /** Whose it is. */
  owner: string[]
  /** Places of the entries whose words it carries too. */
  links: number[]
  /** What it is worth beside others that hold the same words, at most 1. */
  standing: number
}

/** The entries of an index. */
export interface Entries {
  size: number
  /** What people say in other words. */
  synonyms: Saying[]
  textsOf: (entry: number) => EntryTexts
}

/** What the index knows of all entries. */
export interface IndexedWords {
  size: number
  /** A word of an entry is noted at `entry × places + place`. */
  families: WordFamilies
  /** Two words that stand one after the other, by {@link pairOf}: where. */
  pairs: Map<number, number[]>
  /** For each entry its titles as folded words between bars. */
  titles: string[]
  links: number[][]
  standings: Float32Array
  /** For each entry 1 where its summary is short, less where it is longer. */
  shortness: Float32Array
}

export interface WordIndex {
  find: (text: string) => Found
  /** What was asked, as the ranking reads it. */
  needOf: (text: string) => Need
  /** The same index as it would answer with other synonyms. */
  withSynonyms: (synonyms: Saying[]) => WordIndex
}

/** The name of a pair of words, by the numbers of their families. */
export const pairOf = (first: number, second: number) => first * 2 ** 24 + second

/** Builds the index of all words: both languages of title and summary, owner and keywords. */
export function buildWordIndex(entries: Entries): WordIndex {
  const pieces = indexInPieces(entries)
  for (;;) {
    const piece = pieces.next()
    if (piece.done) return piece.value
  }
}

/** {@link buildWordIndex} where somebody is typing meanwhile: it never keeps the thread for long. */
export async function buildWordIndexGently(entries: Entries): Promise<WordIndex> {
  const pieces = indexInPieces(entries)
  let since = performance.now()
  for (;;) {
    const piece = pieces.next()
    if (piece.done) return piece.value
    if (performance.now() - since < longestPiece) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}

/** Milliseconds for which building the index may keep the thread. */
const longestPiece = 8
const entriesInPiece = 20

/** The number of a paper: `34/2025/TT-BKHCN`. Its letters say of what kind it is and whose, not what it is about. */
const paperNumber = /\d[\d\p{L}]*\/[\p{L}\d][\p{L}\d/&-]*/gu
const lettersPlace = places.indexOf('keywords')

/** Words of a summary from which on it is long. */
const shortSummary = 20

function* indexInPieces({ size, synonyms, textsOf }: Entries): Generator<undefined, WordIndex> {
  const families = new WordFamilies()
  const pairs = new Map<number, number[]>()
  const titles: string[] = []
  const links: number[][] = []
  const standings = new Float32Array(size)
  const shortness = new Float32Array(size)
  const known = new Map<string, ReturnType<typeof searchWordsOf>>()

  /** The words of a text; owners and keywords are those of many entries. */
  function wordsIn(text: string) {
    let words = known.get(text)
    if (!words) known.set(text, (words = searchWordsOf(text)))
    return words
  }

  function add(text: string, posting: number): void {
    const isTitle = posting % places.length === 0
    const numbers = isTitle && text.includes('/') ? [...text.matchAll(paperNumber)] : []
    let before = -1
    for (const { folded, toned, start, end } of wordsIn(text)) {
      const isLetters =
        numbers.some(({ 0: number, index }) => index <= start && end <= index + number.length) &&
        !/\d/.test(text.slice(start, end))
      const { id } = families.add(folded, toned, isLetters ? posting + lettersPlace : posting)
      if (before >= 0) addPair(pairOf(before, id), posting)
      before = id
    }
  }

  function addPair(pair: number, posting: number): void {
    const postings = pairs.get(pair)
    if (!postings) pairs.set(pair, [posting])
    else if (postings.at(-1) !== posting) postings.push(posting)
  }

  for (let entry = 0; entry < size; entry++) {
    if (entry % entriesInPiece === 0) yield
    const { title, names, keywords, summary, owner, ...rest } = textsOf(entry)
    const posting = entry * places.length
    for (const text of [...title, ...names]) add(text, posting)
    for (const text of keywords) add(text, posting + 1)
    for (const text of summary) add(text, posting + 2)
    for (const text of owner) add(text, posting + 3)
    titles.push(`|${[...title, ...names].map(foldedWords).join('|')}|`)
    links.push(rest.links)
    standings[entry] = rest.standing
    shortness[entry] = shortSummary / Math.max(shortSummary, wordsIn(summary[0] ?? '').length)
  }
  const index: IndexedWords = { size, families, pairs, titles, links, standings, shortness }
  return readWith(index, synonyms)
}

function readWith(index: IndexedWords, synonyms: Saying[]): WordIndex {
  const sayings = sayingsOf(synonyms)
  const isKnown = (folded: string) => index.families.isKnown(folded)
  const phrasesBy = phrasesByInitials(index.titles)
  const read = (text: string) => needOf(text, { sayings, isKnown, phrasesBy })
  return {
    find: (text) => findNeed(index, read(text)),
    needOf: read,
    withSynonyms: (others) => readWith(index, others),
  }
}

/** A title for comparing phrases: its folded words between single spaces. */
function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `
}
