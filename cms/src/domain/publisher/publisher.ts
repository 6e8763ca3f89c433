import { z } from 'zod'
import { OptionalLocalizedSchema, LocalizedSchema } from '../language/language.ts'
import { SlugSchema } from '../values/reference.ts'

const optional = z
  .string()
  .nullish()
  .transform((text) => text || null)

/** Who stands behind the catalogue: one record, kept by the operator, shown at the foot of every page. */
export const PublisherSchema = z.object({
  slug: SlugSchema,
  /** The body that runs the catalogue, and the one above it. */
  name: LocalizedSchema,
  governingBody: OptionalLocalizedSchema,
  /** Who answers for the content: name and office. */
  responsible: z.string().min(1),
  address: optional,
  email: z.email(),
  phone: optional,
  illustrative: z.boolean().nullish().transform(Boolean),
})
