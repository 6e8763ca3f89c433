import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../src/environment.ts'
import { backupDay, backupName, finishedBackups } from '../../src/server/backups.ts'
import { encryptBackup } from './encryption.ts'
import { makeBackup, writeManifest } from './makeBackup.ts'
import { databaseName, runBackupCommand } from './manifest.ts'
import { restoreBackup } from './restoreBackup.ts'

/** However old they are, so many stay: a clock that runs ahead takes the last backup from nobody. */
const alwaysKept = 3

/**
 * What the serving process starts when a backup is due: one into a folder of its own in BACKUP_DIR, restored as a
 * test into an empty place and compared by hash, encrypted where there is a recipient, and only then given its name.
 * Older ones than BACKUP_KEPT_DAYS are removed, and what earlier attempts left.
 */
async function backUpOnSchedule(): Promise<string> {
  const { backups, backupRecipient } = readEnvironment()
  if (!backups) throw new Error('BACKUP_DIR is not set.')
  const { folder, keptDays } = backups
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of (await readdir(folder)).filter((one) => /^\.(making|trying)-/.test(one))) {
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
  const name = backupName(new Date())
  const [making, trying] = ['making', 'trying'].map((what) => path.join(folder, `.${what}-${name}`))
  if (!making || !trying) throw new Error('No folder was named.')
  try {
    const made = await makeBackup(making)
    await mkdir(trying, { mode: 0o700 })
    await restoreBackup({
      folder: making,
      dataDir: trying,
      target: path.join(trying, databaseName),
    })
    const tried = { ...made, triedAt: new Date().toISOString() }
    await writeManifest(making, tried)
    if (backupRecipient) await encryptBackup(making, tried, backupRecipient)
    await rename(making, path.join(folder, name))
  } finally {
    for (const place of [making, trying]) await rm(place, { recursive: true, force: true })
  }
  const oldest = Date.now() - keptDays * 86_400_000
  const old = (await finishedBackups(folder)).slice(0, -alwaysKept)
  for (const one of old.filter((finished) => backupDay(finished) < oldest)) {
    await rm(path.join(folder, one), { recursive: true, force: true })
  }
  return `Backed up to ${path.join(folder, name)}; restored as a test, every hash is the same.`
}

runBackupCommand(backUpOnSchedule)
