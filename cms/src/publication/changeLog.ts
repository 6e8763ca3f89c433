import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ChangeSchema, keptChanges, numbered } from '../domain/publication/change.ts'
import type { Change } from '../domain/publication/change.ts'
import { changesBetween } from '../domain/publication/changesBetween.ts'
import { SnapshotSchema } from '../domain/publication/snapshot.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import { readReleaseFile } from './releaseFile.ts'

/** Beside the snapshot of each release: what changed up to it, oldest first. */
export const changesFile = 'changes.json'

const LogSchema = z.array(ChangeSchema)

/**
 * The log of a release: that of the one before, and what is different since, under the new release's number. A release
 * of before there was a log, or whose snapshot an older version wrote, is none to compare with: then the log begins
 * with what has a day of its own, or goes on as it was.
 *
 * @param before folder of the release before.
 */
export async function nextChanges(
  before: string | undefined,
  name: string,
  snapshot: Snapshot,
): Promise<Change[]> {
  const log = before === undefined ? undefined : await readChanges(before)
  if (before === undefined || log === undefined)
    return numbered(name, changesBetween(undefined, snapshot))
  const text = await readFile(path.join(before, 'snapshot.json'), 'utf8')
  const earlier = SnapshotSchema.safeParse(JSON.parse(text))
  if (!earlier.success) {
    console.error('The release before was made by another version: its changes are not compared.')
    return log
  }
  return [...log, ...numbered(name, changesBetween(earlier.data, snapshot))].slice(-keptChanges)
}

/** The log of a release; undefined where it has none that this version reads. */
export const readChanges = (release: string): Promise<Change[] | undefined> =>
  readReleaseFile(release, changesFile, LogSchema)
