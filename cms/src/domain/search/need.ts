import { hasMarks, otherSpelling, toneAgreement, wordsOf } from '../language/vietnamese.ts'
import type { Word } from '../language/vietnamese.ts'
import type { Saying } from '../synonym/synonym.ts'
import { isWrittenAbbreviation } from './abbreviations.ts'
import { initialsOf, mayBeInitials } from './initials.ts'
import type { phrasesByInitials } from './initials.ts'
import { isSyllable, typedWithoutInputMethod } from './typedKeys.ts'

/** More words than this say nothing more; the rest is not searched. */
const maximumWords = 24

/** A word of what was asked. */
export interface AskedWord extends Word {
  /** As it was typed: while it is being typed it begins others (`ky` begins `kyc`, though it is `ki` alone). */
  written: string
  /** It excludes nothing and weighs little: cho, phần mềm, tỉnh. */
  saysNothing: boolean
  /** Its marks were typed, so they count. */
  areMarksMeant: boolean
  /** An abbreviation in its capitals: words with other marks are others, not ones that are being typed. */
  isAbbreviation: boolean
  /** It begins no other word, although it is the last: `lý` is as whole as `lí`, its other spelling. */
  isWhole: boolean
  /** It stands so in what was typed; else it was read out of it (Telex, `qd186`). */
  isAsTyped: boolean
}

/** A part of what was asked that means something in other words: `words[from]` to `words[to]`, `to` included. */
export interface OtherWords {
  from: number
  to: number
  means: Word[][]
}

/** What was asked: its words, and what parts of it mean in the catalogue's words. */
export interface Need {
  words: AskedWord[]
  others: OtherWords[]
}

/** Fewer words that say something are a name; who types more tells a need. */
const wordsOfNeed = 3
export const isTold = (words: AskedWord[]): boolean =>
  words.filter(({ saysNothing }) => !saysNothing).length >= wordsOfNeed

interface ReadSaying {
  words: Word[]
  /** In capitals: who types VBDH means VBĐH. */
  isAbbreviation: boolean
  /** In capitals, and a syllable in small letters: AI is not “ai”. */
  needsCapitals: boolean
  means: Word[][]
}

/** What people say, read once for an index. */
export interface Sayings {
  byFirst: Map<string, ReadSaying[]>
  /** The words of all of them: they are as they are meant. */
  words: Set<string>
  /** What is meant by those of three words and more, by their initials: ANM is an ninh mạng. */
  byInitials: Map<string, Word[][]>
}

/** Reads what people say, by their first words. */
export function sayingsOf(synonyms: Saying[]): Sayings {
  const byFirst = new Map<string, ReadSaying[]>()
  for (const { says, means } of synonyms) {
    const meant = means.map(wordsOf)
    for (const saying of says) {
      const words = wordsOf(saying)
      const isAbbreviation = saying === saying.toUpperCase() && words.length === 1
      const first = words[0]?.folded ?? ''
      const needsCapitals = isAbbreviation && isSyllable(first)
      const made = { words, isAbbreviation, needsCapitals, means: meant }
      byFirst.set(first, [...(byFirst.get(first) ?? []), made])
    }
  }
  const all = [...byFirst.values()].flat()
  const byInitials = new Map<string, Word[][]>()
  for (const { words, means } of all) {
    const initials = initialsOf(words.map(({ folded }) => folded))
    if (means.length === 0 || !mayBeInitials(initials)) continue
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), ...means])
  }
  const words = new Set(all.flatMap((saying) => saying.words.map(({ folded }) => folded)))
  return { byFirst, words, byInitials }
}

interface Known {
  sayings: Sayings
  /** Whether the catalogue has a folded word, or one that begins so. */
  isKnown: (folded: string) => boolean
  /** What letters that are no word abbreviate; see {@link phrasesByInitials}. */
  phrasesBy: ReturnType<typeof phrasesByInitials>
}

