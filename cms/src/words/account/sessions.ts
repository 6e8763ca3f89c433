import type { BaseDatabaseAdapter, PayloadRequest, TypedUser } from 'payload'
import { getFieldsToSign, jwtSign } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'

/** Hours after which a person signs in anew, however busy the session was. */
const longestSessionHours = 12

/** Minutes for which a password or a code that was entered proves who it is. */
const proofMinutes = 10

const InstantSchema = z.union([z.date(), z.string()])
const SessionSchema = z.object({
  id: z.string(),
  createdAt: InstantSchema,
  expiresAt: InstantSchema,
  /** When the person last entered a password or a code in it. */
  provenAt: InstantSchema.nullish(),
  /** The membership that it acts for; none: the account's own role and organisation. */
  actsFor: z.string().nullish(),
  /** Browser and system, as the browser tells them. */
  device: z.string().nullish(),
})
export type Session = z.output<typeof SessionSchema>
const WithSessionsSchema = z.object({ sessions: z.array(SessionSchema).nullish() })

/** The sessions of an account that stand in its row. */
export const sessionsOf = (row: unknown): Session[] =>
  WithSessionsSchema.safeParse(row).data?.sessions ?? []

const timeOf = (instant: Date | string) => new Date(instant).getTime()
const oldestStart = () => Date.now() - longestSessionHours * 3_600_000

/** Whether a session opens something still. */
export const runs = ({ createdAt, expiresAt }: Session): boolean =>
  timeOf(expiresAt) > Date.now() && timeOf(createdAt) > oldestStart()

/** The id of the session that a request comes with; undefined for who acts without one. */
export function currentSessionId(user: TypedUser): string | undefined {
  const id: unknown = '_sid' in user ? user._sid : undefined
  return typeof id === 'string' ? id : undefined
}

const currentSession = (user: TypedUser) =>
  sessionsOf(user).find(({ id }) => id === currentSessionId(user))

/** Whether a session is older than {@link longestSessionHours}, or its account may not be used any more. */
export function isEnded(user: TypedUser): boolean {
  if (user.standing === 'off' || user.standing === 'awaitsConfirmation') return true
  const session = currentSession(user)
  return session !== undefined && timeOf(session.createdAt) < oldestStart()
}

/**
 * Whether the person entered a password or a code within the last {@link proofMinutes} minutes, signing in included.
 * Who acts without a session (the system for somebody) is not asked.
 */
export function isProven(user: TypedUser): boolean {
  if (currentSessionId(user) === undefined) return true
  const session = currentSession(user)
  const at =
    session && Math.max(timeOf(session.createdAt), timeOf(session.provenAt ?? session.createdAt))
  return at !== undefined && Date.now() - at < proofMinutes * 60_000
}

/** Opens a session for an account, inside the open transaction. @returns its cookie, and when it ends (seconds). */
export async function openSession(
  id: string,
  req: PayloadRequest,
): Promise<{ cookie: string; exp: number }> {
  const collection = req.payload.collections.users.config
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const sid = crypto.randomUUID()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + collection.auth.tokenExpiration * 1000)
  const device = req.headers.get('user-agent')?.slice(0, 300) ?? null
  const session = { id: sid, createdAt: now, expiresAt, provenAt: now, device }
  await writeSessions(id, [session], req)
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { lastSignInAt: now.toISOString(), previousSignInAt: user.lastSignInAt ?? null },
    returning: false,
    req,
  })
  const fieldsToSign = getFieldsToSign({
    collectionConfig: collection,
    email: user.email,
    sid,
    user: { ...user, collection: 'users' },
  })
  const { exp, token } = await jwtSign({
    fieldsToSign,
    secret: req.payload.secret,
    tokenExpiration: collection.auth.tokenExpiration,
  })
  const { cookiePrefix } = req.payload.config
  const cookie = generatePayloadCookie({
    collectionAuthConfig: collection.auth,
    cookiePrefix,
    token,
  })
  return { cookie, exp }
}

/** The membership that the session of a request acts for; null for the account's own organisation. */
export const sessionActsFor = (user: TypedUser): string | null =>
  currentSession(user)?.actsFor ?? null

