import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { moveFolder } from '../../cms/src/publication/moveFolder.ts'

const memory = '/dev/shm'
const hasTwoDisks = existsSync(memory) && statSync(memory).dev !== statSync(tmpdir()).dev

/** Moves a folder with a file in a folder, and reads the file where it is afterwards. */
async function moved(to: string): Promise<string> {
  const from = mkdtempSync(path.join(tmpdir(), 'move-from-'))
  const under = mkdtempSync(path.join(to, 'move-to-'))
  try {
    mkdirSync(path.join(from, 'vi'))
    writeFileSync(path.join(from, 'vi/index.html'), 'Nền tảng số')
    await moveFolder(from, path.join(under, 'site'))
    return readFileSync(path.join(under, 'site/vi/index.html'), 'utf8')
  } finally {
    rmSync(from, { recursive: true, force: true })
    rmSync(under, { recursive: true, force: true })
  }
}

test('a built site is moved into the data folder', async () => {
  expect(await moved(tmpdir())).toBe('Nền tảng số')
})

test.skipIf(!hasTwoDisks)('a built site is moved into a data folder on another disk', async () => {
  expect(await moved(memory)).toBe('Nền tảng số')
})
