import type { Word } from '../domain/language/vietnamese.ts'

/** Letters with marks of their own, as the Telex keyboard types them. */
const letters: Record<string, string> = {
  đ: 'dd',
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
}
/** The tones ngang, huyền, hỏi, ngã, sắc, nặng, as the Telex keyboard types them. */
const tones = 'zfrxsj'

/**
 * A word with its marks written out as letters: `đường` → `wfdduwowng`. Meilisearch compares base letters
 * only, so words that differ in marks are told apart by this form of them. The tone comes first, so that
 * what is being typed (`đườ`) begins what is meant; before it stands w, which begins no Vietnamese word,
 * so that no plain word is close to a coded one.
 */
export function codedWord({ toned }: Pick<Word, 'toned'>): string {
  const tone = tones.charAt(Number(toned.at(-1)))
  const written = Array.from(toned.slice(0, -1), (letter) => letters[letter] ?? letter).join('')
  return `w${tone}${written}`
}
