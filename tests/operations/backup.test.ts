import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  differences,
  hashTables,
  ManifestSchema,
  openFile,
} from '../../cms/commands/backup/manifest.ts'
import { seedCatalogue } from '../../seed/upsert.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'

const root = path.resolve(import.meta.dirname, '../..')
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')

let started: TestPayload
let folders: string

beforeAll(async () => {
  started = await startPayload()
  folders = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-backups-'))
  await seedCatalogue({
    payload: started.payload,
    catalogueOnly: true,
    onProgress: () => undefined,
  })
  mkdirSync(path.join(started.dataDir, 'media'))
  writeFileSync(path.join(started.dataDir, 'media/quyet-dinh.pdf'), 'Quyết định 12/QĐ-SYT')
}, 120_000)
afterAll(async () => {
  await started.stop()
  rmSync(folders, { recursive: true, force: true })
})

const argumentsOf = (command: 'backup' | 'restore', folder: string) => [
  tsx,
  path.join(root, `cms/commands/backup/${command}.ts`),
  folder,
]
const optionsFor = (dataDir: string) => ({
  cwd: path.join(root, 'cms'),
  env: { ...process.env, DATA_DIR: dataDir },
})

/** A command of its own process to its end. */
function run(command: 'backup' | 'restore', folder: string, dataDir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf(command, folder), {
    ...optionsFor(dataDir),
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

const emptyFolder = (name: string) => {
  const folder = path.join(folders, name)
  mkdirSync(folder)
  return folder
}
const manifestOf = (backup: string) =>
  ManifestSchema.parse(JSON.parse(readFileSync(path.join(backup, 'backup.json'), 'utf8')))

async function tablesOf(dataDir: string) {
  const client = openFile(path.join(dataDir, 'cms.db'))
  const tables = await hashTables(client)
  client.close()
  return tables
}

/** What a restoring adds to what was backed up, while there is no administrator to be mailed. */
const toldOfTheRestoring = ['history']

/** Organisations by two: both of a pair are written in one transaction. */
async function writePair(): Promise<void> {
  const { payload } = started
  const req = await createLocalReq({ context: { isSeed: true } }, payload)
  await initTransaction(req)
  for (const half of ['mot', 'hai']) {
    const slug = `cap-${crypto.randomUUID()}-${half}`
    const data = { slug, name: slug, kind: 'agency' as const }
    await payload.create({ collection: 'organisations', data, req })
  }
  await commitTransaction(req)
}

test('backed up and restored into an empty place, every table and file is the same', async () => {
  const backup = path.join(folders, 'whole')
  expect(run('backup', backup, started.dataDir)).toMatchObject({ status: 0 })
  const place = emptyFolder('whole-restored')
  expect(run('restore', backup, place)).toMatchObject({ status: 0 })
  const restored = await tablesOf(place)
  expect(differences(restored, await tablesOf(started.dataDir))).toEqual(toldOfTheRestoring)
  expect(restored.platforms?.rows).toBe(50)
  expect(readFileSync(path.join(place, 'media/quyet-dinh.pdf'), 'utf8')).toBe(
    'Quyết định 12/QĐ-SYT',
  )
})

test('backed up while it is written, it holds one moment: no transaction by half', async () => {
  const backup = path.join(folders, 'busy')
  const command = spawn(
    process.execPath,
    argumentsOf('backup', backup),
    optionsFor(started.dataDir),
  )
  let code: number | null | undefined
  command.once('exit', (ended) => (code = ended))
  let pairs = 0
  while (code === undefined) {
    await writePair()
    pairs += 1
    // Writes of an embedded database never leave this thread; the end of the command has to be heard.
    await setImmediate()
  }
  expect(code).toBe(0)
  // Writing went on before, during and after: the copy must differ from what there is now.
  expect(pairs).toBeGreaterThan(5)
  const place = emptyFolder('busy-restored')
  expect(run('restore', backup, place)).toMatchObject({ status: 0 })
  expect(differences(await tablesOf(place), manifestOf(backup).tables)).toEqual(toldOfTheRestoring)

  const client = openFile(path.join(place, 'cms.db'))
  const { rows } = await client.execute(
    "SELECT count(*) AS halves FROM organisations WHERE slug LIKE 'cap-%'",
  )
  expect(Number(rows[0]?.halves) % 2).toBe(0)
  const { rows: integrity } = await client.execute('PRAGMA integrity_check')
  expect(Object.values(integrity[0] ?? {})).toEqual(['ok'])
  expect((await client.execute('PRAGMA foreign_key_check')).rows).toEqual([])
  client.close()
}, 60_000)

test('a folder with data in it is refused and stays as it is', async () => {
  const backup = path.join(folders, 'refused')
  run('backup', backup, started.dataDir)
  await factories(started.payload).organisation()
  const before = await tablesOf(started.dataDir)
  const { status, said } = run('restore', backup, started.dataDir)
  expect(status).toBe(1)
  expect(said).toContain('is not empty')
  expect(await tablesOf(started.dataDir)).toEqual(before)
})

test('a damaged backup is named by table and by file, and leaves nothing behind', async () => {
  const backup = path.join(folders, 'damaged')
  run('backup', backup, started.dataDir)
  const client = openFile(path.join(backup, 'cms.db'))
  await client.execute("UPDATE problems SET slug = 'khac' WHERE rowid = 1")
  client.close()
  writeFileSync(path.join(backup, 'media/quyet-dinh.pdf'), 'Quyết định khác')
  const place = emptyFolder('damaged-restored')
  const { status, said } = run('restore', backup, place)
  expect(status).toBe(1)
  expect(said).toContain('table problems, file media/quyet-dinh.pdf')
  expect(readdirSync(place)).toEqual([])
})

test('a backup that was broken off is not taken for a whole one', () => {
  const { status, said } = run('restore', emptyFolder('broken-off'), emptyFolder('nothing'))
  expect(status).toBe(1)
  expect(said).toContain('not a whole backup')
})

test('a restoring stands in the history, and the administrators get a mail of it', async () => {
  const { id } = await factories(started.payload).user('accountAdministrator')
  const backup = path.join(folders, 'told')
  run('backup', backup, started.dataDir)
  const place = emptyFolder('told-restored')
  expect(run('restore', backup, place)).toMatchObject({ status: 0 })
  const client = openFile(path.join(place, 'cms.db'))
  const rows = await client.execute(
    `SELECT event, "from" FROM history WHERE subject_collection = 'installation'`,
  )
  expect(rows.rows).toMatchObject([{ event: 'restored', from: manifestOf(backup).takenAt }])
  const mails = await client.execute({
    sql: 'SELECT subject, link FROM messages WHERE recipient_id = ?',
    args: [id],
  })
  client.close()
  expect(mails.rows).toMatchObject([
    { subject: 'Khôi phục từ bản sao lưu', link: '/admin/collections/history' },
  ])
})
