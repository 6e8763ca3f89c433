import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { inLanes } from '../../cms/src/publication/inLanes.ts'
import { demoPassword } from '../support/servedProduct.ts'
import { atLeast, readable, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const officers = ['canbo.laocai', 'canbo.yte', 'canbo.nghean', 'canbo.danang', 'canbo.xa']
const atOnce = 50
const total = 500

/** What became of a number of registrations. */
interface Outcome {
  /** Keys for which no request was accepted. */
  errors: number
  /** Keys that were accepted and are not in the database. */
  lost: number
  /** Keys that are in the database more than once. */
  double: number
  perSecond: number
}

/** Registers adoptions, 50 at once: created and sent in, created only, and with every key sent twice. */
export async function measureRegistrations({ product, say }: Bench): Promise<Row[]> {
  const { origin } = await product()
  const clients = await Promise.all(
    officers.map((name) => clientFor(origin, `${name}@demo.example`, demoPassword)),
  )
  const [officer] = clients
  const { body } = await (officer as Client)('GET', '/api/platforms?limit=1&depth=0')
  const [platform] = (body.docs as { id: string }[]).map(({ id }) => id)
  // As the workspace's form sends it: the answer is the record itself, without what it points at.
  const create = async (client: Client, key: string) => {
    const data = { key, platform, purpose: 'Đo số lượt đăng ký cùng lúc.' }
    const { status, body: answer } = await client('POST', '/api/adoptions?depth=0', data)
    return { status, id: (answer.doc as { id?: string } | undefined)?.id }
  }
  const register = async (client: Client, key: string) => {
    const { status, id } = await create(client, key)
    if (status !== 201) return false
    const sent = await client('POST', `/api/adoptions/${id}/submit`, {})
    return sent.status === 200
  }
  const createTwice = async (client: Client, key: string) => {
    const answers = await Promise.all([create(client, key), create(client, key)])
    if (answers.some(({ status }) => status >= 500)) return false
    return answers.some(({ status }) => status < 300)
  }
  const run = async (name: string, work: (client: Client, key: string) => Promise<boolean>) => {
    const outcome = await outcomeOf({ clients, name, work })
    say(`${name}: ${readable(outcome.perSecond)}/s`)
    return outcome
  }
  await run('warm-up', register)
  const registered = await run('dang-ky', register)
  const created = await run(
    'tao',
    async (client, key) => (await create(client, key)).status === 201,
  )
  const twice = await run('hai-lan', createTwice)
  const intact = (what: string, { errors, lost, double }: Outcome): Row => ({
    what,
    bar: '0 errors, 0 lost, 0 double',
    figure: `${errors} errors, ${lost} lost, ${double} double`,
    isReached: errors + lost + double === 0,
    detail: `${total} keys, ${atOnce} at once`,
  })
  return [
    atLeast('Created and sent in', { value: registered.perSecond, bar: 40, unit: '/s' }),
    intact('Created and sent in', registered),
    atLeast('Created', { value: created.perSecond, bar: 40, unit: '/s' }),
    intact('Created', created),
    intact('Each key sent twice at the same time', twice),
  ]
}

interface Run {
  clients: Client[]
  name: string
  work: (client: Client, key: string) => Promise<boolean>
}

async function outcomeOf({ clients, name, work }: Run): Promise<Outcome> {
  const prefix = `do-${name}-${Date.now()}`
  const keys = Array.from({ length: total }, (_, index) => `${prefix}-${index}`)
  const accepted = new Set<string>()
  const lanes = Array.from({ length: atOnce }, (_, index) => clients[index % clients.length])
  const start = performance.now()
  await inLanes(keys, lanes as Client[], async (key, client) => {
    if (await work(client, key)) accepted.add(key)
  })
  const seconds = secondsSince(start)
  const rows = new Map<string, number>()
  for (const client of clients) {
    const mine = `where[key][like]=${prefix}&limit=1000&depth=0&select[key]=true`
    for (let page = 1, isLast = false; !isLast; page += 1) {
      const { body } = await client('GET', `/api/adoptions?${mine}&page=${page}`)
      // A leader's agency sees those below it too: each row is counted once, by its own id.
      for (const { id, key } of body.docs as { id: string; key: string }[]) {
        rows.set(`${key} ${id}`, 1)
      }
      isLast = body.hasNextPage !== true
    }
  }
  const found = [...rows.keys()].map((row) => row.split(' ')[0] ?? '')
  const counts = new Map<string, number>()
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1)
  return {
    errors: total - accepted.size,
    lost: [...accepted].filter((key) => !counts.has(key)).length,
    double: [...counts.values()].filter((count) => count > 1).length,
    perSecond: accepted.size / seconds,
  }
}
