import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { SnapshotSchema } from '../domain/publication/snapshot.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { currentRelease, releasesDir } from './release.ts'

let kept: { name: string; snapshot: Snapshot } | undefined

/**
 * The snapshot that the served site was made from, so that what is answered on request (a comparison, its
 * files) cannot disagree with the pages. Read and parsed once for each release.
 */
export async function releasedSnapshot(): Promise<Snapshot> {
  const name = await currentRelease()
  if (!name) throw new Error('Nothing has been published yet.')
  if (kept?.name === name) return kept.snapshot
  const text = await readFile(path.join(releasesDir(), name, 'snapshot.json'), 'utf8')
  const snapshot = SnapshotSchema.parse(JSON.parse(text))
  kept = { name, snapshot }
  return snapshot
}
