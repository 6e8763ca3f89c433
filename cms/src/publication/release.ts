import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../environment.ts'
import { toSearchDocuments } from '../domain/search/searchDocument.ts'
import type { Snapshot } from '../domain/publication/snapshot.ts'
import type { Lock } from '../database/lock.ts'
import { askDisk } from '../server/disk.ts'
import { changesFile, nextChanges } from './changeLog.ts'
import { checkRelease } from './check.ts'
import { compressRelease } from './compress.ts'
import { dropIndexesBut, fillIndex } from './meilisearch.ts'
import { moveFolder } from './moveFolder.ts'

/** How many releases are kept, the current one included. */
const kept = 4

/** Folder of a release: `site/` is what is served, `snapshot.json` what it was made from, `changes.json` what is new. */
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
  snapshot: Snapshot,
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
    const changes = await nextChanges(
      previous && path.join(releasesDir(), previous),
      name,
      snapshot,
    )
    await writeFile(path.join(building, changesFile), JSON.stringify(changes))
    const before = previous && path.join(releasesDir(), previous, 'site')
    await buildSite(path.join(building, 'snapshot.json'), site, { previous: before })
    // Reading links keeps this thread, compressing those of zlib: together they take as long as one of them.
    const [checked, compressed] = await Promise.allSettled([
      checkRelease(site, snapshot),
      compressRelease(site, before),
    ])
    if (checked.status === 'rejected') throw checked.reason
    if (compressed.status === 'rejected') throw compressed.reason
    const pages = checked.value
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

/**
 * Builds the site and moves it to a folder. Astro renames files between its workshop and its output, and
 * keeps the workshop of every build outside the project in one shared place: so it builds inside the
 * project, in a place for this data folder alone, and the data may lie on a disk of their own. With `only`,
 * no other page is built than the one at that address: a preview, beside which a release may be built. Else
 * files are compressed while others are built, but for those that are as they were in the site `previous`.
 */
export async function buildSite(
  snapshotFile: string,
  site: string,
  { only, previous }: { only?: string | undefined; previous?: string | undefined } = {},
): Promise<void> {
  const { dataDir, root } = readEnvironment()
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const name = only ? `preview-${digest}-${process.pid}` : digest
  const out = path.join(root, 'site/.astro', `building-${name}`)
  await rm(out, { recursive: true, force: true })
  const compressor = only ? undefined : startCompressor(out, previous)
  try {
    await runAstro(snapshotFile, out, only)
    await compressor?.stop()
    await moveFolder(out, site)
  } finally {
    await compressor?.stop()
    await rm(out, { recursive: true, force: true })
  }
}

/** Compresses beside the build, in a process of its own; what it has not done by the end is done afterwards. */
function startCompressor(out: string, previous = '') {
  const script = path.join(readEnvironment().root, 'cms/src/publication/compressAhead.ts')
  const child = spawn(process.execPath, [script, out, previous], {
    // It ends with the channel, between two files: also when this process is no more.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    // Not “close”, which does not come once the channel is ended from here.
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  return {
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function runAstro(snapshotFile: string, out: string, only?: string): Promise<void> {
  const { root, publicUrl, meilisearch, ocdsPrefix } = readEnvironment()
  const astro = path.join(root, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: path.join(root, 'site'),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SNAPSHOT: snapshotFile,
      SITE_OUT: out,
      SITE_URL: publicUrl,
      ...(only ? { ONLY_PAGE: only } : {}),
      ...(ocdsPrefix ? { OCDS_PREFIX: ocdsPrefix } : {}),
      ...(meilisearch ? { PUBLIC_SEARCH_ENGINE: 'server' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The site could not be built:\n${output.join('').slice(-4000)}`))
    })
  })
}
