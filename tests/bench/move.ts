import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { dropMongodb, findMongodb, freshMongodbUrl } from '../support/mongodb.ts'
import { environmentFor, prepareData, root } from '../support/servedProduct.ts'
import { atMost, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const wanted = 200_000
const minutes = 10
const what = 'Move of 200,000 rows, SQLite → MongoDB’s protocol'

/**
 * Moves the demonstration with 200,000 rows of history and messages from SQLite to TEST_MONGODB_URL and back,
 * each verified by `npm run move` itself.
 */
export async function measureMove({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const source = findMongodb()
  if (!('address' in source)) {
    const reason = 'reason' in source ? source.reason : 'TEST_MONGODB_URL is not set'
    return [{ what, bar: `≤ ${minutes} min`, figure: 'not measured', detail: reason }]
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-move-'))
  const dataDirs = ['source', 'middle', 'back'].map((name) => path.join(folder, name))
  for (const dataDir of dataDirs) mkdirSync(dataDir)
  const [from = '', , back = ''] = dataDirs
  const mongodbUrl = freshMongodbUrl()
  try {
    prepareData(from)
    fillUp(path.join(from, 'cms.db'))
    const urls = [`file:${from}/cms.db`, mongodbUrl, `file:${back}/cms.db`]
    const there = await move(urls.slice(0, 2), dataDirs.slice(0, 2), say)
    const again = await move(urls.slice(1), dataDirs.slice(1), say)
    const isEqual = there.hashes.length > 0 && there.hashes.join() === again.hashes.join()
    const detail = `${there.hashes.length} kinds of rows with equal hashes on both sides`
    return [
      atMost(what, { value: there.minutes, bar: minutes, unit: 'min', detail }),
      atMost('… and back', { value: again.minutes, bar: minutes, unit: 'min', detail }),
      {
        what: 'Hashes there and back',
        bar: 'equal',
        figure: isEqual ? 'equal' : 'different',
        isReached: isEqual,
      },
    ]
  } finally {
    await dropMongodb(mongodbUrl)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Copies rows of history and messages under new ids, until there are as many as wanted. */
function fillUp(file: string): void {
  const database = new DatabaseSync(file)
  for (const table of ['history', 'messages']) {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info(?)`)
      .all(table)
      .map(({ name }) => String(name))
    const listed = columns.map((name) => `"${name}"`).join(', ')
    const chosen = columns.map((name) =>
      name === 'id' ? 'lower(hex(randomblob(12)))' : `row."${name}"`,
    )
    database.exec(
      `WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < ${wanted / 2}),
         row AS (SELECT * FROM "${table}" LIMIT 1)
       INSERT INTO "${table}" (${listed}) SELECT ${chosen.join(', ')} FROM counter, row`,
    )
  }
  database.close()
}

async function move([from = '', to = '']: string[], dataDirs: string[], say: Bench['say']) {
  const [fromFiles = '', toFiles = ''] = dataDirs
  const script = path.join(root, 'cms/commands/move/move.ts')
  const places = ['--from', from, '--to', to, '--from-files', fromFiles, '--to-files', toFiles]
  const start = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, ...places],
    {
      cwd: path.join(root, 'cms'),
      env: { ...environmentFor(fromFiles), DATABASE_URL: from },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`the move ended with ${code}:\n${output.slice(-2000)}`)
  const taken = secondsSince(start) / 60
  say(`${from.startsWith('file:') ? 'there' : 'back'}: ${taken.toFixed(1)} min`)
  return { minutes: taken, hashes: output.match(/^\S+ +\d+ rows {2}[0-9a-f]{16}$/gm) ?? [] }
}
