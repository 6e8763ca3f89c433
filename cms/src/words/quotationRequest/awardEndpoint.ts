import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readAsPerson } from '../../access/readAsPerson.ts'
import { notFound, refusal } from '../../requests/refusal.ts'
import { awardedQuotation } from './awarded.ts'

/** `GET /api/quotationRequests/<id>/award`: what was awarded, for the agency. 404 when there is none. */
export const awardEndpoint: Endpoint = {
  path: '/:id/award',
  method: 'get',
  handler: async (req) => {
    const { id } = z.object({ id: z.string() }).parse(req.routeParams)
    const request = await readAsPerson('quotationRequests', id, req)
    // The award itself is read by the agency and those above it only.
    const awarded = request.award ? await awardedQuotation(request, req) : undefined
    if (!awarded) throw refusal(req, 404, notFound)
    return Response.json(awarded)
  },
}
