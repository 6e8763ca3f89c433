import { z } from 'zod'
import { AdoptionIdSchema } from '../adoption/adoption.ts'
import { stateSchema } from '../transitions/stateSchema.ts'
import { OptionalDaySchema, ReferenceSchema } from '../values/reference.ts'
import { implementationMachine } from './machine.ts'
import { implementationRoles } from './roles.ts'

/** What the public sees of it: only what the agency confirmed. */
export const ImplementationSchema = z.object({
  adoption: AdoptionIdSchema,
  partner: ReferenceSchema,
  roles: z.array(implementationRoles.schema).min(1),
  /** The day on which the agency's leader confirmed it. */
  confirmedOn: OptionalDaySchema,
  state: stateSchema(implementationMachine),
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type Implementation = z.output<typeof ImplementationSchema>
