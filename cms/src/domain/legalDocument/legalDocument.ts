import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
import { enumeration } from '../values/enumeration.ts'
import {
  OptionalDaySchema,
  PartialDateSchema,
  ReferencesSchema,
  SlugSchema,
} from '../values/reference.ts'
import { OptionalWebAddressSchema } from '../values/webAddress.ts'

/** What papers of agencies are about; a paper takes the instruments of its subject that are in force on its day. */
export const basisSubjects = enumeration({
  procurement: {
    vi: 'Mua sắm, thuê dịch vụ công nghệ thông tin',
    en: 'Buying and hiring information technology',
  },
  dataSharing: { vi: 'Kết nối, chia sẻ dữ liệu', en: 'Connecting and sharing data' },
  personalData: { vi: 'Bảo vệ dữ liệu cá nhân', en: 'Protecting personal data' },
})
export type BasisSubject = (typeof basisSubjects.values)[number]

/** What the public may see of a legal document. */
export const LegalDocumentSchema = z.object({
  slug: SlugSchema,
  /** `186/QĐ-BTTTT` */
  number: z.string().min(1),
  /** Day of signing, as exact as the source states it. */
  date: PartialDateSchema,
  issuer: z.string().min(1),
  title: LocalizedSchema,
  url: OptionalWebAddressSchema,
  /** `source`, or a remark on what in this row is from general knowledge. */
  basis: z.string().min(1),
  /** First day on which it holds, where a source states it; else it is taken to hold since its signing. */
  inForceFrom: OptionalDaySchema,
  /** Instruments that end on the day on which this one begins to hold. */
  replaces: ReferencesSchema,
  /** The subjects whose papers cite it. */
  basisOf: z
    .array(basisSubjects.schema)
    .nullish()
    .transform((subjects) => subjects ?? []),
})
export type LegalDocument = z.output<typeof LegalDocumentSchema>
