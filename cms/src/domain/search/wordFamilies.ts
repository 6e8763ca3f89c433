import { fold, isWithinTypos, typosForgiven } from '../language/vietnamese.ts'

/** Words that differ in marks alone: their common folded form and the terms, one for each set of marks. */
export interface Family {
  /** Its number; two of them name a pair. */
  id: number
  folded: string
  /** Which letters it has; see {@link lettersOf}. */
  letters: number
  terms: { toned: string; postings: number[] }[]
}

/** How a family answers a word: it is it, begins with it, or is it but for a forgiven typo. */
export type Manner = 'whole' | 'beginning' | 'typo'

/** All words of an index, found as a whole, by their beginning, and with typos forgiven. */
export class WordFamilies {
  readonly #families = new Map<string, Family>()
  readonly #postings = new Map<string, number[]>()
  #sorted: Family[] | undefined

  /** Notes that a word stands at a place, and gives its family. */
  add(folded: string, toned: string, posting: number): Family {
    let family = this.#families.get(folded)
    if (!family) {
      family = { id: this.#families.size, folded, letters: lettersOf(folded), terms: [] }
      this.#families.set(folded, family)
      this.#sorted = undefined
    }
    let postings = this.#postings.get(toned)
    if (!postings) {
      postings = []
      this.#postings.set(toned, postings)
      family.terms.push({ toned, postings })
    }
    if (postings.at(-1) !== posting) postings.push(posting)
    return family
  }

  get(folded: string): Family | undefined {
    return this.#families.get(folded)
  }

  /** Whether a word is there, or one that it begins. */
  isKnown(folded: string): boolean {
    return this.#families.has(folded) || !this.beginnings(folded).next().done
  }

  /** The families that begin with what was written, in the order of the alphabet. */
  *beginnings(written: string): Generator<Family> {
    const sorted = this.#inOrder()
    for (let at = firstFrom(sorted, written); at < sorted.length; at++) {
      const family = sorted[at]
      if (!family?.folded.startsWith(written)) break
      yield family
    }
  }

  /** The families that a word may be a slip of; with `isBeginning`, whose beginning it may be a slip of. */
  *slips(folded: string, isBeginning: boolean): Generator<Family> {
    const limit = typosForgiven(folded.length)
    if (limit === 0) return
    const letters = lettersOf(folded)
    for (const family of this.#inOrder()) {
      // Each letter that is missing is a slip: most words are out before they are compared.
      if (!hasAtMost(limit, letters & ~family.letters)) continue
      if (isWithinTypos(folded, family.folded, limit, isBeginning)) yield family
    }
  }

  /** All families that answer a word, each once, with how. */
  *answersOf(
    { folded, written }: { folded: string; written: string },
    { isLast, isForgiving }: { isLast: boolean; isForgiving: boolean },
  ): Generator<{ family: Family; manner: Manner }> {
    const exact = this.get(folded)
    if (exact) yield { family: exact, manner: 'whole' }
    const beginning = fold(written).replaceAll('&', '')
    if (isLast) {
      for (const family of this.beginnings(beginning)) {
        if (family !== exact) yield { family, manner: 'beginning' }
      }
    }
    if (!isForgiving) return
    for (const family of this.slips(folded, isLast)) {
      if (family === exact || (isLast && family.folded.startsWith(beginning))) continue
      yield { family, manner: 'typo' }
    }
  }

  /** Words of the catalogue that look like one that it does not have, the likest and commonest first, three at most. */
  likest(folded: string): string[] {
    if (folded.length < 3) return []
    const most = Math.ceil(folded.length / 3)
    const found: { word: string; distance: number; count: number }[] = []
    for (const { folded: word, terms } of this.#inOrder()) {
      let distance = 1
      while (distance <= most && !isWithinTypos(folded, word, distance)) distance += 1
      if (distance > most) continue
      found.push({
        word,
        distance,
        count: terms.reduce((sum, term) => sum + term.postings.length, 0),
      })
    }
    found.sort((a, b) => a.distance - b.distance || b.count - a.count)
    return found.slice(0, 3).map(({ word }) => word)
  }

  #inOrder(): Family[] {
    return (this.#sorted ??= [...this.#families.values()].sort((a, b) =>
      a.folded < b.folded ? -1 : 1,
    ))
  }
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
