import { z } from 'zod'
import { shapeOf } from '../field/field.ts'
import { enumeration } from '../values/enumeration.ts'
import { LocalizedSchema, OptionalLocalizedSchema } from '../language/language.ts'
import { OptionalReferenceSchema, ReferencesSchema, SlugSchema } from '../values/reference.ts'
import { platformFields } from './platformFields.ts'
import { sectors } from './sector.ts'
import { bases, confidences, SourceSchema } from '../values/source.ts'
import { OptionalWebAddressSchema } from '../values/webAddress.ts'

/** The three groups in which the ministry announced the 50 (18, 16, 16). */
export const platformGroups = enumeration({
  government: { vi: 'Chính phủ số', en: 'Digital government' },
  economy: { vi: 'Kinh tế số', en: 'Digital economy' },
  society: { vi: 'Xã hội số', en: 'Digital society' },
})
export type PlatformGroup = (typeof platformGroups.values)[number]

export const platformStatuses = enumeration({
  official: { vi: 'Vận hành chính thức', en: 'In official operation' },
  pilot: { vi: 'Thử nghiệm', en: 'In trial' },
})

/** Whether the platform is one of the 35 national platforms of Decision 186/QĐ-BTTTT (2022). */
export const nationalListings = enumeration({
  confirmed: { vi: 'Có trong 35 nền tảng số quốc gia', en: 'One of the 35 national platforms' },
  likely: { vi: 'Nhiều khả năng thuộc 35 nền tảng', en: 'Likely one of the 35' },
  unknown: { vi: 'Chưa rõ có thuộc 35 nền tảng', en: 'Not known whether one of the 35' },
})

/** A product that sources name for a platform: a mention, not an offering, so it has no price. */
const NamedProductSchema = z.object({
  name: z.string().min(1),
  /** The firm as the source writes it. */
  vendorName: z.string().nullish(),
  vendor: OptionalReferenceSchema,
  url: OptionalWebAddressSchema,
  basis: bases.schema,
})

/** What the public may see of a platform. */
export const PlatformSchema = z.object({
  slug: SlugSchema,
  name: LocalizedSchema,
  group: platformGroups.schema,
  sector: sectors.schema,
  /** One or two sentences: what it is for. */
  summary: LocalizedSchema,
  /** Owner when it was announced in 2022, and owner since the mergers of March 2025. */
  owner: OptionalReferenceSchema,
  ownerNow: OptionalReferenceSchema,
  ...shapeOf(platformFields),
  developers: ReferencesSchema,
  products: z
    .array(NamedProductSchema)
    .nullish()
    .transform((rows) => rows ?? []),
  status: platformStatuses.schema,
  statusBasis: bases.schema,
  statusNote: OptionalLocalizedSchema,
  nationalListing: nationalListings.schema,
  legalBasis: ReferencesSchema,
  confidence: confidences.schema,
  sources: z
    .array(SourceSchema)
    .nullish()
    .transform((rows) => rows ?? []),
})
export type Platform = z.output<typeof PlatformSchema>
