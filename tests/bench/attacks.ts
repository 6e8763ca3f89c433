import { makeActors } from '../access/fixtures.ts'
import { attackAs, attackers } from '../support/attacks/attack.ts'
import { startPayload } from '../support/payload.ts'
import { serveProduct } from '../support/servedProduct.ts'
import { secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

/** Requests to each collection and each endpoint, as each role. */
const runs = Number(process.env.ATTACK_RUNS ?? 200)
const seed = Number(process.env.ATTACK_SEED ?? 20_261_128)

/** Attacks a served product over HTTP, and looks at its database from behind, before and after each role. */
export async function measureAttacks({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  // The attacks fail to sign in thousands of times from one address of the network.
  const product = await serveProduct({ SIGN_IN_LIMIT: '100000' })
  const started = await startPayload(product.dataDir)
  try {
    const { payload } = started
    const actors = await makeActors(payload)
    say(`seed ${seed}, ${runs} requests to each collection and endpoint as each role`)
    const rows: Row[] = []
    for (const actor of attackers) {
      const begin = performance.now()
      const attacked = { origin: product.origin, payload, actors }
      const found = await attackAs(actor, attacked, {
        runs: { collections: runs, endpoints: runs },
        seed,
      })
      const { requests, statuses, broken, leaked, changed, foreign } = found
      for (const one of [...broken, ...leaked, ...changed, ...foreign]) say(one)
      const counts = [...statuses].sort(([a], [b]) => a - b).map((pair) => pair.join(': '))
      say(`${actor}: ${requests} requests in ${Math.round(secondsSince(begin))} s`)
      rows.push({
        what: `As ${actor}: ${requests.toLocaleString('en')} requests`,
        bar: '0 of 500, 0 leaked, 0 changed, 0 in a foreign language',
        figure: [broken, leaked, changed, foreign].map((list) => list.length).join(', '),
        isReached: [broken, leaked, changed, foreign].every((list) => list.length === 0),
        detail: `seed ${seed}; answers ${counts.join(', ')}`,
      })
    }
    return rows
  } finally {
    await started.stop()
    await product.stop()
  }
}
