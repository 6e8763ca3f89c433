import { firstDayOf } from '../announcement/announcement.ts'
import type { Announcement } from '../announcement/announcement.ts'
import { standingOn } from './evaluation.ts'
import type { Evaluation, EvaluationStanding } from './evaluation.ts'

/** How a result stands on a day, with the decision that makes it so. */
export interface StandingWithDecision {
  standing: EvaluationStanding
  /** The decision that published it. */
  announcement: Announcement | undefined
  /** The decision that revokes it, once it is signed; it may take effect later. */
  revocation: Announcement | undefined
}

/**
 * Whether an announced result holds on a day (`YYYY-MM-DD`). It holds from the first day of the decision
 * that published it, until its own last day or the first day of the decision that revokes it.
 */
export function standingByDecisions(
  evaluation: Evaluation,
  announcements: Map<string, Announcement>,
  day: string,
): StandingWithDecision {
  const announcement = announcements.get(evaluation.announcement ?? '')
  const revocation = announcements.get(evaluation.revokedBy ?? '')
  return { standing: standing(), announcement, revocation }

  function standing(): EvaluationStanding {
    const isRevoked = evaluation.state === 'revoked'
    if (isRevoked && (!revocation || firstDayOf(revocation) <= day)) return 'revoked'
    if (announcement && firstDayOf(announcement) > day) return 'notYet'
    return standingOn({ ...evaluation, state: 'announced' }, day)
  }
}