/** Makes the session of a request act for a membership, or for the account's own organisation (null). */
export async function actFor(
  user: TypedUser,
  membership: string | null,
  req: PayloadRequest,
): Promise<void> {
  const session = currentSession(user)
  if (!session) return
  const expiresAt = new Date(session.expiresAt)
  await writeSessions(user.id, [{ ...session, actsFor: membership, expiresAt }], req)
}

/** Notes that the person has just entered a password or a code in the session of the request. */
export async function noteProof(user: TypedUser, req: PayloadRequest): Promise<void> {
  const session = currentSession(user)
  if (!session) return
  const expiresAt = new Date(session.expiresAt)
  await writeSessions(user.id, [{ ...session, provenAt: new Date(), expiresAt }], req)
}

/** Adds to, or renews among, the sessions that stand ({@link keepAllSessions}): without touching the change's time. */
async function writeSessions(id: string, sessions: Session[], req: PayloadRequest): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { sessions, updatedAt: null },
    returning: false,
    req,
  })
}

/** Leaves only those sessions of an account that are to stay. */
export const endSessions = (
  id: string,
  stays: (session: Session) => boolean,
  req: PayloadRequest,
): Promise<void> => rewriteSessions(id, (session) => (stays(session) ? session : undefined), req)

/** Makes the sessions that acted for memberships act for the account's own organisation again; they stay signed in. */
export const turnSessionsBack = (
  id: string,
  memberships: readonly (string | null)[],
  req: PayloadRequest,
): Promise<void> =>
  rewriteSessions(
    id,
    (session) =>
      memberships.includes(session.actsFor ?? '') ? { ...session, actsFor: null } : session,
    req,
  )

async function rewriteSessions(
  id: string,
  becomes: (session: Session) => Session | undefined,
  req: PayloadRequest,
): Promise<void> {
  const row = await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  const sessions = sessionsOf(row).flatMap((session) =>
    runs(session) ? (becomes(session) ?? []) : [],
  )
  await req.payload.db.updateOne({
    collection: 'users',
    id,
    data: { sessions },
    returning: false,
    req,
  })
}

/**
 * Payload reads an account, signs it in and writes all of the account back: of several sign-ins at once the last
 * writes the others' sessions away, and what was changed in the account meanwhile. Here a sign-in adds its session
 * to those that stand in the row at that moment, and a renewed one renews itself; both write nothing else. It
 * tells them by the times that have just been set, which are dates still.
 *
 * SQLite's adapter empties each list of a row that a write with another list does not name; here the lists of an
 * account that a write leaves out stay as they are.
 */
export function keepAllSessions(adapter: Pick<BaseDatabaseAdapter, 'findOne' | 'updateOne'>): void {
  const updateOne = adapter.updateOne.bind(adapter)
  adapter.updateOne = async (args): Promise<unknown> => {
    const { collection, data, req } = args
    const named = collection === 'users' ? lists.filter((list) => list in data) : []
    const changed = named.length > 0 && data.updatedAt === null ? touched(data) : undefined
    if (!changed && (named.length === 0 || named.length === lists.length)) return updateOne(args)
    const id = 'id' in args && args.id ? args.id : data.id
    const row = await adapter.findOne<{ id: string; [field: string]: unknown }>({
      collection,
      where: { id: { equals: id } },
      ...(req ? { req } : {}),
    })
    const kept = Object.fromEntries(lists.map((list) => [list, row?.[list] ?? []]))
    if (!changed) return updateOne({ ...args, data: { ...kept, ...data } })
    const others = sessionsOf(row).filter((session) => runs(session) && session.id !== changed.id)
    const sessions = [...others, changed]
    return updateOne({ ...args, data: { ...kept, sessions, updatedAt: null } })
  }
}

/** The lists that an account keeps. */
const lists = ['sessions', 'memberships', 'membershipOffers']

/** The session that was added or renewed by whoever writes. */
const touched = (data: unknown): Session | undefined =>
  sessionsOf(data).find(({ expiresAt }) => expiresAt instanceof Date)
