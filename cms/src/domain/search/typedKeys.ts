import { fold } from '../language/vietnamese.ts'

/** The five tones as combining marks, by the key that Telex and VNI have for each. */
const tones: Record<string, string> = {
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  s: '\u0301',
  j: '\u0323',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  1: '\u0301',
  5: '\u0323',
}
const onsets = 'ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x'
const syllable = new RegExp(
  `^(?:${onsets})?(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|ya|ieu|yeu|oai|oay|oao|oeo|uao|uay|uoi|uou|uya|uye|uyu)(?:ch|ng|nh|c|m|n|p|t)?$`,
)

/** Whether letters without marks could be one Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => syllable.test(folded)

/**
 * What was meant by a word typed in Telex or VNI without an input method: `khams` and `kham1` → `khám`.
 * `undefined` where nothing was, or where no Vietnamese syllable comes of it.
 */
export function typedWithoutInputMethod(written: string): string | undefined {
  const keys = written.toLowerCase()
  const made = /^[a-z]+$/.test(keys)
    ? fromTelex(keys)
    : /^[a-z]+[1-9]+[a-z]*[1-9]*[a-z]*$/.test(keys)
      ? fromVni(keys)
      : undefined
  return made && made !== keys && isSyllable(fold(made)) ? made.normalize('NFC') : undefined
}

function fromTelex(keys: string): string | undefined {
  const toneAt = keys.search(/(?<=[aeiouyw][a-z]*)[sfrxj](?!.*[sfrxj])/)
  const tone = toneAt > 0 ? (tones[keys.charAt(toneAt)] ?? '') : ''
  let word = toneAt > 0 ? keys.slice(0, toneAt) + keys.slice(toneAt + 1) : keys
  word = word.replace(/^dd/, 'đ').replace(/^d(.+)d$/, 'đ$1')
  word = word.replace(/u(o|w?ow)(.*?)w?$/, (whole, _middle: string, end: string) =>
    /w/.test(whole) ? `ươ${end.replace('w', '')}` : whole,
  )
  word = word.replace(/aw/, 'ă').replace(/ow/, 'ơ').replace(/uw/, 'ư')
  word = word.replace(/([aeo])\1/, (pair) => circumflex(pair.charAt(0)))
  word = word.replace(
    /^(.*?)([aeo])([^aeiou]+)\2$/,
    (_, start: string, vowel: string, end: string) => `${start}${circumflex(vowel)}${end}`,
  )
  word = word.replace(
    /([aou])([^aeiou]*)w$/,
    (_, vowel: string, end: string) => `${{ a: 'ă', o: 'ơ', u: 'ư' }[vowel] ?? vowel}${end}`,
  )
  return withTone(word, tone)
}

function fromVni(keys: string): string | undefined {
  const digits = keys.replace(/[a-z]/g, '')
  let word = keys.replace(/[1-9]/g, '')
  const tone = Array.from(digits, (digit) => tones[digit]).find(Boolean) ?? ''
  if (digits.includes('9')) word = word.replace(/^d/, 'đ')
  if (digits.includes('7')) {
    word = /uo/.test(word) ? word.replace('uo', 'ươ') : word.replace(/[ou](?!.*[ou])/, horn)
  }
  if (digits.includes('8')) word = word.replace('a', 'ă')
  if (digits.includes('6')) word = word.replace(/e|o|a/, circumflex)
  return withTone(word, tone)
}

const horn = (vowel: string) => (vowel === 'o' ? 'ơ' : 'ư')
const circumflex = (vowel: string) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] ?? vowel

/** The tone on the last vowel that can bear it; where exactly it stands makes no difference to a search. */
function withTone(word: string, tone: string): string | undefined {
  if (!tone) return word
  const at = word.search(/[aeiouyăâêôơư](?!.*[ăâêôơư])/)
  return at < 0 ? undefined : word.slice(0, at + 1) + tone + word.slice(at + 1)
}
