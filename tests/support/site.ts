import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareData } from './servedProduct.ts'

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
  if (!ready) prepareData(dataDir)
  project.provide('publishedData', dataDir)
  return () => {
    if (!ready) rmSync(dataDir, { recursive: true, force: true })
  }
}
