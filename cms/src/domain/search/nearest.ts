import { fold } from '../language/vietnamese.ts'

/** Words that stand in most names and tell nothing. */
const emptyWords = new Set(
  'nen tang so he thong cua va cho cac mot quoc gia ung dung phan mem giai phap quan ly dien tu'.split(
    ' ',
  ),
)

export interface Near<R> {
  record: R
  /** 0 to 1: how much of the shorter text the two share. */
  likeness: number
  /** The words that both have, as the record writes them. */
  shared: string[]
}

const wordsOf = (text: string) =>
  text.split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((word) => (word ? [{ word, folded: fold(word) }] : []))

/**
 * Records whose text is nearest to a given one, nearest first, with the words that make them so. Likeness
 * is the share of pairs of neighbouring syllables, which in Vietnamese are mostly words, and of single ones.
 */
export function nearestOf<R>(
  text: string,
  records: R[],
  textOf: (record: R) => string,
  { limit = 5, least = 0.2 } = {},
): Near<R>[] {
  const asked = featuresOf(text)
  if (asked.size === 0) return []
  return records
    .map((record) => {
      const own = textOf(record)
      const features = featuresOf(own)
      const common = [...asked].filter((feature) => features.has(feature))
      const shared = wordsOf(own).filter(({ folded }) =>
        common.some((feature) => feature === folded),
      )
      return {
        record,
        likeness: common.length / Math.min(asked.size, Math.max(features.size, 1)),
        shared: [
          ...new Map(shared.map(({ word, folded }) => [folded, word.toLowerCase()])).values(),
        ],
      }
    })
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
}

function featuresOf(text: string): Set<string> {
  const words = wordsOf(text).map(({ folded }) => folded)
  const telling = words.filter((word) => !emptyWords.has(word))
  const pairs = words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? ''
    return emptyWords.has(word) && emptyWords.has(before) ? [] : [`${before} ${word}`]
  })
  return new Set([...telling, ...pairs])
}
