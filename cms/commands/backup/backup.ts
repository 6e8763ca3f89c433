import { readEnvironment } from '../../src/environment.ts'
import { encryptBackup } from './encryption.ts'
import { makeBackup } from './makeBackup.ts'
import { namedFolder, runBackupCommand } from './manifest.ts'

/** `npm run backup -- <folder>`: a backup into an empty folder, encrypted where BACKUP_RECIPIENT is set. */
async function backUp(): Promise<string> {
  const folder = namedFolder('backup')
  const { backupRecipient } = readEnvironment()
  const manifest = await makeBackup(folder)
  if (backupRecipient) await encryptBackup(folder, manifest, backupRecipient)
  const { tables, files, release } = manifest
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  const how = backupRecipient ? `, encrypted for ${backupRecipient}` : ''
  return `Backed up to ${folder}${how}: ${Object.keys(tables).length} tables with ${rows} rows, ${Object.keys(files).length} files; release ${release ?? 'none'}.`
}

runBackupCommand(backUp)
