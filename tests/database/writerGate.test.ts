import { AsyncLocalStorage } from 'node:async_hooks'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

let started: TestPayload
beforeAll(async () => {
  started = await startPayload()
})
afterAll(() => started.stop())

const count = async (slug: string) =>
  (await started.payload.count({ collection: 'organisations', where: { slug: { equals: slug } } }))
    .totalDocs

interface Session {
  all: <T>(sql: string) => Promise<T[]>
  run: (sql: string) => Promise<void>
}

/** What a transaction's own statements run on. */
async function sessionOf(req: PayloadRequest): Promise<Session> {
  const sessions = started.payload.db.sessions as unknown as Record<string, { db: Session }>
  const session = sessions[String(await req.transactionID)]
  if (!session) throw new Error('no transaction is open')
  return session.db
}

test('a hundred writes at once all succeed', async () => {
  const make = factories(started.payload)
  const made = await Promise.all(Array.from({ length: 100 }, () => make.organisation()))
  expect(new Set(made.map(({ id }) => id)).size).toBe(100)
})

test('ids of rows are 24 hexadecimal digits', async () => {
  const { id } = await factories(started.payload).organisation()
  expect(id).toMatch(/^[0-9a-f]{24}$/)
})

test('what was written in a transaction that is rolled back is not there', async () => {
  const { payload } = started
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.create({
    collection: 'organisations',
    data: { slug: 'bi-huy', name: 'Bị hủy', kind: 'agency' },
    req,
  })
  await killTransaction(req)
  expect(await count('bi-huy')).toBe(0)
})

test('a nested write that forgets req is an error, not a wait without end', async () => {
  const { payload } = started
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const nested = payload.create({
    collection: 'organisations',
    data: { slug: 'quen-req', name: 'Quên req', kind: 'agency' },
  })
  await expect(nested).rejects.toThrow(/without `req`/)
  await killTransaction(req)
})

test('a write without a transaction waits for the open one, and the process goes on meanwhile', async () => {
  const { payload } = started
  const { id } = await factories(payload).organisation()
  // As the worker writes: from elsewhere, while somebody's transaction is open.
  const writeFromElsewhere = AsyncLocalStorage.bind(() =>
    payload.db.updateOne({ collection: 'organisations', id, data: { website: 'https://a.vn' } }),
  )
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const written = writeFromElsewhere()
  await payload.create({
    collection: 'organisations',
    data: { slug: 'trong-luc-cho', name: 'Trong lúc chờ', kind: 'agency' },
    req,
  })
  await commitTransaction(req)
  await written
  expect(await count('trong-luc-cho')).toBe(1)
  expect(await payload.findByID({ collection: 'organisations', id })).toMatchObject({
    website: 'https://a.vn',
  })
})

test('a commit that fails is reported to the caller and leaves nothing', async () => {
  const { payload } = started
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.create({
    collection: 'organisations',
    data: { slug: 'khong-commit', name: 'Không commit', kind: 'agency' },
    req,
  })
  const session = await sessionOf(req)
  // A deferred foreign key is looked at by COMMIT alone, so that it is COMMIT that fails.
  await session.run('PRAGMA defer_foreign_keys = ON')
  await session.run("UPDATE organisations SET parent_id = 'khong-co' WHERE slug = 'khong-commit'")
  await expect(commitTransaction(req)).rejects.toThrow()
  expect(await count('khong-commit')).toBe(0)
})

test('connections opened after a transaction still check foreign keys', async () => {
  const { payload } = started
  await factories(payload).organisation()
  await factories(payload).organisation()
  const rows = await payload.db.drizzle.all<{ foreign_keys: number }>('PRAGMA foreign_keys')
  expect(rows[0]).toMatchObject({ foreign_keys: 1 })
})

test('a statement that comes after the end of its transaction is refused, also while the next is open', async () => {
  const { payload } = started
  const { id } = await factories(payload).organisation()
  const ended = await createLocalReq({}, payload)
  await initTransaction(ended)
  const late = await sessionOf(ended)
  await killTransaction(ended)
  const next = await createLocalReq({}, payload)
  await initTransaction(next)
  await expect(
    late.run(`UPDATE organisations SET website = 'https://muon.vn' WHERE id = '${id}'`),
  ).rejects.toMatchObject({ cause: { code: 'TRANSACTION_CLOSED' } })
  await commitTransaction(next)
  expect(await payload.findByID({ collection: 'organisations', id })).not.toMatchObject({
    website: 'https://muon.vn',
  })
})

test('after SQLite itself rolled a transaction back, nothing more of it is written', async () => {
  const { payload } = started
  const { id } = await factories(payload).organisation()
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const session = await sessionOf(req)
  await expect(
    session.run(`INSERT OR ROLLBACK INTO organisations SELECT * FROM organisations LIMIT 1`),
  ).rejects.toThrow()
  await expect(
    session.run(`UPDATE organisations SET website = 'https://le.vn' WHERE id = '${id}'`),
  ).rejects.toMatchObject({ cause: { code: 'TRANSACTION_CLOSED' } })
  await expect(commitTransaction(req)).rejects.toThrow()
  expect(await payload.findByID({ collection: 'organisations', id })).not.toMatchObject({
    website: 'https://le.vn',
  })
})

test('a full disk is told as such, and nothing of the transaction is left', async () => {
  const { payload } = started
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const session = await sessionOf(req)
  const [size] = await session.all<{ page_count: number }>('PRAGMA page_count')
  await session.run(`PRAGMA max_page_count = ${size?.page_count}`)
  const writeALot = async () => {
    for (let count = 0; count < 2000; count += 1) {
      await payload.create({
        collection: 'organisations',
        data: { slug: `day-dia-${count}`, name: 'Đầy đĩa '.repeat(200), kind: 'agency' },
        req,
      })
    }
  }
  await expect(writeALot()).rejects.toMatchObject({
    cause: { message: 'database or disk is full' },
  })
  await expect(killTransaction(req)).resolves.toBeUndefined()
  expect(await count('day-dia-0')).toBe(0)
})
