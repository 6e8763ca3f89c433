import type { Adoption } from './adoption.ts'
import { Tally } from '../values/tally.ts'

/** Things counted by what adoptions say of them; one is made up when only made-up adoptions say it. */
export function talliedBy<T>(
  adoptions: readonly Adoption[],
  of: (adoption: Adoption) => T | undefined,
): { rows: T[]; madeUp: Set<T>; tally: Tally } {
  const isReal = new Map<T, boolean>()
  for (const adoption of adoptions) {
    const thing = of(adoption)
    if (thing === undefined) continue
    isReal.set(thing, (isReal.get(thing) ?? false) || !adoption.illustrative)
  }
  const rows = [...isReal.keys()]
  const madeUp = rows.filter((thing) => !isReal.get(thing))
  return { rows, madeUp: new Set(madeUp), tally: new Tally(rows.length, madeUp.length) }
}
