import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createLocalReq } from 'payload'
import { priceBands } from '../../cms/src/words/contract/priceBand.ts'
import { factories } from '../support/factories.ts'
import { startPayload } from '../support/payload.ts'
import { atMost, percentile } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const wanted = 50_000
const agencies = 200
const rounds = 40
const today = '2026-11-27'

/** Asks for the bands of a platform on which 50,000 contracts of 200 agencies stand, all in one unit and interval. */
export async function measurePriceBand({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const started = await startPayload()
  try {
    const { payload, dataDir } = started
    const make = factories(payload)
    const { id: platform } = await make.platform()
    const owners: string[] = []
    for (let index = 0; index < agencies; index += 1) owners.push((await make.organisation()).id)
    fillUp(path.join(dataDir, 'cms.db'), platform, owners)
    say(`${wanted} contracts are there`)
    const req = await createLocalReq({}, payload)
    const times: number[] = []
    let told = 0
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now()
      const { bands } = await priceBands(platform, req)
      times.push(performance.now() - begin)
      told = bands[0]?.n ?? 0
    }
    return [
      atMost(`Bands over ${wanted.toLocaleString('en')} contracts, p95`, {
        value: percentile(times, 0.95),
        bar: 200,
        unit: 'ms',
        detail: `median ${Math.round(percentile(times, 0.5))} ms; ${told} prices in the band`,
      }),
    ]
  } finally {
    await started.stop()
  }
}

/** Writes contracts and their prices as the door does, past it: nobody approves 50,000 by hand. */
export function fillUp(file: string, platform: string, owners: string[]): void {
  const database = new DatabaseSync(file)
  const id = (kind: string, index: number) => kind + index.toString(16).padStart(22, '0')
  const contract = database.prepare(
    'INSERT INTO contracts (id, organisation_id, title, platform_id, state, updated_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const price = database.prepare(
    'INSERT INTO contract_prices (id, contract_id, organisation_id, platform_id, unit, interval, price, signed_on, illustrative, updated_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const now = new Date().toISOString()
  database.exec('BEGIN')
  for (let index = 0; index < wanted; index += 1) {
    const owner = owners[index % owners.length] ?? ''
    const signedOn = new Date(Date.parse(today) - (index % 1000) * 86_400_000)
    const amount = 500_000 + ((index * 7919) % 1_000_000)
    contract.run(id('aa', index), owner, `Hợp đồng ${index}`, platform, 'active', now, now)
    price.run(
      id('bb', index),
      id('aa', index),
      owner,
      platform,
      'commune',
      'month',
      amount,
      signedOn.toISOString().slice(0, 10),
      0,
      now,
      now,
    )
  }
  database.exec('COMMIT')
  database.close()
}
