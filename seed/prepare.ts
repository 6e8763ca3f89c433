import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { doDailyRound } from '../cms/src/server/daily.ts'
import { refuseEmptied } from '../cms/src/database/databaseCheck.ts'
import { renewStatistics } from '../cms/src/database/database.ts'
import { factCollections } from '../cms/src/domain/words.ts'
import type { FactCollection } from '../cms/src/domain/words.ts'
import { roles } from '../cms/src/domain/account/roles.ts'
import { readEnvironment } from '../cms/src/environment.ts'
import config from '../cms/src/payload.config.ts'
import { onceHolding } from '../cms/src/database/lock.ts'
import { leftOutText, publishNow, publisherLock } from '../cms/src/publication/publish.ts'
import { seedCatalogue } from './upsert.ts'

/**
 * First start, and the first after an upgrade: brings the database up to date, fills an empty one with the
 * catalogue (and with DEMO_PASSWORD the demonstration data), fills words that came with the upgrade, and publishes.
 * What people changed or removed in a database that is not empty stays as they left it; `npm run seed` loads the files again.
 */
async function prepare(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'platforms', overrideAccess: true })
  if (totalDocs === 0) {
    await refuseEmptied(payload)
    const demoPassword = process.env.DEMO_PASSWORD
    await seedCatalogue({
      payload,
      catalogueOnly: !demoPassword,
      ...(demoPassword ? { demoPassword } : {}),
      onProgress: showLine,
    })
    if (process.stdout.isTTY) process.stdout.write('\n')
    await writeAccounts(payload)
  } else {
    await fillNewWords(payload)
  }
  await renewStatistics(payload)
  await doDailyRound({ payload, publishes: false })
  await onceHolding(payload, publisherLock, async (lock) => {
    const { name, pages, leftOut } = await publishNow(payload, lock)
    console.log(`      Published ${pages} pages (release ${name})`)
    if (leftOut.length > 0) console.log(`      Left out:\n${leftOutText(leftOut)}`)
  })
}

/**
 * Facts of words that an upgrade brought along: a collection that is empty, and from which nobody deleted anything, is
 * filled from its files. What people emptied stays empty.
 */
async function fillNewWords(payload: Payload): Promise<void> {
  const fresh: FactCollection[] = []
  for (const collection of factCollections) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) continue
    const deleted = await payload.count({
      collection: 'history',
      where: {
        and: [{ subjectCollection: { equals: collection } }, { event: { equals: 'deleted' } }],
      },
      overrideAccess: true,
    })
    if (deleted.totalDocs === 0) fresh.push(collection)
  }
  if (fresh.length > 0) await seedCatalogue({ payload, catalogueOnly: true, only: fresh })
}

function showLine(line: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r      ${line.padEnd(70)}`)
}

/** The demonstration accounts, for the lines that the server prints when it starts. */
async function writeAccounts(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { illustrative: { equals: true } },
    sort: ['role', 'email'],
    pagination: false,
    depth: 1,
    overrideAccess: true,
  })
  const lines = docs.map(({ email, role, organisation }) => {
    const name = typeof organisation === 'object' ? organisation?.name : ''
    return `    ${email.padEnd(32)} ${roles.labels[role].vi.padEnd(22)} ${name ?? ''}`
  })
  await writeFile(path.join(readEnvironment().dataDir, 'accounts.txt'), lines.join('\n'))
}

getPayload({ config })
  .then(prepare)
  .then(
    () => process.exit(0),
    (error: unknown) => {
      // Who starts it reads sentences; where in the code it failed helps nobody there.
      for (let one = error; one; one = one instanceof Error ? one.cause : undefined) {
        console.error(one instanceof Error ? one.message : one)
      }
      process.exit(1)
    },
  )
