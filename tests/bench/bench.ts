import { serveProduct } from '../support/servedProduct.ts'
import type { ServedProduct } from '../support/servedProduct.ts'
import { measureAnnouncement } from './announcement.ts'
import { measureAttacks } from './attacks.ts'
import { measureColdStart } from './coldStart.ts'
import { measureFaults } from './faults.ts'
import { measureKeystroke } from './keystroke.ts'
import { measureLighthouse } from './lighthouse.ts'
import type { Measurement } from './measurement.ts'
import { measureMeilisearch } from './meilisearch.ts'
import { measureMemory } from './memory.ts'
import { measureMove } from './move.ts'
import { measureOfferings } from './offerings.ts'
import { measureMcp } from './mcp.ts'
import { measureNation } from './nation.ts'
import { measurePageBytes } from './pageBytes.ts'
import { measurePriceBand } from './priceBand.ts'
import { measurePublication } from './publication.ts'
import { measureRegistrations } from './registrations.ts'
import { tableOf, writeReport } from './report.ts'
import type { Outcome } from './report.ts'
import { measureRegistrationsMongo } from './registrationsMongo.ts'
import { measureSiteBuild } from './siteBuild.ts'
import { measureStatistics } from './statistics.ts'
import { measureStaticServer } from './staticServer.ts'

