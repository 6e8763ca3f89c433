import { z } from 'zod'
import { stateSchema } from '../transitions/stateSchema.ts'
import { problemProposalMachine } from './machine.ts'
import { OptionalDaySchema, OptionalReferenceSchema, ReferenceSchema } from '../values/reference.ts'

/**
 * That an organisation has a problem, as the public sees it: it proposed the problem, joined it, or the ministry
 * merged its proposal into it. What it wrote besides stays between it and the ministry.
 */
export const ProblemProposalSchema = z.object({
  organisation: ReferenceSchema,
  /** Null until the event has written it that makes it public, and when the problem is public no longer. */
  problem: OptionalReferenceSchema,
  /** Who suffers from it, in the organisation's words. */
  sufferers: z.string().min(1),
  /** How many people or bodies that are; null where it did not say. */
  sufferersCount: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .transform((value) => value ?? null),
  /** Since when it stands at the problem. */
  since: OptionalDaySchema,
  state: stateSchema(problemProposalMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
})
