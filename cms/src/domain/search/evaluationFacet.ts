import { enumeration } from '../values/enumeration.ts'
import { levelOf } from '../evaluation/evaluationText.ts'
import { standingByDecisions } from '../evaluation/evaluationStanding.ts'
import type { Snapshot } from '../publication/snapshot.ts'

/** Values of the facet “evaluation”: a level is one that holds today; what does not hold says why. */
export const evaluationFacets = enumeration({
  'level-5': { vi: 'Mức 5, còn hiệu lực', en: 'Level 5, valid' },
  'level-4': { vi: 'Mức 4, còn hiệu lực', en: 'Level 4, valid' },
  'level-3': { vi: 'Mức 3, còn hiệu lực', en: 'Level 3, valid' },
  'level-2': { vi: 'Mức 2, còn hiệu lực', en: 'Level 2, valid' },
  'level-1': { vi: 'Mức 1, còn hiệu lực', en: 'Level 1, valid' },
  'no-level': { vi: 'Chưa đạt mức nào', en: 'No level reached' },
  'not-yet': { vi: 'Đã công bố, chưa có hiệu lực', en: 'Announced, not yet in force' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
})
export type EvaluationFacet = (typeof evaluationFacets.values)[number]

/** Tells the facet values of the results of an offering or an organisation on the snapshot's day. */
export function evaluationValue(snapshot: Snapshot): (subject: string) => EvaluationFacet[] {
  const announcements = new Map(snapshot.announcements.map((one) => [one.slug, one]))
  const made = new Set(
    snapshot.organisations.filter(({ illustrative }) => illustrative).map(({ slug }) => slug),
  )
  const values = new Map<string, Set<EvaluationFacet>>()
  for (const evaluation of snapshot.evaluations) {
    const subject = evaluation.offering ?? evaluation.organisation
    if (!subject) continue
    // A row of the search is marked as illustrative as a whole: a province that is real must not be, and
    // must not be found by a result that is not. Its page shows the result, marked.
    const isReal = evaluation.organisation !== null && !made.has(evaluation.organisation)
    if (evaluation.illustrative && isReal) continue
    const { standing } = standingByDecisions(evaluation, announcements, snapshot.asOf)
    const found = values.get(subject) ?? new Set()
    found.add(
      standing === 'valid'
        ? levelFacet(levelOf(evaluation, snapshot))
        : standing === 'notYet'
          ? 'not-yet'
          : standing,
    )
    values.set(subject, found)
  }
  return (subject) => [...(values.get(subject) ?? [])]
}

function levelFacet(level: number | null): EvaluationFacet {
  return evaluationFacets.values.find((value) => value === `level-${level}`) ?? 'no-level'
}
