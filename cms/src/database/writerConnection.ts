import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'

type Client = SQLiteAdapter['client']
type Statement = Parameters<Client['execute']>[0]
type Transaction = Awaited<ReturnType<Client['transaction']>>

/** Settings that a connection does not find in the file. */
const pragmas = ['foreign_keys = ON', 'busy_timeout = 5000', 'synchronous = NORMAL']

/**
 * A second connection, on which all transactions of the adapter run one after the other.
 *
 * The client gives the connection of a transaction away and opens a new one for whatever comes next, which
 * reads the schema of all tables again and starts with an empty cache. Transactions come in turn here (see
 * writerGate.ts), so one connection serves them all, and the first stays with those who read.
 */
export async function openWriter(adapter: SQLiteAdapter): Promise<SQLiteAdapter['drizzle']> {
  const writer = drizzle({
    connection: adapter.clientConfig,
    schema: adapter.schema,
    ...(adapter.logger ? { logger: adapter.logger } : {}),
  })
  const client: Client = writer.$client
  for (const pragma of pragmas) {
    await client.execute(`PRAGMA ${pragma}`)
    await adapter.client.execute(`PRAGMA ${pragma}`)
  }
  // Payload's adapter opens transactions without a mode.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- replaced, not called
  client.transaction = async () => {
    await client.execute('BEGIN IMMEDIATE')
    return transactionOn(client)
  }
  return writer
}

/** The transaction that is open on a connection, until it ends by COMMIT, by ROLLBACK or by SQLite's own hand. */
function transactionOn(client: Client): Transaction {
  let closed = false
  const refuseIfClosed = () => {
    if (closed) {
      throw Object.assign(new Error('The transaction is closed'), { code: 'TRANSACTION_CLOSED' })
    }
  }
  const execute = async (statement: Statement) => {
    refuseIfClosed()
    try {
      const result = await client.execute(statement)
      closed = isEnd(statement)
      return result
    } catch (error) {
      // A full disk, for one, makes SQLite roll back: what follows must not be written outside.
      closed = await isRolledBack(client)
      throw error
    }
  }
  return {
    execute,
    get closed() {
      return closed
    },
    commit: async () => {
      await execute('COMMIT')
    },
    rollback: async () => {
      await execute('ROLLBACK')
    },
    close: () => {
      closed = true
    },
    batch: (statements) => Promise.all(statements.map((statement) => execute(statement))),
    executeMultiple: (sql) => {
      refuseIfClosed()
      return client.executeMultiple(sql)
    },
  }
}

const isEnd = (statement: Statement) =>
  /^\s*(COMMIT|ROLLBACK)\s*$/i.test(typeof statement === 'string' ? statement : statement.sql)

/** SQLite tells whether a transaction is open only by refusing to begin another. */
async function isRolledBack(client: Client): Promise<boolean> {
  try {
    await client.execute('BEGIN')
  } catch {
    return false
  }
  await client.execute('ROLLBACK')
  return true
}
