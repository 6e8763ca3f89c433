import { implementationMachine } from 'cms/domain/implementation/machine.ts'
import { implementationRoles } from 'cms/domain/implementation/roles.ts'
import { stateSchema } from 'cms/domain/transitions/stateSchema.ts'
import { z } from 'zod'

const named = z
  .object({ id: z.string(), slug: z.string().optional(), name: z.string() })
  .nullish()
  .catch(null)
  .transform((relation) => relation ?? null)

/** A firm's part in an adoption as the workspace reads it. */
export const ImplementationRecordSchema = z.object({
  id: z.string(),
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
