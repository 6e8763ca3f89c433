import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { tmpdir } from 'node:os'
import { z } from 'zod'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { demoPassword, runScript, serveProduct } from '../support/servedProduct.ts'
import type { ServedProduct } from '../support/servedProduct.ts'
import { fillAdoptions, fillOrganisations, nation, spreadOfferings } from './fillNation.ts'
import { atMost, percentile, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'
import { memoryOf } from './memory.ts'
import { fillOfferings } from './offerings.ts'
import { measureRegistrations } from './registrations.ts'

const offerings = 10_000
const rounds = 20
const newest = 'depth=1&limit=100&sort=-updatedAt&locale=vi'

/** What people of an installation that the whole country uses ask for all day, and as whom. */
const questions: Record<string, [person: string, paths: string[]]> = {
  'The desk of a province’s leader': ['lanhdao.laocai', ['/api/workspace']],
  'The desk of the ministry': ['quantri', ['/api/workspace']],
  'Adoptions of a province and its communes': [
    'canbo.laocai',
    [
      `/api/adoptions?${newest}&where[organisation.parent.slug][equals]=lao-cai`,
      `/api/adoptions?${newest}&where[organisation.parent.slug][equals]=lao-cai&where[state][equals]=inUse`,
      `/api/adoptions?${newest}&where[organisation.parent.slug][equals]=lao-cai&page=5`,
    ],
  ],
  'Lists of the ministry': [
    'quantri',
    [
      `/api/adoptions?${newest}`,
      `/api/adoptions?${newest}&where[state][equals]=announced`,
      `/api/history?${newest}&where[subjectCollection][equals]=adoptions`,
      `/api/organisations?${newest}&where[kind][equals]=commune`,
      `/api/offerings?${newest}&draft=true&where[state][equals]=submitted`,
    ],
  ],
  'Found by words': [
    'quantri',
    [
      '/api/organisations?depth=0&limit=20&where[name][like]=xa%20do%20tai%2012',
      '/api/offerings?depth=0&limit=20&draft=true&where[name][like]=kham',
      '/api/adoptions?depth=1&limit=20&where[purpose][like]=luot%20123',
    ],
  ],
}

/** Everything that a day asks of an installation with the data of the whole country, on SQLite. */
export async function measureNation({ say }: Bench): Promise<Row[]> {
  const product = await serveProduct()
  try {
    const file = path.join(product.dataDir, 'cms.db')
    fillOrganisations(file)
    fillOfferings(product, offerings)
    spreadOfferings(file)
    const start = performance.now()
    fillAdoptions(file)
    say(`the rows are there; the adoptions and their history in ${readable(secondsSince(start))} s`)
    const started = performance.now()
    await product.killAndRestart()
    const ready = secondsSince(started)
    say(`ready after ${readable(ready)} s`)
    return [
      atMost('Start', {
        value: ready,
        bar: 5,
        unit: 's',
        detail: `${nation.communes.toLocaleString('en')} communes, ${nation.vendors.toLocaleString('en')} vendors, ${offerings.toLocaleString('en')} offerings, ${nation.adoptions.toLocaleString('en')} adoptions, ${nation.history.toLocaleString('en')} rows of history`,
      }),
      await signIns(product.origin),
      ...(await answers(product.origin, say)),
      ...(await measureRegistrations({ product: () => Promise.resolve(product), say })),
      atMost('Memory of the server after it', {
        value: memoryOf(product.pid()).now,
        bar: 700,
        unit: 'MB',
      }),
      ...snapshot(product),
      ...restored(product, say),
    ]
  } finally {
    await product.stop()
  }
}

async function signIns(origin: string): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now()
    await clientFor(origin, 'canbo.laocai@demo.example', demoPassword)
    times.push(performance.now() - begin)
  }
  return atMost('Sign-in, p95', { value: percentile(times, 0.95), bar: 1000, unit: 'ms' })
}

async function answers(origin: string, say: Bench['say']): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, [person, paths]] of Object.entries(questions)) {
    const client = await clientFor(origin, `${person}@demo.example`, demoPassword)
    const times = await timesOf(client, paths)
    const all = times.flat()
    const slowest = times
      .map((own, index) => [percentile(own, 0.95), paths[index]] as const)
      .toSorted(([a], [b]) => b - a)[0]
    const row = atMost(`${what}, p95`, {
      value: percentile(all, 0.95),
      bar: 300,
      unit: 'ms',
      detail: `median ${readable(percentile(all, 0.5))} ms of ${all.length}; slowest: ${slowest?.[1] ?? ''}`,
    })
    say(`${what}: ${row.figure}`)
    rows.push(row)
  }
  return rows
}

/** The times of each path, in milliseconds; the first round warms up. */
async function timesOf(client: Client, paths: string[]): Promise<number[][]> {
  const times: number[][] = paths.map(() => [])
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, asked] of paths.entries()) {
      const begin = performance.now()
      const { status } = await client('GET', asked)
      if (status !== 200) throw new Error(`${status} for ${asked}`)
      if (round > 0) times[index]?.push(performance.now() - begin)
    }
  }
  return times
}

const TakenSchema = z.object({ seconds: z.number(), megabytes: z.number(), adoptions: z.number() })

function snapshot({ environment }: ServedProduct): Row[] {
  const printed = runScript('tests/bench/takeSnapshot.ts', {
    ...environment,
    // As little room as the bar grants: what does not fit ends the process.
    NODE_OPTIONS: '--max-old-space-size=900',
  })
  const { seconds, megabytes, adoptions } = TakenSchema.parse(
    JSON.parse(printed.trim().split('\n').at(-1) ?? ''),
  )
  const detail = `${adoptions.toLocaleString('en')} public adoptions`
  return [
    atMost('Snapshot', { value: seconds, bar: 20, unit: 's', detail }),
    atMost('Memory of the process that takes it', { value: megabytes, bar: 1000, unit: 'MB' }),
  ]
}

/** A backup, and the same restored into an empty place: the command compares each table's rows and hash. */
function restored({ environment }: ServedProduct, say: Bench['say']): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-backup-'))
  const empty = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-restored-'))
  try {
    const begin = performance.now()
    say(runScript('cms/commands/backup/backup.ts', environment, [folder]).trim())
    const saved = secondsSince(begin)
    const again = performance.now()
    say(
      runScript('cms/commands/backup/restore.ts', { ...environment, DATA_DIR: empty }, [
        folder,
      ]).trim(),
    )
    return [
      { what: 'Backup', bar: '', figure: `${readable(saved)} s` },
      {
        what: 'Restored into an empty place',
        bar: 'rows and hashes equal',
        figure: `${readable(secondsSince(again))} s, equal`,
        isReached: true,
      },
    ]
  } finally {
    for (const one of [folder, empty]) rmSync(one, { recursive: true, force: true })
  }
}
