import type { PayloadRequest } from 'payload'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { answeredFor, answersFor } from '../../access/rules.ts'
import { isInstant } from '../../domain/values/day.ts'
import {
  calendarOf,
  workingDaysBefore,
  workingDaysBetween,
} from '../../domain/values/workingDays.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoHolds,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { idOf, idsOf } from '../../transitions/door.ts'
import type { RowOf } from '../../transitions/door.ts'
import { quotationTerms } from '../legalRule/terms.ts'
import { statusNow } from './door.ts'
import { keyFaultOf } from './opening.ts'

/** `GET /api/quotationRequests/terms`: the server's clock, the rule of today, the calendar, the least deadline. */
export const termsEndpoint = declaredEndpoint({
  path: '/terms',
  method: 'get',
  caller: whoHolds('quotationRequest.prepare'),
  handler: async (req) => {
    return Response.json(await quotationTerms(req))
  },
})

/**
 * `GET /api/quotationRequests/<id>/standing`: where a request stands by the server's clock; for its agency the
 * custodians and who gave back a share, for a vendor whether it is invited and its own quotation. Nobody is told
 * who handed in, or how many.
 */
export const standingEndpoint = declaredEndpoint({
  path: '/:id/standing',
  method: 'get',
  caller: whoIsSignedIn('who may read the request and is signed in'),
  params: OneRecordSchema,
  handler: async (req, { person, params: { id } }) => {
    await readAsPerson('quotationRequests', id, req)
    const request = await req.payload.findByID({
      collection: 'quotationRequests',
      id,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const { now, days } = await quotationTerms(req)
    const calendar = calendarOf(days)
    // A row that an older version wrote may hold what is no instant.
    const deadline = isInstant(request.deadline) ? request.deadline : null
    return Response.json({
      now,
      status: statusNow(request, now),
      workingDaysLeft: deadline ? Math.max(0, workingDaysBetween(now, deadline, calendar)) : null,
      answersUntil: deadline ? workingDaysBefore(deadline, 1, calendar) : null,
      ...(person.role === 'vendor' ? await forVendor(request, req) : await forAgency(request, req)),
    })
  },
})

async function forVendor(request: RowOf<'quotationRequests'>, req: PayloadRequest) {
  const acted = await answeredFor(req)
  const { docs } = await req.payload.find({
    collection: 'quotations',
    where: { and: [{ request: { equals: request.id } }, { vendor: { in: acted } }] },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return {
    isInvited: idsOf(request.invited).some((id) => acted.includes(id)),
    quotation: docs[0] ?? null,
  }
}

async function forAgency(request: RowOf<'quotationRequests'>, req: PayloadRequest) {
  if (!(await answersFor(idOf(request.organisation), req))) return {}
  const { docs } = await req.payload.find({
    collection: 'keyShares',
    where: { request: { equals: request.id } },
    depth: 1,
    pagination: false,
    sort: 'id',
    overrideAccess: true,
    req,
  })
  const nameOf = (relation: unknown) =>
    typeof relation === 'object' && relation && 'name' in relation ? String(relation.name) : ''
  return {
    keyFault: (await keyFaultOf(request, req))?.reason ?? null,
    custodians: docs.map(({ holder, organisation: body, releasedAt }) => ({
      name: nameOf(holder),
      organisation: nameOf(body),
      releasedAt: releasedAt ?? null,
    })),
  }
}
