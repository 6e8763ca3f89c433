import type { Word } from '../language/vietnamese.ts'
import { isTold } from './need.ts'
import type { Need, OtherWords } from './need.ts'
import { ranking } from './ranking.ts'
import type { Answer } from './searchMarks.ts'
import type { IndexedWords } from './wordIndex.ts'
import { addPairs, pairWeights, valuesOf, wellHeld } from './wordValues.ts'
import type { WordValues } from './wordValues.ts'

/** What every entry is worth to a need. */
export interface Scores {
  values: Float32Array
  /** Part of the weight of all words that an entry holds, from 0 to 1. */
  shares: Float32Array
  /** 1 for entries that hold every word that says something. */
  complete: Uint8Array
  completeCount: number
  answers: Answer[]
}

/** Scores all entries; with `isForgiving` words that the catalogue does not have may be slips of others. */
export function scoresOf(index: IndexedWords, need: Need, isForgiving: boolean): Scores {
  const { size } = index
  const { words } = need
  const asked = words.map((word, at) =>
    valuesOf(index, word, { isLast: at === words.length - 1 && !word.isWhole, isForgiving }),
  )
  const sums = new Float32Array(size)
  for (const { values, weight } of asked) {
    for (let entry = 0; entry < size; entry++) {
      sums[entry] = (sums[entry] ?? 0) + weight * (values[entry] ?? 0)
    }
  }
  const others = addOthers(index, need.others, { asked, sums })
  addPairs(index, words, { values: asked, sums })
  const { shares, complete } = heldBy(size, need, asked)
  const values = withLinks(index, sums)
  const completeCount = weigh(index, need, { values, shares, complete })
  const answers = words.flatMap((word, at): Answer[] => {
    const folded = asked[at]?.folded
    if (!folded) return []
    const { saysNothing, areMarksMeant, toned } = word
    return [{ folded, toned: areMarksMeant ? toned : undefined, isAsked: true, saysNothing }]
  })
  return { values, shares, complete, completeCount, answers: [...answers, ...others] }
}

/** Which part of the weight of all words each entry holds, and which hold every word. */
function heldBy(size: number, { words }: Need, asked: WordValues[]) {
  const shares = new Float32Array(size)
  const complete = new Uint8Array(size).fill(1)
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  // A name is found whatever its marks; in a sentence another word with the same letters is another word.
  const least = isTold(words) ? wellHeld : Number.MIN_VALUE
  for (const [at, { holds, weight }] of asked.entries()) {
    const saysNothing = words[at]?.saysNothing
    for (let entry = 0; entry < size; entry++) {
      const held = holds[entry] ?? 0
      shares[entry] = (shares[entry] ?? 0) + (held * weight) / total
      if (!saysNothing && held < least) complete[entry] = 0
    }
  }
  return { shares, complete }
}

/**
 * Weighs what entries are worth by what they are, by the share of the words that they hold, and by their
 * title; tells how many hold every word.
 */
function weigh(
  { titles, standings }: IndexedWords,
  { words }: Need,
  { values, shares, complete }: Pick<Scores, 'values' | 'shares' | 'complete'>,
): number {
  const phrase = ` ${words.map(({ folded }) => folded).join(' ')}`
  let count = 0
  for (let entry = 0; entry < values.length; entry++) {
    const share = 1 - ranking.share + ranking.share * (shares[entry] ?? 0)
    const value = (values[entry] ?? 0) * (standings[entry] ?? 1) * share
    const title = titles[entry] ?? ''
    const isPhrase = words.length > 1 && title.includes(phrase)
    const isWhole = title.includes(`|${phrase} |`)
    values[entry] = value * (isPhrase ? ranking.phrase : 1) * (isWhole ? ranking.wholeTitle : 1)
    count += complete[entry] ?? 0
  }
  return count
}

