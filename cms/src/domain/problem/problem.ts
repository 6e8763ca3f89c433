import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema } from '../language/language.ts'
import { OptionalReferenceSchema, ReferencesSchema, SlugSchema } from '../values/reference.ts'
import { sectors } from '../platform/sector.ts'
import { bases, confidences, SourceSchema } from '../values/source.ts'

export const problemStates = enumeration({
  open: { vi: 'Chưa có nền tảng', en: 'Open' },
  piloting: { vi: 'Đang thử nghiệm', en: 'Piloting' },
  solved: { vi: 'Đã có nền tảng', en: 'Answered by a platform' },
})

export const raiserKinds = enumeration({
  ministry: { vi: 'Bộ, ngành', en: 'Ministry' },
  province: { vi: 'Địa phương', en: 'Province' },
  sector: { vi: 'Ngành, lĩnh vực', en: 'Sector' },
})

/** What the public may see of a problem. */
export const ProblemSchema = z.object({
  slug: SlugSchema,
  title: LocalizedSchema,
  statement: LocalizedSchema,
  sector: sectors.schema,
  raisedBy: z.object({
    kind: raiserKinds.schema,
    /** The name at the time, as the source writes it. */
    name: z.string().min(1),
    organisation: OptionalReferenceSchema,
  }),
  state: problemStates.schema,
  stateBasis: bases.schema,
  /** Platforms in use (solved) or in trial (piloting) that answer it; empty while it is open. */
  solvedBy: ReferencesSchema,
  /** Platforms that could answer an open problem. */
  candidatePlatforms: ReferencesSchema,
  legalDocuments: ReferencesSchema,
  confidence: confidences.schema,
  sources: z
    .array(SourceSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  /** Proposed by a made-up organisation. */
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Problem = z.output<typeof ProblemSchema>
