import { z } from 'zod'
import { SlugSchema } from '../values/reference.ts'

/** Letters or digits in it: what has none is never asked for. */
const phrase = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/[\p{L}\p{N}]/u)

/** How much one record may hold. */
export const synonymLimits = { says: 60, means: 20, length: 80 } as const

/**
 * What people say, and the catalogue's words for it. Who asks with one of `says` finds entries that hold all
 * words of one of `means` as if they held what was asked; without `means` what was said says nothing and
 * excludes nothing. One way: the words of the catalogue are found as they are. A way of saying in capitals that
 * could be a Vietnamese syllable (AI) counts only in capitals.
 */
export const SynonymSchema = z.object({
  slug: SlugSchema,
  says: z.array(phrase(synonymLimits.length)).min(1).max(synonymLimits.says),
  means: z
    .array(phrase(synonymLimits.length))
    .max(synonymLimits.means)
    .nullish()
    .transform((means) => means ?? []),
})

/** A synonym as search needs it. */
export type Saying = Pick<z.output<typeof SynonymSchema>, 'says' | 'means'>
