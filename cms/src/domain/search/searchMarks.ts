import { searchWordsOf } from './abbreviations.ts'
import { inLanguage } from '../inLanguage.ts'
import type { Language } from '../language.ts'
import type { MarkedText, SearchDocument, SearchHit } from './search.ts'
import type { Word } from '../vietnamese.ts'

/** A document as it is shown: what was found in it is marked. `matched`: for each word asked, the words that answer it. */
export function hitOf(
  document: SearchDocument,
  matched: Set<string>[],
  language: Language,
): SearchHit {
  const title = inLanguage(document.title, language).text
  const summary = inLanguage(document.summary, language).text
  return {
    document,
    title: markMatches(title, matched),
    summary: markMatches(summary, matched),
    because: reasonsBeyond([title, summary], document, matched),
  }
}

/** Cuts a text into parts, those marked whose words are among the matched ones; neighbours are one mark. */
function markMatches(text: string, matched: Set<string>[]): MarkedText {
  const ranges = shownWordsOf(text)
    .words.filter(({ folded }) => matched.some((words) => words.has(folded)))
    .sort((a, b) => a.start - b.start)
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

/** Owner and keywords that hold the words which the shown texts do not: why the entry was found, three at most. */
function reasonsBeyond(
  shown: string[],
  { owner, keywords }: Pick<SearchDocument, 'owner' | 'keywords'>,
  matched: Set<string>[],
): MarkedText[] {
  const isShown = (words: Set<string>) =>
    shown.some((text) => haveCommon(shownWordsOf(text).folded, words))
  let open = matched.filter((words) => !isShown(words))
  const reasons: MarkedText[] = []
  for (const phrase of new Set([owner?.vi, owner?.en, ...keywords])) {
    if (open.length === 0 || reasons.length === 3) break
    if (!phrase) continue
    const { folded } = shownWordsOf(phrase)
    const left = open.filter((asked) => !haveCommon(folded, asked))
    if (left.length === open.length) continue
    reasons.push(markMatches(phrase, matched))
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

function haveCommon(words: Set<string>, others: Set<string>): boolean {
  for (const word of words) if (others.has(word)) return true
  return false
}
