import type { z } from 'zod'
import { IndicatorSchema } from 'cms/domain/indicator.ts'
import { LegalDocumentSchema } from 'cms/domain/legalDocument.ts'
import { OrganisationSchema } from 'cms/domain/organisation.ts'
import { PlatformSchema } from 'cms/domain/platform.ts'
import { ProblemSchema } from 'cms/domain/problem.ts'

/** The schema of a record's YAML file, by collection; relations are slugs. */
export const seedSchemas = {
  legalDocuments: LegalDocumentSchema,
  organisations: OrganisationSchema,
  platforms: PlatformSchema,
  problems: ProblemSchema,
  indicators: IndicatorSchema,
} as const
export type SeedCollection = keyof typeof seedSchemas
export type SeedRecord<C extends SeedCollection> = z.output<(typeof seedSchemas)[C]>
