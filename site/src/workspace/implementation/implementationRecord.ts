import { implementationMachine } from 'cms/domain/implementation/machine.ts'
import { implementationRoles } from 'cms/domain/implementation/roles.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { z } from 'zod'
import { AdoptionRecordSchema } from '../agency/agencyRecords.ts'

const named = z
  .object({ id: z.string(), slug: z.string().optional(), name: z.string() })
  .nullish()
  .catch(null)
  .transform((relation) => relation ?? null)

/** An adoption in which a firm took part, as far as everybody reads it. */
export const PublicAdoptionSchema = AdoptionRecordSchema.pick({
  id: true,
  offering: true,
  platform: true,
  formerProduct: true,
  productName: true,
  state: true,
})

/** A firm's part in an adoption as the workspace reads it. */
export const ImplementationRecordSchema = z.object({
  id: z.string(),
  adoption: z.object({ id: z.string() }).nullish().catch(null),
  partner: named,
  organisation: named,
  proposedBy: named,
  roles: z.array(implementationRoles.schema),
  confirmedOn: z.string().nullish(),
  /** Why the leader sent it back; its agency alone reads it. */
  sentBack: z.object({ reason: z.string().nullish() }).nullish().catch(null),
  state: stateSchema(implementationMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
  updatedAt: z.string(),
})
export type ImplementationRecord = z.output<typeof ImplementationRecordSchema>
