import { provincesOn } from '../domain/adoption/coverage.ts'
import { requirementRows } from '../domain/requirement/requirement.ts'
import type { RequirementStatus } from '../domain/requirement/requirementStatus.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'

/** What is required of one organisation, as its workspace lists it. */
export interface RequiredItem {
  slug: string
  title: string
  /** The organisation that it is asked of: one's own, or the province above it. */
  organisation: string
  status: RequirementStatus
  dueOn: string
  metOn: string | null
  illustrative: boolean
}

/** The order in which they want attention. */
const order: RequirementStatus[] = ['overdue', 'open', 'waived', 'met']

/**
 * What is required of an organisation and of the province that it belongs to, the most pressing first, on
 * the day of the snapshot: the same rows as the public page of the province counts.
 */
export function requirementsFor(slug: string, snapshot: Snapshot): RequiredItem[] {
  const province = provincesOn(snapshot.organisations, snapshot.asOf)(slug)?.slug
  return snapshot.requirements
    .flatMap((requirement) =>
      requirementRows(requirement, snapshot, snapshot.asOf)
        .filter(({ organisation }) => [slug, province].includes(organisation.slug))
        .map(({ organisation, status, metOn }) => ({
          slug: requirement.slug,
          title: requirement.title.vi,
          organisation: organisation.name.vi,
          status,
          dueOn: requirement.dueOn,
          metOn,
          illustrative: requirement.illustrative,
        })),
    )
    .sort(
      (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.dueOn.localeCompare(b.dueOn),
    )
}
