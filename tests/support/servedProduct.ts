import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')
const cwd = path.join(root, 'cms')
export const demoPassword = 'mat khau minh hoa cho kiem thu'

/** Variables of the project's commands for a data folder of their own. */
export function environmentFor(dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    PROJECT_ROOT: root,
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'a-secret-for-tests-only-of-forty-characters',
    DEMO_PASSWORD: demoPassword,
  }
}

/**
 * Runs a script of the project as its commands do, on the data that the variables name, and answers what it printed.
 *
 * @throws Error with all that it said, when it failed.
 */
export function runScript(
  script: string,
  environment: NodeJS.ProcessEnv,
  words: string[] = [],
): string {
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const ended = spawnSync(process.execPath, [tsx, path.join(root, script), ...words], {
    cwd,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (ended.status !== 0) throw new Error(`${script} failed:\n${ended.stdout}${ended.stderr}`)
  return ended.stdout
}

/** Fills a data folder as the first `npm start` does: database, catalogue, demonstration data, release. */
export function prepareData(dataDir: string, variables: Record<string, string> = {}): void {
  runScript('seed/prepare.ts', { ...environmentFor(dataDir), ...variables })
}

export interface ServedProduct {
  origin: string
  dataDir: string
  environment: NodeJS.ProcessEnv
  /** Of the serving process. */
  pid: () => number
  stop: () => Promise<void>
  /** Ends the process as a power cut would, and starts it again on the same data. */
  killAndRestart: () => Promise<void>
}

/** Starts a serving process and waits until it answers for its data. */
export async function startServer(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/server.ts'], {
    cwd,
    env: { ...environment, SERVE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // The server prints its addresses once the CMS answered.
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('  Site ')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return child
}

/** Ends a process and waits until it has. */
export function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** Prepares a data folder as the first `npm start` does, and serves it on a free port. */
export async function serveProduct(variables: Record<string, string> = {}): Promise<ServedProduct> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-journeys-'))
  const port = await freePort()
  const address = { ...variables, HOST: '127.0.0.1', PORT: String(port) }
  prepareData(dataDir, address)
  const environment = { ...environmentFor(dataDir), ...address }
  const origin = `http://127.0.0.1:${port}`
  const start = () => startServer(environment)
  let child = await start()
  const end = (signal: NodeJS.Signals) => endProcess(child, signal)
  return {
    origin,
    dataDir,
    environment,
    pid: () => child.pid ?? 0,
    stop: async () => {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
    killAndRestart: async () => {
      await end('SIGKILL')
      child = await start()
    },
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Playwright's global setup: one product for all journeys; its address goes to them by the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const product = await serveProduct()
  process.env.PRODUCT_ORIGIN = product.origin
  process.env.PRODUCT_DATA_DIR = product.dataDir
  return product.stop
}
