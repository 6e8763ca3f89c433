import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../src/environment.ts'
import { currentRelease } from '../../src/publication/release.ts'
import {
  databaseFile,
  databaseName,
  hashFiles,
  hashTables,
  keptBeside,
  manifestName,
  openFile,
} from './manifest.ts'
import type { Manifest } from './manifest.ts'

/**
 * Database, uploads and a list of hashes into an empty folder, while the site is served. The copy of the database is
 * one moment's (VACUUM INTO reads in one transaction). Uploads are copied after it, so that every file that a row of
 * it names is there.
 *
 * @throws Error with a sentence when there is no database, or the folder has something in it.
 */
export async function makeBackup(folder: string): Promise<Manifest> {
  const { dataDir } = readEnvironment()
  const source = databaseFile()
  if (!existsSync(source)) throw new Error(`There is no database at ${source}.`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) {
    throw new Error(`${folder} is not empty. Name a new folder for each backup.`)
  }
  await copyDatabase(source, path.join(folder, databaseName))
  for (const name of keptBeside.filter((one) => existsSync(path.join(dataDir, one)))) {
    await cp(path.join(dataDir, name), path.join(folder, name), { recursive: true })
  }
  const copy = openFile(path.join(folder, databaseName))
  const manifest: Manifest = {
    takenAt: new Date().toISOString(),
    release: (await currentRelease()) ?? null,
    tables: await hashTables(copy),
    files: await hashFiles(folder, keptBeside),
    encryptedFor: null,
    triedAt: null,
  }
  copy.close()
  await writeManifest(folder, manifest)
  return manifest
}

/** Written last: what has none is not a whole backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`)
}

async function copyDatabase(source: string, target: string): Promise<void> {
  const client = openFile(source)
  try {
    await client.execute('PRAGMA busy_timeout = 10000')
    await client.execute({ sql: 'VACUUM INTO ?', args: [target] })
  } finally {
    client.close()
  }
}
