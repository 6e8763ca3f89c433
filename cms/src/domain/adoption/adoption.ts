import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { operationInputShape, operationLabels, operationShape } from './operation.ts'
import { FormerProductSchema } from '../offering/formerProduct.ts'
import { OptionalLocalizedSchema } from '../language/language.ts'
import {
  DaySchema,
  OptionalDaySchema,
  OptionalReferenceSchema,
  ReferenceSchema,
  ReferencesSchema,
  RowIdSchema,
} from '../values/reference.ts'

/**
 * The four levels. Each is a claim of its own with a date and evidence; a later one does not replace an
 * earlier one, and they are never added together.
 */
export const adoptionLevels = enumeration({
  announced: { vi: 'Đã công bố', en: 'Announced' },
  contracted: { vi: 'Đã ký hợp đồng', en: 'Contracted' },
  deployed: { vi: 'Đã triển khai', en: 'Deployed' },
  inUse: { vi: 'Đang sử dụng', en: 'In use' },
})
export type AdoptionLevel = (typeof adoptionLevels.values)[number]

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** A relation to an adoption in a public record is the adoption's id: adoptions have no page of their own. */
export const AdoptionIdSchema = z
  .union([RowIdSchema, z.object({ id: RowIdSchema })])
  .transform((target) => (typeof target === 'string' ? target : target.id))

/** One level that an adoption reached. */
export const MilestoneSchema = z.object({
  level: adoptionLevels.schema,
  /** The day it was reached, in the agency's words. */
  date: DaySchema,
  /** What shows it: number of a decision, of a contract, of a minute. Public. */
  evidence: optionalText,
  /** The last day on which the evidence holds; afterwards the level shows as stale. */
  validUntil: OptionalDaySchema,
})
export type Milestone = z.output<typeof MilestoneSchema>

/** What a correction may change. */
export const correctableFields = enumeration({
  purpose: { vi: 'Mục đích sử dụng', en: 'What it is used for' },
  date: { vi: 'Ngày', en: 'Date' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  validUntil: { vi: 'Có giá trị đến', en: 'Valid until' },
  ...operationLabels,
})

/** A published value that was wrong, and what took its place: the old one stays, as corrected. */
export const CorrectionSchema = z.object({
  /** The day on which the leader approved it. */
  on: DaySchema,
  /** A new version is told to agencies alone. */
  field: correctableFields.schema.exclude(['version']),
  /** The level that was corrected; null for the purpose and how it runs. */
  level: adoptionLevels.schema.nullable(),
  before: z.string().nullable(),
  after: z.string(),
  reason: z.string(),
})
export type Correction = z.output<typeof CorrectionSchema>

/** What is proposed: the purpose, what a level says, or how it runs. Files are added to those of the level. */
export const CorrectionInputSchema = z.strictObject({
  purpose: z.string().trim().min(1).max(2000).optional(),
  level: adoptionLevels.schema.optional(),
  date: DaySchema.optional(),
  evidence: z.string().trim().min(1).max(500).optional(),
  validUntil: DaySchema.optional(),
  files: z.array(RowIdSchema).max(10).optional(),
  ...operationInputShape,
})
export type CorrectionInput = z.output<typeof CorrectionInputSchema>

/** What the public may see of an adoption. Contacts, price, notes, files and version are not in it. */
export const AdoptionSchema = z.object({
  id: z.string(),
  organisation: ReferenceSchema,
  platform: ReferenceSchema,
  offering: OptionalReferenceSchema,
  /** The product in words, and its firm, where the catalogue has no offering of it yet. */
  productName: optionalText,
  vendorName: optionalText,
  /** The product that it names, once that has left the catalogue. */
  formerProduct: FormerProductSchema.nullish().transform((former) => former ?? null),
  problems: ReferencesSchema,
  /** What the organisation uses it for. */
  purpose: OptionalLocalizedSchema,
  milestones: z
    .array(MilestoneSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  endedOn: OptionalDaySchema,
  ...operationShape,
  /** The organisation above that registered it for the one that uses it; null: that one did itself. */
  actingOrganisation: OptionalReferenceSchema,
  corrections: z
    .array(CorrectionSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Adoption = z.output<typeof AdoptionSchema>

type Progress = Pick<Adoption, 'milestones' | 'endedOn'>

/** The milestone of a level that was reached on or before a day, unless the adoption had ended by then. */
export function milestoneOn(
  adoption: Progress,
  level: AdoptionLevel,
  day: string,
): Milestone | undefined {
  if (adoption.endedOn && adoption.endedOn <= day) return undefined
  return adoption.milestones.find((milestone) => milestone.level === level && milestone.date <= day)
}

/** The highest level that an adoption stood at on a day; undefined before the first or after its end. */
export function levelOn(adoption: Progress, day: string): AdoptionLevel | undefined {
  return adoptionLevels.values.findLast((level) => milestoneOn(adoption, level, day))
}

/** Whether the evidence of a milestone no longer holds on a day. */
export function isStale(milestone: Milestone, day: string): boolean {
  return milestone.validUntil !== null && milestone.validUntil < day
}
