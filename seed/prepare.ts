import { getPayload } from 'payload'
import { sql } from '@payloadcms/db-sqlite'
import config from '../cms/src/payload.config.ts'
import { makeRelease } from '../cms/src/publication/release.ts'
import {
  checkNothingPrivate,
  privateValues,
  takeSnapshot,
} from '../cms/src/publication/snapshot.ts'
import { seedCatalogue } from './upsert.ts'

/**
 * First start, and the first after the catalogue's files or the site's sources changed: brings the
 * database up to date, loads the catalogue (with DEMO_PASSWORD the demonstration data too) and publishes.
 */
const payload = await getPayload({ config })
const demoPassword = process.env.DEMO_PASSWORD
await seedCatalogue({
  payload,
  catalogueOnly: !demoPassword,
  ...(demoPassword ? { demoPassword } : {}),
  onProgress: (line) => {
    if (process.stdout.isTTY) process.stdout.write(`\r      ${line.padEnd(70)}`)
  },
})
if (process.stdout.isTTY) process.stdout.write('\n')
if (payload.db.name === 'sqlite') {
  // Without statistics SQLite chooses plans that make lists many times slower.
  await payload.db.drizzle.run(sql`ANALYZE`)
}
const snapshot = await takeSnapshot(payload)
checkNothingPrivate(snapshot, await privateValues(payload))
const { name, pages } = await makeRelease(snapshot)
console.log(`      Published ${pages} pages (release ${name})`)
process.exit(0)
