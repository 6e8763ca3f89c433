import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropMongodb, freshMongodbUrl } from '../support/mongodb.ts'

// From a SQLite file to another database and back: MongoDB in its run, else a second file.
const isMongodb = process.env.TEST_DATABASE === 'mongodb'
const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-move-'))
const dataDirs = { source: '', middle: '', back: '' }
const urls = { source: '', middle: '', back: '' }

for (const name of ['source', 'middle', 'back'] as const) {
  dataDirs[name] = path.join(folder, name)
  urls[name] = `file:${path.join(dataDirs[name], 'cms.db')}`
  mkdirSync(path.join(dataDirs[name], 'media'), { recursive: true })
}
if (isMongodb) urls.middle = freshMongodbUrl()

beforeAll(async () => {
  expect((await run('seed/seed.ts', [], urls.source)).code).toBe(0)
  writeFileSync(path.join(dataDirs.source, 'media/bien-ban.pdf'), 'biên bản')
})
afterAll(async () => {
  if (isMongodb) await dropMongodb(urls.middle)
  rmSync(folder, { recursive: true, force: true })
})

function start(script: string, args: string[], url: string) {
  return spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.join(root, script), ...args],
    {
      cwd: path.join(root, 'cms'),
      env: {
        ...process.env,
        DATABASE_URL: url,
        DATA_DIR: folder,
        PAYLOAD_SECRET: 'a-secret-for-tests-only-of-forty-characters',
        DEMO_PASSWORD: 'mot mat khau du dai 2026',
      },
    },
  )
}

async function run(script: string, args: string[], url: string) {
  const child = start(script, args, url)
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

type Name = keyof typeof urls

const moveArguments = (from: Name, to: Name) => [
  ...['--from', urls[from], '--to', urls[to]],
  ...['--from-files', dataDirs[from], '--to-files', dataDirs[to]],
]

const move = (from: Name, to: Name) =>
  run('cms/commands/move/move.ts', moveArguments(from, to), urls.source)

/** The lines “collection, rows, hash” that a move prints when both sides are the same. */
const digestsIn = (output: string) => output.match(/^\S+ +\d+ rows {2}[0-9a-f]{16}$/gm) ?? []

/** Whole installations are copied, by commands in processes of their own. */
const slow = { timeout: 120_000 }

test('a move killed in the middle leaves a target that nothing starts on', slow, async () => {
  const before = readFileSync(path.join(dataDirs.source, 'cms.db'))
  const child = start('cms/commands/move/move.ts', moveArguments('source', 'middle'), urls.source)
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('copy ')) break
  }
  child.kill('SIGKILL')
  const { code, output } = await run('seed/seed.ts', ['--remove-demo'], urls.middle)
  expect(code).toBe(1)
  expect(output).toContain('target of a move')
  expect(output).toContain('npm run move')
  expect(readFileSync(path.join(dataDirs.source, 'cms.db')).equals(before)).toBe(true)
})

test(
  'the same command again finishes it; moved back, every row and file is the same',
  slow,
  async () => {
    const there = await move('source', 'middle')
    expect(there.output).toContain('the same in both')
    const back = await move('middle', 'back')
    expect(back.output).toContain('the same in both')
    expect(digestsIn(back.output).length).toBeGreaterThan(10)
    expect(digestsIn(back.output)).toEqual(digestsIn(there.output))
    expect(readFileSync(path.join(dataDirs.back, 'media/bien-ban.pdf'), 'utf8')).toBe('biên bản')
  },
)

test('a target that is not empty is refused and stays as it was', slow, async () => {
  const { code, output } = await move('source', 'back')
  expect(code).toBe(1)
  expect(output).toContain('The target is not empty')
})

test('a moved database serves: the demonstration can be removed from it', async () => {
  expect((await run('seed/seed.ts', ['--remove-demo'], urls.middle)).code).toBe(0)
})
