import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../src/environment.ts'
import {
  databaseFile,
  databaseName,
  differences,
  hashFiles,
  hashTables,
  keptBeside,
  manifestName,
  ManifestSchema,
  namedFolder,
  openFile,
  runBackupCommand,
} from './manifest.ts'
import type { Manifest } from './manifest.ts'

/** What the command itself, or an operator before it, puts into the folder. */
const mayBeThere = new Set(['.payload_secret', '.demo_password', '.held-by'])

/**
 * `npm run restore -- <folder>`: a backup into an empty DATA_DIR. Every table and file is compared with the
 * hash that was written when it was backed up; what differs is named, and nothing is left behind.
 */
async function restore(): Promise<string> {
  const folder = namedFolder('restore')
  const { dataDir } = readEnvironment()
  const target = databaseFile()
  const manifest = await readManifest(folder)
  const there = (await readdir(dataDir)).filter((name) => !mayBeThere.has(name))
  if (there.length > 0 || existsSync(target)) {
    const [first = path.basename(target)] = there
    throw new Error(
      `${dataDir} is not empty (${first}). Nothing was changed. Move it away, or set DATA_DIR to an empty folder.`,
    )
  }
  const restoring = path.join(dataDir, '.restoring')
  try {
    await cp(folder, restoring, { recursive: true })
    await compare(restoring, manifest)
    await rename(path.join(restoring, databaseName), target)
    for (const name of keptBeside.filter((one) => existsSync(path.join(restoring, one)))) {
      await rename(path.join(restoring, name), path.join(dataDir, name))
    }
  } finally {
    await rm(restoring, { recursive: true, force: true })
  }
  return `Restored the backup of ${manifest.takenAt} into ${dataDir}: ${Object.keys(manifest.tables).length} tables and ${Object.keys(manifest.files).length} files have the hashes that they were backed up with. Now run: npm start`
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestName)
  if (!existsSync(file)) {
    throw new Error(`${folder} is not a whole backup: ${manifestName} is missing.`)
  }
  return ManifestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}

async function compare(folder: string, manifest: Manifest): Promise<void> {
  const client = openFile(path.join(folder, databaseName))
  const different = [
    ...differences(manifest.tables, await hashTables(client)).map((table) => `table ${table}`),
    ...differences(manifest.files, await hashFiles(folder, keptBeside)).map(
      (file) => `file ${file}`,
    ),
  ]
  client.close()
  if (different.length === 0) return
  throw new Error(
    `The backup is damaged; nothing was restored. Different from when it was made: ${different.slice(0, 10).join(', ')}.`,
  )
}

runBackupCommand(restore)