/** Reads what was asked. */
export function needOf(text: string, { sayings, isKnown, phrasesBy }: Known): Need {
  const isWord = (folded: string) => isKnown(folded) || sayings.words.has(folded)
  const abbreviated = (folded: string) =>
    isWord(folded) ? [] : [...(sayings.byInitials.get(folded) ?? []), ...phrasesBy(folded)]
  const areMarksTyped = hasMarks(text)
  const typed = wordsOf(text).slice(0, maximumWords)
  const words = typed.flatMap((word): AskedWord[] => {
    const written = text.slice(word.start, word.end)
    // Who writes capitals abbreviates: TYTX is no “tỹt”.
    const isAbbreviated = written === written.toUpperCase() && abbreviated(word.folded).length > 0
    const meant = isWord(word.folded) || isAbbreviated ? [word] : wordsMeant(written, word)
    return meant.map((one) => {
      const isAbbreviation = one === word && isWrittenAbbreviation(text, one)
      return {
        ...one,
        written: one === word ? written : one.folded,
        saysNothing: false,
        areMarksMeant: areMarksTyped || isAbbreviation || one.toned !== `${one.folded}0`,
        isAbbreviation,
        isWhole: one.toned !== `${one.folded}0` && otherSpelling(one.folded) !== undefined,
        isAsTyped: one === word,
      }
    })
  })
  const initials = words.flatMap(({ folded }, at): OtherWords[] => {
    const means = abbreviated(folded)
    return means.length > 0 ? [{ from: at, to: at, means }] : []
  })
  const said = longest([...sayingsIn(words, sayings), ...initials])
  for (const { from, to } of said.filter(({ means }) => means.length === 0)) {
    for (const word of words.slice(from, to + 1)) word.saysNothing = true
  }
  // Who asks for nothing but such words asks for them.
  if (words.every(({ saysNothing }) => saysNothing)) {
    for (const word of words) word.saysNothing = false
  }
  return { words, others: said.filter(({ means }) => means.length > 0) }
}

/** Without what lies within a longer part that means something: “dịch vụ” says nothing, “dịch vụ công” does. */
function longest(said: OtherWords[]): OtherWords[] {
  const meant = said.filter(({ means }) => means.length > 0)
  return said.filter((one) => !meant.some((other) => isWithin(one, other)))
}

/** Numbers that people type for a word: “1 cửa”, “2 cấp”. */
const numerals = new Map(
  wordsOf('một hai ba bốn năm sáu bảy tám chín mười').map((word, at) => [String(at + 1), word]),
)

/** What is said in a text, where. */
function sayingsIn(words: AskedWord[], { byFirst }: Sayings): OtherWords[] {
  return words.flatMap((word, from) => {
    const first = [word.folded, numerals.get(word.folded)?.folded]
    return first
      .flatMap((folded) => byFirst.get(folded ?? '') ?? [])
      .filter((saying) => isSaid(words, from, saying))
      .map(({ words: said, means }) => ({ from, to: from + said.length - 1, means }))
  })
}

/** Whether a part lies within a longer one. */
const isWithin = (one: OtherWords, other: OtherWords) =>
  other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from

/** A word that the catalogue does not have: typed without an input method, or letters and a number in one. */
function wordsMeant(written: string, word: Word): Word[] {
  const place = { start: word.start, end: word.end }
  const meant = typedWithoutInputMethod(written)
  if (meant) return wordsOf(meant).map((one) => ({ ...one, ...place }))
  const parts = /^(\p{L}+)(\d+)$|^(\d+)(\p{L}+)$/u.exec(written)
  if (!parts) return [word]
  return wordsOf(parts.slice(1).filter(Boolean).join(' ')).map((one) => ({ ...one, ...place }))
}

function isSaid(words: AskedWord[], from: number, saying: ReadSaying): boolean {
  const { words: said, isAbbreviation, needsCapitals, means } = saying
  const [only, second] = said
  // One syllable without its marks may be another word: “truc tuyen” is about no “trục”.
  const needsMarks = means.length > 0 && !second && only?.toned !== `${only?.folded}0`
  if (needsMarks && !words[from]?.areMarksMeant) return false
  return said.every((one, step) => {
    const word = words[from + step]
    if (numerals.get(word?.folded ?? '')?.toned === one.toned) return said.length > 1
    if (word?.folded !== one.folded) return false
    if (needsCapitals && words.length > 1) return word.written === word.written.toUpperCase()
    const least = isAbbreviation ? 1 : 2
    return !word.areMarksMeant || toneAgreement(word.toned, one.toned) >= least
  })
}
