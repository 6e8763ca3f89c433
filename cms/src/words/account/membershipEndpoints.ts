import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { answeredFor, personOf } from '../../access/rules.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { newRowId } from '../../database/database.ts'
import type { Label } from '../../domain/language/language.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoHolds,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { successorOf, tellSuccessor } from './colleagueStanding.ts'
import { openWorkOf, passWork } from './openWork.ts'
import { accountRow, endMemberships, namedOrganisation, offersOf } from './memberships.ts'
import { isDeputy, membershipsOf, openedForOf, positionsOf } from './position.ts'
import { signedIn } from './proof.ts'
import { noteOnAccount } from './securityEvents.ts'
import { actFor } from './sessions.ts'

const ActingSchema = z.strictObject({ membership: RowIdSchema.nullable() })

/**
 * `POST /api/users/acting` with `{ membership }` (null: the account's own organisation): from here on the session acts
 * for that organisation, and what the other keeps is closed. 404 for a membership that the person has not.
 */
const actingEndpoint = declaredEndpoint({
  path: '/acting',
  method: 'post',
  caller: whoIsSignedIn(),
  body: ActingSchema,
  handler: async (req, { body: { membership } }) => {
    const { user } = await signedIn(req)
    const position = positionsOf(user).find((one) => one.membership === membership)
    if (!position) throw refusal(req, 404, notFound, { field: 'membership' })
    await actFor(user, membership, req)
    return Response.json({ role: position.role, organisation: position.organisation })
  },
})

const AnswerSchema = z.strictObject({ offer: RowIdSchema, takes: z.boolean() })

/** `POST /api/users/memberships/answer` with `{ offer, takes }`: takes or declines an invitation of an organisation. */
const answerEndpoint = declaredEndpoint({
  path: '/memberships/answer',
  method: 'post',
  caller: whoIsSignedIn(),
  body: AnswerSchema,
  handler: async (req, { body: { offer: id, takes } }) => {
    const { account } = await signedIn(req)
    await inTransaction(req, async () => {
      const row = await accountRow(account.id, req)
      const offer = offersOf(row).find((one) => one.id === id)
      if (!offer) throw refusal(req, 404, notFound, { field: 'offer' })
      const { role, organisation } = offer
      await req.payload.db.updateOne({
        collection: 'users',
        id: account.id,
        data: {
          membershipOffers: offersOf(row).filter((one) => one.id !== id),
          ...(takes
            ? { memberships: [...(row.memberships ?? []), { id: newRowId(), role, organisation }] }
            : {}),
        },
        returning: false,
        req,
      })
      const reason = (await namedOrganisation(organisation, req))?.name ?? organisation
      const event = takes ? 'membershipTaken' : 'membershipDeclined'
      await noteOnAccount({ account, event, reason, req })
    })
    return Response.json({ taken: takes })
  },
})

const EndSchema = z.strictObject({ membership: RowIdSchema })

const stillWorks = (count: number): Label => ({
  vi: `Bạn còn ${count} việc đang làm cho đơn vị này. Hãy nhờ lãnh đạo đơn vị kết thúc và chọn người nhận việc.`,
  en: `You have ${count} records under way for this organisation. Ask its leader to end it and to choose who gets them.`,
})

/**
 * `POST /api/users/memberships/end` with `{ membership }`: leaves an organisation other than the account's own. 409 while
 * something is under way there, which only its leader passes on.
 */
const leaveEndpoint = declaredEndpoint({
  path: '/memberships/end',
  method: 'post',
  caller: whoIsSignedIn(),
  body: EndSchema,
  handler: async (req, { body: { membership } }) => {
    const { user, account } = await signedIn(req)
    const position = membershipsOf(user).find((one) => one.membership === membership)
    if (!position) throw refusal(req, 404, notFound, { field: 'membership' })
    const { organisation } = position
    await inTransaction(req, async () => {
      const work =
        organisation && !isDeputy(position) ? await openWorkOf(account.id, req, [organisation]) : []
      if (work.length > 0) throw refusal(req, 409, stillWorks(work.length))
      await endMemberships(
        await accountRow(account.id, req),
        (one) => one.membership === membership,
        req,
      )
    })
    return Response.json({ ended: true })
  },
})

const DismissalSchema = z.strictObject({ successor: RowIdSchema.nullish() })

/**
 * `POST /api/users/:id/memberships/end`: whoever invites colleagues ends what a person of another organisation is for
 * the own one, with `{ successor }`; the account itself stands. What the person has under way there passes to the named
 * colleague, who is told of it. 400 without one where there is open work, 404 for people who act for others only.
 */
const dismissEndpoint = declaredEndpoint({
  path: '/:id/memberships/end',
  method: 'post',
  caller: whoHolds('colleague.invite', { of: 'what somebody is for the own organisation' }),
  isProven: true,
  params: OneRecordSchema,
  body: DismissalSchema,
  handler: async (req, { params: { id }, body: { successor: asked } }) => {
    const acted = await answeredFor(req)
    await inTransaction(req, async () => {
      const { docs } = await req.payload.find({
        collection: 'users',
        where: {
          and: [
            { id: { equals: id } },
            { 'memberships.organisation': { in: acted } },
            { organisation: { not_in: acted } },
          ],
        },
        depth: 0,
        limit: 1,
        overrideAccess: true,
        req,
      })
      const [account] = docs
      if (!account) throw refusal(req, 404, notFound)
      const work = await openWorkOf(account.id, req, acted)
      const successor = await successorOf(account.id, asked, work.length, req)
      await endMemberships(account, (one) => acted.includes(one.organisation ?? ''), req)
      if (!successor) return
      await passWork(work, successor, req)
      await tellSuccessor(successor, { name: account.name, work }, req)
    })
    nudgeWorker()
    return Response.json({ ended: true })
  },
})

/** The organisations for which the person of a request may act, by name, and which one the session acts for. */
export async function namedPositions(req: PayloadRequest) {
  const person = personOf(req)
  if (!person || !req.user) return []
  return Promise.all(
    positionsOf(req.user).map(async (position) => {
      const { membership, role, organisation, until } = position
      return {
        membership,
        role,
        organisation: organisation
          ? { id: organisation, name: (await namedOrganisation(organisation, req))?.name ?? '' }
          : null,
        until: until ?? null,
        openedFor: openedForOf(position),
        isCurrent: organisation === person.organisation && role === person.role,
      }
    }),
  )
}

export const membershipEndpoints = [actingEndpoint, answerEndpoint, leaveEndpoint, dismissEndpoint]
