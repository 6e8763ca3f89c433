import { searchWordsOf } from './abbreviations.ts'
import { inLanguage } from '../language/inLanguage.ts'
import type { Language } from '../language/language.ts'
import type { MarkedText, SearchDocument, SearchHit } from './search.ts'
import { toneAgreement } from '../language/vietnamese.ts'
import type { Word } from '../language/vietnamese.ts'

/** Words that answer a word that was asked, or other words that mean it. */
export interface Answer {
  folded: Set<string>
  /** The word's own marks, where they were typed: words whose marks contradict are no answer to be shown. */
  toned: string | undefined
  /** It was asked in these words, and not in others that mean the same. */
  isAsked: boolean
  /** It says nothing of itself, and is marked beside what does. */
  saysNothing: boolean
}

/** A document as it is shown: what was found in it is marked. */
export function hitOf(document: SearchDocument, answers: Answer[], language: Language): SearchHit {
  const title = inLanguage(document.title, language).text
  const summary = inLanguage(document.summary, language).text
  const shown = shownAnswers(document, answers)
  return {
    document,
    title: markMatches(title, shown),
    summary: markMatches(summary, shown),
    because: reasonsBeyond([title, summary], document, shown),
  }
}

/**
 * The words of a document that are to be marked, for each answer. Where none has the marks that were asked
 * for, those with others are: they are why it was found.
 */
function shownAnswers(
  { title, summary, owner, keywords }: SearchDocument,
  answers: Answer[],
): Shown[] {
  const texts = [title.vi, title.en, summary.vi, summary.en, owner?.vi, owner?.en, ...keywords]
  const words = texts.flatMap((text) => (text ? shownWordsOf(text).words : []))
  return answers.map(({ folded, toned, isAsked, saysNothing }) => {
    const answering = words.filter((word) => folded.has(word.folded))
    const agreeing =
      toned === undefined
        ? answering
        : answering.filter((word) => toneAgreement(toned, word.toned) > 0)
    const marked = agreeing.length > 0 || !isAsked ? agreeing : answering
    return { toned: new Set(marked.map((word) => word.toned)), isAsked, saysNothing }
  })
}

interface Shown extends Omit<Answer, 'folded' | 'toned'> {
  toned: Set<string>
}

/** Cuts a text into parts, those marked whose words are among the matched ones; neighbours are one mark. */
function markMatches(text: string, answers: Shown[]): MarkedText {
  const ranges = wordsMarked(shownWordsOf(text).words, answers)
  const parts: MarkedText = []
  let done = 0
  for (const { start, end } of ranges) {
    if (end <= done) continue
    const between = text.slice(done, Math.max(start, done))
    const last = parts.at(-1)
    if (last && between.trim() === '') last.text += between + text.slice(Math.max(start, done), end)
    else {
      if (between) parts.push({ text: between, matched: false })
      parts.push({ text: text.slice(Math.max(start, done), end), matched: true })
    }
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), matched: false })
  return parts
}

/** The words of a text that are marked, in order. */
function wordsMarked(words: Word[], answers: Shown[]): Word[] {
  const says = answers.filter(({ saysNothing }) => !saysNothing)
  const others = answers.filter(({ saysNothing }) => saysNothing)
  const isIn = (among: Shown[], word: Word | undefined) =>
    word !== undefined && among.some(({ toned }) => toned.has(word.toned))
  const marked = words.map((word) => isIn(says, word))
  return words
    .filter((word, at) => {
      const isBeside = marked[at - 1] === true || marked[at + 1] === true
      return marked[at] === true || (isBeside && isIn(others, word))
    })
    .sort((a, b) => a.start - b.start)
}

/** Owner and keywords that hold the words which the shown texts do not: why the entry was found, three at most. */
function reasonsBeyond(
  shown: string[],
  { owner, keywords }: Pick<SearchDocument, 'owner' | 'keywords'>,
  answers: Shown[],
): MarkedText[] {
  const holds = (text: string, { toned }: Shown) =>
    shownWordsOf(text).words.some((word) => toned.has(word.toned))
  let open = answers.filter(
    (answer) => answer.isAsked && !answer.saysNothing && !shown.some((text) => holds(text, answer)),
  )
  const reasons: MarkedText[] = []
  for (const phrase of new Set([owner?.vi, owner?.en, ...keywords])) {
    if (open.length === 0 || reasons.length === 3) break
    if (!phrase) continue
    const left = open.filter((answer) => !holds(phrase, answer))
    if (left.length === open.length) continue
    reasons.push(markMatches(phrase, answers))
    open = left
  }
  return reasons
}

export interface ShownWords {
  words: Word[]
  folded: Set<string>
}

const lastShown = new Map<string, ShownWords>()
const maximumShown = 2000

/** The words of a text that is found. While somebody types, the same rows come back with every key: kept for that. */
export function shownWordsOf(text: string): ShownWords {
  const known = lastShown.get(text)
  if (known) return known
  if (lastShown.size >= maximumShown) lastShown.clear()
  const words = searchWordsOf(text)
  const made = { words, folded: new Set(words.map(({ folded }) => folded)) }
  lastShown.set(text, made)
  return made
}
