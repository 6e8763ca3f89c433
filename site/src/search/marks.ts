import { searchWordsOf } from 'cms/domain/abbreviations.ts'
import type { MarkedText, SearchDocument } from 'cms/domain/search.ts'

/** Cuts a text into parts, those marked whose words are among the matched ones; neighbours are one mark. */
export function markMatches(text: string, matched: Set<string>[]): MarkedText {
  const ranges = searchWordsOf(text)
    .filter(({ folded }) => matched.some((words) => words.has(folded)))
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
export function reasonsBeyond(
  shown: string[],
  { owner, keywords }: Pick<SearchDocument, 'owner' | 'keywords'>,
  matched: Set<string>[],
): MarkedText[] {
  const shownWords = new Set(shown.flatMap(searchWordsOf).map(({ folded }) => folded))
  let open = matched.filter((words) => !haveCommon(words, shownWords))
  const reasons: MarkedText[] = []
  for (const phrase of new Set([owner?.vi, owner?.en, ...keywords])) {
    if (open.length === 0 || reasons.length === 3) break
    const words = new Set(searchWordsOf(phrase ?? '').map(({ folded }) => folded))
    const left = open.filter((asked) => !haveCommon(asked, words))
    if (!phrase || left.length === open.length) continue
    reasons.push(markMatches(phrase, matched))
    open = left
  }
  return reasons
}

function haveCommon(words: Set<string>, others: Set<string>): boolean {
  for (const word of others) if (words.has(word)) return true
  return false
}
