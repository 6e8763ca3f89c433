import type { Endpoint } from 'payload'
import { currentRelease } from './publication/release.ts'

/**
 * `GET /api/health/live`: the process answers. `GET /api/health/ready`: database and site answer too, or
 * 503 with the reasons; nothing in it is private.
 */
export const healthEndpoints: Endpoint[] = [
  { path: '/health/live', method: 'get', handler: () => Response.json({ live: true }) },
  {
    path: '/health/ready',
    method: 'get',
    handler: async ({ payload }) => {
      const reasons: string[] = []
      await payload.count({ collection: 'platforms', overrideAccess: true }).catch(() => {
        reasons.push('database: no answer')
      })
      const release = await currentRelease()
      if (!release) reasons.push('site: nothing has been published yet')
      return Response.json(
        {
          ready: reasons.length === 0,
          reasons,
          database: payload.db.name,
          release: release ?? null,
        },
        { status: reasons.length === 0 ? 200 : 503 },
      )
    },
  },
]
