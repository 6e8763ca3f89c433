import path from 'node:path'
import type { Change } from '../domain/publication/change.ts'
import { readChanges } from './changeLog.ts'
import { currentRelease, releasesDir } from './release.ts'

let kept: { name: string; changes: Change[] } | undefined

/** The log of the served release, read once for each; undefined before the first. */
export async function releasedChanges(): Promise<Change[] | undefined> {
  const name = await currentRelease()
  if (!name) return undefined
  if (kept?.name !== name) {
    kept = { name, changes: (await readChanges(path.join(releasesDir(), name))) ?? [] }
  }
  return kept.changes
}

/** A number that no change of the served release, or of one before it, comes after. */
export async function lastNumber(): Promise<string> {
  return `${(await currentRelease()) ?? '0'.repeat(17)}-99999`
}
