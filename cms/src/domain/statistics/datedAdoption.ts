import { adoptionLevels } from '../adoption/adoption.ts'
import type { Adoption, AdoptionLevel } from '../adoption/adoption.ts'
import { Tally } from '../values/tally.ts'

const levels = adoptionLevels.values

/** An adoption with the day of each level at hand, in the order of the levels: figures ask for it very often. */
export interface DatedAdoption {
  adoption: Adoption
  days: (string | undefined)[]
}

/** Looks the days of some adoptions up, once. */
export const datedAdoptions = (adoptions: readonly Adoption[]): DatedAdoption[] =>
  adoptions.map((adoption) => ({
    adoption,
    days: levels.map((level) => adoption.milestones.find((one) => one.level === level)?.date),
  }))

/** Whether an adoption had reached a level by a day and had not ended: what `milestoneOn` says. */
export function hasReached({ adoption, days }: DatedAdoption, at: number, day: string): boolean {
  const reachedOn = days[at]
  if (reachedOn === undefined || reachedOn > day) return false
  return adoption.endedOn === null || adoption.endedOn > day
}

/** The place of a level among all. */
export const placeOf = (level: AdoptionLevel): number => levels.indexOf(level)

/** Counts things, or rows where no thing is named; a thing is made up when only made-up rows name it. */
class Counter {
  readonly #isReal = new Map<string, boolean>()
  #rows = 0
  #madeUp = 0

  add(thing: string | undefined, isMadeUp: boolean): void {
    if (thing === undefined) {
      this.#rows += 1
      if (isMadeUp) this.#madeUp += 1
    } else if (!isMadeUp || !this.#isReal.has(thing)) {
      this.#isReal.set(thing, !isMadeUp)
    }
  }

  tally(): Tally {
    let madeUp = this.#madeUp
    for (const isReal of this.#isReal.values()) if (!isReal) madeUp += 1
    return new Tally(this.#rows + this.#isReal.size, madeUp)
  }
}

/**
 * For each group the number of rows at each level on a day, or of the things that they name. One pass.
 *
 * @param of the group of a row; undefined: it belongs to none.
 * @param thingOf what is counted; a row that names none is not counted. Absent: rows.
 */
export function talliesByLevel(
  rows: readonly DatedAdoption[],
  day: string,
  of: (row: DatedAdoption) => string | undefined,
  thingOf?: (row: DatedAdoption) => string | undefined,
): Map<string, Tally[]> {
  const groups = new Map<string, Counter[]>()
  for (const row of rows) {
    const key = of(row)
    const thing = thingOf?.(row)
    if (key === undefined || (thingOf && thing === undefined)) continue
    let counters = groups.get(key)
    if (!counters) groups.set(key, (counters = levels.map(() => new Counter())))
    for (const [at, counter] of counters.entries()) {
      if (hasReached(row, at, day)) counter.add(thing, row.adoption.illustrative)
    }
  }
  return new Map([...groups].map(([key, counters]) => [key, counters.map((one) => one.tally())]))
}

/** Numbers that several rows add up to. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  new Tally(
    tallies.reduce((sum, { weight }) => sum + weight, 0),
    tallies.reduce((sum, { madeUp }) => sum + madeUp, 0),
  )

/** Whether nothing but made-up rows is counted. */
export const isAllMadeUp = (tally: Tally): boolean =>
  tally.hasMadeUp && tally.madeUp === tally.weight

/** How many of some numbers there are; one is made up when all of its rows are. */
export const numberOf = (tallies: readonly Tally[]): Tally =>
  new Tally(tallies.length, tallies.filter(isAllMadeUp).length)
