import { declaredEndpoint, OneRecordSchema, whoHolds } from '../requests/declaredEndpoint.ts'
import { notFound, refusal } from '../requests/refusal.ts'
import { nudgeWorker } from '../server/workerBell.ts'

/**
 * `POST /api/webhookDeliveries/<id>/sendAgain`: puts a delivery that was taken, given up or waits at the head of the
 * queue, as it was. 404 for one of another organisation, or that is being sent.
 */
export const sendDeliveryAgainEndpoint = declaredEndpoint({
  path: '/:id/sendAgain',
  method: 'post',
  caller: whoHolds('webhook.keep', { of: 'of the own organisation' }),
  params: OneRecordSchema,
  handler: async (req, { params: { id } }) => {
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
})
