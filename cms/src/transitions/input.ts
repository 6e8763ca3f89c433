import { z } from 'zod'
import { CorrectionInputSchema } from '../domain/adoption/adoption.ts'
import { largestSealed, SealedInputSchema } from '../domain/quotation/quotation.ts'
import {
  AmendmentInputSchema,
  AwardInputSchema,
  SealingKeyInputSchema,
} from '../domain/quotationRequest/quotationRequest.ts'
import { DaySchema, RowIdSchema } from '../domain/values/reference.ts'
import { visibleText } from '../domain/values/visibleText.ts'

/** Body of a request that fires an event; unknown keys are refused so that a slip is not lost silently. */
export const TransitionInputSchema = z.strictObject({
  reason: z.string().max(2000).transform(visibleText).optional(),
  date: DaySchema.optional(),
  evidence: z.string().max(500).transform(visibleText).optional(),
  validUntil: DaySchema.optional(),
  files: z.array(RowIdSchema).max(10).optional(),
  fieldReasons: z
    .record(z.string().max(100), z.string().max(2000).transform(visibleText))
    .optional(),
  contractPrice: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable().optional(),
  prices: z.record(RowIdSchema, z.number().int().nonnegative().nullable()).optional(),
  organisation: RowIdSchema.optional(),
  problem: RowIdSchema.optional(),
  offering: RowIdSchema.optional(),
  correction: CorrectionInputSchema.optional(),
  amendment: AmendmentInputSchema.optional(),
  award: AwardInputSchema.optional(),
  sealingKey: SealingKeyInputSchema.optional(),
  sealed: SealedInputSchema.optional(),
  openingFile: z.string().max(largestSealed).optional(),
  readVersion: z.string().max(100).optional(),
})
