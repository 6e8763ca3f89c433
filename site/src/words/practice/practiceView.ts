import { catalogue, pick } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'

/** What the page of a practice and its file show, in either language. */
export function practiceView(slug: string) {
  const practice = recordOf('practices', slug)
  return {
    practice,
    organisation: catalogue.organisationBySlug.get(practice.organisation),
    platforms: pick(catalogue.platformBySlug, practice.platforms),
    problems: pick(catalogue.problemBySlug, practice.problems),
    offering: catalogue.offeringBySlug.get(practice.offering ?? ''),
  }
}
