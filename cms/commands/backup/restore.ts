import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../src/environment.ts'
import { noteOperation } from '../noteOperation.ts'
import { databaseFile, namedFolder, runBackupCommand } from './manifest.ts'
import { restoreBackup } from './restoreBackup.ts'

/** What the command itself, or an operator before it, puts into the folder. */
const mayBeThere = new Set(['.payload_secret', '.demo_password', '.held-by'])

/** `npm run restore -- <folder>`: a backup into an empty DATA_DIR; the administrators are told once it starts. */
async function restore(): Promise<string> {
  const folder = namedFolder('restore')
  const { dataDir } = readEnvironment()
  const target = databaseFile()
  const there = (await readdir(dataDir)).filter((name) => !mayBeThere.has(name))
  if (there.length > 0 || existsSync(target)) {
    const [first = path.basename(target)] = there
    throw new Error(
      `${dataDir} is not empty (${first}). Nothing was changed. Move it away, or set DATA_DIR to an empty folder.`,
    )
  }
  const { takenAt, tables, files } = await restoreBackup({ folder, dataDir, target })
  const done = `Restored the backup of ${takenAt} into ${dataDir}: ${Object.keys(tables).length} tables and ${Object.keys(files).length} files have the hashes that they were backed up with. Now run: npm start`
  await noteOperation(done, { event: 'restored', from: takenAt, to: new Date().toISOString() })
  return done
}

runBackupCommand(restore)
