import { inTransaction } from '../database/inTransaction.ts'
import { declaredEndpoint, whoHolds } from '../requests/declaredEndpoint.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import { requestPublication } from './request.ts'

/** `POST /api/publish`: the ministry asks for the public site to be made anew. */
export const publishEndpoint = declaredEndpoint({
  path: '/publish',
  method: 'post',
  caller: whoHolds('publication.manage'),
  handler: async (req, { person }) => {
    await inTransaction(req, () => requestPublication(req, person.name))
    nudgeWorker()
    return Response.json({ queued: true }, { status: 202 })
  },
})
