import type { OrganisationKind, successionRelations } from './organisation.ts'

/** One recorded predecessor, and the last day on which it existed itself. */
interface Recorded {
  relation: (typeof successionRelations.values)[number]
  /** Day from which the successor continues it, `YYYY-MM-DD`; without one nothing passes on. */
  date?: string | null | undefined
  /** Last day of the predecessor, `YYYY-MM-DD`; null while it exists. */
  predecessorEnds?: string | null | undefined
}

/**
 * Whether rights have passed to the successor on a day (`YYYY-MM-DD`): from the recorded day on. What was split keeps
 * its own affairs as long as it exists itself.
 */
export function hasPassedOn({ relation, date, predecessorEnds }: Recorded, today: string): boolean {
  if (!date || date > today) return false
  return relation !== 'split' || (Boolean(predecessorEnds) && String(predecessorEnds) < today)
}

/** Whether one kind may continue another: firms continue firms, bodies of the State bodies of the State. */
export const mayContinue = (successor: OrganisationKind, predecessor: OrganisationKind): boolean =>
  (successor === 'vendor') === (predecessor === 'vendor')
