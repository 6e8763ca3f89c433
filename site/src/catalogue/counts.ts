import { adoptionLevels, isStale, levelOn, milestoneOn } from 'cms/domain/adoption/adoption.ts'
import type { Adoption, AdoptionLevel, Milestone } from 'cms/domain/adoption/adoption.ts'
import { talliedBy } from 'cms/domain/adoption/talliedBy.ts'
import { provinceTotal } from 'cms/domain/organisation/organisation.ts'
import type { Organisation } from 'cms/domain/organisation/organisation.ts'
import { Tally } from 'cms/domain/values/tally.ts'
import { byName, catalogue } from './catalogue.ts'
import { question } from './reads.ts'

/** Rows with their number. */
export interface Count<T> {
  rows: T[]
  tally: Tally
}

const { asOf } = catalogue

/** How many units the country has on the day of the snapshot: the whole of every count of provinces. */
export const provincesInAll = provinceTotal(asOf)

/** Adoptions that have reached a level by the day of the snapshot and have not ended. */
export function adoptionsAtLevel(adoptions: Adoption[], level: AdoptionLevel): Count<Adoption> {
  const rows = adoptions.filter((adoption) => milestoneOn(adoption, level, asOf))
  return { rows, tally: Tally.of(rows) }
}

/**
 * Provinces of today that have reached a level, themselves or through an agency, a commune or a unit that
 * they continue. Each province counts once.
 */
export function provincesAtLevel(
  adoptions: Adoption[],
  level: AdoptionLevel,
): Count<Organisation> & { madeUp: Set<Organisation> } {
  const { rows, ...rest } = talliedBy(adoptionsAtLevel(adoptions, level).rows, ({ organisation }) =>
    catalogue.provinceToday(organisation),
  )
  return { rows: rows.sort(byName), ...rest }
}

/** How many provinces have announced an adoption: what stands on the page of every problem. */
export const provincesAnnounced = question(
  'provincesAnnounced',
  () => provincesAtLevel(catalogue.adoptions, 'announced').tally,
)

/** Where an adoption stands: its highest level today, with that level's date, or the day it ended. */
export interface Standing {
  level: AdoptionLevel
  milestone: Milestone
  stale: boolean
  endedOn: string | null
}

/** The standing of an adoption on the day of the snapshot; undefined before its first level. */
export function standingOf(adoption: Adoption): Standing | undefined {
  const endedOn = adoption.endedOn !== null && adoption.endedOn <= asOf ? adoption.endedOn : null
  const progress = endedOn ? { ...adoption, endedOn: null } : adoption
  const level = levelOn(progress, asOf)
  const milestone = level && milestoneOn(progress, level, asOf)
  return milestone
    ? { level, milestone, stale: !endedOn && isStale(milestone, asOf), endedOn }
    : undefined
}

/** Adoptions with the highest level first, then the newest date. */
export function byStanding(a: Adoption, b: Adoption): number {
  return rank(b).localeCompare(rank(a))
}

function rank(adoption: Adoption): string {
  const standing = standingOf(adoption)
  if (!standing) return ''
  const level = standing.endedOn ? 0 : 1 + adoptionLevels.values.indexOf(standing.level)
  return `${level}${standing.milestone.date}`
}

/** The newest adoptions, by the day on which they were announced. */
export function newestAnnouncements(limit: number): { adoption: Adoption; date: string }[] {
  return catalogue.adoptions
    .flatMap((adoption) => {
      const milestone = milestoneOn(adoption, 'announced', asOf)
      return milestone ? [{ adoption, date: milestone.date }] : []
    })
    .sort((a, b) => b.date.localeCompare(a.date))
    .slice(0, limit)
}
