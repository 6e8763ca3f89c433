import { z } from 'zod'
import { sealingModes } from './quotationRequest.ts'

/** What an opening record says of one quotation. */
const OpeningEntrySchema = z.object({
  quotation: z.string(),
  vendor: z.string(),
  vendorName: z.string(),
  sha256: z.string(),
  commitment: z.string(),
  /** Instant (ISO 8601) by the server's clock. */
  receivedAt: z.string(),
  /** Bytes of the sealed file. */
  length: z.number(),
  /** Whole đồng with VAT; null when it could not be opened. */
  total: z.number().nullable(),
  fault: z.string().nullable(),
})
export type OpeningEntry = z.output<typeof OpeningEntrySchema>

/** The opening record: who, when, by which key, what was received. */
export const OpeningRecordSchema = z.object({
  openedAt: z.string(),
  by: z.string(),
  sealing: sealingModes.schema,
  /** The request's secret key; null when each vendor's own file was taken. */
  key: z.string().nullable(),
  /** Names of the custodians whose shares were given back. */
  custodians: z.array(z.string()),
  entries: z.array(OpeningEntrySchema),
})
export type OpeningRecord = z.output<typeof OpeningRecordSchema>

/** The record as vendors read it: the agency's people and the custodians are not named outside. */
export const OutsideOpeningSchema = OpeningRecordSchema.omit({ by: true, custodians: true })
