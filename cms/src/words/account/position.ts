import type { TypedUser } from 'payload'
import { z } from 'zod'
import { roles } from '../../domain/account/roles.ts'
import type { Role } from '../../domain/account/roles.ts'
import { dayInVietnam } from '../../domain/values/day.ts'
import { idOf, rowsIn } from '../../transitions/door.ts'
import { sessionActsFor } from './sessions.ts'

/** What somebody is for an organisation. */
export interface Position {
  /** Of the row that gives it; null for the account's own. */
  membership: string | null
  role: Role
  organisation: string | null
  /** The first and the last day, of who stands in for somebody; none: until it is ended. */
  since?: string | null
  until?: string | null
}

/** Rows of an account's memberships as they are kept, without those of who stands in for a leader. */
export const lastingRows = (memberships: unknown): Record<string, unknown>[] =>
  rowsIn(memberships).filter(({ until }) => !until)

/** Whether it is for some days, for a leader who is away. */
export const isDeputy = ({ until }: Position): boolean => Boolean(until)

/** Whether its last day has passed. */
export const isPast = ({ until }: Position): boolean =>
  Boolean(until && until < dayInVietnam(new Date()))

/** Whether it holds today. */
const isInForce = (position: Position): boolean =>
  !isPast(position) && (position.since ?? '') <= dayInVietnam(new Date())

const RowSchema = z.object({
  id: z.string(),
  role: roles.schema,
  organisation: z.unknown().transform(idOf).pipe(z.string()),
  since: z.string().nullish(),
  until: z.string().nullish(),
})
const WithMembershipsSchema = z.object({ memberships: z.array(RowSchema).nullish() })

/** The organisations for which an account acts besides its own, those of other days included. */
export const membershipsOf = (account: unknown): Position[] =>
  (WithMembershipsSchema.safeParse(account).data?.memberships ?? []).map(({ id, ...position }) => ({
    membership: id,
    ...position,
  }))

/** Those that hold today. */
export const membershipsToday = (account: unknown): Position[] =>
  membershipsOf(account).filter(isInForce)

/** All that somebody may act as today, the account's own position first. */
export const positionsOf = (user: TypedUser): Position[] => [
  { membership: null, role: user.role, organisation: idOf(user.organisation) },
  ...membershipsToday(user),
]

/**
 * What somebody acts as in the session of a request: one position at a time. Undefined when the session was switched to
 * one that has ended since: it opens nothing until the person switches or signs in anew.
 */
export function positionOf(user: TypedUser): Position | undefined {
  const membership = sessionActsFor(user) ?? null
  return positionsOf(user).find((position) => position.membership === membership)
}

/**
 * What a page says that it was opened for: the organisation, or, of who stands in for a leader of the own one, the
 * membership that lets them.
 */
export const openedForOf = (position: Position): string | null =>
  isDeputy(position) ? position.membership : position.organisation
