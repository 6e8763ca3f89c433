import { z } from 'zod'
import { AdoptionSchema } from '../adoption/adoption.ts'
import { AnnouncementSchema } from '../announcement/announcement.ts'
import { EvaluationSchema, EvaluationTemplateSchema } from '../evaluation/evaluation.ts'
import { IndicatorSchema } from '../indicator/indicator.ts'
import { LegalDocumentSchema } from '../legalDocument/legalDocument.ts'
import { OfferingSchema } from '../offering/offering.ts'
import { OrganisationSchema } from '../organisation/organisation.ts'
import { PlatformSchema } from '../platform/platform.ts'
import { PracticeSchema } from '../practice/practice.ts'
import { ProblemSchema } from '../problem/problem.ts'
import { DaySchema } from '../values/reference.ts'
import { RequirementSchema } from '../requirement/requirement.ts'

/** What each public collection shows, by Payload's collection slug. */
export const publicSchemas = {
  organisations: OrganisationSchema,
  platforms: PlatformSchema,
  problems: ProblemSchema,
  offerings: OfferingSchema,
  adoptions: AdoptionSchema,
  legalDocuments: LegalDocumentSchema,
  indicators: IndicatorSchema,
  evaluationTemplates: EvaluationTemplateSchema,
  evaluations: EvaluationSchema,
  announcements: AnnouncementSchema,
  practices: PracticeSchema,
  requirements: RequirementSchema,
} as const
export type PublicCollection = keyof typeof publicSchemas
export const publicCollections = Object.keys(publicSchemas) as PublicCollection[]

/** A record of a collection as the public sees it. */
export type PublicRecord<C extends PublicCollection> = z.output<(typeof publicSchemas)[C]>

/**
 * All that the public may see, read as an anonymous visitor. Pages, search index and exports are made
 * from one snapshot and nothing else. The schemas accept what they put out, so a snapshot written to a
 * file is parsed with the same schema when it is read back.
 */
export const SnapshotSchema = z.object({
  /** Instant at which it was taken (ISO 8601). */
  takenAt: z.iso.datetime(),
  /** The day it speaks of, in Việt Nam. */
  asOf: DaySchema,
  organisations: z.array(OrganisationSchema),
  platforms: z.array(PlatformSchema),
  problems: z.array(ProblemSchema),
  offerings: z.array(OfferingSchema),
  adoptions: z.array(AdoptionSchema),
  legalDocuments: z.array(LegalDocumentSchema),
  indicators: z.array(IndicatorSchema),
  evaluationTemplates: z.array(EvaluationTemplateSchema),
  evaluations: z.array(EvaluationSchema),
  announcements: z.array(AnnouncementSchema),
  practices: z.array(PracticeSchema),
  requirements: z.array(RequirementSchema),
})
export type Snapshot = z.output<typeof SnapshotSchema>
