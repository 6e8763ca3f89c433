import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { z } from 'zod'
import { readEnvironment } from '../../src/environment.ts'

/** `backup.json`, written last: a folder without it is not a whole backup. */
export const ManifestSchema = z.object({
  takenAt: z.iso.datetime(),
  /** Release that was served, for the record; the site is built anew from the database. */
  release: z.string().nullable(),
  /** Table → its rows and the hash of their values in the order of its key. */
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  /** File, from the root of the backup → hash of its content. */
  files: z.record(z.string(), z.string()),
  /** Recipient (`age1…`) whose identity decrypts the files; null: they are not encrypted. */
  encryptedFor: z.string().nullable().default(null),
  /** Instant at which it was restored as a test and was the same by every hash; null: it was not tried. */
  triedAt: z.iso.datetime().nullable().default(null),
})
export type Manifest = z.infer<typeof ManifestSchema>

/** What a backup holds beside the database, by its name in DATA_DIR. */
export const keptBeside = ['media', 'accounts.txt', '.demo_password']
export const databaseName = 'cms.db'
export const manifestName = 'backup.json'

/**
 * Path of the database file.
 *
 * @throws Error with a sentence when the database is not a file.
 */
export function databaseFile(): string {
  const { databaseUrl } = readEnvironment()
  if (!databaseUrl.startsWith('file:')) {
    throw new Error(
      'The database is not a SQLite file. Back MongoDB up with mongodump and the folder media with cp: docs/operations.md, “Back up MongoDB”.',
    )
  }
  return databaseUrl.startsWith('file://')
    ? fileURLToPath(databaseUrl)
    : path.resolve(databaseUrl.slice('file:'.length))
}

/** Folder that the caller of `npm run … -- <folder>` named, seen from where npm was called. */
export function namedFolder(command: string): string {
  const [, , folder] = process.argv
  if (!folder) throw new Error(`Name the folder: npm run ${command} -- ../backups/2026-11-22`)
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)
}

/** Opens a SQLite file for single statements. */
export function openFile(file: string) {
  return drizzle({ connection: { url: `file:${file}` } }).$client
}
type Client = ReturnType<typeof openFile>

async function textsOf(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.execute(sql)
  return rows.map(({ name }) => z.string().parse(name))
}

const page = 5000

/** Rows and hash of every table. */
export async function hashTables(client: Client): Promise<Manifest['tables']> {
  const names = await textsOf(
    client,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const tables: Manifest['tables'] = {}
  for (const name of names) tables[name] = await hashTable(client, name)
  return tables
}

async function hashTable(client: Client, table: string): Promise<{ rows: number; sha256: string }> {
  const columns = `SELECT name FROM pragma_table_info('${table}')`
  const keys = await textsOf(client, `${columns} WHERE pk > 0`)
  const order = (keys.length > 0 ? keys : await textsOf(client, columns)).map((one) => `"${one}"`)
  const hash = createHash('sha256')
  for (let count = 0; ;) {
    const { rows } = await client.execute(
      `SELECT * FROM "${table}" ORDER BY ${order.join(', ')} LIMIT ${page} OFFSET ${count}`,
    )
    for (const row of rows) hash.update(JSON.stringify(Object.values(row).map(asText)))
    count += rows.length
    if (rows.length < page) return { rows: count, sha256: hash.digest('hex') }
  }
}

const asText = (value: unknown) =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value

/** Hash of every file below some names of a folder; names that are not there are left out. */
export async function hashFiles(root: string, names: string[]): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const name of names.filter((one) => existsSync(path.join(root, one)))) {
    for (const file of await filesBelow(root, name)) {
      files[file.split(path.sep).join('/')] = await hashFile(path.join(root, file))
    }
  }
  return files
}

async function filesBelow(root: string, name: string): Promise<string[]> {
  if (name !== 'media') return [name]
  const entries = await readdir(path.join(root, name), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Names of what differs between two lists of hashes; empty when they are equal. */
export function differences(
  expected: Record<string, unknown>,
  found: Record<string, unknown>,
): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)])
  return [...names].filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(found[name]))
}

/** Runs a command to its end; an error is a sentence for people. */
export function runBackupCommand(work: () => Promise<string>): void {
  work().then(
    (done) => console.log(done),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
