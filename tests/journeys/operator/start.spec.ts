import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../../..')

/** `npm start` to its end, when it refuses to serve. */
function start(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync('node', ['cms/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '4391', ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: stdout + stderr }
}

const folders: string[] = []
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-start-'))
  folders.push(folder)
  return folder
}

test('a port in use is said in a sentence with another one to try', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as AddressInfo
  const result = spawn('node', ['cms/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  })
  let said = ''
  result.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => result.once('exit', resolve))
  holder.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${port} is in use`)
})

test('a folder that cannot be written is named', () => {
  const { status, said } = start({ DATA_DIR: '/dev/null/nen-tang-so' })
  expect(status).toBe(1)
  expect(said).toContain('/dev/null/nen-tang-so cannot be written')
})

test('a port that is no number, and every other wrong variable, is named before anything is done', () => {
  expect(start({ PORT: 'bốn nghìn' }).said).toContain('PORT must be a number')
  const { status, said } = start({
    DATA_DIR: emptyFolder(),
    DATABASE_URL: 'mysql://localhost/x',
    PAYLOAD_SECRET: 'short',
  })
  expect(status).toBe(1)
  expect(said).toContain('DATABASE_URL: must start with file: or mongodb://')
  expect(said).toContain('PAYLOAD_SECRET: must have at least 32 characters')
})

test('a damaged database file is said in a sentence and stays as it is', () => {
  const dataDir = emptyFolder()
  cpSync(process.env.PRODUCT_DATA_DIR ?? '', dataDir, { recursive: true, verbatimSymlinks: true })
  const file = path.join(dataDir, 'cms.db')
  rmSync(`${file}-wal`, { force: true })
  rmSync(`${file}-shm`, { force: true })
  const damaged = 'this is not a database, and it is long enough to be looked at '.repeat(200)
  writeFileSync(file, damaged)
  const { status, said } = start({ DATA_DIR: dataDir })
  expect(status).toBe(1)
  expect(said).toMatch(/database file is damaged|database cannot be opened/)
  expect(said.slice(said.indexOf('✖'))).not.toMatch(/^\s+at /m)
  expect(readFileSync(file, 'utf8')).toBe(damaged)
})

test('a restore that fails leaves no secrets behind', () => {
  const dataDir = emptyFolder()
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['cms/start.mjs', '--run', 'cms/commands/backup/restore.ts', emptyFolder()],
    { cwd: root, env: { ...process.env, DATA_DIR: dataDir }, encoding: 'utf8', timeout: 60_000 },
  )
  expect(status).toBe(1)
  expect(stdout + stderr).toContain('is not a whole backup')
  expect(readdirSync(dataDir)).toEqual(['.held-by'])
})

test('a second process on the same data is told who holds them', () => {
  const dataDir = emptyFolder()
  const file = path.join(dataDir, '.held-by')
  writeFileSync(file, '4711\n\nnpm start\n')
  const { status, stderr } = spawnSync('flock', ['-n', file, process.execPath, 'cms/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '4391', DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('in use by “npm start” (process 4711)')
})

test('what a power cut left behind, with the number of a process that lives, holds nothing', () => {
  const dataDir = emptyFolder()
  writeFileSync(path.join(dataDir, '.held-by'), `${process.pid}\nnpm start`)
  // It comes as far as what it refuses for.
  const { said } = start({ DATA_DIR: dataDir, PAYLOAD_SECRET: 'short' })
  expect(said).toContain('PAYLOAD_SECRET: must have at least 32 characters')
})

test('a server whose starter alone was killed keeps its data to itself, and leaves them when it ends', async () => {
  const dataDir = emptyFolder()
  cpSync(process.env.PRODUCT_DATA_DIR ?? '', dataDir, { recursive: true, verbatimSymlinks: true })
  // As `npm start` leaves it, so that it serves at once.
  const stamp =
    "import('./cms/setup.mjs').then(({ digest }) => console.log(digest('cms/src', 'site')))"
  const digest = spawnSync('node', ['-e', stamp], { cwd: root, encoding: 'utf8' }).stdout.trim()
  writeFileSync(path.join(dataDir, '.prepared'), digest)
  const starter = spawn('node', ['cms/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '4392', DATA_DIR: dataDir },
  })
  await new Promise<void>((resolve) => {
    starter.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('  Site ')) resolve()
    })
  })
  const ended = new Promise((resolve) => starter.once('exit', resolve))
  starter.kill('SIGKILL')
  await ended
  const second = start({ DATA_DIR: dataDir })
  expect(second.status).toBe(1)
  const server = Number(readFileSync(path.join(dataDir, '.held-by'), 'utf8').split('\n')[0])
  expect(second.said).toContain(`in use by “npm start” (process ${server})`)
  process.kill(server, 'SIGKILL')
  const isFree = () =>
    !start({ DATA_DIR: dataDir, PAYLOAD_SECRET: 'short' }).said.includes('in use')
  await expect.poll(isFree).toBe(true)
})
