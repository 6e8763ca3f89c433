import { isWrittenAbbreviation } from '../domain/search/abbreviations.ts'
import { fold, isWithinTypos, typosForgiven, wordsOf } from '../domain/language/vietnamese.ts'
import type { SearchDocument } from '../domain/search/search.ts'
import { shownWordsOf } from '../domain/search/searchMarks.ts'
import type { Answer } from '../domain/search/searchMarks.ts'
import { codedWord } from './codedWord.ts'
import { maximumWords } from './indexSettings.ts'

export interface AskedWord {
  folded: string
  /** As it is looked for; differs from `folded` where the last word may be the beginning of another. */
  plain: string
  /** With its marks written out; the plain word when they do not count. */
  coded: string
  /** Its marks, where they were typed. */
  toned: string | undefined
}

/** The words of a text that are looked for, each once. */
export function askedWordsOf(text: string): AskedWord[] {
  const words = wordsOf(text)
  const asked = words.map((word, index): AskedWord => {
    const { folded, toned, start, end } = word
    // `ky` begins `kyc` but not `kinh`, although as a whole word it is `ki`.
    const written = fold(text.slice(start, end)).replaceAll('&', '')
    const plain = index === words.length - 1 ? written : folded
    // Without marks a word agrees with every other of the same letters.
    const areMarksMeant = toned !== `${folded}0` || isWrittenAbbreviation(text, word)
    return {
      folded,
      plain,
      coded: areMarksMeant ? codedWord(word) : plain,
      toned: areMarksMeant ? toned : undefined,
    }
  })
  const last = asked.length - 1
  const once = asked.filter(
    ({ folded }, index) =>
      index === last || !asked.some((word, at) => word.folded === folded && at < index),
  )
  return once.slice(0, maximumWords)
}

interface Marking {
  /** The words that were looked for, and all that were typed: the others say nothing. */
  asked: AskedWord[]
  marked: AskedWord[]
  isForgiving: boolean
}

/** For each word typed, what answers it in a document. */
export function answersIn(
  { title, summary, owner, keywords }: SearchDocument,
  { asked, marked, isForgiving }: Marking,
): Answer[] {
  const texts = [title, summary, owner].flatMap((text) => [text?.vi ?? '', text?.en ?? ''])
  const sets = [...texts, ...keywords].map((text) => shownWordsOf(text).folded)
  return marked.map(({ folded, plain, toned }, index) => {
    const isLast = index === marked.length - 1
    const typos = isForgiving ? typosForgiven(folded.length) : 0
    const answers = new Set<string>()
    for (const words of sets) {
      if (words.has(folded)) answers.add(folded)
      if (!isLast && typos === 0) continue
      for (const word of words) {
        const isBegun = isLast && word.startsWith(plain)
        if (isBegun || (typos > 0 && isWithinTypos(folded, word, typos, isLast))) answers.add(word)
      }
    }
    const saysNothing = !asked.some((word) => word.folded === folded)
    return { folded: answers, toned, isAsked: true, saysNothing }
  })
}
