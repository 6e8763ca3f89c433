import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Meilisearch } from 'meilisearch'
import type { MeilisearchSettings } from '../../cms/src/search/connection.ts'
import { freePort } from './servedProduct.ts'

/** Where a Meilisearch server comes from, or why there is none. */
export type MeilisearchSource =
  { url: string; masterKey: string } | { binary: string; version: string } | { reason: string }

/** Looks for a server: an address with its key first, then a binary that is named, then one on the PATH. */
export function findMeilisearch(environment: NodeJS.ProcessEnv = process.env): MeilisearchSource {
  const { TEST_MEILI_URL: url, TEST_MEILI_MASTER_KEY: masterKey, MEILI_BINARY } = environment
  if (url && masterKey) return { url, masterKey }
  if (url) return { reason: 'TEST_MEILI_URL is set and TEST_MEILI_MASTER_KEY is not' }
  const binary = MEILI_BINARY ?? 'meilisearch'
  const { status, stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' })
  if (status === 0) return { binary, version: stdout.trim() }
  return {
    reason: MEILI_BINARY
      ? `MEILI_BINARY names ${MEILI_BINARY}, which does not run`
      : 'neither TEST_MEILI_URL nor MEILI_BINARY is set, and there is no meilisearch on the PATH',
  }
}

export interface MeilisearchServer {
  settings: MeilisearchSettings
  /** It was given by its address, so it can only be asked and not be ended. */
  isLasting: boolean
  /** Ends a server that was started here, as a failure would; one that was given by its address stays. */
  kill: () => Promise<void>
  /** Removes the indexes of the tests, and the server when it was started here. */
  stop: () => Promise<void>
}

const masterKey = 'a-master-key-for-tests-only'

/** A server to test with, under a prefix of its own; `undefined` when none can be had. */
export async function startMeilisearch(): Promise<MeilisearchServer | undefined> {
  const source = findMeilisearch()
  if ('reason' in source) return undefined
  const indexPrefix = `test-${crypto.randomUUID().slice(0, 8)}`
  if ('url' in source) {
    const settings = { ...source, indexPrefix }
    return {
      settings,
      isLasting: true,
      kill: () => Promise.resolve(),
      stop: () => dropTestIndexes(settings),
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-meilisearch-'))
  const server = await startBinary(source.binary, { folder, port: await freePort() })
  return {
    settings: { url: server.url, masterKey, indexPrefix },
    isLasting: false,
    kill: server.kill,
    stop: async () => {
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same, and the project's code in this process uses it as an installation would. */
export async function useMeilisearch(): Promise<MeilisearchServer | undefined> {
  const server = await startMeilisearch()
  if (server) Object.assign(process.env, variablesOf(server))
  return server
}

/** The variables by which an installation uses a server. */
export const variablesOf = ({ settings }: MeilisearchServer) => ({
  MEILI_URL: settings.url,
  MEILI_MASTER_KEY: settings.masterKey,
  MEILI_INDEX_PREFIX: settings.indexPrefix,
})

async function startBinary(binary: string, { folder, port }: { folder: string; port: number }) {
  const address = `127.0.0.1:${port}`
  const child = spawn(
    binary,
    ['--db-path', path.join(folder, 'data'), '--http-addr', address, '--no-analytics'],
    { cwd: folder, env: { ...process.env, MEILI_MASTER_KEY: masterKey }, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const client = new Meilisearch({ host: `http://${address}`, apiKey: masterKey })
  while (!(await client.isHealthy())) {
    if (child.exitCode !== null) throw new Error(`meilisearch ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url: `http://${address}`,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function dropTestIndexes({ url, masterKey: apiKey, indexPrefix }: MeilisearchSettings) {
  const client = new Meilisearch({ host: url, apiKey })
  const { results } = await client.getRawIndexes({ limit: 1000 })
  for (const { uid } of results.filter(({ uid: name }) => name.startsWith(indexPrefix))) {
    await client.deleteIndex(uid).waitTask()
  }
}

/** Vitest's global setup: says which Meilisearch the tests meet, or why none. */
export default async function setUp(): Promise<void> {
  const engine = await nameOf(findMeilisearch())
  console.log(`Meilisearch: ${engine}`)
  if (process.env.ENGINES_REPORT) {
    appendFileSync(process.env.ENGINES_REPORT, `Meilisearch: ${engine}\n`)
  }
}

async function nameOf(source: MeilisearchSource): Promise<string> {
  if ('reason' in source) return `none: ${source.reason}`
  if ('binary' in source) return source.version.replace(/^meilisearch /, '')
  const { pkgVersion } = await new Meilisearch({
    host: source.url,
    apiKey: source.masterKey,
  }).getVersion()
  return pkgVersion
}
