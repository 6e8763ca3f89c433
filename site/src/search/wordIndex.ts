import { isWrittenAbbreviation, searchWordsOf } from 'cms/domain/search/abbreviations.ts'
import {
  fold,
  hasMarks,
  isWithinTypos,
  toneAgreement,
  typosForgiven,
  wordsOf,
} from 'cms/domain/vietnamese.ts'
import type { Columns } from './columns.ts'

/** Where a word stands, and what it is worth there: the rule of ranking that is published. */
const places = ['title', 'keywords', 'summary'] as const
const points = {
  /** The whole word is as typed. */
  whole: [12, 6, 5],
  /** The word begins with what was typed last. */
  beginning: [8, 3, 2],
  /** The word is as typed but for a forgiven typo. */
  typo: [4, 2, 1],
} as const satisfies Record<string, Record<number, number>>
/** For each word, when the marks were typed: agreement (0, 1, 2) outweighs every place. */
const toneWeight = 100
/** The words stand in the title one after the other; they are the whole title. */
const phrasePoints = 20
const wholeTitlePoints = 30

/** More words than this say nothing more; the rest is not searched. */
const maximumWords = 16

export interface Found {
  /** Points of each entry, by its place; 0 is not found. `undefined`: nothing was asked, all are found. */
  points: Uint16Array | undefined
  /** For each word asked, the folded words that answered it. */
  matched: Set<string>[]
  typoForgiven: boolean
}

export interface WordIndex {
  find(text: string): Found
}

/** Words that differ in marks alone: their common folded form and the terms, one for each set of marks. */
interface Family {
  folded: string
  /** Which letters it has; see {@link lettersOf}. */
  letters: number
  terms: { toned: string; postings: number[] }[]
}

/** Builds the index of all words: both languages of title and summary, owner and keywords. */
export function buildWordIndex(columns: Columns): WordIndex {
  const pieces = indexInPieces(columns)
  for (;;) {
    const piece = pieces.next()
    if (piece.done) return piece.value
  }
}