const asMeant = {
  areMarksMeant: true,
  isAbbreviation: false,
  isAsTyped: true,
  isWhole: true,
  saysNothing: false,
}

interface Asked {
  asked: WordValues[]
  sums: Float32Array
}

/** Adds what entries are worth that hold what was asked in other words; gives those words. */
function addOthers(index: IndexedWords, others: OtherWords[], { asked, sums }: Asked): Answer[] {
  const known = new Map<string, WordValues>()
  const valuesOfMeant = (word: Word): WordValues => {
    const made =
      known.get(word.toned) ??
      valuesOf(
        index,
        { ...word, written: word.folded, ...asMeant },
        { isLast: false, isForgiving: false },
      )
    known.set(word.toned, made)
    return made
  }
  return others.flatMap(({ from, to, means }) => {
    const span = asked.slice(from, to + 1)
    const rarities = span.map(({ rarity }) => rarity)
    const isOneForSeveral =
      from === to && asked.length > 1 && means.every(({ length }) => length > 1)
    const possible =
      rarities.reduce((sum, rarity) => sum + rarity, pairWeights(rarities)) *
      (isOneForSeveral ? ranking.oneForSeveral : 1)
    const best = new Map<number, Meant>()
    for (const meant of means) {
      for (const [entry, worth] of worthOf(index, meant, meant.map(valuesOfMeant))) {
        const before = best.get(entry)
        best.set(entry, {
          worth: Math.max(before?.worth ?? 0, worth.worth),
          isWhole: worth.isWhole || before?.isWhole === true,
        })
      }
    }
    for (const [entry, { worth, isWhole }] of best) {
      const already = span.reduce(
        (sum, { values, weight }) => sum + (values[entry] ?? 0) * weight,
        0,
      )
      const more = worth * possible * ranking.other - already
      if (more > 0) sums[entry] = (sums[entry] ?? 0) + more
      if (!isWhole) continue
      for (const { holds } of span) holds[entry] = Math.max(holds[entry] ?? 0, ranking.other)
    }
    return means.flat().map(({ folded, toned }) => ({
      folded: new Set([folded]),
      toned,
      isAsked: false,
      saysNothing: false,
    }))
  })
}

interface Meant {
  /** From 0 to about 1. */
  worth: number
  /** It holds all the words. */
  isWhole: boolean
}

/** What entries are worth by other words for what was asked, those that hold most of them. */
function worthOf(index: IndexedWords, meant: Word[], values: WordValues[]): Map<number, Meant> {
  const weights = values.map(({ weight }) => weight)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const sums = new Float32Array(index.size)
  const parts = new Float32Array(index.size)
  for (const { values: worth, holds, weight } of values) {
    for (let entry = 0; entry < index.size; entry++) {
      if ((holds[entry] ?? 0) < wellHeld) continue
      sums[entry] = (sums[entry] ?? 0) + weight * (worth[entry] ?? 0)
      parts[entry] = (parts[entry] ?? 0) + weight / all
    }
  }
  addPairs(index, meant, { values, sums })
  const most = all + pairWeights(weights)
  const found = new Map<number, Meant>()
  for (let entry = 0; entry < index.size; entry++) {
    const part = parts[entry] ?? 0
    if (part < ranking.leastOfOther) continue
    found.set(entry, { worth: ((sums[entry] ?? 0) / most) * part ** 2, isWhole: part > 0.99 })
  }
  return found
}

/** Adds to each entry a part of the best that it is linked to, twice: an offering has its platform's problems too. */
function withLinks({ size, links }: IndexedWords, sums: Float32Array): Float32Array {
  let values = sums
  for (let round = 0; round < 2; round++) {
    const next = sums.slice()
    for (let entry = 0; entry < size; entry++) {
      let best = 0
      for (const linked of links[entry] ?? []) best = Math.max(best, values[linked] ?? 0)
      next[entry] = (next[entry] ?? 0) + ranking.link * best
    }
    values = next
  }
  return values
}
