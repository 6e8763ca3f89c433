import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { dropMongodb, freshMongodbUrl } from './mongodb.ts'

export interface TestPayload {
  payload: Payload
  dataDir: string
  stop: () => Promise<void>
}

/**
 * Starts the real configuration, with every migration applied: on an empty database of its own, or on the
 * data folder that is given, which then stays. TEST_DATABASE=mongodb: at the server of TEST_MONGODB_URL.
 */
export async function startPayload(given?: string): Promise<TestPayload> {
  const dataDir = given ?? mkdtempSync(path.join(tmpdir(), 'nen-tang-so-'))
  const mongodbUrl = process.env.TEST_DATABASE === 'mongodb' ? freshMongodbUrl() : undefined
  Object.assign(process.env, {
    PROJECT_ROOT: path.resolve(import.meta.dirname, '../..'),
    DATA_DIR: dataDir,
    NODE_ENV: 'production',
    PAYLOAD_SECRET: 'a-secret-for-tests-only-of-forty-characters',
    ...(mongodbUrl ? { DATABASE_URL: mongodbUrl } : {}),
  })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../cms/src/payload.config.ts')
  const payload = await getPayload({ config })
  payload.logger.level = 'error'
  return {
    payload,
    dataDir,
    stop: async () => {
      await payload.destroy()
      if (mongodbUrl) await dropMongodb(mongodbUrl)
      if (!given) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
