import type { Endpoint } from 'payload'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/account/roles.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { notAllowed, refusal } from '../requests/refusal.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import { requestPublication } from './request.ts'

/** `POST /api/publish`: the ministry asks for the public site to be made anew. */
export const publishEndpoint: Endpoint = {
  path: '/publish',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!can(person?.role, 'publication.manage')) {
      throw refusal(req, person ? 403 : 401, notAllowed)
    }
    await inTransaction(req, () => requestPublication(req, person?.name ?? ''))
    nudgeWorker()
    return Response.json({ queued: true }, { status: 202 })
  },
}
