import { z } from 'zod'
import { stateSchema } from '../transitions/stateSchema.ts'
import { solutionProposalMachine } from './machine.ts'
import { enumeration } from '../values/enumeration.ts'
import { OptionalDaySchema, OptionalReferenceSchema, ReferenceSchema } from '../values/reference.ts'

/** What a vendor answers a problem with. */
export const solutionKinds = enumeration({
  offering: { vi: 'Sản phẩm đã có', en: 'An offering' },
  pilot: { vi: 'Thử nghiệm', en: 'A pilot' },
})

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text || null)
const optionalNumber = z
  .number()
  .int()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? null)

/** An answer as the public sees it: all of it, since the vendor writes it for all who have the problem. */
export const SolutionProposalSchema = z.object({
  vendor: ReferenceSchema,
  problem: ReferenceSchema,
  kind: solutionKinds.schema,
  /** The offering that answers it; a pilot may be of something that is not sold yet. */
  offering: OptionalReferenceSchema,
  text: z.string().min(1),
  /** What would be tried where. */
  scope: optionalText,
  /** How long that takes. */
  months: optionalNumber,
  /** What it costs the agency, in whole đồng; null where the vendor did not say. */
  cost: optionalNumber,
  /** What the agency has to bring. */
  needs: optionalText,
  offeredOn: OptionalDaySchema,
  state: stateSchema(solutionProposalMachine),
  /** Who tries it or has tried it, since and until when, with what result. */
  organisation: OptionalReferenceSchema,
  pilotFrom: OptionalDaySchema,
  pilotUntil: OptionalDaySchema,
  pilotResult: optionalText,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type SolutionProposal = z.output<typeof SolutionProposalSchema>
