import { access } from 'node:fs/promises'
import path from 'node:path'
import type { Endpoint, Payload } from 'payload'
import { describeDatabase, hasTransactions } from '../database/databaseCheck.ts'
import { readEnvironment } from '../environment.ts'
import { askBackups } from './backups.ts'
import { askDisk, roomText } from './disk.ts'
import { currentRelease, releasesDir } from '../publication/release.ts'
import { askScanner } from '../files/scan.ts'
import { managingClient } from '../search/connection.ts'
import { anyone, declaredEndpoint } from '../requests/declaredEndpoint.ts'

/**
 * `GET /api/health/live`: the process answers. `GET /api/health/ready`: database (named with its version)
 * and site answer too and the disk takes writes, or 503 with the reasons; nothing in it is private. A search server
 * that is away is said and is no reason: browsers search by themselves meanwhile; nor is a scanner, without which
 * files alone are refused. `scanner: null`: uploads are not scanned. `warnings` is what will be a reason when nobody
 * looks.
 */
export const healthEndpoints: Endpoint[] = [
  declaredEndpoint({
    path: '/health/live',
    method: 'get',
    caller: anyone(),
    handler: () => Response.json({ live: true }),
  }),
  declaredEndpoint({
    path: '/health/ready',
    method: 'get',
    caller: anyone(),
    handler: async ({ payload }) => {
      const standing = await askInstallation(payload)
      return Response.json(standing, { status: standing.ready ? 200 : 503 })
    },
  }),
]

/** Each part of the installation, asked at once; what does not answer soon is said to be away. */
export async function askInstallation(payload: Payload) {
  const reasons: string[] = []
  const ask = <T>(what: string, asked: Promise<T>, silent: T) =>
    withinPatience(asked, silent).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: `Health: ${what} cannot be told` })
      return silent
    })
  const [database, site, search, scanner, disk, backup] = await Promise.all([
    ask('database', askDatabase(payload), null),
    ask('site', askSite(), { release: undefined, reason: 'site: its folder does not answer' }),
    ask('search', askSearchServer(), 'away'),
    ask('scanner', askScanner(), 'away'),
    ask('disk', askDisk(), null),
    ask('backup', askBackups(), { takenAt: null, isLate: true }),
  ])
  if (!database) reasons.push('database: no answer')
  else if (!database.transactions) reasons.push('database: no transactions')
  if (site.reason) reasons.push(site.reason)
  if (disk?.standing === 'full') reasons.push(`disk: full, ${roomText(disk)}`)
  const warnings = disk?.standing === 'low' ? [`disk: nearly full, ${roomText(disk)}`] : []
  if (backup?.isLate) warnings.push(`backup: the last one is of ${backup.takenAt ?? 'never'}`)
  return {
    ready: reasons.length === 0,
    reasons,
    warnings,
    database,
    release: site.release ?? null,
    search,
    scanner,
    disk,
    backup,
  }
}

/** How the parts of the installation stand. */
export type Installation = Awaited<ReturnType<typeof askInstallation>>

/** Longest that one part is waited for, in milliseconds: who asks for health wants an answer, not a part. */
const patience = 1500

/** What a part says, or what its silence means. */
async function withinPatience<T>(asked: Promise<T>, silent: T): Promise<T> {
  const timer = Promise.withResolvers<T>()
  const alarm = setTimeout(() => timer.resolve(silent), patience)
  try {
    return await Promise.race([asked, timer.promise])
  } finally {
    clearTimeout(alarm)
  }
}

/** The release that is served, and why it cannot be: its folder may have been moved away or half copied. */
async function askSite(): Promise<{ release: string | undefined; reason?: string }> {
  const folder = path.join(releasesDir(), 'current')
  let release: string | undefined
  try {
    release = await currentRelease()
    if (!release) return { release, reason: 'site: nothing has been published yet' }
    await Promise.all(
      ['snapshot.json', 'site/index.html', 'site/en/index.html'].map((file) =>
        access(path.join(folder, file)),
      ),
    )
    return { release }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const what = release ? `release ${release} is not whole` : 'the link `current` cannot be read'
    return { release, reason: `site: ${what} (${code ?? 'unreadable'})` }
  }
}

/** Name and version of the search server, `away`, or `null` when there is none. */
async function askSearchServer(): Promise<string | null> {
  const { meilisearch } = readEnvironment()
  if (!meilisearch) return null
  try {
    const { pkgVersion } = await managingClient(meilisearch, patience).getVersion()
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
