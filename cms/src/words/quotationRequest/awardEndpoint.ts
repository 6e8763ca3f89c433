import { readAsPerson } from '../../access/readAsPerson.ts'
import { declaredEndpoint, OneRecordSchema, whoReads } from '../../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { awardedQuotation } from './awarded.ts'

/** `GET /api/quotationRequests/<id>/award`: what was awarded, for the agency. 404 when there is none. */
export const awardEndpoint = declaredEndpoint({
  path: '/:id/award',
  method: 'get',
  caller: whoReads('the agency of the request'),
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
    const request = await readAsPerson('quotationRequests', id, req)
    // The award itself is read by the agency and those above it only.
    const awarded = request.award ? await awardedQuotation(request, req) : undefined
    if (!awarded) throw refusal(req, 404, notFound)
    return Response.json(awarded)
  },
})
