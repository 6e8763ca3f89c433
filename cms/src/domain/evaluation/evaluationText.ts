import type { Announcement } from '../announcement/announcement.ts'
import type { Label, Localized } from '../language/language.ts'
import { evaluationStandings } from './evaluation.ts'
import type { Evaluation, EvaluationTemplate } from './evaluation.ts'
import { standingByDecisions } from './evaluationStanding.ts'
import { totalOf } from './evaluationTotal.ts'

/** What a result is read with, all of it public: templates and decisions, on a day (`YYYY-MM-DD`). */
interface Given {
  asOf: string
  evaluationTemplates: EvaluationTemplate[]
  announcements: Announcement[]
}

/** The level that a result reached; null when it reached none or its template is not public. */
export function levelOf(
  { template, results }: Pick<Evaluation, 'template' | 'results'>,
  { evaluationTemplates }: Pick<Given, 'evaluationTemplates'>,
): number | null {
  const found = evaluationTemplates.find(({ slug }) => slug === template)
  return found ? totalOf(found, results).level : null
}

/** What the subject of a result was called: in the version that was evaluated, else when it left the catalogue last. */
export const calledThen = ({
  subjectVersion,
  formerProduct,
}: Pick<Evaluation, 'subjectVersion' | 'formerProduct'>): Localized | undefined =>
  subjectVersion?.name ?? (formerProduct ? { vi: formerProduct.name } : undefined)

/** A level in words. */
export function levelText(level: number | null): Label {
  if (level === null) return { vi: 'Chưa đạt mức nào', en: 'No level reached' }
  return { vi: `Mức ${level}/5`, en: `Level ${level}/5` }
}

/** A result in one line: `Mức 4/5, còn hiệu lực, số 07/QĐ-BKHCN`; a revoked one names what revoked it. */
export function evaluationText(evaluation: Evaluation, given: Given): Label {
  const announcements = new Map(given.announcements.map((one) => [one.slug, one]))
  const { standing, announcement, revocation } = standingByDecisions(
    evaluation,
    announcements,
    given.asOf,
  )
  const level = levelText(levelOf(evaluation, given))
  const word = evaluationStandings.labels[standing]
  const number = (standing === 'revoked' ? revocation : announcement)?.number
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
  return {
    vi: [level.vi, lower(word.vi), number && `số ${number}`].filter(Boolean).join(', '),
    en: [level.en, lower(word.en), number].filter(Boolean).join(', '),
  }
}
