import { adoptionLevels, milestoneOn } from './adoption.ts'
import type { Adoption, AdoptionLevel } from './adoption.ts'
import { existedOn, provinceTotal } from '../organisation/organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'

/** Longest chain of parents or successors that is followed, so that a wrong record cannot loop. */
const maximumSteps = 8

/**
 * Tells, for a day, the province that each organisation counts for: itself, the province above an agency
 * or commune, or the unit that continues a former one. Codes changed meaning in 2025, so only recorded
 * predecessors are followed.
 *
 * @returns a lookup by slug; undefined for what is not in any province.
 */
export function provincesOn(
  organisations: Organisation[],
  day: string,
): (slug: string) => Organisation | undefined {
  const bySlug = new Map(organisations.map((organisation) => [organisation.slug, organisation]))
  const successorOf = new Map(
    organisations.flatMap((organisation) =>
      organisation.predecessors.map(({ organisation: slug }) => [slug, organisation] as const),
    ),
  )
  const find = (slug: string): Organisation | undefined => {
    let unit = bySlug.get(slug)
    for (let step = 0; unit && unit.kind !== 'province' && step < maximumSteps; step += 1) {
      unit = unit.parent ? bySlug.get(unit.parent) : undefined
    }
    for (let step = 0; unit && !existedOn(unit, day) && step < maximumSteps; step += 1) {
      unit = successorOf.get(unit.slug) ?? unit
    }
    return unit?.kind === 'province' ? unit : undefined
  }
  const found = new Map(organisations.map(({ slug }) => [slug, find(slug)]))
  return (slug) => found.get(slug)
}

/** One level's coverage: the provinces that reached it, out of those that exist on the day. */
export interface LevelCoverage {
  level: AdoptionLevel
  provinces: Organisation[]
  outOf: number
  adoptions: Adoption[]
}

/** Coverage of provinces at each of the four levels on a day; each province counts once for each level. */
export function coverageOn(
  { adoptions, organisations }: { adoptions: Adoption[]; organisations: Organisation[] },
  day: string,
): LevelCoverage[] {
  const provinceOf = provincesOn(organisations, day)
  return adoptionLevels.values.map((level) => {
    const reached = adoptions.filter((adoption) => milestoneOn(adoption, level, day))
    const provinces = new Set(reached.flatMap(({ organisation }) => provinceOf(organisation) ?? []))
    return { level, provinces: [...provinces], outOf: provinceTotal(day), adoptions: reached }
  })
}
