import type { Label, Language, Localized } from '../language/language.ts'
import { numberText } from '../field/price.ts'
import { Tally } from '../values/tally.ts'

/** The pictures of the country, in the order in which they are shown. */
export const pictureNames = [
  'platforms',
  'provinces',
  'matrix',
  'growth',
  'time',
  'requirements',
  'problems',
  'evaluations',
  'vendors',
  'concentration',
  'indicators',
  'coverage',
] as const
export type PictureName = (typeof pictureNames)[number]

/** One figure. What is not known is no cell at all: it is never a zero. */
export interface Cell {
  /** The rows that it stands on, and how many of them are made up. */
  tally: Tally
  /** What is shown where the figure is not the number of its rows: a median, a share; null where none can be told. */
  measure?: { value: number; text: Label } | null
  /** The list of exactly its rows. */
  list: Record<Language, string>
}

export interface PictureRow {
  /** What it is called in files: a slug, a day, a code. */
  key: string
  name: Localized
  /** Page of the thing that the row speaks of. */
  path?: Record<Language, string>
  /** The thing itself is made up. */
  isMadeUp?: boolean
  /** In the order of the columns; undefined: nothing is known. */
  cells: (Cell | undefined)[]
}

/**
 * One picture: what is to be seen in a sentence, and its figures as a table. The drawing, the table on the page, the
 * file of open data and both forms of the report are made from these rows and nothing else.
 */
export interface Picture {
  name: PictureName
  title: Label
  /** What is to be seen, with the mark of made-up rows. */
  sentence: Label
  /** How it is counted, and what it does not say. */
  note?: Label
  /** What the first column names. */
  head: Label
  columns: { key: string; name: Label }[]
  /** What a figure counts. */
  unit: Label
  rows: PictureRow[]
  /** The day that it speaks of. */
  day: string
  /** Where provinces are counted: 63 or 34. */
  units?: number
  /** Whether a figure rests on demonstration data. */
  hasMadeUp: boolean
}

/** A picture whose mark follows from its cells. */
export const picture = (drawn: Omit<Picture, 'hasMadeUp'>): Picture => ({
  ...drawn,
  hasMadeUp: drawn.rows.some(({ cells }) => cells.some((cell) => cell?.tally.hasMadeUp)),
})

/** An address in a language. */
export type InLanguage = (language: Language) => string

export const inBoth = (address: InLanguage): Record<Language, string> => ({
  vi: address('vi'),
  en: address('en'),
})

/** A figure that is the number of its rows. */
export const counted = (tally: Tally, list: InLanguage): Cell | undefined =>
  tally.isEmpty ? undefined : { tally, list: inBoth(list) }

/** A figure that is worked out from its rows. */
export const measured = (
  tally: Tally,
  { value, text }: { value: number; text: Label },
  list: InLanguage,
): Cell | undefined =>
  tally.isEmpty ? undefined : { tally, measure: { value, text }, list: inBoth(list) }

/** The number that a cell shows. */
export const valueOf = ({ tally, measure }: Cell): number => measure?.value ?? tally.weight

/** A cell as text, with its mark. */
export const cellText = ({ tally, measure }: Cell, language: Language): string =>
  measure ? tally.text(language, () => measure.text[language]) : tally.text(language)

/** A share of 0 to 1 in words: `97,3 %`. */
export function shareText(share: number): Label {
  const { vi, en } = numberText(Math.round(share * 1000) / 10)
  return { vi: `${vi} %`, en: `${en}%` }
}

/** A number of rows in a sentence of both languages. */
export const inWords = (
  tally: Tally,
  vi: (count: string) => string,
  en: (count: string) => string,
): Label => ({ vi: tally.text('vi', vi), en: tally.text('en', en) })

/** The middle of sorted numbers at a share of 0 to 1, between neighbours where it falls between them. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return below + (above - below) * (place - Math.floor(place))
}

/** Nothing is counted: the sentence of a picture that has no rows yet. */
export const nothingYet = (what: Label): Label => ({
  vi: `Chưa có ${what.vi} nào được ghi nhận ở đây. Chưa ghi nhận không có nghĩa là không có.`,
  en: `No ${what.en} are recorded here yet. Not recorded does not mean that there are none.`,
})

/** A tally of nothing. */
export const none = new Tally(0, 0)