/** In the order in which they run: what changes the data comes after what reads it. */
const measurements: Measurement[] = [
  {
    name: 'coldStart',
    title: 'Clean clone to serving',
    how: 'The repository’s last commit is cloned into an empty folder and `npm start` runs there, with the packages in the cache of npm, until the home page answers 200; then it is stopped and started again.',
    measure: measureColdStart,
  },
  {
    name: 'pageBytes',
    title: 'Bytes of a page',
    how: 'What a page loads by itself, as gzip sends it, pictures and fonts apart; the largest page of each kind. Chromium confirms the list of files (`tests/site/everyPage.test.ts`).',
    measure: measurePageBytes,
  },
  {
    name: 'siteBuild',
    title: 'Build of the site',
    how: 'The real catalogue is rendered, compressed and checked whole, then once more after one adoption has changed, with what did not change carried over; the same with the catalogue multiplied (platforms, problems, offerings, vendors, agencies, documents and adoptions copied under new slugs and names, linked among themselves). The renderer is compiled before; the snapshot is not taken from a database.',
    measure: measureSiteBuild,
  },
  {
    name: 'keystroke',
    title: 'Keystroke to results painted',
    how: 'The built search page with an index of the multiplied catalogue, in Chromium without a window. From the time stamp of the key event to the frame that shows the last change which that key caused among the results in the window (MutationObserver, then requestAnimationFrame, then the task after it); rows below the edge and the numbers of the facets follow in a frame of their own, and stand beside. The next key comes when nothing has changed for 80 ms. The frame rate is not limited, so that work is measured and not the wait for a screen; the same with frames at 60 Hz stands beside it.',
    measure: measureKeystroke,
  },
  {
    name: 'meilisearch',
    title: 'Search through Meilisearch',
    how: 'A Meilisearch server on the same machine. An index of 20,000 documents of the multiplied catalogue is filled while another is searched one search after the other; then keys are typed and timed as in “Keystroke to results painted”, the built page asking `/api/search` of one process of Node. Needs `TEST_MEILI_URL` or `MEILI_BINARY`.',
    measure: measureMeilisearch,
  },
  {
    name: 'lighthouse',
    title: 'Lighthouse, mobile',
    how: 'Lighthouse’s own mobile settings (simulated slow 4G, processor four times slower) against the product; the median of three runs.',
    measure: measureLighthouse,
  },
  {
    name: 'staticServer',
    title: 'A static page through the server',
    how: 'autocannon with 20 connections asks for one platform’s page, compressed, in turn from the product and from sirv alone in a process of its own on the same folder; median of six rounds of three seconds each.',
    measure: measureStaticServer,
  },
  {
    name: 'memory',
    title: 'Memory of the server',
    how: 'Resident memory of the serving process: 20 seconds after it is ready, and 20 seconds after a load of pages and of the API.',
    measure: measureMemory,
  },
  {
    name: 'publication',
    title: 'Approval to public page',
    how: 'Over HTTP: an officer registers an adoption and sends it to the leader, the leader approves, and the province’s page is asked for every 25 ms until it shows the decision’s number. The clock runs from the leader’s request.',
    measure: measurePublication,
  },
  {
    name: 'registrations',
    title: 'Registering adoptions, 50 at once',
    how: 'Over HTTP with 50 requests under way at any time, by officers of five agencies. A registration is the creation and the sending to the leader. Afterwards each key is counted in the database.',
    measure: measureRegistrations,
  },
  {
    name: 'registrationsMongo',
    title: 'Registering adoptions on MongoDB’s protocol',
    how: 'Over HTTP at two CMS processes on one database, 50 requests under way for 60 seconds. Needs `TEST_MONGODB_URL`; with DocumentDB `MONGODB_COMPATIBILITY=documentdb` too.',
    measure: measureRegistrationsMongo,
  },
  {
    name: 'move',
    title: 'Moving to MongoDB and back',
    how: '`npm run move` of the demonstration with 100,000 more rows each of history and messages: copied, then verified row by row. Needs `TEST_MONGODB_URL`.',
    measure: measureMove,
  },
  {
    name: 'offerings',
    title: 'Ten thousand offerings',
    how: 'In a data folder of its own: 10,000 offerings with every field filled, made from the table of fields (`tests/support/generatedOfferings.ts`), beside the catalogue. A reviewer asks for lists in five ways, eight times each; then the ministry asks for a full publication while a page of the site is fetched five times a second.',
    measure: measureOfferings,
  },
  {
    name: 'nation',
    title: 'The whole country in one database',
    how: 'In a data folder of its own, on SQLite, one process: 3,321 communes under 34 provinces, 1,500 vendors, 10,000 offerings, 166,000 adoptions and 1,000,000 rows of history (`tests/bench/fillNation.ts`). Over HTTP each list is asked for twenty times, one after the other, as the person who has it on the desk; then registrations as in “Registering adoptions”. The snapshot is taken by a process of its own that may use 900 MB of heap; the backup is restored into an empty folder by the command, which compares rows and hashes of each table.',
    measure: measureNation,
  },
  {
    name: 'priceBand',
    title: 'Bands of prices',
    how: 'In a data folder of its own, on SQLite: 50,000 signed contracts of 200 agencies for one platform, one unit and interval. The bands of the platform are asked for forty times, inside the process.',
    measure: measurePriceBand,
  },
  {
    name: 'statistics',
    title: 'Statistics of the whole country',
    how: 'In one process: 34 provinces, 3,321 communes, 50 platforms, every commune with every platform at some level. All pictures of the page are worked out once; then lists of adoptions of a province at each level on nine days, as HTML.',
    measure: measureStatistics,
  },
  {
    name: 'mcp',
    title: 'An assistant’s questions (MCP)',
    how: 'The official client calls each tool 60 times at `/api/mcp`, over HTTP, one call after the other, each time about another record.',
    measure: measureMcp,
  },
  {
    name: 'announcement',
    title: 'A decision of fifty results',
    how: 'In a data folder of its own, over HTTP: fifty portals are evaluated, checked and put into one decision. The clock runs from the ministry’s request until the list of decisions, the feed, the CSV and the search index show its number.',
    measure: measureAnnouncement,
  },
  {
    name: 'faults',
    title: 'Faults under writes',
    how: 'In a data folder of its own, on a small disk of its own where one can be mounted, with a mail server: four writers register, send in and approve over HTTP, ask again where no answer comes, and meanwhile one fault follows the other, drawn from a seed: the process killed or stopped for a while, whoever renders killed, mail server away, clock two hours off at most, disk full. After each, the site must be whole, `/ready` say so and what was approved last stand on its page within a minute. At the end each acknowledged step is looked for in the database. `FAULTS=1000` takes more of them, `FAULT_SEED=…` others.',
    measure: measureFaults,
  },
  {
    name: 'attacks',
    title: 'Attacks of an outsider',
    how: 'In a data folder of its own, over HTTP: requests generated from a seed (fast-check) to each collection and each endpoint of the inventory, as each role: wrong kinds, unknown and dotted keys, huge and deep bodies, foreign ids, what only the system writes, conditions and orders by hidden fields. Private texts carry marks that no answer may hold; the whole database is compared before and after. `ATTACK_SEED=…` takes other requests, `ATTACK_RUNS=…` another number of each.',
    measure: measureAttacks,
  },
]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !measurements.some((one) => one.name === name))
if (unknown.length > 0) {
  const names = measurements.map(({ name }) => name).join(' ')
  console.error(`There is no measurement “${unknown.join('”, “')}”. There are: ${names}`)
  process.exit(1)
}

let served: Promise<ServedProduct> | undefined
const bench = {
  product: () => (served ??= serveProduct()),
  say: (line: string) => console.log(`    ${line}`),
}
const outcomes: Outcome[] = []
for (const measurement of measurements) {
  if (asked.length > 0 && !asked.includes(measurement.name)) continue
  console.log(`\n${measurement.title} (${measurement.name})`)
  try {
    const rows = await measurement.measure(bench)
    outcomes.push({ measurement, rows })
    console.log(`\n${tableOf(rows)}`)
  } catch (error) {
    // One that cannot be taken leaves its former section as it is and does not keep the others from running.
    console.error(
      `  could not be measured: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
await (await served)?.stop()
if (outcomes.length > 0) console.log(`\nWritten to ${writeReport(measurements, outcomes)}`)
process.exit(outcomes.length > 0 ? 0 : 1)
