import type { Evaluation, EvaluationTemplate } from 'cms/domain/evaluation/evaluation.ts'
import { standingByDecisions } from 'cms/domain/evaluation/evaluationStanding.ts'
import type { StandingWithDecision } from 'cms/domain/evaluation/evaluationStanding.ts'
import { calledThen } from 'cms/domain/evaluation/evaluationText.ts'
import { totalOf } from 'cms/domain/evaluation/evaluationTotal.ts'
import type { EvaluationTotal } from 'cms/domain/evaluation/evaluationTotal.ts'
import type { Localized } from 'cms/domain/language/language.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { question } from '../../catalogue/reads.ts'

/** A result with all that pages say of it. */
export interface EvaluationView extends StandingWithDecision {
  evaluation: Evaluation
  template: EvaluationTemplate
  total: EvaluationTotal
  /** The offering or organisation that was evaluated; absent when the public may not see it. */
  subject: Subject | undefined
  /** What it was called when it was evaluated, where it is called something else today or has no page any more. */
  calledThen: Localized | undefined
}

interface Subject {
  page: 'offerings' | 'organisations'
  slug: string
  name: Localized
}

const viewOf = question('evaluationView', (slug: string): EvaluationView | undefined => {
  const evaluation = catalogue.evaluationBySlug.get(slug)
  const template = catalogue.evaluationTemplateBySlug.get(evaluation?.template ?? '')
  if (!evaluation || !template) return undefined
  const subject = subjectOf(evaluation)
  const then = calledThen(evaluation)
  return {
    evaluation,
    template,
    total: totalOf(template, evaluation.results),
    subject,
    calledThen: then && then.vi !== subject?.name.vi ? then : undefined,
    ...standingByDecisions(evaluation, catalogue.announcementBySlug, catalogue.asOf),
  }
})

/** Results by their slugs, in that order. */
export function evaluationViews(slugs: Iterable<string>): EvaluationView[] {
  return [...slugs].flatMap((slug) => viewOf(slug) ?? [])
}

const rank = { valid: 0, notYet: 1, expired: 2, revoked: 3 }

/** The results of a subject: what holds first, then the newest. */
export function inOrderOfStanding(evaluations: Evaluation[] = []): EvaluationView[] {
  return evaluationViews(evaluations.map(({ slug }) => slug)).sort(
    (a, b) =>
      rank[a.standing] - rank[b.standing] ||
      (b.evaluation.evaluatedOn ?? '').localeCompare(a.evaluation.evaluatedOn ?? ''),
  )
}

function subjectOf({ offering, organisation }: Evaluation): Subject | undefined {
  const sold = catalogue.offeringBySlug.get(offering ?? '')
  if (sold) return { page: 'offerings', slug: sold.slug, name: sold.name }
  const unit = catalogue.organisationBySlug.get(organisation ?? '')
  if (!unit) return undefined
  return { page: 'organisations', slug: unit.slug, name: unit.fullName ?? unit.name }
}
