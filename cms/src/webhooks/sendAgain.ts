import type { Endpoint } from 'payload'
import { z } from 'zod'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { notAllowed, notFound, refusal, signInFirst } from '../requests/refusal.ts'
import { nudgeWorker } from '../server/workerBell.ts'

const ParametersSchema = z.object({ id: z.string() })

/**
 * `POST /api/webhookDeliveries/<id>/sendAgain`: puts a delivery that was taken, given up or waits at the head of the
 * queue, as it was. 404 for one of another organisation, or that is being sent.
 */
export const sendDeliveryAgainEndpoint: Endpoint = {
  path: '/:id/sendAgain',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) throw refusal(req, 401, signInFirst)
    if (!can(person.role, 'webhook.keep')) throw refusal(req, 403, notAllowed)
    const { id } = ParametersSchema.parse(req.routeParams)
    const readable = await req.payload.count({
      collection: 'webhookDeliveries',
      where: { id: { equals: id } },
      overrideAccess: false,
      req,
    })
    const changed: unknown =
      readable.totalDocs > 0 &&
      (await req.payload.db.updateOne({
        collection: 'webhookDeliveries',
        where: { and: [{ id: { equals: id } }, { standing: { not_equals: 'sending' } }] },
        data: { standing: 'queued', attempts: 0, nextTryAt: new Date().toISOString() },
        select: { standing: true },
      }))
    if (!changed) throw refusal(req, 404, notFound)
    nudgeWorker()
    return Response.json({ queued: true }, { status: 202 })
  },
}
