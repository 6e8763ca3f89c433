import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Label } from '../../domain/language/language.ts'
import { declaredEndpoint, whoIsSignedIn } from '../../requests/declaredEndpoint.ts'
import { refusal } from '../../requests/refusal.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { accountRow, namedOrganisation, offersOf } from './memberships.ts'
import { namedPositions } from './membershipEndpoints.ts'
import { isPasswordOf, normalPassword } from './password.ts'
import { signedIn } from './proof.ts'
import { factorOf, isSetUp, mustHaveFactor, spendCode } from './secondFactor.ts'
import { noteOnAccount } from './securityEvents.ts'
import { currentSessionId, endSessions, isProven, noteProof, runs, sessionsOf } from './sessions.ts'
import { codeTry } from './signInLimits.ts'

/** `GET /api/users/account`: what the screen of one's own account shows. 401 for the public. */
const accountEndpoint = declaredEndpoint({
  path: '/account',
  method: 'get',
  caller: whoIsSignedIn(),
  handler: async (req) => {
    const { user, account } = await signedIn(req)
    const factor = factorOf(account)
    const current = currentSessionId(user)
    const sessions = sessionsOf(user)
      .filter(runs)
      .map(({ id, createdAt, device }) => ({ id, createdAt, device, isThis: id === current }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || (a.createdAt < b.createdAt ? 1 : -1))
    return Response.json({
      id: account.id,
      name: user.name,
      email: user.email,
      newEmail: awaitedAddress(account),
      language: user.language ?? 'vi',
      role: user.role,
      hasAskedErasure: Boolean((await accountRow(account.id, req)).erasureAskedAt),
      memberships: (await namedPositions(req)).filter(({ membership }) => membership !== null),
      offers: await namedOffers(account.id, req),
      lastSignInAt: account.previousSignInAt ?? null,
      isProven: isProven(user),
      termsVersion: user.termsVersion ?? null,
      termsAcceptedAt: user.termsAcceptedAt ?? null,
      sessions,
      secondFactor: {
        since: isSetUp(factor) ? (factor.since ?? null) : null,
        isSetUp: isSetUp(factor),
        hasApp: Boolean(factor.secret),
        passkeys: factor.passkeys.map(({ id, name, since, usedAt }) => ({
          id,
          name,
          since,
          usedAt: usedAt ?? null,
        })),
        codesLeft: factor.codes.length,
        isRequired: mustHaveFactor(account),
        isDemonstration: account.illustrative === true,
      },
    })
  },
})

/** The invitations of other organisations that wait for an answer. */
async function namedOffers(id: string, req: PayloadRequest) {
  return Promise.all(
    offersOf(await accountRow(id, req)).map(async ({ id: offer, role, organisation, byName }) => ({
      offer,
      role,
      byName: byName ?? '',
      organisation: (await namedOrganisation(organisation, req))?.name ?? '',
    })),
  )
}

const AwaitedSchema = z.object({ newEmail: z.string(), newEmailExpiration: z.string() })

/** The address that waits for its link to be opened. */
function awaitedAddress(account: object): string | null {
  const awaited = AwaitedSchema.safeParse(account)
  if (!awaited.success || new Date(awaited.data.newEmailExpiration) < new Date()) return null
  return awaited.data.newEmail
}

const EndedSchema = z.union([
  z.strictObject({ id: z.uuid() }),
  z.strictObject({ others: z.literal(true) }),
])

const noSuchSession: Label = {
  vi: 'Phiên này đã kết thúc hoặc không phải của bạn.',
  en: 'This session has ended already, or is not yours.',
}

/**
 * `POST /api/users/sessions/end` with `{ id }` of one of one's own sessions, or `{ others: true }`. 404 for a session
 * that is not one's own or has ended.
 */
const endSessionsEndpoint = declaredEndpoint({
  path: '/sessions/end',
  method: 'post',
  caller: whoIsSignedIn(),
  body: EndedSchema,
  handler: async (req, { body: ended }) => {
    const { user, account } = await signedIn(req)
    const own = sessionsOf(user).filter(runs)
    if ('id' in ended && !own.some(({ id }) => id === ended.id)) {
      throw refusal(req, 404, noSuchSession, { field: 'id' })
    }
    const current = currentSessionId(user)
    const stays = ({ id }: { id: string }) => ('id' in ended ? id !== ended.id : id === current)
    await inTransaction(req, async () => {
      await endSessions(account.id, stays, req)
      await noteOnAccount({ account, event: 'sessionsEnded', req })
    })
    return Response.json({ ended: true })
  },
})

const ProofSchema = z.strictObject({ proof: z.string().min(1).max(1000) })

/** `POST /api/users/prove` with `{ proof }`: the password, a code of the app or a recovery code. */
const proveEndpoint = declaredEndpoint({
  path: '/prove',
  method: 'post',
  caller: whoIsSignedIn(),
  body: ProofSchema,
  handler: async (req, { body: { proof } }) => {
    const { user, account } = await signedIn(req)
    const attempt = await codeTry(account.id)
    const isRight =
      attempt.isTaken &&
      ((await isPasswordOf(account, normalPassword(proof))) ||
        (await spendCode(account.id, proof, req)))
    if (!isRight) {
      throw refusal(
        req,
        400,
        {
          vi: 'Mật khẩu hoặc mã chưa đúng. Sau năm lần sai, hãy đợi mười phút.',
          en: 'The password or the code is wrong. After five failures wait ten minutes.',
        },
        { field: 'proof' },
      )
    }
    await attempt.giveBack()
    await noteProof(user, req)
    return Response.json({ proven: true })
  },
})

export const ownAccountEndpoints = [accountEndpoint, endSessionsEndpoint, proveEndpoint]
