import { z } from 'zod'
import { RowIdSchema } from '../../domain/values/reference.ts'
import { declaredEndpoint, whoHolds } from '../../requests/declaredEndpoint.ts'

const QuerySchema = z.object({ offering: RowIdSchema })

/**
 * `GET /api/adoptionPapers/of-offering?offering=<id>`: the checked papers of an offering that the person may read, newest
 * first, as a list of the collection answers; a path through the adoption is no condition of a query. 401 for the public,
 * 403 for who is neither of an agency nor oversees, 404 for what is no id.
 */
export const ofOfferingEndpoint = declaredEndpoint({
  path: '/of-offering',
  method: 'get',
  caller: whoHolds(['adoption.register', 'adoption.oversee']),
  query: QuerySchema,
  handler: async (req, { query: { offering } }) => {
    const found = await req.payload.find({
      collection: 'adoptionPapers',
      where: {
        and: [{ 'adoption.offering': { equals: offering } }, { state: { equals: 'checked' } }],
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
})
