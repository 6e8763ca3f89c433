import { z } from 'zod'
import { AdoptionSchema } from '../adoption/adoption.ts'
import { AnnouncementSchema } from '../announcement/announcement.ts'
import { ErrorReportSchema } from '../errorReport/errorReport.ts'
import { EvaluationSchema, EvaluationTemplateSchema } from '../evaluation/evaluation.ts'
import { ExperienceSchema } from '../experience/experience.ts'
import { ImplementationSchema } from '../implementation/implementation.ts'
import { IndicatorSchema } from '../indicator/indicator.ts'
import { LegalDocumentSchema } from '../legalDocument/legalDocument.ts'
import { MenuSchema } from '../menu/menu.ts'
import { OfferingSchema } from '../offering/offering.ts'
import { OrganisationSchema } from '../organisation/organisation.ts'
import { ContentPageSchema } from '../page/page.ts'
import { PlatformSchema } from '../platform/platform.ts'
import { PracticeSchema } from '../practice/practice.ts'
import { PublisherSchema } from '../publisher/publisher.ts'
import { ProblemSchema } from '../problem/problem.ts'
import { ProblemProposalSchema } from '../problemProposal/problemProposal.ts'
import { SolutionProposalSchema } from '../solutionProposal/solutionProposal.ts'
import { QuotationRequestSchema } from '../quotationRequest/quotationRequest.ts'
import { DaySchema } from '../values/reference.ts'
import { SynonymSchema } from '../synonym/synonym.ts'
import { ServiceDaySchema } from '../serviceLevel/serviceLevel.ts'
import { RequirementSchema } from '../requirement/requirement.ts'
import { UsageReportSchema } from '../usageReport/usageReport.ts'
import { publicCollections } from '../words.ts'
import type { PublicCollection } from '../words.ts'

/** What each public word shows: a word that has no schema here does not compile. */
export const publicSchemas = {
  organisations: OrganisationSchema,
  platforms: PlatformSchema,
  problems: ProblemSchema,
  problemProposals: ProblemProposalSchema,
  solutionProposals: SolutionProposalSchema,
  offerings: OfferingSchema,
  adoptions: AdoptionSchema,
  usageReports: UsageReportSchema,
  experiences: ExperienceSchema,
  implementations: ImplementationSchema,
  legalDocuments: LegalDocumentSchema,
  indicators: IndicatorSchema,
  synonyms: SynonymSchema,
  evaluationTemplates: EvaluationTemplateSchema,
  evaluations: EvaluationSchema,
  announcements: AnnouncementSchema,
  practices: PracticeSchema,
  requirements: RequirementSchema,
  quotationRequests: QuotationRequestSchema,
  errorReports: ErrorReportSchema,
  publishers: PublisherSchema,
  pages: ContentPageSchema,
  menus: MenuSchema,
} as const satisfies Record<PublicCollection, z.ZodType>

/** A list of each. */
const lists = Object.fromEntries(
  publicCollections.map((collection) => [collection, z.array(publicSchemas[collection])]),
) as { [C in PublicCollection]: z.ZodArray<(typeof publicSchemas)[C]> }

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
  /** How well the installation served on the days before, newest first. */
  serviceDays: z.array(ServiceDaySchema).default([]),
  ...lists,
})
export type Snapshot = z.output<typeof SnapshotSchema>

/** A snapshot with nothing in it, of an instant (ISO 8601) and the day that it speaks of. */
export const emptySnapshot = (takenAt: string, asOf: string): Snapshot =>
  SnapshotSchema.parse({
    takenAt,
    asOf,
    ...Object.fromEntries(publicCollections.map((collection) => [collection, []])),
  })
