import { toneAgreement } from '../language/vietnamese.ts'
import type { AskedWord } from './need.ts'
import { places, ranking } from './ranking.ts'
import { pairOf } from './wordIndex.ts'
import type { IndexedWords } from './wordIndex.ts'

/** What all entries are worth by one word. */
export interface WordValues {
  /** By entry: 0 where it does not hold the word. */
  values: Float32Array
  /** By entry: how well it holds the word at best, from 0 to 1, wherever it stands. */
  holds: Float32Array
  /** The fewer entries hold the word, the more it says. */
  rarity: number
  /** The same, and little where the word says nothing. */
  weight: number
  /** The folded words that answer it. */
  folded: Set<string>
}

/** What an entry that holds a word is worth by the word's rarity. */
const rarityOf = (size: number, holding: number) =>
  Math.log(1 + (size - holding + 0.5) / (holding + 0.5))

/** What a word is worth where it stands. */
function worthAt(index: IndexedWords, entry: number, place: number): number {
  const worth = ranking.place[place] ?? 0
  return places[place] === 'summary'
    ? worth * (index.shortness[entry] ?? 1) ** ranking.length
    : worth
}

type Asked = Omit<AskedWord, 'start' | 'end'>

/** How well a word with these marks is what was asked. */
function toneOf(asked: Asked, toned: string): number {
  if (!asked.areMarksMeant) return 1
  const agreement = toneAgreement(asked.toned, toned)
  return ranking.tone[asked.isAbbreviation && agreement < 2 ? 0 : agreement]
}

/** The worth of all entries by a word; the last may be a beginning, and what is nowhere a slip. */
export function valuesOf(
  index: IndexedWords,
  word: Asked,
  how: { isLast: boolean; isForgiving: boolean },
): WordValues {
  const { size, families } = index
  const values = new Float32Array(size)
  const holds = new Float32Array(size)
  const folded = new Set<string>()
  const isWhole = families.get(word.folded) !== undefined
  // What the catalogue has is no slip of something else.
  const isForgiving = how.isForgiving && !families.isKnown(word.folded)
  for (const { family, manner } of families.answersOf(word, { ...how, isForgiving })) {
    folded.add(family.folded)
    const base =
      manner === 'beginning' && isWhole ? ranking.beginningOfKnown : ranking.manner[manner]
    for (const { toned, postings } of family.terms) {
      const held = base * (manner === 'typo' ? 1 : toneOf(word, toned))
      for (const posting of postings) {
        const entry = (posting / places.length) | 0
        const worth = held * worthAt(index, entry, posting % places.length)
        const before = values[entry] ?? 0
        const most = Math.max(before, worth)
        values[entry] = manner === 'whole' ? most + ranking.again * Math.min(before, worth) : most
        if (held > (holds[entry] ?? 0)) holds[entry] = held
      }
    }
  }
  let holding = 0
  for (const held of holds) if (held >= wellHeld) holding += 1
  const rarity = rarityOf(size, holding)
  return {
    values,
    holds,
    rarity,
    weight: rarity * (word.saysNothing ? ranking.nothing : 1),
    folded,
  }
}

/** From here on an entry holds a word; below, it holds another with the same letters. */
export const wellHeld = 0.5

/** Adds what entries are worth that hold two words one after the other, as they were asked. */
export function addPairs(
  index: IndexedWords,
  words: { folded: string; saysNothing?: boolean }[],
  { values, sums }: { values: WordValues[]; sums: Float32Array },
): void {
  const { families, pairs, size } = index
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, second] = [words[at], words[at + 1]]
    const [left, right] = [values[at], values[at + 1]]
    if (!first || !second || !left || !right || (first.saysNothing && second.saysNothing)) continue
    const [one, other] = [families.get(first.folded), families.get(second.folded)]
    const postings = one && other && pairs.get(pairOf(one.id, other.id))
    if (!postings) continue
    const best = new Map<number, number>()
    let holding = 0
    for (const posting of postings) {
      const entry = (posting / places.length) | 0
      const held = Math.min(left.holds[entry] ?? 0, right.holds[entry] ?? 0)
      const before = best.get(entry)
      if (before === undefined && held >= wellHeld) holding += 1
      const worth = held * worthAt(index, entry, posting % places.length)
      best.set(entry, Math.max(before ?? 0, worth))
    }
    const isWeak = first.saysNothing || second.saysNothing
    const weight = rarityOf(size, holding) * ranking.pair * (isWeak ? weakPair : 1)
    for (const [entry, worth] of best) sums[entry] = (sums[entry] ?? 0) + weight * worth
  }
}

/** A pair of which one word says nothing. */
const weakPair = 0.3

/** What pairs of words are worth at most, roughly: a pair is about as rare as the rarer of its words. */
export function pairWeights(weights: number[]): number {
  let sum = 0
  for (let at = 0; at + 1 < weights.length; at++) {
    sum += ranking.pair * Math.max(weights[at] ?? 0, weights[at + 1] ?? 0)
  }
  return sum
}
