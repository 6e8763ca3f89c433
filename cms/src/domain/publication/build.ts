import { z } from 'zod'

/** Name of the file, beside the site of a release, that holds its {@link Build}. */
export const buildFile = 'build.json'

/** What the files of a release were made from: the renderer writes it, and reads it at the next publication. */
export const BuildSchema = z.object({
  /** Which code made it, for which public address: what another made is not carried over. */
  code: z.string(),
  /** What all files were made from, with its digests. */
  ofAll: z.record(z.string(), z.string()),
  /** What files read, and the digest of each, one list beside the other. */
  reads: z.array(z.string()),
  digests: z.array(z.string()),
  /** Every file by its place in the site, with the places in `reads` of what it was made from. */
  files: z.record(z.string(), z.string()),
  /** Bytes of each: a file that is missing or cut off is not carried over, but rendered. */
  sizes: z.record(z.string(), z.number()),
  /** Those that are new in this release or were rendered anew; the rest is carried over. */
  rendered: z.array(z.string()),
  /** Whether a file of the release before is no more. */
  hasRemoved: z.boolean(),
})
export type Build = z.infer<typeof BuildSchema>
