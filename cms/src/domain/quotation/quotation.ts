import { z } from 'zod'
import { RowIdSchema } from '../values/reference.ts'
import { AnswerSchema, answerFaults } from '../quotationRequest/quantityLine.ts'
import type { QuantityLine, RequestQuestion } from '../quotationRequest/quantityLine.ts'
import type { FieldFault } from '../field/fieldFaults.ts'
import { canonicalJson } from '../selection/recordHash.ts'
import { quotationTotal } from './quotationTotal.ts'

/** Names the shape below; another shape gets another number. */
const quotationFormat = 'bao-gia/1'

/** Files of a quotation in all, in bytes, before they are encrypted. */
export const largestFiles = 5_000_000
/** The longest text of a sealed quotation that is taken: its files as Base64 twice over, and the rest. */
export const largestSealed = 10_000_000

const HexSchema = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A quotation as its vendor writes it. It is sealed whole, in the vendor's browser; the salt keeps anybody from
 * finding a price by trying out hashes. `request`, `vendor` tie it to its place: laid elsewhere, it is not opened.
 */
export const QuotationDocumentSchema = z.strictObject({
  format: z.literal(quotationFormat),
  request: RowIdSchema,
  requestVersion: z.number().int().positive(),
  vendor: RowIdSchema,
  /** 32 random bytes, hexadecimal. */
  salt: HexSchema,
  offering: RowIdSchema.nullable(),
  /** The Vietnamese name of the offering's plan. */
  plan: z.string().max(200).nullable(),
  lines: z
    .array(
      z.strictObject({
        key: z.string().max(40),
        unitPrice: z.number().int().min(0).max(1_000_000_000_000),
      }),
    )
    .max(50),
  vatPercent: z.number().min(0).max(20).nullable(),
  /** Days from the deadline for which the prices hold. */
  validityDays: z.number().int().min(1).max(365),
  answers: z.record(z.string().max(40), AnswerSchema),
  note: z.string().max(5000),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        type: z.string().max(100),
        /** The bytes as Base64. */
        content: z.base64(),
      }),
    )
    .max(10),
})
export type QuotationDocument = z.output<typeof QuotationDocumentSchema>

/** The text that is sealed and hashed: canonical JSON, so that the same quotation is the same text. */
export const quotationText = (document: QuotationDocument): string => canonicalJson(document)

/** What a vendor hands in: nothing of it can be read without the request's key. */
export const SealedInputSchema = z.strictObject({
  /** The age file (https://age-encryption.org/v1), as Base64. */
  ciphertext: z.base64().min(1).max(largestSealed),
  /** SHA-256 of the age file, hexadecimal. */
  sha256: HexSchema,
  /** SHA-256 of the quotation's text: what its own opening file is checked against after the deadline. */
  commitment: HexSchema,
  /** The version of the request that it answers. */
  requestVersion: z.number().int().positive(),
})
export type SealedInput = z.output<typeof SealedInputSchema>

/** What the server signs when it has received a quotation. Canonical JSON of this is what the signature is over. */
const ReceiptSchema = z.object({
  format: z.literal('bien-nhan/1'),
  request: RowIdSchema,
  requestVersion: z.number().int().positive(),
  quotation: RowIdSchema,
  vendor: RowIdSchema,
  sha256: HexSchema,
  commitment: HexSchema,
  /** Bytes of the age file. */
  length: z.number().int().positive(),
  /** Instant by the server's clock (ISO 8601). */
  receivedAt: z.iso.datetime(),
})
export type Receipt = z.output<typeof ReceiptSchema>

export const SignedReceiptSchema = z.object({
  receipt: ReceiptSchema,
  /** Ed25519 over the canonical JSON of the receipt, Base64. */
  signature: z.base64(),
  /** The server's public key, SPKI in DER, Base64. */
  publicKey: z.base64(),
})
export type SignedReceipt = z.output<typeof SignedReceiptSchema>

/** What is missing or wrong in a quotation, for the form before it is sealed. */
export function quotationFaults(
  { lines, questions }: { lines: QuantityLine[]; questions: RequestQuestion[] },
  quotation: Pick<QuotationDocument, 'lines' | 'answers' | 'vatPercent'>,
): Pick<FieldFault, 'field' | 'reason'>[] {
  const { missing, total } = quotationTotal(lines, quotation.lines, quotation.vatPercent)
  const unpriced = missing.map((key) => ({
    field: `lines.${key}`,
    reason: {
      vi: `Hãy nhập đơn giá của “${lines.find((line) => line.key === key)?.name ?? key}”.`,
      en: `Enter the unit price of “${lines.find((line) => line.key === key)?.name ?? key}”.`,
    },
  }))
  const tooMuch = Number.isSafeInteger(total)
    ? []
    : [
        {
          field: 'lines',
          reason: { vi: 'Tổng giá trị quá lớn.', en: 'The total is too large.' },
        },
      ]
  return [...unpriced, ...tooMuch, ...answerFaults(questions, quotation.answers)]
}
