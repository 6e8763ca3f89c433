import { mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../environment.ts'
import { toSearchDocuments } from '../domain/search/searchDocument.ts'
import type { Lock } from '../database/lock.ts'
import { askDisk } from '../server/disk.ts'
import { addressesFile, nextAddresses } from './addresses.ts'
import type { TakenSnapshot } from './snapshot.ts'
import { changesFile, nextChanges } from './changeLog.ts'
import { checkRelease } from './check.ts'
import { dropIndexesBut, fillIndex } from './meilisearch.ts'
import { renderSite } from './renderSite.ts'

/** How many releases are kept, the current one included. */
const kept = 4

/**
 * Folder of a release: `site/` is what is served, `snapshot.json` what it was made from, `changes.json` what is new,
 * `build.json` which file rests on what, `addresses.json` every address that was ever published.
 */
export function releasesDir(): string {
  return path.join(readEnvironment().dataDir, 'releases')
}

/** Name of the release that is served now; undefined before the first. */
export async function currentRelease(): Promise<string | undefined> {
  try {
    return await readlink(path.join(releasesDir(), 'current'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Builds a release from a snapshot in a folder of its own, checks it, and only then swaps the link
 * `current` in one step. When anything fails, the folder is removed and the site stays as it was.
 *
 * @returns the name of the release and its number of pages.
 */
export async function makeRelease(
  { snapshot, identities }: Pick<TakenSnapshot, 'snapshot' | 'identities'>,
  lock?: Lock,
): Promise<{ name: string; pages: number }> {
  const name = snapshot.takenAt.replaceAll(/[^0-9]/g, '').slice(0, 17)
  const building = path.join(releasesDir(), `.building-${name}`)
  const previous = await currentRelease()
  await removeLeftOvers()
  // Where there is little room, what nobody reads any more makes way before, not after.
  if ((await askDisk()).standing !== 'enough') await removeOldReleases(previous, undefined, 1)
  try {
    const site = path.join(building, 'site')
    await mkdir(building, { recursive: true })
    await writeFile(path.join(building, 'snapshot.json'), JSON.stringify(snapshot))
    const before = previous && path.join(releasesDir(), previous)
    const changes = await nextChanges(before, name, snapshot)
    await writeFile(path.join(building, changesFile), JSON.stringify(changes))
    const addresses = await nextAddresses(before, snapshot, identities)
    await writeFile(path.join(building, addressesFile), JSON.stringify(addresses))
    const build = await renderSite({
      snapshot: path.join(building, 'snapshot.json'),
      site,
      previous: before,
    })
    const pages = await checkRelease(site, snapshot, build)
    // The index bears the release's name, so the link below swaps both at once.
    await fillIndex(name, toSearchDocuments(snapshot))
    // A process that stood still for long may have lost the lock to one whose snapshot is newer.
    await lock?.renew()
    await rename(building, path.join(releasesDir(), name))
    await activateRelease(name)
    await removeOldReleases(name, previous)
    return { name, pages }
  } catch (error) {
    await rm(building, { recursive: true, force: true })
    throw error
  }
}

/** Makes a finished release the one that is served, in one step. */
async function activateRelease(name: string): Promise<void> {
  const link = path.join(releasesDir(), 'current')
  const next = `${link}.next`
  await rm(next, { force: true })
  await symlink(name, next)
  await rename(next, link)
}

/** Names of the finished releases, oldest first. */
async function finishedReleases(): Promise<string[]> {
  const names = await readdir(releasesDir())
  return names.filter((name) => /^\d{17}$/.test(name)).sort()
}

/** Goes back to the release before the current one. */
export async function rollBack(): Promise<string> {
  const current = await currentRelease()
  const before = (await finishedReleases()).filter((name) => current && name < current).at(-1)
  if (!before) throw new Error('There is no earlier release to go back to.')
  await activateRelease(before)
  return before
}

/** Folders that a process did not live to finish: one publishes at a time, so none of them is another's. */
async function removeLeftOvers(): Promise<void> {
  await mkdir(releasesDir(), { recursive: true })
  const names = await readdir(releasesDir())
  await Promise.all(
    names
      .filter((name) => name.startsWith('.building-'))
      .map((name) => rm(path.join(releasesDir(), name), { recursive: true, force: true })),
  )
}

async function removeOldReleases(
  current: string | undefined,
  previous: string | undefined,
  keeping = kept,
): Promise<void> {
  const names = await finishedReleases()
  const old = names.slice(0, -keeping).filter((name) => name !== current && name !== previous)
  await Promise.all(
    old.map((name) => rm(path.join(releasesDir(), name), { recursive: true, force: true })),
  )
  await dropIndexesBut(await finishedReleases())
}
