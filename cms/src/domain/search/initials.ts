import type { Word } from '../language/vietnamese.ts'
import { isSyllable } from './typedKeys.ts'

/** Fewer letters are the initials of too much; one less tells a whole name or way of saying. */
const leastLetters = 4
const mostPhrases = 3

/** The initials of words: công nghệ thông tin → `cntt`. */
export const initialsOf = (words: string[]): string => words.map((word) => word.charAt(0)).join('')

/** Whether letters may be initials: as many as tell something, and no syllable. */
export const mayBeInitials = (letters: string): boolean =>
  letters.length >= leastLetters - 1 && /^[a-z]+$/.test(letters) && !isSyllable(letters)

/**
 * Makes what tells, of letters that are no word of the catalogue, which phrases of its titles begin with them, the
 * commonest first: `dhtt` → “dạy học trực tuyến”. An abbreviation of what is in the catalogue needs no record.
 *
 * @param titles of each entry its titles as folded words between bars.
 */
export function phrasesByInitials(titles: string[]): (letters: string) => Word[][] {
  let parts: { words: string[]; initials: string }[] | undefined
  return (letters) => {
    if (!mayBeInitials(letters)) return []
    parts ??= titles.flatMap((title) =>
      title.split('|').map((part) => {
        const words = part.split(' ').filter(Boolean)
        return { words, initials: initialsOf(words) }
      }),
    )
    const counts = new Map<string, number>()
    for (const { words, initials } of parts) {
      const at = initials.indexOf(letters)
      if (at < 0 || (letters.length < leastLetters && initials !== letters)) continue
      const phrase = words.slice(at, at + letters.length).join(' ')
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
    return [...counts]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostPhrases)
      .map(([phrase]) => phrase.split(' ').map(unmarked))
  }
}

/** A folded word as one that was typed without marks. */
const unmarked = (folded: string): Word => ({ folded, toned: `${folded}0`, start: 0, end: 0 })
