import { APIError, commitTransaction, initTransaction } from 'payload'
import type { Endpoint } from 'payload'
import { personOf } from '../access/rules.ts'
import { can } from '../domain/roles.ts'
import { nudgeWorker } from '../worker.ts'
import { requestPublication } from './request.ts'

/** `POST /api/publish`: the ministry asks for the public site to be made anew. */
export const publishEndpoint: Endpoint = {
  path: '/publish',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!can(person?.role, 'publication.manage')) {
      throw new APIError(
        req.i18n.language === 'en' ? 'You may not do this.' : 'Bạn không có quyền thực hiện.',
        person ? 403 : 401,
        {},
        true,
      )
    }
    await initTransaction(req)
    await requestPublication(req, person?.name ?? '')
    await commitTransaction(req)
    nudgeWorker()
    return Response.json({ queued: true }, { status: 202 })
  },
}
