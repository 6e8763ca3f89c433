import type { TypedUser } from 'payload'
import { z } from 'zod'
import { roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { idOf } from '../../transitions/door.ts'
import { sessionActsFor } from './sessions.ts'

/** What somebody is for an organisation. */
export interface Position {
  /** Of the row that gives it; null for the account's own. */
  membership: string | null
  role: Role
  organisation: string | null
}

const RowSchema = z.object({
  id: z.string(),
  role: roles.schema,
  organisation: z.unknown().transform(idOf).pipe(z.string()),
})
const WithMembershipsSchema = z.object({ memberships: z.array(RowSchema).nullish() })

/** The organisations for which an account acts besides its own. */
export const membershipsOf = (account: unknown): Position[] =>
  (WithMembershipsSchema.safeParse(account).data?.memberships ?? []).map(
    ({ id, role, organisation }) => ({ membership: id, role, organisation }),
  )

/** All that somebody may act as, the account's own position first. */
export const positionsOf = (user: TypedUser): Position[] => [
  { membership: null, role: user.role, organisation: idOf(user.organisation) },
  ...membershipsOf(user),
]

/**
 * What somebody acts as in the session of a request: one position at a time. Undefined when the session was switched to
 * one that has ended since: it opens nothing until the person switches or signs in anew.
 */
export function positionOf(user: TypedUser): Position | undefined {
  const membership = sessionActsFor(user) ?? null
  return positionsOf(user).find((position) => position.membership === membership)
}
