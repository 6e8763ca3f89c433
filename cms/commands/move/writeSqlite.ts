import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { upsertRow } from '@payloadcms/drizzle'
import { buildVersionCollectionFields } from 'payload'
import type { CollectionSlug, Payload, Where } from 'payload'
import type { Kind, Row } from './rows.ts'

/** Writes rows with their ids and times in one transaction; rows that are there already are left. */
export async function writeToSqlite(payload: Payload, kind: Kind, rows: Row[]): Promise<void> {
  const adapter = payload.db as unknown as SQLiteAdapter
  const present = await presentIds(payload, kind, rows)
  const missing = rows.filter(({ id }) => !present.has(id))
  const { tableName, fields } = tableOf(payload, kind)
  const { client } = adapter
  // A row may come before the one it refers to.
  await client.execute('PRAGMA foreign_keys = OFF')
  // Not by the client's own transactions: each leaves a connection open until memory is collected.
  await client.execute('BEGIN IMMEDIATE')
  try {
    for (const { id, ...data } of missing) {
      await upsertRow({
        adapter: adapter as unknown as Parameters<typeof upsertRow>[0]['adapter'],
        customID: id,
        data,
        db: adapter.drizzle as unknown as Parameters<typeof upsertRow>[0]['db'],
        fields,
        ignoreResult: true,
        operation: 'create',
        tableName,
      })
    }
    await client.execute('COMMIT')
  } catch (error) {
    await client.execute('ROLLBACK')
    throw error
  }
}

/** The table behind a kind and its fields, flat, as Payload's SQL adapter wants them. */
function tableOf(payload: Payload, { collection, isVersions }: Kind) {
  const adapter = payload.db as unknown as SQLiteAdapter
  const { config } = payload.collections[collection]
  const name = snakeCase(collection)
  const tableName = adapter.tableNameMap.get(
    isVersions ? `_${name}${adapter.versionsSuffix ?? '_v'}` : name,
  )
  if (!tableName) throw new Error(`${collection} has no table in the target.`)
  const fields = isVersions
    ? buildVersionCollectionFields(payload.config, config, true)
    : config.flattenedFields
  return { tableName, fields }
}

const snakeCase = (slug: CollectionSlug) =>
  slug.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')

async function presentIds(payload: Payload, kind: Kind, rows: Row[]): Promise<Set<string>> {
  const where: Where = { id: { in: rows.map(({ id }) => id) } }
  const query = { collection: kind.collection, where, limit: rows.length, pagination: false }
  const { docs } = kind.isVersions
    ? await payload.db.findVersions({ ...query, select: {} })
    : await payload.db.find({ ...query, select: {} })
  return new Set(docs.map(({ id }) => String(id)))
}

/** How many references of a moved database point at rows that are not there. */
export async function danglingReferences(payload: Payload): Promise<number> {
  const { client } = payload.db as unknown as SQLiteAdapter
  const { rows } = await client.execute('PRAGMA foreign_key_check')
  return rows.length
}
