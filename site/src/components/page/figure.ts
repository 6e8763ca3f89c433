import type { CountText, Tally } from 'cms/domain/values/tally.ts'

/** One of the three figures of the home page. */
export interface Figure {
  tally: Tally
  say?: (count: CountText) => string
  path: string
  what: string
  whole: string
  /** Said in place of a number of nothing: not known is not zero. */
  none?: string
}
