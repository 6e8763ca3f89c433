import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import type { SanitizedConfig } from 'payload'
import { databaseAdapter } from '../../src/database/database.ts'
import { hasTransactions } from '../../src/database/databaseCheck.ts'
import { readEnvironment } from '../../src/environment.ts'
import { migrations } from '../../src/migrations/index.ts'
import config from '../../src/payload.config.ts'
import { moveDatabase, MoveRefusal } from './moveDatabase.ts'
import type { MoveResult, Place } from './moveDatabase.ts'

const help = `npm run move -- --from <url> --to <url> [--from-files <folder>] [--to-files <folder>]
  --from        database to copy: file:/folder/cms.db or mongodb://…; it is only read
  --to          empty database to fill; the same command again goes on after an interruption
  --from-files  data folder with its uploads  } without them: the folder of the SQLite file,
  --to-files    data folder to fill           } or DATA_DIR for MongoDB`

function readOptions() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: {
      from: text,
      to: text,
      'from-files': text,
      'to-files': text,
      help: { type: 'boolean', default: false },
    },
  })
  const { from, to } = values
  if (values.help || !from || !to) throw new MoveRefusal(help)
  if (from === to) throw new MoveRefusal('Source and target are the same database.')
  if (from.startsWith('file:') && !existsSync(fileOf(from))) {
    throw new MoveRefusal(`There is no database file ${fileOf(from)}.`)
  }
  return {
    from,
    to,
    fromFiles: values['from-files'] ?? dataDirOf(from),
    toFiles: values['to-files'] ?? dataDirOf(to),
  }
}

/** Relative paths start at the project's root, as everywhere in its settings. */
const fromRoot = (place: string) => path.resolve(readEnvironment().root, place)

const fileOf = (url: string) =>
  url.startsWith('file://') ? fileURLToPath(url) : fromRoot(url.slice('file:'.length))

const dataDirOf = (url: string) =>
  url.startsWith('file:') ? path.dirname(fileOf(url)) : readEnvironment().dataDir

/** The address without its password. */
function nameOf(url: string): string {
  if (url.startsWith('file:')) return `file:${fileOf(url)}`
  return url.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '')
}

async function open(url: string, dataDir: string, isReadOnly: boolean): Promise<Place> {
  const db = databaseAdapter(url.startsWith('file:') ? `file:${fileOf(url)}` : url, { isReadOnly })
  const payload = await getPayload({
    key: isReadOnly ? 'source' : 'target',
    config: config.then((shared) => ({ ...shared, db: db as SanitizedConfig['db'] })),
    // An incomplete target must open here, and nothing of it is served.
    disableOnInit: true,
  })
  payload.logger.level = 'warn'
  return { payload, name: nameOf(url), dataDir: fromRoot(dataDir) }
}

/** The source is not migrated, so it must be of this version already. */
async function assertCurrent({ payload, name }: Place): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    pagination: false,
    overrideAccess: true,
  })
  const ran = new Set(docs.map((row) => row.name))
  const missing = migrations.filter(({ name: migration }) => !ran.has(migration))
  if (missing.length > 0) {
    throw new MoveRefusal(
      `${name} is of an earlier version (${missing.length} migrations have not run). Start this version on it once, then move.`,
    )
  }
}

let lastShown = 0

/** On a terminal one line that changes; elsewhere a line every five seconds. */
function showProgress(step: string, done: number, total: number): void {
  const line = `${step.padEnd(40)} ${done}/${total}`
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(70)}`)
  else if (Date.now() - lastShown > 5000) {
    lastShown = Date.now()
    console.log(line)
  }
}

function report({ digests, files, dangling }: MoveResult, seconds: number): void {
  if (process.stdout.isTTY) process.stdout.write('\n')
  for (const [name, { count, hash }] of Object.entries(digests)) {
    console.log(`${name.padEnd(36)} ${String(count).padStart(8)} rows  ${hash.slice(0, 16)}`)
  }
  const rows = Object.values(digests).reduce((sum, { count }) => sum + count, 0)
  console.log(`${rows} rows and ${files} files moved in ${seconds} s, the same in both.`)
  if (dangling > 0) {
    console.log(`${dangling} references point at rows that the source did not have either.`)
  }
}

async function run(): Promise<void> {
  const began = Date.now()
  const { from, to, fromFiles, toFiles } = readOptions()
  const source = await open(from, fromFiles, true)
  await assertCurrent(source)
  const target = await open(to, toFiles, false)
  if (!(await hasTransactions(target.payload))) {
    throw new MoveRefusal(`${target.name} has no transactions: the product would not start on it.`)
  }
  const result = await moveDatabase({ source, target, onProgress: showProgress })
  report(result, Math.round((Date.now() - began) / 1000))
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof MoveRefusal ? error.message : error)
    process.exit(1)
  },
)
