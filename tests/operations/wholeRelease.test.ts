import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environmentFor, root } from '../support/servedProduct.ts'

// A start on a release that cannot be served: it is made anew, or the server says what helps.

let dataDir: string
let release: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-release-'))
  release = path.join(dataDir, 'releases/20261127000000000')
  mkdirSync(path.join(release, 'site/en'), { recursive: true })
  for (const file of ['snapshot.json', 'site/index.html', 'site/en/index.html', 'site/404.html']) {
    writeFileSync(path.join(release, file), '{}')
  }
  symlinkSync('20261127000000000', path.join(dataDir, 'releases/current'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

/** Whether `npm start` would serve what is there, without publishing first. */
function stands(): string {
  const ask = `import('./cms/releaseStands.mjs').then(({ releaseStands }) => console.log(releaseStands(process.env.DATA_DIR)))`
  const env = { ...process.env, DATA_DIR: dataDir }
  return spawnSync(process.execPath, ['-e', ask], {
    cwd: root,
    env,
    encoding: 'utf8',
  }).stdout.trim()
}

test('a whole release is served as it is', () => {
  expect(stands()).toBe('true')
})

test('one that lacks a page is made anew', () => {
  rmSync(path.join(release, 'site/en'), { recursive: true })
  expect(stands()).toBe('false')
})

test('a folder in the place of the link is set aside, so that a link can be put there', () => {
  rmSync(path.join(dataDir, 'releases/current'))
  mkdirSync(path.join(dataDir, 'releases/current'))
  expect(stands()).toBe('false')
  const names = readdirSync(path.join(dataDir, 'releases')).sort()
  expect(names).toEqual(['20261127000000000', expect.stringMatching(/^current-copied-/)])
})

test.each([
  ['a release without its pages', {}, 'There is no whole release in'],
  ['a wrong variable', { PORT: 'bốn nghìn' }, 'PORT: '],
])(
  'the server itself ends at %s with a sentence and without a stack',
  (_title, variables: Record<string, string>, sentence) => {
    rmSync(path.join(release, 'site/404.html'))
    const { status, stderr } = spawnSync(process.execPath, ['server/server.ts'], {
      cwd: path.join(root, 'cms'),
      env: { ...environmentFor(dataDir), ...variables },
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/^\s+at /m)
  },
  60_000,
)
