import { catalogue, inFairOrder, pick } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'

/** What the page of a problem and its file show, in either language. */
export function problemView(slug: string) {
  const problem = recordOf('problems', slug)
  const answering = pick(catalogue.platformBySlug, problem.solvedBy)
  const candidates = pick(catalogue.platformBySlug, problem.candidatePlatforms)
  const platforms = [...answering, ...candidates]
  return {
    problem,
    /** Platforms in use or in trial that answer it. */
    answering,
    /** Platforms that could. */
    candidates,
    platforms,
    offerings: inFairOrder(
      platforms.flatMap(({ slug: of }) => catalogue.offeringsOfPlatform.get(of) ?? []),
    ),
    /** Who has it, and what vendors answer. */
    holders: catalogue.holdersOfProblem.get(slug) ?? [],
    answers: catalogue.answersOfProblem.get(slug) ?? [],
    practices: catalogue.practicesOfProblem.get(slug) ?? [],
    documents: pick(catalogue.legalDocumentBySlug, problem.legalDocuments),
  }
}
