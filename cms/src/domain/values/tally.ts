import type { Language } from '../language/language.ts'

declare const counted: unique symbol
/** A number as written by a {@link Tally}: what says what is counted takes it, and no other text. */
export type CountText = string & { readonly [counted]: true }

/** The words of a mark: how many of a number's rows are made up. */
export interface TallyWords {
  /** With every row. */
  all: string
  /** Without those that are made up. */
  real: string
  /** `cả 12 là minh họa`; absent when none is. */
  mark?: string
  /** Whether nothing but made-up rows is counted. */
  isAllMadeUp: boolean
}

/**
 * A number of rows that knows how many of them are made up. There is no way to write the bare number: pages
 * show it with `Counted.astro`, and titles, feeds, mails and files with {@link Tally.text}; both give its mark.
 */
export class Tally {
  readonly #count: number
  readonly #madeUp: number

  /** @param madeUp how many of the rows are demonstration data; at most `count`. */
  constructor(count: number, madeUp: number) {
    if (madeUp > count) throw new Error(`${madeUp} made-up rows of ${count}`)
    this.#count = count
    this.#madeUp = madeUp
  }

  /** The number of some rows. */
  static of(rows: readonly { illustrative: boolean }[]): Tally {
    return new Tally(rows.length, rows.filter(({ illustrative }) => illustrative).length)
  }

  get isEmpty(): boolean {
    return this.#count === 0
  }

  get hasMadeUp(): boolean {
    return this.#madeUp > 0
  }

  /** For order and shades alone, where no number is shown. */
  get weight(): number {
    return this.#count
  }

  /** How many of the rows are made up: for files, which have a column for it beside the number's. */
  get madeUp(): number {
    return this.#madeUp
  }

  /** The number in words, with and without made-up rows, and its mark. */
  words(language: Language, say: (count: CountText) => string = String): TallyWords {
    const mark = markOf(this.#count, this.#madeUp, language)
    return {
      all: say(write(this.#count, language)),
      real: say(write(this.#count - this.#madeUp, language)),
      ...(mark !== undefined && { mark }),
      isAllMadeUp: this.#count > 0 && this.#madeUp === this.#count,
    }
  }

  /** `12/34 tỉnh, thành phố, cả 12 là minh họa`, where only text can stand. */
  text(language: Language, say?: (count: CountText) => string): string {
    const { all, mark } = this.words(language, say)
    return mark ? `${all}, ${mark}` : all
  }

  /** A number without its mark is a mistake of the programme. */
  toString(): never {
    throw new Error('A tally is shown by Counted.astro or Tally.text(), with its mark.')
  }
}

const locales = { vi: 'vi-VN', en: 'en-GB' } as const
const write = (count: number, language: Language) =>
  count.toLocaleString(locales[language]) as CountText

function markOf(count: number, madeUp: number, language: Language): string | undefined {
  if (madeUp === 0) return undefined
  if (madeUp < count) return { vi: `${madeUp} là minh họa`, en: `${madeUp} illustrative` }[language]
  if (count === 1) return illustrationWord[language]
  return { vi: `cả ${count} là minh họa`, en: `all ${count} illustrative` }[language]
}

/** The one word that marks what is made up, in every medium. */
export const illustrationWord = { vi: 'minh họa', en: 'illustrative' } as const

/** Whether a text says itself that it speaks of something made up. */
export function saysMadeUp(text: string): boolean {
  return /minh h[ọo]a|minh hoạ|illustrative/i.test(text)
}

/** A name or title where only text can stand: `[minh họa] …`, unless it says so itself. */
export function markedText(text: string, isMadeUp: boolean, language: Language): string {
  return isMadeUp && !saysMadeUp(text) ? `[${illustrationWord[language]}] ${text}` : text
}
