import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWriteConflict } from '../../cms/src/database/writeConflict.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

// Only MongoDB itself shows these: DocumentDB has no elections and no snapshot of a transaction.
const isReplicaSet =
  process.env.TEST_DATABASE === 'mongodb' && process.env.MONGODB_COMPATIBILITY === undefined

describe.skipIf(!isReplicaSet)('a MongoDB replica set (needs MongoDB)', () => {
  let started: TestPayload
  beforeAll(async () => {
    started = await startPayload()
  })
  afterAll(() => started.stop())

  const connection = () => (started.payload.db as unknown as MongooseAdapter).connection

  test('writes are acknowledged by the majority', () => {
    expect(connection().getClient().writeConcern?.w).toBe('majority')
  })

  test('of two transactions that write one row the second is refused as a conflict', async () => {
    const { payload } = started
    const { id } = await factories(payload).organisation()
    const rename = async (name: string) => {
      const req = await createLocalReq({}, payload)
      await initTransaction(req)
      const write = payload.db.updateOne({ collection: 'organisations', id, data: { name }, req })
      return { req, write }
    }
    const first = await rename('Một')
    await first.write
    const second = await rename('Hai')
    const refusal: unknown = await second.write.catch((error: unknown) => error)
    expect(isWriteConflict(refusal)).toBe(true)
    await killTransaction(first.req)
    await killTransaction(second.req)
  })

  test('after an election writes succeed again without a restart', async () => {
    const { payload } = started
    const admin = connection().getClient().db('admin')
    // The primary closes its connections when it steps down; that is not the failure looked for.
    await admin.command({ replSetStepDown: 1, force: true }).catch(() => undefined)
    await expect
      .poll(
        () =>
          factories(payload)
            .organisation()
            .then(({ id }) => id)
            .catch(() => null),
        { timeout: 30_000, interval: 500 },
      )
      .toBeTypeOf('string')
  })
})
