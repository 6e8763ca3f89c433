import { z } from 'zod'
import { LanguageSchema } from '../language/language.ts'
import { QuantityLinesSchema, RequestQuestionsSchema } from '../quotationRequest/quantityLine.ts'
import { RowIdSchema } from '../values/reference.ts'
import { SealedInputSchema } from './quotation.ts'

// Files that go between the site and the sealing page, which a vendor keeps on its own computer and opens without
// a network: no page of the server sees the price in between.

/** What the sealing page must know of a request: downloaded from the vendor's screen, signed by nobody, checked on return. */
export const RequestFileSchema = z.strictObject({
  format: z.literal('yeu-cau-niem-phong/1'),
  language: LanguageSchema,
  request: RowIdSchema,
  slug: z.string().max(200),
  title: z.string().max(500),
  version: z.number().int().positive(),
  /** Instant (ISO 8601) at which quotations are no longer taken. */
  deadline: z.iso.datetime(),
  /** The request's public key: `age1pq1…`. */
  recipient: z.string().startsWith('age1').max(5000),
  lines: QuantityLinesSchema,
  questions: RequestQuestionsSchema,
  illustrative: z.boolean(),
  vendor: z.strictObject({ id: RowIdSchema, name: z.string().max(500) }),
  /** The vendor's own offerings, with the prices that their plans give the lines. */
  plans: z.array(
    z.strictObject({
      offering: RowIdSchema,
      name: z.string(),
      plan: z.string().nullable(),
      prices: z.record(z.string(), z.number()),
      /** Null where the stated prices hold the tax already. */
      vatPercent: z.number().nullable(),
    }),
  ),
})
export type RequestFile = z.output<typeof RequestFileSchema>

/** A quotation that was sealed on the sealing page: nothing of it can be read without the request's key. */
export const SealedFileSchema = z.strictObject({
  format: z.literal('bao-gia-niem-phong/1'),
  request: RowIdSchema,
  vendor: RowIdSchema,
  offering: RowIdSchema.nullable(),
  sealed: SealedInputSchema,
})
export type SealedFile = z.output<typeof SealedFileSchema>

/** Where the sealing page lies in each release; it is one file, scripts and styles in it. */
export const sealingPage = '/trang-niem-phong.html'

/** Its SHA-256, in the form that `sha256sum --check` reads. */
export const sealingPageHash = `${sealingPage}.sha256`
