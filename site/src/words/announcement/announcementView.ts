import { catalogue, pick } from '../../catalogue/catalogue.ts'
import { recordOf } from '../../catalogue/records.ts'
import { announcementStanding, announcementsSuperseding } from './announcements.ts'
import { evaluationViews } from '../evaluation/evaluations.ts'

/** What the page of a decision and its file show, in either language. */
export function announcementView(slug: string) {
  const announcement = recordOf('announcements', slug)
  return {
    announcement,
    standing: announcementStanding(slug),
    results: {
      evaluations: evaluationViews(announcement.evaluations),
      'revoked-evaluations': evaluationViews(announcement.revokedEvaluations),
    },
    platforms: {
      platforms: pick(catalogue.platformBySlug, announcement.platforms),
      'revoked-platforms': pick(catalogue.platformBySlug, announcement.revokedPlatforms),
    },
    relations: {
      supersedes: pick(catalogue.announcementBySlug, announcement.supersedes),
      'superseded-by': announcementsSuperseding(slug),
    },
    documents: pick(catalogue.legalDocumentBySlug, announcement.legalBasis),
  }
}
