import type { Manner } from './wordFamilies.ts'

/** Where a word can stand: {@link ranking.place} says what it is worth there. */
export const places = ['title', 'keywords', 'summary', 'owner'] as const

/** The rule of ranking, in full; the page “ranking” tells it in words. */
export const ranking = {
  /** What a word is worth in title, keywords, summary and the owner's name. */
  place: [1, 0.3, 0.5, 0.15],
  /** It stands in further places. */
  again: 0.2,
  manner: { whole: 1, beginning: 0.6, typo: 0.5 } satisfies Record<Manner, number>,
  /** It is the beginning of a word and a whole word elsewhere. */
  beginningOfKnown: 0.15,
  /** Marks were typed and contradict · there are fewer · they are the same. */
  tone: [0.12, 0.85, 1],
  /** What a long summary makes a word in it worth less: the power of its length. */
  length: 0.4,
  /** A word that says nothing. */
  nothing: 0.05,
  /** Two words stand as they were asked, one after the other. */
  pair: 0.9,
  /** What was asked stands in other words; of those at least this part must be there. */
  other: 0.8,
  leastOfOther: 0.6,
  /** One word that stands for several (BHYT) weighs more than one beside others. */
  oneForSeveral: 1.6,
  /** What an entry is worth by the best that it is linked to. */
  link: 0.4,
  /** How much of an entry's worth depends on the share of all words that it holds. */
  share: 0.5,
  /** The title holds what was asked as a phrase · it is what was asked. */
  phrase: 1.15,
  wholeTitle: 1.4,
} as const

/** Which entries are listed as the nearest: for a need, and where none holds every word. */
export const nearest = {
  /** So many are listed at most, those that hold every word among them: nobody reads on where less and less is right. */
  most: 20,
  /** What an entry must hold of the weight of all words. */
  share: 0.2,
  /** What an entry must be worth beside the best: the first of them, and those after. */
  first: 2,
  ofBestFirst: 0.2,
  ofBest: 0.4,
} as const
