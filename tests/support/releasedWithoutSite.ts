import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { changesFile, nextChanges } from '../../cms/src/publication/changeLog.ts'
import { currentRelease, releasesDir } from '../../cms/src/publication/release.ts'
import { takeSnapshot } from '../../cms/src/publication/snapshot.ts'

let releases = 0

/**
 * Makes a release of what is public now, with the snapshot and the log of changes that a publication makes, and
 * without the pages, which take longer than a test that does not read them wants to wait.
 */
export async function releaseWithoutSite(payload: Payload): Promise<string> {
  const { snapshot } = await takeSnapshot(payload)
  const name = String(20_261_128_000_000_000n + BigInt((releases += 1)))
  const before = await currentRelease()
  const folder = path.join(releasesDir(), name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'snapshot.json'), JSON.stringify(snapshot))
  const changes = await nextChanges(before && path.join(releasesDir(), before), name, snapshot)
  writeFileSync(path.join(folder, changesFile), JSON.stringify(changes))
  const current = path.join(releasesDir(), 'current')
  rmSync(current, { force: true })
  symlinkSync(name, current)
  return name
}
