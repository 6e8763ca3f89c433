import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentFor, root } from '../support/servedProduct.ts'

// A database that was lost is not taken for a first start: nobody is let in, and the operator is told what helps.

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-emptied-'))
  mkdirSync(path.join(dataDir, 'releases/20261127000000000/site'), { recursive: true })
  symlinkSync('20261127000000000', path.join(dataDir, 'releases/current'))
})
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

/** What starting says, on a data folder whose site was published from a database that is gone. */
function start(command: string[], variables: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: path.join(root, 'cms'),
    env: { ...environmentFor(dataDir), ...variables },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status, said: stdout + stderr }
}
const prepare = ['--import', 'tsx', path.join(root, 'seed/prepare.ts')]

test.each([
  ['moved away', () => undefined, {}],
  ['of no bytes', () => writeFileSync(path.join(dataDir, 'cms.db'), ''), {}],
  [
    'another than before',
    () => undefined,
    { DATABASE_URL: `file:${path.join(tmpdir(), `nham-${process.pid}.db`)}` },
  ],
])(
  'a database that was %s is refused beside a site',
  (_title, lose, variables) => {
    rmSync(path.join(dataDir, 'cms.db'), { force: true })
    lose()
    const { status, said } = start(prepare, variables)
    expect(status, said).toBe(1)
    expect(said).toContain('is empty, but a site (release 20261127000000000) was published')
    for (const help of ['DATABASE_URL', 'npm run restore', 'npm run seed'])
      expect(said).toContain(help)
    expect(said).not.toMatch(/^\s+at /m)
  },
  90_000,
)
