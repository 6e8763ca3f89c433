import type { PayloadRequest } from 'payload'
import { answeredFor, answersFor, personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { OutsideOpeningSchema } from '../../domain/quotationRequest/openingRecord.ts'
import {
  declaredEndpoint,
  OneRecordSchema,
  whoIsSignedIn,
} from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'

/**
 * `GET /api/quotationRequests/<id>/opening`: the opening record with the key and the ciphertexts, so that whoever
 * may see the quotations can repeat the opening: the agency, and the vendors that handed in. 404 for everybody else,
 * and before the opening.
 */
export const openingEndpoint = declaredEndpoint({
  path: '/:id/opening',
  method: 'get',
  caller: whoIsSignedIn('the agency of the request, and vendors that handed in, after the opening'),
  params: OneRecordSchema,
  handler: async (req, { person, params: { id } }) => {
    const request = await req.payload.findByID({
      collection: 'quotationRequests',
      id,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    const isOwn =
      can(person.role, 'quotationRequest.prepare') &&
      (await answersFor(idOf(request?.organisation), req))
    if (!request?.opening || !(isOwn || (await hasQuoted(id, req)))) {
      throw refusal(req, 404, notFound)
    }
    const { docs } = await req.payload.find({
      collection: 'quotations',
      where: { and: [{ request: { equals: id } }, { state: { in: ['opened', 'unopened'] } }] },
      depth: 0,
      pagination: false,
      sort: 'id',
      overrideAccess: true,
      req,
    })
    return Response.json({
      request: { id, title: request.title, recipient: request.recipient },
      opening: isOwn ? request.opening : OutsideOpeningSchema.parse(request.opening),
      received: docs.map((quotation) => ({
        id: quotation.id,
        request: id,
        vendor: idOf(quotation.vendor),
        ciphertext: quotation.ciphertext,
        sha256: quotation.sha256,
        commitment: quotation.commitment,
      })),
    })
  },
})

/** Whether a vendor of the person's handed in a quotation that was there at the opening. */
export async function hasQuoted(request: string, req: PayloadRequest): Promise<boolean> {
  if (personOf(req)?.role !== 'vendor') return false
  const { totalDocs } = await req.payload.count({
    collection: 'quotations',
    where: {
      and: [
        { request: { equals: request } },
        { vendor: { in: await answeredFor(req) } },
        { state: { in: ['opened', 'unopened'] } },
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
