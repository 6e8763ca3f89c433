import { adoptionLevels, levelOn, milestoneOn } from 'cms/domain/adoption/adoption.ts'
import type { Adoption, AdoptionLevel } from 'cms/domain/adoption/adoption.ts'
import { existedOn } from 'cms/domain/organisation/organisation.ts'
import type { Organisation } from 'cms/domain/organisation/organisation.ts'
import { requirementRows } from 'cms/domain/requirement/requirement.ts'
import { requirementStatuses } from 'cms/domain/requirement/requirementStatus.ts'
import type { Requirement, RequirementRow } from 'cms/domain/requirement/requirement.ts'
import { Tally } from 'cms/domain/values/tally.ts'
import type { RequirementStatus } from 'cms/domain/requirement/requirementStatus.ts'
import { byName, catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'

/** A requirement with every organisation that it is asked of, on the day of the snapshot. */
export interface RequirementView {
  requirement: Requirement
  rows: RequirementRow[]
  byStatus: Record<RequirementStatus, RequirementRow[]>
}

/** How many have met a requirement; made up where the requirement is, or where only made-up use meets it. */
export function metTally(rows: AskedOf[]): Tally {
  const met = rows.filter(({ row }) => row.status === 'met')
  return new Tally(met.length, met.filter(isAskedMadeUp).length)
}

/** How many are asked, and how many of them by a made-up requirement. */
export function askedTally(rows: AskedOf[]): Tally {
  return new Tally(rows.length, rows.filter(isAskedMadeUp).length)
}

/** Whether one side of a requirement rests on demonstration data. */
export function isAskedMadeUp({ requirement, row }: AskedOf): boolean {
  return (
    requirement.illustrative ||
    (row.metBy.length > 0 && row.metBy.every(({ illustrative }) => illustrative))
  )
}

/** All requirements, the nearest due date first. */
export const requirementViews = question('requirementViews', (): RequirementView[] =>
  [...catalogue.requirements]
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((requirement) => {
      const rows = requirementRows(requirement, catalogue, catalogue.asOf).sort((a, b) =>
        byName(a.organisation, b.organisation),
      )
      const byStatus = Object.fromEntries(
        requirementStatuses.values.map((status) => [
          status,
          rows.filter((row) => row.status === status),
        ]),
      ) as RequirementView['byStatus']
      return { requirement, rows, byStatus }
    }),
)

const viewBySlug = question('requirementView', (slug: string) =>
  requirementViews().find(({ requirement }) => requirement.slug === slug),
)

/** A requirement's view by its slug. */
export function requirementViewOf(slug: string): RequirementView {
  const view = viewBySlug(slug)
  if (view) return view
  throw new Error(`Không có nhiệm vụ “${slug}” trong dữ liệu.`)
}

/** What one organisation is asked, what is late first. */
export interface AskedOf {
  requirement: Requirement
  row: RequirementRow
}

const urgency: RequirementStatus[] = ['overdue', 'open', 'waived', 'met']

const askedOfAll = question('askedOfAll', () => {
  const asked = new Map<string, AskedOf[]>()
  for (const { requirement, rows } of requirementViews()) {
    for (const row of rows) {
      const { slug } = row.organisation
      const list = asked.get(slug) ?? []
      list.push({ requirement, row })
      asked.set(slug, list)
    }
  }
  for (const list of asked.values()) {
    list.sort((a, b) => urgency.indexOf(a.row.status) - urgency.indexOf(b.row.status))
  }
  return asked
})
const askedOf = question('askedOf', (slug: string) => askedOfAll().get(slug) ?? [])

/** The requirements asked of an organisation that exists on the day of the snapshot. */
export function requirementsOfOrganisation(organisation: Organisation): AskedOf[] {
  return existedOn(organisation, catalogue.asOf) ? askedOf(organisation.slug) : []
}

/** The requirements that a platform would meet: those that name it, or any of its group. */
export const requirementsOfPlatform = ({ slug, group }: { slug: string; group: string }) =>
  requirementsMetBy(slug, group)

const requirementsMetBy = question('requirementsMetBy', (slug: string, group: string) =>
  requirementViews().filter(
    ({ requirement }) => requirement.platform === slug || requirement.group === group,
  ),
)

/** The highest level that an organisation stands at today on a platform that would meet a requirement. */
export function furthestOf(
  requirement: Requirement,
  { slug, kind }: Organisation,
): { adoption: Adoption; level: AdoptionLevel; date: string } | undefined {
  const own =
    kind === 'province' ? catalogue.adoptionsOfProvinceToday : catalogue.adoptionsOfOrganisation
  const counts = ({ platform }: Adoption) =>
    requirement.group
      ? catalogue.platformBySlug.get(platform)?.group === requirement.group
      : platform === requirement.platform
  return (own.get(slug) ?? [])
    .filter(counts)
    .flatMap((adoption) => {
      const level = levelOn(adoption, catalogue.asOf)
      const date = level && milestoneOn(adoption, level, catalogue.asOf)?.date
      return level && date ? [{ adoption, level, date }] : []
    })
    .sort(
      (a, b) => adoptionLevels.values.indexOf(b.level) - adoptionLevels.values.indexOf(a.level),
    )[0]
}
