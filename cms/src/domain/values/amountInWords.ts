const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu'] as const

const wordOf = (digit: number) => digits[digit] ?? ''

/** A number under a thousand; `isInner`: more stands before it, so its zeros are read out. */
function threeDigits(value: number, isInner: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const words: string[] = []
  if (hundreds > 0 || isInner) words.push(wordOf(hundreds), 'trăm')
  if (tens === 0 && units > 0 && words.length > 0) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(wordOf(tens), 'mươi')
  if (units === 0) return words
  if (units === 1 && tens > 1) words.push('mốt')
  else if (units === 5 && tens > 0) words.push('lăm')
  else words.push(wordOf(units))
  return words
}

/** Words of a number under a billion. */
function belowBillion(value: number, isInner: boolean): string[] {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1000) % 1000, value % 1000]
  const words: string[] = []
  for (const [index, group] of groups.entries()) {
    if (group === 0) continue
    words.push(...threeDigits(group, isInner || words.length > 0))
    const scale = scales[2 - index]
    if (scale) words.push(scale)
  }
  return words
}

/** Words of a whole number; billions are read anew, as in “một nghìn tỷ”. */
function wholeNumber(value: number): string[] {
  if (value < 1_000_000_000) return belowBillion(value, false)
  const rest = value % 1_000_000_000
  return [
    ...wholeNumber(Math.floor(value / 1_000_000_000)),
    'tỷ',
    ...(rest > 0 ? belowBillion(rest, true) : []),
  ]
}

/**
 * A sum of đồng in Vietnamese words, as papers of the State write it: `1250000` → “Một triệu hai trăm năm mươi
 * nghìn đồng”.
 *
 * @throws RangeError for what is no whole number from 0 to 2^53 − 1.
 */
export function amountInWords(dong: number): string {
  if (!Number.isSafeInteger(dong) || dong < 0) {
    throw new RangeError(`${dong} is no sum of đồng.`)
  }
  const words = (dong === 0 ? ['không'] : wholeNumber(dong)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}
