import type { Endpoint, Payload } from 'payload'
import { describeDatabase, hasTransactions } from './databaseCheck.ts'
import { readEnvironment } from './environment.ts'
import { currentRelease } from './publication/release.ts'
import { managingClient } from './search/connection.ts'

/**
 * `GET /api/health/live`: the process answers. `GET /api/health/ready`: database (named with its version)
 * and site answer too, or 503 with the reasons; nothing in it is private. A search server that is away is
 * said and is no reason: browsers search by themselves meanwhile.
 */
export const healthEndpoints: Endpoint[] = [
  { path: '/health/live', method: 'get', handler: () => Response.json({ live: true }) },
  {
    path: '/health/ready',
    method: 'get',
    handler: async ({ payload }) => {
      const reasons: string[] = []
      const database = await askDatabase(payload)
      if (!database) reasons.push('database: no answer')
      else if (!database.transactions) reasons.push('database: no transactions')
      const release = await currentRelease()
      if (!release) reasons.push('site: nothing has been published yet')
      return Response.json(
        {
          ready: reasons.length === 0,
          reasons,
          database,
          release: release ?? null,
          search: await askSearchServer(),
        },
        { status: reasons.length === 0 ? 200 : 503 },
      )
    },
  },
]

/** Name and version of the search server, `away`, or `null` when there is none. */
async function askSearchServer(): Promise<string | null> {
  const { meilisearch } = readEnvironment()
  if (!meilisearch) return null
  try {
    const { pkgVersion } = await managingClient(meilisearch).getVersion()
    return `Meilisearch ${pkgVersion}`
  } catch {
    // Why is in the log of whoever searched; this answer only says that it does not answer.
    return 'away'
  }
}

interface DatabaseHealth {
  /** Name and version of what answered. */
  engine: string
  transactions: boolean
}

async function askDatabase(payload: Payload): Promise<DatabaseHealth | null> {
  try {
    await payload.count({ collection: 'platforms', overrideAccess: true })
    return {
      engine: await describeDatabase(payload),
      transactions: await hasTransactions(payload),
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The database does not answer' })
    return null
  }
}
