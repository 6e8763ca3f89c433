import { existsSync } from 'node:fs'
import { cp, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../src/environment.ts'
import { decryptBackup } from './encryption.ts'
import {
  databaseName,
  differences,
  hashFiles,
  hashTables,
  keptBeside,
  manifestName,
  ManifestSchema,
  openFile,
} from './manifest.ts'
import type { Manifest } from './manifest.ts'

interface Restoring {
  /** The backup. */
  folder: string
  /** Folder that gets the files. */
  dataDir: string
  /** Place of the database file. */
  target: string
}

/**
 * A backup into an empty folder. Every table and file is compared with the hash that was written when it was backed
 * up; what differs is named, and nothing is left behind.
 *
 * @throws Error with a sentence when the backup is not whole, cannot be decrypted, or differs.
 */
export async function restoreBackup({ folder, dataDir, target }: Restoring): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const { backupIdentity } = readEnvironment()
  if (manifest.encryptedFor && !backupIdentity) {
    throw new Error(
      `The backup is encrypted for ${manifest.encryptedFor}. Nothing was restored. Name the file with its identity (AGE-SECRET-KEY-…): BACKUP_IDENTITY_FILE=… npm run restore`,
    )
  }
  const restoring = path.join(dataDir, '.restoring')
  try {
    await cp(folder, restoring, { recursive: true })
    if (manifest.encryptedFor && backupIdentity) await decrypt(restoring, backupIdentity)
    await compare(restoring, manifest)
    await rename(path.join(restoring, databaseName), target)
    for (const name of keptBeside.filter((one) => existsSync(path.join(restoring, one)))) {
      await rename(path.join(restoring, name), path.join(dataDir, name))
    }
  } finally {
    await rm(restoring, { recursive: true, force: true })
  }
  return manifest
}

async function decrypt(folder: string, identity: string): Promise<void> {
  try {
    await decryptBackup(folder, identity)
  } catch (cause) {
    throw new Error('The backup cannot be decrypted with this identity; nothing was restored.', {
      cause,
    })
  }
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
