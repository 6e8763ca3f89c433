import path from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { SQLiteAdapter, SQLiteSchemaHook } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Column } from '@payloadcms/db-sqlite/drizzle'
import { ObjectId } from 'bson'
import type { Config, Payload } from 'payload'
import { keepAllSessions } from '../words/account/sessions.ts'
import { withChangeInstants } from '../requests/changeInstants.ts'
import { readEnvironment } from '../environment.ts'
import { migrations } from '../migrations/index.ts'
import { mongodb } from './mongodb.ts'
import { installWriterGate } from './writerGate.ts'

/** A row id: 24 hexadecimal digits, the text form of a MongoDB ObjectId, so that rows can move between databases. */
export const newRowId = () => new ObjectId().toHexString()

/**
 * Payload indexes `*_locales` by (_locale, _parent_id) only, so that reading a document's locales scans
 * the whole table and lists cost the square of their length. Indexes the parent alone.
 */
const indexLocalesByParent: SQLiteSchemaHook = (args) => {
  // The hook receives the adapter; its published type does not say so.
  const { adapter, schema } = args as typeof args & { adapter: SQLiteAdapter }
  for (const table of Object.values(adapter.rawTables)) {
    if (!table.name.endsWith('_locales') || !('_parentID' in table.columns)) continue
    table.indexes = {
      ...table.indexes,
      _parentIDOnly: { name: `${table.name}_parent_id_idx`, on: '_parentID' },
    }
  }
  return schema
}

/**
 * `%` and `_` in a text that is looked for mean themselves, as they do on MongoDB: Payload gives them to LIKE as they
 * are, where they stand for anything. What it puts around the text itself, one `%` at either end, stays.
 */
function searchLiterally(adapter: SQLiteAdapter): void {
  const { operators } = adapter
  const like = (column: Column, pattern: unknown) => {
    // Where a list of relations lies in its record is a pattern of Payload's own.
    if (column.name === 'path') return operators.like(column, pattern)
    const [, before, text = '', after] = /^(%?)(.*?)(%?)$/s.exec(String(pattern)) ?? []
    const escaped = `${before}${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}${after}`
    return sql`${column} like ${escaped} escape '\\'`
  }
  const notLike = (column: Column, text: unknown) => sql`not (${like(column, `%${String(text)}%`)})`
  adapter.operators = { ...operators, like, contains: like, not_like: notLike }
}

/** Values of one condition from which on they are given as one list: SQLite takes so many thousand in a statement. */
const manyValues = 1000

/** Takes `in` and `not_in` of any number of values: many go to SQLite as one JSON list. */
function takeLongLists(adapter: SQLiteAdapter): void {
  const { operators } = adapter
  const list = (values: unknown[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
  const isLong = (values: unknown): values is unknown[] =>
    Array.isArray(values) && values.length > manyValues
  adapter.operators = {
    ...operators,
    in: (column: Column, values: unknown) =>
      isLong(values) ? sql`${column} in ${list(values)}` : operators.in(column, values),
    not_in: (column: Column, values: unknown) =>
      isLong(values) ? sql`${column} not in ${list(values)}` : operators.not_in(column, values),
  }
}

/** Gives new rows of every table {@link newRowId} in place of a UUID. */
const useRowIds: SQLiteSchemaHook = ({ schema }) => {
  for (const table of Object.values(schema.tables)) {
    const column = table.id as { dataType?: string; defaultFn?: () => string } | undefined
    if (column?.dataType === 'string' && column.defaultFn) column.defaultFn = newRowId
  }
  return schema
}

function sqlite(url: string, isReadOnly: boolean): Config['db'] {
  const { allowIDOnCreate, defaultIDType, init, name } = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    allowIDOnCreate: true,
    push: false,
    migrationDir: path.join(readEnvironment().root, 'cms/src/migrations'),
    wal: { synchronous: 'NORMAL' },
    busyTimeout: 5000,
    transactionOptions: {},
    ...(isReadOnly ? {} : { prodMigrations: migrations }),
    beforeSchemaInit: [indexLocalesByParent],
    afterSchemaInit: [useRowIds],
  })
  return {
    ...(name === undefined ? {} : { name }),
    ...(allowIDOnCreate === undefined ? {} : { allowIDOnCreate }),
    defaultIDType,
    init: (args) => {
      const adapter = init(args)
      installWriterGate(adapter)
      searchLiterally(adapter)
      takeLongLists(adapter)
      return adapter
    },
  }
}

/**
 * The one place that knows which database is used: MongoDB's protocol for `mongodb://…`, else a SQLite file.
 * Read-only, it is opened as it is: no migration runs.
 */
export function databaseAdapter(
  url = readEnvironment().databaseUrl,
  { isReadOnly = false } = {},
): Config['db'] {
  const chosen = withChangeInstants(
    url.startsWith('file:') ? sqlite(url, isReadOnly) : mongodb({ url, isReadOnly }),
  )
  return {
    ...chosen,
    init: (args) => {
      // Whoever opens the database writes accounts, mails and papers: for their owner alone.
      if (isMainThread) process.umask(0o077)
      const adapter = chosen.init(args)
      keepAllSessions(adapter)
      return adapter
    },
  }
}

/**
 * Renews the statistics by which SQLite chooses its plans; without them lists are many times slower. Other
 * databases keep their own.
 */
export async function renewStatistics(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { client } = payload.db as unknown as SQLiteAdapter
  await client.execute('ANALYZE')
}
