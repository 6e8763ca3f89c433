import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  differences,
  hashTables,
  ManifestSchema,
  openFile,
} from '../../cms/commands/backup/manifest.ts'
import { backupName, keepBackups } from '../../cms/src/server/backups.ts'
import { factories } from '../support/factories.ts'
import { clientFor, serveApi } from '../support/http.ts'
import type { HttpServer } from '../support/http.ts'
import { startPayload } from '../support/payload.ts'
import type { TestPayload } from '../support/payload.ts'
import { root } from '../support/servedProduct.ts'

// Backups that make themselves: tried, kept by age, encrypted, and missed when they are not there.

let started: TestPayload
let server: HttpServer
let folder: string
beforeAll(async () => {
  started = await startPayload()
  started.payload.logger.level = 'silent'
  server = await serveApi(started.payload)
  await factories(started.payload).platform()
  mkdirSync(path.join(started.dataDir, 'media'))
  writeFileSync(path.join(started.dataDir, 'media/a.pdf'), 'Quyết định 12/QĐ-SYT')
})
afterAll(async () => {
  await server.stop()
  await started.stop()
})
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-scheduled-'))
  process.env.BACKUP_DIR = path.join(folder, 'backups')
})
afterEach(() => {
  delete process.env.BACKUP_DIR
  delete process.env.BACKUP_RECIPIENT
  rmSync(folder, { recursive: true, force: true })
})

const made = () => readdirSync(path.join(folder, 'backups')).sort()
const ready = async () => {
  const visitor = await clientFor(server.origin)
  const { body } = await visitor('GET', '/api/health/ready')
  return { backup: body.backup, warnings: String(body.warnings) }
}
const tablesOf = async (file: string) => {
  const client = openFile(file)
  const tables = await hashTables(client)
  client.close()
  // Who holds a lock has changed since.
  return { ...tables, locks: undefined }
}

/** `npm run restore` to its end, as an operator calls it. */
function restore(backup: string, variables: Record<string, string> = {}) {
  const dataDir = mkdtempSync(path.join(folder, 'restored-'))
  const script = path.join(root, 'cms/commands/backup/restore.ts')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const { status, stderr } = spawnSync(process.execPath, [tsx, script, backup], {
    cwd: path.join(root, 'cms'),
    env: { ...process.env, DATA_DIR: dataDir, ...variables },
    encoding: 'utf8',
  })
  return { status, stderr, dataDir }
}

test('one is made when it is due, was restored as a test, and the next one waits for its hour', async () => {
  expect((await ready()).warnings).toBe('backup: the last one is of never')
  await keepBackups()(started.payload)
  const [name = ''] = made()
  expect(made()).toEqual([name])
  const manifest = readFileSync(path.join(folder, 'backups', name, 'backup.json'), 'utf8')
  const { triedAt, encryptedFor } = ManifestSchema.parse(JSON.parse(manifest))
  expect([Date.parse(triedAt ?? ''), encryptedFor]).toEqual([expect.closeTo(Date.now(), -5), null])
  expect(await ready()).toMatchObject({ backup: { isLate: false }, warnings: '' })
  await keepBackups()(started.payload)
  expect(made()).toEqual([name])
})

test('old ones go, but never the last three; one that is too old is missed', async () => {
  const days = (count: number) => backupName(new Date(Date.now() - count * 86_400_000))
  const old = [50, 45, 40, 35].map(days)
  for (const name of old) {
    const place = path.join(folder, 'backups', name)
    mkdirSync(place, { recursive: true })
    const takenAt = new Date(Date.now() - 35 * 86_400_000).toISOString()
    writeFileSync(path.join(place, 'backup.json'), JSON.stringify({ takenAt }))
  }
  mkdirSync(path.join(folder, 'backups/.making-broken-off'))
  expect((await ready()).warnings).toMatch(/^backup: the last one is of 20/)
  await keepBackups()(started.payload)
  expect(made().slice(0, 2)).toEqual(old.slice(2))
  expect(made()).toHaveLength(3)
})

test('encrypted, nothing of it can be read, and only the identity brings all of it back', async () => {
  const identity = await generateX25519Identity()
  process.env.BACKUP_RECIPIENT = await identityToRecipient(identity)
  await keepBackups()(started.payload)
  const backup = path.join(folder, 'backups', made()[0] ?? '')
  const files = readdirSync(backup, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  expect(files.map((file) => path.basename(file)).sort()).toEqual([
    'a.pdf.age',
    'backup.json',
    'cms.db.age',
  ])
  for (const file of files.filter((one) => one.endsWith('.age'))) {
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1/)
  }
  const without = restore(backup)
  expect(without.status).toBe(1)
  expect(without.stderr).toContain('BACKUP_IDENTITY_FILE')
  const other = restore(backup, { BACKUP_IDENTITY: await generateX25519Identity() })
  expect(other.stderr).toContain('cannot be decrypted with this identity')
  for (const { dataDir } of [without, other]) expect(readdirSync(dataDir)).toEqual([])

  const key = path.join(folder, 'identity.txt')
  writeFileSync(key, `${identity}\n`)
  const { status, stderr, dataDir } = restore(backup, { BACKUP_IDENTITY_FILE: key })
  expect(status, stderr).toBe(0)
  const [restored, backedUp] = [dataDir, started.dataDir].map((one) => path.join(one, 'cms.db'))
  expect(
    differences(await tablesOf(restored ?? ''), await tablesOf(backedUp ?? '')),
    'but for what tells of the restoring',
  ).toEqual(['history'])
  expect(readFileSync(path.join(dataDir, 'media/a.pdf'), 'utf8')).toBe('Quyết định 12/QĐ-SYT')
})

test('one that cannot be made leaves nothing half done, and is missed', async () => {
  writeFileSync(path.join(folder, 'backups'), 'a file where the folder should be')
  await keepBackups()(started.payload)
  expect((await ready()).warnings).toContain('backup: the last one is of never')
})
