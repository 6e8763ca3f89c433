import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
import { PartialDateSchema, SlugSchema } from '../values/reference.ts'
import { OptionalWebAddressSchema } from '../values/webAddress.ts'

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
})
export type LegalDocument = z.output<typeof LegalDocumentSchema>
