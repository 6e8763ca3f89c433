import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { openDatabase } from './database.ts'
import { loadSeed, SeedError } from './load.ts'
import { seedCollections } from './schema.ts'

const help = `npm run seed [-- <option>]
  (no option)        loads the catalogue and the demonstration data
  --catalogue-only   loads the catalogue alone
  --remove-demo      removes the demonstration data
  --check            checks the files and writes nothing`

function readOptions() {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      options: { 'catalogue-only': flag, 'remove-demo': flag, check: flag, help: flag },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${help}`)
    process.exit(1)
  }
}

async function load(payload: Payload, catalogueOnly: boolean): Promise<boolean> {
  const { seedCatalogue } = await import('./upsert.ts')
  const given = process.env.DEMO_PASSWORD
  const demoPassword = given ?? `minh-hoa-${randomBytes(6).toString('hex')}`
  const { created, changed, unchanged } = await seedCatalogue({
    payload,
    catalogueOnly,
    demoPassword,
    onProgress: showLine,
  })
  showLine(`${created} records created, ${changed} changed, ${unchanged} already as they should be`)
  process.stdout.write('\n')
  if (!catalogueOnly && !given && created > 0) {
    console.log(`Password of new demonstration accounts: ${demoPassword}`)
  }
  return created + changed > 0
}

/** Overwrites the progress line on a terminal; elsewhere only the last line is of use. */
function showLine(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(70)}`)
  else if (!line.startsWith('Loaded')) process.stdout.write(line)
}

async function run(): Promise<void> {
  const options = readOptions()
  if (options.help) {
    console.log(help)
    return
  }
  if (options.check) {
    const records = loadSeed({ catalogueOnly: options['catalogue-only'] })
    const count = seedCollections.reduce((sum, collection) => sum + records[collection].length, 0)
    console.log(`${count} records, no mistakes`)
    return
  }
  const payload = await openDatabase()
  let hasChanged: boolean
  if (options['remove-demo']) {
    const { removeDemo } = await import('./remove.ts')
    const removed = await removeDemo(payload)
    console.log(`${removed} rows of the demonstration removed`)
    hasChanged = removed > 0
  } else {
    hasChanged = await load(payload, options['catalogue-only'])
  }
  if (hasChanged) {
    const [{ createLocalReq }, { requestPublication }] = await Promise.all([
      import('payload'),
      import('../cms/src/publication/request.ts'),
    ])
    // The serving process, if there is one, sees the row and publishes.
    await requestPublication(await createLocalReq({}, payload), 'seed')
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof SeedError ? error.message : error)
    process.exit(1)
  },
)
