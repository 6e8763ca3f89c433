import { announcementsNaming } from '../announcement/announcements.ts'
import { catalogue, inFairOrder, pick } from '../../catalogue/catalogue.ts'
import { provincesAtLevel } from '../../catalogue/counts.ts'
import { recordOf } from '../../catalogue/records.ts'
import { requirementsOfPlatform } from '../requirement/requirements.ts'

/** What the page of a platform and its file show, in either language. */
export function platformView(slug: string) {
  const platform = recordOf(catalogue.platformBySlug, slug)
  const answered = catalogue.problemsOfPlatform.get(slug) ?? []
  const adoptions = catalogue.adoptionsOfPlatform.get(slug) ?? []
  const related = (relation: (typeof answered)[number]['relation']) =>
    answered.flatMap((row) => (row.relation === relation ? [row.problem] : []))
  return {
    platform,
    /** Problems that it answers, then those that it could. */
    problems: { answers: related('answers'), couldAnswer: related('couldAnswer') },
    offerings: inFairOrder(catalogue.offeringsOfPlatform.get(slug) ?? []),
    adoptions,
    documents: pick(catalogue.legalDocumentBySlug, platform.legalBasis),
    /** Provinces of today in which it is in use. */
    inUse: provincesAtLevel(adoptions, 'inUse'),
    announcements: announcementsNaming(slug),
    requirements: requirementsOfPlatform(platform),
    practices: catalogue.practicesOfPlatform.get(slug) ?? [],
  }
}
