import type { Endpoint } from 'payload'
import { z } from 'zod'
import { personOf } from '../../access/rules.ts'
import { can } from '../../domain/account/roles.ts'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { notAllowed, notFound, refusal, signInFirst } from '../../requests/refusal.ts'

const QuerySchema = z.object({ offering: RowIdSchema })

/**
 * `GET /api/adoptionPapers/of-offering?offering=<id>`: the checked papers of an offering that the person may read, newest
 * first, as a list of the collection answers; a path through the adoption is no condition of a query. 401 for the public,
 * 403 for who is neither of an agency nor oversees, 404 for what is no id.
 */
export const ofOfferingEndpoint: Endpoint = {
  path: '/of-offering',
  method: 'get',
  handler: async (req) => {
    const role = personOf(req)?.role
    if (!role) throw refusal(req, 401, signInFirst)
    if (!can(role, 'adoption.register') && !can(role, 'adoption.oversee')) {
      throw refusal(req, 403, notAllowed)
    }
    const { success, data } = QuerySchema.safeParse(req.query)
    if (!success) throw refusal(req, 404, notFound, { field: 'offering' })
    const found = await req.payload.find({
      collection: 'adoptionPapers',
      where: {
        and: [{ 'adoption.offering': { equals: data.offering } }, { state: { equals: 'checked' } }],
      },
      sort: ['-madeOn', 'id'],
      depth: 1,
      limit: 200,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return Response.json(found)
  },
}
