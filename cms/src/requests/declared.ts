import type { Endpoint } from 'payload'
import { z } from 'zod'
import { permissions } from '../domain/account/roles.ts'
import type { Permission } from '../domain/account/roles.ts'

/** What `declaredEndpoint.ts` leaves on an endpoint for the inventory of routes. */
const DeclaredSchema = z.object({
  kind: z.enum(['anyone', 'reader', 'bearer', 'signedIn', 'holder']),
  who: z.string(),
  permissions: z.array(
    z.custom<Permission>((one) => typeof one === 'string' && one in permissions),
  ),
  /** Names in the query. */
  takes: z.array(z.string()),
  isCostly: z.boolean(),
  takesFiles: z.boolean(),
  /** Schema of its body. */
  reads: z.custom<z.ZodType>((one) => one instanceof z.ZodType).optional(),
  /** Collection of the form that the body is, and the part of the body that it shows. */
  form: z.object({ collection: z.string(), within: z.string().optional() }).optional(),
})
export type Declared = z.output<typeof DeclaredSchema>

/** What was declared of an endpoint; undefined for one of Payload's own. */
export const declaredOf = ({ custom }: Pick<Endpoint, 'custom'>): Declared | undefined =>
  DeclaredSchema.optional().parse(custom?.declared)
