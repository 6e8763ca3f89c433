import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'

/** Where a server that speaks MongoDB's protocol comes from, or why there is none. */
export type MongodbSource = { address: string } | { binary: string } | { reason: string }

/** Looks for a server: an address first, then a binary on this machine. */
export function findMongodb(environment: NodeJS.ProcessEnv = process.env): MongodbSource {
  const { TEST_MONGODB_URL: address, MONGOMS_SYSTEM_BINARY: binary } = environment
  if (address) return { address }
  if (binary && existsSync(binary)) return { binary }
  return {
    reason: binary
      ? `MONGOMS_SYSTEM_BINARY names ${binary}, which is not there`
      : 'neither TEST_MONGODB_URL nor MONGOMS_SYSTEM_BINARY is set',
  }
}

/** An address for a database of its own at the server of the tests, under a name that is not used yet. */
export function freshMongodbUrl(): string {
  const { TEST_MONGODB_URL: address } = process.env
  if (!address) throw new Error('TEST_MONGODB_URL is not set: there is no server to test with.')
  const url = new URL(address)
  url.pathname = `/nen_tang_so_test_${crypto.randomUUID().slice(0, 8)}`
  return url.href
}

/** Removes a database of the tests with everything in it. */
export async function dropMongodb(url: string): Promise<void> {
  const client = await MongoClient.connect(url)
  await client.db().dropDatabase()
  await client.close()
}

/** Vitest's global setup of the MongoDB run: starts the server when only its binary is there, and names it. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  const source = findMongodb()
  if ('reason' in source) {
    announce(`none: ${source.reason}`)
    return undefined
  }
  const server = 'binary' in source ? await startReplicaSet(source.binary) : undefined
  if (server) process.env.TEST_MONGODB_URL = server.url
  announce(await nameOf(process.env.TEST_MONGODB_URL ?? ''))
  return server?.stop
}

/** Prints the engine that the tests meet, and adds it to the report of `npm test`. */
function announce(engine: string): void {
  console.log(`MongoDB's protocol: ${engine}`)
  if (process.env.ENGINES_REPORT) {
    appendFileSync(process.env.ENGINES_REPORT, `MongoDB's protocol: ${engine}\n`)
  }
}

async function nameOf(url: string): Promise<string> {
  const client = await MongoClient.connect(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    const { version } = (await client.db().command({ buildInfo: 1 })) as { version: string }
    const { setName } = (await client.db().command({ hello: 1 })) as { setName?: string }
    if (process.env.MONGODB_COMPATIBILITY === 'documentdb') {
      return `DocumentDB (MongoDB's protocol ${version})`
    }
    return `MongoDB ${version} (${setName ? `replica set ${setName}` : 'no replica set'})`
  } finally {
    await client.close()
  }
}

/** A replica set of one member in a temporary folder. */
async function startReplicaSet(
  binary: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-mongod-'))
  const port = await freePort()
  const child = spawn(
    binary,
    ['--replSet', 'rs0', '--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'],
    { stdio: 'ignore' },
  )
  const url = `mongodb://127.0.0.1:${port}/?replicaSet=rs0`
  await initiate(port, child)
  return {
    url,
    stop: async () => {
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function initiate(port: number, child: ChildProcess): Promise<void> {
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`mongod ended with ${code}`)))
  })
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`)
  await Promise.race([client.connect(), ended])
  const admin = client.db('admin')
  const member = { _id: 0, host: `127.0.0.1:${port}` }
  await admin.command({ replSetInitiate: { _id: 'rs0', members: [member] } })
  while (
    !((await admin.command({ hello: 1 })) as { isWritablePrimary: boolean }).isWritablePrimary
  ) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await client.close()
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
