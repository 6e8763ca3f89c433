/** A word of a text: where it stands, and the two forms in which it is compared. */
export interface Word {
  /** Base letters only: `Đường` → `duong`. Two texts that differ in marks alone fold to the same. */
  folded: string
  /** Letters with their own marks, then the tone as a digit: `đường` → `đương2`; place of the tone does not matter. */
  toned: string
  /** Position in the text as given, in UTF-16 units; `end` is not included. */
  start: number
  end: number
}

/** Combining marks of the five tones, in the order of Vietnamese dictionaries: huyền, hỏi, ngã, sắc, nặng. */
const toneMarks = '\u0300\u0309\u0303\u0301\u0323'
/** Marks that make another letter: breve (ă), circumflex (â ê ô), horn (ơ ư). */
const letterMarks = '\u0306\u0302\u031B'

const anyMark = /\p{M}/gu
const anyTone = new RegExp(`[${toneMarks}]`, 'g')
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}\p{M}]+)*/gu
/** `kỹ` and `kĩ`, `lý` and `lí`, `quý` and `quí` are one word each: after a lone consonant y is written i. */
const consonantAndY = /^(?:[bcdđghklmnprstvx]|qu|[cknpt]h|tr)y$/

/** Base letters in lower case, everything else as it is: for comparing a text as a whole. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(anyMark, '').replace(/đ/g, 'd')
}

/** A text as an address word, at most 80 characters: `Khám từ xa` → `kham-tu-xa`; empty when nothing is left. */
export function slugOf(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
}

/** Splits a text into words. `TT&TT` is one word, `tttt`, as it is often written. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({
      ...formsOf(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return words
}

const forms = new Map<string, Pick<Word, 'folded' | 'toned'>>()

/** The two forms of one written word; remembered, because a catalogue repeats a few thousand words. */
function formsOf(written: string): Pick<Word, 'folded' | 'toned'> {
  const known = forms.get(written)
  if (known) return known
  const letters = written.toLowerCase().replace(/&/g, '').normalize('NFD')
  const tone = toneMarks.indexOf(letters.match(anyTone)?.[0] ?? 'none') + 1
  const ownLetters = withY(letters.replace(anyTone, '').normalize('NFC'))
  const made = {
    folded: withY(fold(letters)),
    toned: ownLetters + (tone > 0 ? String(tone) : '0'),
  }
  if (forms.size < 50_000) forms.set(written, made)
  return made
}

function withY(word: string): string {
  return consonantAndY.test(word) ? `${word.slice(0, -1)}i` : word
}

/** The folded word with y for its last i, when both spellings are one word: `ki` → `ky`. */
export function otherSpelling(folded: string): string | undefined {
  const other = folded.endsWith('i') ? `${folded.slice(0, -1)}y` : folded
  return other !== folded && consonantAndY.test(other) ? other : undefined
}

/** Whether a text carries marks: then its writer chose them, and they count when results are ordered. */
export function hasMarks(text: string): boolean {
  return /[đĐ]|\p{M}/u.test(text.normalize('NFD'))
}

/**
 * How well the marks of a found word agree with those asked for, both in `toned` form, the folded forms
 * already being equal (or the asked one a beginning of the found one):
 * 2 the same · 1 the asked word has fewer marks, as while it is being typed · 0 a mark contradicts.
 */
export function toneAgreement(asked: string, found: string): 0 | 1 | 2 {
  if (asked === found) return 2
  let agreement: 1 | 2 = 2
  for (let index = 0; index < asked.length - 1; index++) {
    const wanted = asked.charAt(index)
    if (wanted === found.charAt(index)) continue
    // A letter that has a mark of its own; base letters are ASCII.
    if (wanted > '\u007f') return 0
    agreement = 1
  }
  const wantedTone = asked.at(-1)
  if (wantedTone === found.at(-1)) return agreement
  return wantedTone === '0' ? 1 : 0
}

/**
 * Whether two folded words are at most `limit` slips of the keyboard apart (a letter too many, missing,
 * changed, or two neighbours exchanged); with `isBeginning`, whether `asked` is that close to the
 * beginning of `found`.
 */
export function isWithinTypos(
  asked: string,
  found: string,
  limit: number,
  isBeginning = false,
): boolean {
  if (asked.length - found.length > limit) return false
  if (!isBeginning && found.length - asked.length > limit) return false
  const width = isBeginning ? Math.min(found.length, asked.length + limit) : found.length
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= asked.length; row++) {
    const line = [row]
    let best = row
    for (let column = 1; column <= width; column++) {
      const isSame = asked[row - 1] === found[column - 1]
      let cost = Math.min(
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
      )
      const isExchanged =
        row > 1 &&
        column > 1 &&
        asked[row - 1] === found[column - 2] &&
        asked[row - 2] === found[column - 1]
      if (isExchanged) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      line.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return false
    before = above
    above = line
  }
  return (isBeginning ? Math.min(...above) : (above[width] ?? 0)) <= limit
}

/** How many typos are forgiven in a word of this many letters (product.md part 7). */
export function typosForgiven(letters: number): 0 | 1 | 2 {
  if (letters < 5) return 0
  return letters < 9 ? 1 : 2
}

/**
 * A key whose plain byte order is the Vietnamese alphabetical order (a ă â b c d đ e ê …; then the tones
 * ngang, huyền, hỏi, ngã, sắc, nặng), as `Intl.Collator('vi')` has it, so that every database sorts alike.
 * ASCII; equal for NFC and NFD, for capital and small letters.
 */
export function sortKey(text: string): string {
  const letters: string[] = []
  const tones: string[] = []
  for (const word of text
    .toLowerCase()
    .normalize('NFD')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (letters.length > 0) {
      letters.push('-')
      tones.push('0')
    }
    for (const letter of word.match(/\P{M}\p{M}*/gu) ?? []) {
      letters.push(letterKey(letter))
      const tone = Array.from(letter, (mark) => toneMarks.indexOf(mark)).find((index) => index >= 0)
      tones.push(String((tone ?? -1) + 1))
    }
  }
  const toneKey = tones.join('').replace(/0+$/, '')
  return letters.join('') + (toneKey && ` ${toneKey}`)
}

/** Digits as they are; letters as base letter and place among its kin: a0 ă a1 â a2; others after z. */
function letterKey(letter: string): string {
  const base = letter.charAt(0)
  if (base === 'đ') return 'd1'
  if (/[0-9]/.test(base)) return base
  if (!/[a-z]/.test(base)) return `{${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
  const marks = Array.from(letter, (mark) => letterMarks.indexOf(mark)).filter(
    (index) => index >= 0,
  )
  // Among kin the order is plain, breve, circumflex, horn, and no vowel has both a breve and a horn.
  const place = Math.max(-1, ...marks) + 1
  return base + String(place)
}

const utf8 = new TextEncoder()

/**
 * A number from 0 to 2³²−1 by which equal results are put in an order that is stable and favours nobody
 * (FNV-1a of seed and id, finished as in MurmurHash3). The seed is published on the page on ranking.
 */
export function orderHash(id: string): number {
  let hash = 0x811c9dc5
  for (const byte of utf8.encode(`${orderSeed}:${id}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Seed of {@link orderHash}; changing it deals the places anew, for everybody at once. */
const orderSeed = '2026'