/** {@link buildWordIndex} where somebody is typing meanwhile: it never keeps the thread for long. */
export async function buildWordIndexGently(columns: Columns): Promise<WordIndex> {
  const pieces = indexInPieces(columns)
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

function* indexInPieces(columns: Columns): Generator<undefined, WordIndex> {
  const size = columns.slug.length
  const families = new Map<string, Family>()
  const postingsOf = new Map<string, number[]>()

  function add(folded: string, toned: string, posting: number): void {
    let postings = postingsOf.get(toned)
    if (!postings) {
      postings = []
      postingsOf.set(toned, postings)
      const family = families.get(folded)
      if (family) family.terms.push({ toned, postings })
      else {
        families.set(folded, {
          folded,
          letters: lettersOf(folded),
          terms: [{ toned, postings }],
        })
      }
    }
    if (postings.at(-1) !== posting) postings.push(posting)
  }

  const phrases = columns.phrases.map(searchWordsOf)
  const owners = columns.texts.map((texts) => texts.flatMap((text) => searchWordsOf(text ?? '')))
  const titles: string[] = []
  for (let entry = 0; entry < size; entry++) {
    if (entry % entriesInPiece === 0) yield
    const posting = entry * places.length
    const folded: string[] = []
    for (const text of columns.title[entry] ?? []) {
      folded.push(foldedWords(text ?? ''))
      for (const word of searchWordsOf(text ?? '')) add(word.folded, word.toned, posting)
    }
    titles.push(`|${folded.join('|')}|`)
    for (const phrase of columns.keywords[entry] ?? []) {
      for (const word of phrases[phrase] ?? []) add(word.folded, word.toned, posting + 1)
    }
    for (const word of owners[columns.owner[entry] ?? -1] ?? []) {
      add(word.folded, word.toned, posting + 1)
    }
    for (const text of columns.summary[entry] ?? []) {
      for (const word of searchWordsOf(text ?? '')) add(word.folded, word.toned, posting + 2)
    }
  }
  const sorted = [...families.values()].sort((a, b) => (a.folded < b.folded ? -1 : 1))

  function findWith(text: string, forgiving: boolean): Found {
    const words = wordsOf(text).slice(0, maximumWords)
    const areMarksTyped = hasMarks(text)
    const matched: Set<string>[] = []
    let total: Uint16Array | undefined
    for (const [index, word] of words.entries()) {
      const answers = new Set<string>()
      const best = new Uint16Array(size)
      const isLast = index === words.length - 1
      const areMarksMeant = areMarksTyped || isWrittenAbbreviation(text, word)
      for (const { family, how } of familiesOf(text, word, isLast, forgiving)) {
        answers.add(family.folded)
        for (const { toned, postings } of family.terms) {
          const agreement = areMarksMeant && how !== 'typo' ? toneAgreement(word.toned, toned) : 2
          for (const posting of postings) {
            const entry = (posting / places.length) | 0
            const worth = (points[how][posting % places.length] ?? 0) + agreement * toneWeight
            if (worth > (best[entry] ?? 0)) best[entry] = worth
          }
        }
      }
      matched.push(answers)
      total = total ? sumWhereBoth(total, best) : best
    }
    if (total) addPhrasePoints(total, words.map(({ folded }) => folded).join(' '))
    return { points: total, matched, typoForgiven: forgiving }
  }

  function* familiesOf(
    text: string,
    word: { folded: string; start: number; end: number },
    isLast: boolean,
    forgiving: boolean,
  ): Generator<{ family: Family; how: keyof typeof points }> {
    const { folded } = word
    const exact = families.get(folded)
    if (exact) yield { family: exact, how: 'whole' }
    // `ky` begins `kyc` but not `kinh`, although as a whole word it is `ki`.
    const written = fold(text.slice(word.start, word.end)).replaceAll('&', '')
    if (isLast) {
      for (let at = firstFrom(sorted, written); at < sorted.length; at++) {
        const family = sorted[at]
        if (!family?.folded.startsWith(written)) break
        if (family !== exact) yield { family, how: 'beginning' }
      }
    }
    const limit = forgiving ? typosForgiven(folded.length) : 0
    if (limit === 0) return
    const letters = lettersOf(folded)
    for (const family of sorted) {
      // Each letter that is missing is a slip: most words are out before they are compared.
      if (!hasAtMost(limit, letters & ~family.letters)) continue
      if (family === exact || (isLast && family.folded.startsWith(written))) continue
      if (isWithinTypos(folded, family.folded, limit, isLast)) yield { family, how: 'typo' }
    }
  }

  function addPhrasePoints(total: Uint16Array, phrase: string): void {
    const begun = ` ${phrase}`
    const whole = `|${begun} |`
    const isPhrase = phrase.includes(' ')
    for (let entry = 0; entry < size; entry++) {
      const worth = total[entry]
      if (!worth) continue
      const title = titles[entry] ?? ''
      if (isPhrase && !title.includes(begun)) continue
      const isWhole = title.includes(whole)
      total[entry] = worth + (isPhrase ? phrasePoints : 0) + (isWhole ? wholeTitlePoints : 0)
    }
  }

  return {
    find(text) {
      const found = findWith(text, false)
      const isNothing = found.points?.every((worth) => worth === 0) ?? false
      return isNothing ? findWith(text, true) : found
    },
  }
}

/** A title for comparing phrases: its folded words between single spaces. */
function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `
}

/** The letters of a folded word as bits; those that share one are not told apart. */
function lettersOf(folded: string): number {
  let bits = 0
  for (let at = 0; at < folded.length; at++) bits |= 1 << (folded.charCodeAt(at) & 31)
  return bits
}

function hasAtMost(limit: number, bits: number): boolean {
  let rest = bits
  for (let count = 0; count < limit; count++) rest &= rest - 1
  return rest === 0
}

function sumWhereBoth(total: Uint16Array, best: Uint16Array): Uint16Array {
  for (let entry = 0; entry < total.length; entry++) {
    const sum = total[entry] ?? 0
    const more = best[entry] ?? 0
    total[entry] = sum && more ? sum + more : 0
  }
  return total
}

/** Place of the first family whose folded form is not before a text. */
function firstFrom(sorted: Family[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.folded ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
