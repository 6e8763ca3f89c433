import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../support/servedProduct.ts'

// One command at a time has a data folder, with the lock of the operating system and where there is none.

let folder: string
let dataDir: string
let withoutFlock: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-held-'))
  dataDir = path.join(folder, 'data')
  // A machine whose only program is `ps`, as macOS has it.
  withoutFlock = path.join(folder, 'bin')
  mkdirSync(withoutFlock)
  const ps = spawnSync('sh', ['-c', 'command -v ps'], { encoding: 'utf8' }).stdout.trim()
  symlinkSync(ps, path.join(withoutFlock, 'ps'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir)
})

const hold = `
  const { holdDataDir, heldByChildren, nameHolder } = await import('./cms/holdDataDir.mjs')
  const taken = holdDataDir(process.env.DATA_DIR, 'npm start')`
/** Holds the folder and gives it on to a server; says the server's number. */
const starter = `${hold}
  const { spawn } = await import('node:child_process')
  const stdio = ['ignore', 'ignore', 'ignore', ...heldByChildren()]
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio })
  nameHolder(server.pid)
  console.log(server.pid)
  setInterval(() => {}, 1000)`

const asModule = (script: string) => ['--input-type=module', '-e', script]

describe.each([
  ['with flock', () => process.env.PATH],
  ['without flock', () => withoutFlock],
])('%s', (_title, pathOf) => {
  const options = () => ({ cwd: root, env: { ...process.env, PATH: pathOf(), DATA_DIR: dataDir } })
  const ask = () => {
    const script = `${hold}; console.log(taken ?? 'free')`
    const { stdout, stderr } = spawnSync(process.execPath, asModule(script), {
      ...options(),
      encoding: 'utf8',
    })
    return `${stdout}${stderr}`.trim()
  }

  test('a file that names a process which lives, but is another by now, holds nothing', () => {
    writeFileSync(
      path.join(dataDir, '.held-by'),
      `${process.pid}\nMon Nov 23 08:00:00 2026\nnpm start\n`,
    )
    expect(ask()).toBe('free')
  })

  test('a server whose starter was killed holds the folder until it ends', async () => {
    const child = spawn(process.execPath, asModule(starter), {
      ...options(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    const server = Number(said.toString())
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    expect(ask()).toContain(`in use by “npm start” (process ${server})`)
    expect(readFileSync(path.join(dataDir, '.held-by'), 'utf8')).toContain(`${server}\n`)
    process.kill(server, 'SIGKILL')
    await expect.poll(ask).toBe('free')
  })
})
