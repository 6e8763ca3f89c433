import type { BaseDatabaseAdapter, TypedUser } from 'payload'
import { z } from 'zod'

/** Hours after which a person signs in anew, however busy the session was. */
const longestSessionHours = 12

const SessionSchema = z.object({
  id: z.string(),
  createdAt: z.union([z.date(), z.string()]),
  expiresAt: z.union([z.date(), z.string()]),
})
type Session = z.output<typeof SessionSchema>
const WithSessionsSchema = z.object({ sessions: z.array(SessionSchema) })

const runs = ({ expiresAt }: Session) => new Date(expiresAt).getTime() > Date.now()

/** Whether a session is older than {@link longestSessionHours}, or its account may not be used any more. */
export function isEnded(user: TypedUser): boolean {
  if (user.standing === 'off' || user.standing === 'awaitsConfirmation') return true
  const current: unknown = '_sid' in user ? user._sid : undefined
  const session = user.sessions?.find(({ id }) => id === current)
  if (!session?.createdAt) return false
  return Date.now() - new Date(session.createdAt).getTime() > longestSessionHours * 3_600_000
}

/**
 * Payload reads an account, signs it in and writes all of the account back: of several sign-ins at once the last
 * writes the others' sessions away, and what was changed in the account meanwhile. Here a sign-in adds its session
 * to those that stand in the row at that moment, and a renewed one renews itself; both write nothing else. It
 * tells them by the times that Payload has just set, which are dates still.
 */
export function keepAllSessions(adapter: Pick<BaseDatabaseAdapter, 'findOne' | 'updateOne'>): void {
  const updateOne = adapter.updateOne.bind(adapter)
  adapter.updateOne = async (args): Promise<unknown> => {
    const { collection, data, req } = args
    const changed = collection === 'users' && data.updatedAt === null ? touched(data) : undefined
    if (!changed) return updateOne(args)
    const id = 'id' in args && args.id ? args.id : data.id
    const row = await adapter.findOne({
      collection,
      where: { id: { equals: id } },
      ...(req ? { req } : {}),
    })
    const standing = WithSessionsSchema.safeParse(row).data?.sessions ?? []
    const others = standing.filter((session) => runs(session) && session.id !== changed.id)
    return updateOne({ ...args, data: { sessions: [...others, changed], updatedAt: null } })
  }
}

/** The session that was added or renewed by whoever writes. */
function touched(data: unknown): Session | undefined {
  const sessions = WithSessionsSchema.safeParse(data).data?.sessions ?? []
  return sessions.find(({ expiresAt }) => expiresAt instanceof Date)
}
