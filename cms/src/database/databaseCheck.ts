import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { z } from 'zod'
import { readEnvironment } from '../environment.ts'
import { describeMongodb } from './mongodb.ts'
import { currentRelease } from '../publication/release.ts'

/** Name and version of the database that answers. */
export async function describeDatabase(payload: Payload): Promise<string> {
  if (payload.db.name === 'mongoose') {
    return describeMongodb(payload.db as unknown as MongooseAdapter)
  }
  const { client } = payload.db as unknown as SQLiteAdapter
  const { rows } = await client.execute('SELECT sqlite_version() AS version')
  const version = rows[0]?.version
  return `SQLite ${typeof version === 'string' ? version : 'of unknown version'}`
}

/** Whether a transaction can be begun; without one a killed process could leave half an approval. */
export async function hasTransactions(payload: Payload): Promise<boolean> {
  const id = await payload.db.beginTransaction()
  if (!id) return false
  await payload.db.rollbackTransaction(id)
  return true
}

const moveKey = 'move'

const MoveStateSchema = z.object({
  state: z.enum(['incomplete', 'complete']),
  /** Source, without its password. */
  from: z.string(),
  /** Collections (`…:versions` for their versions) → id of the last row that was copied. */
  copied: z.record(z.string(), z.string()),
})

/** How far `npm run move` came with this database as its target. */
export type MoveState = z.infer<typeof MoveStateSchema>

/** The mark that `npm run move` leaves in its target; null in every other database. */
export async function readMoveState(payload: Payload): Promise<MoveState | null> {
  const value = await payload.kv.get(moveKey)
  return value === null ? null : MoveStateSchema.parse(value)
}

export async function writeMoveState(payload: Payload, state: MoveState): Promise<void> {
  await payload.kv.set(moveKey, state)
}

/**
 * Refuses a database that cannot keep what the product promises: the process that serves ends, a command
 * gets the error.
 *
 * @throws Error with a sentence that says what to do.
 */
export async function refuseUnusable(payload: Payload, isServing: boolean): Promise<void> {
  try {
    await assertUsable(payload)
    if (isServing) await refuseEmptied(payload)
  } catch (error) {
    if (!isServing) throw error
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** The database is not the one that is meant; the message says what was found and what helps. */
class UnusableDatabase extends Error {}

/**
 * Refuses an empty database beside a site that was published from a full one: its file was moved away, or
 * DATABASE_URL names another.
 *
 * @throws UnusableDatabase which says what was found and which commands help.
 */
export async function refuseEmptied(payload: Payload): Promise<void> {
  const release = await currentRelease()
  if (!release) return
  const all = { overrideAccess: true } as const
  const platforms = await payload.count({ collection: 'platforms', ...all })
  const users = await payload.count({ collection: 'users', ...all })
  if (platforms.totalDocs + users.totalDocs > 0) return
  const url = readEnvironment().databaseUrl.replace(/\/\/[^@/]*@/, '//…@')
  throw new UnusableDatabase(
    [
      `The database ${url} is empty, but a site (release ${release}) was published from a full one. Nothing was started. One of these helps:`,
      '  DATABASE_URL names another database than before: set the right one.',
      '  Its file was lost or damaged: npm run restore -- <backup> (docs/operations.md, “Restore”).',
      '  To begin anew with the catalogue alone: npm run seed',
    ].join('\n'),
  )
}

async function assertUsable(payload: Payload): Promise<void> {
  if (!(await hasTransactions(payload))) {
    throw new Error(
      `${await describeDatabase(payload)} has no transactions, so an approval could be left half done. Use a MongoDB replica set (one member is enough), DocumentDB with MONGODB_COMPATIBILITY=documentdb, or SQLite.`,
    )
  }
  const move = await readMoveState(payload)
  if (move?.state === 'incomplete') {
    throw new Error(
      `This database is the target of a move from ${move.from} that is not complete. Run the same \`npm run move\` again to finish it, or set DATABASE_URL to the source.`,
    )
  }
}
