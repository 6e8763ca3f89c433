import { isTold } from './need.ts'
import type { Need } from './need.ts'
import { nearest } from './ranking.ts'
import type { Answer } from './searchMarks.ts'
import type { IndexedWords } from './wordIndex.ts'
import { scoresOf } from './wordScores.ts'
import type { Scores } from './wordScores.ts'

export interface Found {
  /** Points of each entry, by its place; 0 is not found. `undefined`: nothing was asked, all are found. */
  points: Uint16Array | undefined
  /** 1 for those that hold every word that says something. `undefined`: all that are found do. */
  complete: Uint8Array | undefined
  /** What answers the words asked, so that it can be marked. */
  answers: Answer[]
  typoForgiven: boolean
  /** When nothing was found: what was asked, with words of the catalogue in place of those that it does not have. */
  otherSpellings?: string[]
}

/** Finds what was asked: all entries that hold every word; where there are few or none, the nearest too. */
export function findNeed(index: IndexedWords, need: Need): Found {
  if (need.words.length === 0) {
    return { points: undefined, complete: undefined, answers: [], typoForgiven: false }
  }
  const exact = scoresOf(index, need, false)
  const mayBeSlips = need.words.some(({ folded }) => !index.families.isKnown(folded))
  const forgiven = exact.completeCount === 0 && mayBeSlips ? scoresOf(index, need, true) : undefined
  const scores = forgiven ?? exact
  const { complete, completeCount, answers } = scores
  const areNearestListed = completeCount === 0 || isTold(need.words)
  const listed = areNearestListed ? withNearest(scores) : complete
  return {
    points: pointsOf(scores, listed),
    complete: areNearestListed ? complete : undefined,
    answers,
    typoForgiven: forgiven !== undefined && completeCount > 0,
    ...(listed.includes(1) ? {} : { otherSpellings: otherSpellingsOf(index, need) }),
  }
}

/** What was asked in up to three other spellings; none when the catalogue has all the words. */
function otherSpellingsOf({ families }: IndexedWords, { words }: Need): string[] {
  const unknown = words.map(({ folded, written }) => ({
    written,
    likest: families.isKnown(folded) ? [] : families.likest(folded),
  }))
  const count = Math.max(0, ...unknown.map(({ likest }) => likest.length))
  return Array.from({ length: count }, (_, at) =>
    unknown.map(({ written, likest }) => likest[at] ?? likest[0] ?? written).join(' '),
  )
}

/** The entries that hold every word, and those that come nearest to it. */
function withNearest({ complete, completeCount, values, shares }: Scores): Uint8Array {
  const near: number[] = []
  let best = 0
  for (let entry = 0; entry < values.length; entry++) {
    best = Math.max(best, values[entry] ?? 0)
    if (!complete[entry] && (shares[entry] ?? 0) >= nearest.share) near.push(entry)
  }
  near.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  const listed = complete.slice()
  for (const [place, entry] of near.slice(0, Math.max(0, nearest.most - completeCount)).entries()) {
    const isFirst = completeCount + place < nearest.first
    const least = best * (isFirst ? nearest.ofBestFirst : nearest.ofBest)
    if ((values[entry] ?? 0) >= least) listed[entry] = 1
  }
  return listed
}

/** Points of the best; what is as good as equal has equal points. */
const mostPoints = 5000

/** Values as whole numbers, at least 1 for what is listed. */
function pointsOf({ values }: Scores, listed: Uint8Array): Uint16Array {
  let best = 0
  for (let entry = 0; entry < values.length; entry++) {
    if (listed[entry]) best = Math.max(best, values[entry] ?? 0)
  }
  const points = new Uint16Array(values.length)
  for (let entry = 0; entry < values.length; entry++) {
    if (!listed[entry]) continue
    points[entry] = Math.max(1, Math.round(((values[entry] ?? 0) / (best || 1)) * mostPoints))
  }
  return points
}
