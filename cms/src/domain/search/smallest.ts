/**
 * The smallest of many numbers, in order; fewer when there are not as many. Where few are wanted, those are
 * kept while all are looked at once: somebody is typing, and only a page of them is shown. `numbers` may be
 * put in another order.
 */
export function smallest(numbers: Float64Array, wanted: number): Float64Array {
  if (wanted * 8 > numbers.length) return numbers.sort().subarray(0, wanted)
  const kept = numbers.slice(0, wanted).sort()
  for (let at = wanted; at < numbers.length; at++) {
    const number = numbers[at] ?? 0
    if (number >= (kept[wanted - 1] ?? 0)) continue
    let place = wanted - 1
    for (; place > 0 && (kept[place - 1] ?? 0) > number; place--) kept[place] = kept[place - 1] ?? 0
    kept[place] = number
  }
  return kept
}
