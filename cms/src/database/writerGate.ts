import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { PayloadRequest } from 'payload'
import { openWriter } from './writerConnection.ts'

/** Whose turn it is, in the asynchronous context of that transaction. */
const turn = new AsyncLocalStorage<{ isOpen: boolean }>()

/** What Payload, its plugins and the worker write with, also where they open no transaction of their own. */
const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

const rolledBack = new Error('rolled back')

/**
 * Transactions for SQLite in Payload: one writer at a time.
 *
 * SQLite has one writer, and libsql blocks the thread while it waits for the lock, so a second writer in
 * the same process would stop the very transaction that holds the lock. Each transaction therefore waits
 * for the end of the one before, and so does each write that comes without one. What Payload's own functions lack is added: a COMMIT that fails is
 * reported to the caller, and a nested write without `req` (it would wait for itself) is an error.
 */
export function installWriterGate(adapter: SQLiteAdapter): void {
  let last: Promise<void> = Promise.resolve()
  let writer: Promise<SQLiteAdapter['drizzle']> | undefined

  adapter.beginTransaction = async () => {
    if (turn.getStore()?.isOpen) {
      throw new Error(
        'A write inside a transaction was called without `req`: pass `req` to every nested call.',
      )
    }
    const mine = { isOpen: true }
    turn.enterWith(mine)
    const before = last
    let release: () => void = () => undefined
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    await adapter.initializing
    const end = () => {
      mine.isOpen = false
      release()
    }
    try {
      writer ??= openWriter(adapter).catch((error: unknown) => {
        writer = undefined
        throw error
      })
      return await open({ adapter, writer: await writer, end })
    } catch (cause) {
      end()
      throw new Error('SQLite: cannot begin a transaction', { cause })
    }
  }

  adapter.commitTransaction = async (incoming) => {
    const session = await take(adapter, incoming)
    await session?.resolve()
  }

  adapter.rollbackTransaction = async (incoming) => {
    const session = await take(adapter, incoming)
    await session?.reject()
  }

  for (const name of writes) giveTurn(adapter, name)
}

type Write = (args: { req?: Partial<PayloadRequest> }) => Promise<unknown>

/** Puts a write that is called outside any transaction into one of its own, so that it waits for its turn. */
function giveTurn(adapter: SQLiteAdapter, name: (typeof writes)[number]): void {
  const methods = adapter as unknown as Record<string, Write>
  const write = methods[name]
  if (!write) return
  methods[name] = async (args) => {
    if (args.req?.transactionID) return write.call(adapter, args)
    const transactionID = (await adapter.beginTransaction()) ?? undefined
    if (transactionID === undefined) throw new Error('SQLite: no transaction was begun')
    try {
      const written = await write.call(adapter, { ...args, req: { ...args.req, transactionID } })
      await adapter.commitTransaction(transactionID)
      return written
    } catch (error) {
      await adapter.rollbackTransaction(transactionID)
      throw error
    }
  }
}

interface Opening {
  adapter: SQLiteAdapter
  /** The connection of transactions. */
  writer: SQLiteAdapter['drizzle']
  /** Lets the next one in. */
  end: () => void
}

async function open({ adapter, writer, end }: Opening): Promise<string> {
  const started = Promise.withResolvers<SQLiteAdapter['drizzle']>()
  const ended = Promise.withResolvers<void>()
  const done = writer
    .transaction(async (transaction) => {
      started.resolve(transaction as unknown as SQLiteAdapter['drizzle'])
      await ended.promise
      throw rolledBack
    })
    .finally(end)
  done.catch(started.reject)
  const db = await started.promise
  const finish = async () => {
    ended.resolve()
    await done.catch((error: unknown) => {
      if (error !== rolledBack && !isAlreadyOver(error)) throw error
    })
  }
  const id = randomUUID()
  adapter.sessions[id] = {
    db,
    // The driver hides why a COMMIT failed behind its own failing ROLLBACK, so COMMIT is sent from here;
    // what the driver does at the end then undoes only what was not committed.
    resolve: async () => {
      try {
        await db.run('COMMIT')
      } finally {
        await finish()
      }
    },
    reject: finish,
  } as unknown as SQLiteAdapter['sessions'][string]
  return id
}

/**
 * After COMMIT, or when SQLite itself rolled back because, for one, the disk is full, there is nothing left
 * to undo; an error that caused it has been told already.
 */
function isAlreadyOver(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TRANSACTION_CLOSED'
}

/** A session ends once; whoever comes later finds nothing to end. */
async function take(adapter: SQLiteAdapter, incoming: unknown) {
  const id = String(await incoming)
  const session = adapter.sessions[id]
  Reflect.deleteProperty(adapter.sessions, id)
  return session
}
