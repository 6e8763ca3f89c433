import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { testPassword } from './factories.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder with the whole catalogue, loaded and published: `cms.db`, `releases/current/site`. */
    publishedData: string
  }
}

/** Global setup of tests/site: loads and publishes the real catalogue once, as the first `npm start` does. */
export function setup(project: TestProject): () => void {
  // A folder that is there already spares whoever works on one page the wait.
  const ready = process.env.PUBLISHED_DATA
  const dataDir = ready ?? mkdtempSync(path.join(tmpdir(), 'nen-tang-so-site-'))
  if (!ready) publish(dataDir)
  project.provide('publishedData', dataDir)
  return () => {
    if (!ready) rmSync(dataDir, { recursive: true, force: true })
  }
}

function publish(dataDir: string): void {
  const root = path.resolve(import.meta.dirname, '../..')
  const modules = path.join(root, 'node_modules')
  const tsx = path.join(modules, 'tsx/dist/cli.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, '../seed/prepare.ts'], {
    cwd: path.join(root, 'cms'),
    env: {
      PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH}`,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PROJECT_ROOT: root,
      DATA_DIR: dataDir,
      DEMO_PASSWORD: testPassword,
    },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (status !== 0) throw new Error(`The catalogue could not be published:\n${stdout}\n${stderr}`)
}
