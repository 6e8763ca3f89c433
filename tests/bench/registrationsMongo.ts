import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { clientFor } from '../support/http.ts'
import type { Client } from '../support/http.ts'
import { dropMongodb, findMongodb, freshMongodbUrl } from '../support/mongodb.ts'
import { demoPassword, prepareData, root } from '../support/servedProduct.ts'
import { atLeast, secondsSince } from './measurement.ts'
import type { Bench, Row } from './measurement.ts'

const officers = ['canbo.laocai', 'canbo.yte', 'canbo.nghean', 'canbo.danang', 'canbo.xa']
const ports = [4391, 4392]
const atOnce = 50
const seconds = 60
const where = 'two CMS processes on MongoDB’s protocol'

/**
 * Registers adoptions for 60 seconds at two CMS processes on one database, 50 requests under way; every
 * tenth key is sent to both at the same time. Needs TEST_MONGODB_URL.
 */
export async function measureRegistrationsMongo({ say }: Pick<Bench, 'say'>): Promise<Row[]> {
  const source = findMongodb()
  if (!('address' in source)) {
    const reason = 'reason' in source ? source.reason : 'TEST_MONGODB_URL is not set'
    return [{ what: `Created, ${where}`, bar: '≥ 60 /s', figure: 'not measured', detail: reason }]
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nen-tang-so-mongo-'))
  const url = freshMongodbUrl()
  prepareData(dataDir, { DATABASE_URL: url })
  say('two processes start')
  const servers = await Promise.all(ports.map((port) => serve(port, dataDir, url)))
  try {
    return await measure(url, say)
  } finally {
    for (const { end } of servers) await end()
    await dropMongodb(url)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** One CMS process; only the first works off mails and publications. */
async function serve(port: number, dataDir: string, url: string) {
  const child = spawn(process.execPath, ['server/server.ts'], {
    cwd: path.join(root, 'cms'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PROJECT_ROOT: root,
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      PAYLOAD_SECRET: 'a-secret-for-tests-only-of-forty-characters',
      HOST: '127.0.0.1',
      PORT: String(port),
      SERVE: port === ports[0] ? '1' : '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(`:${port}`)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return {
    end: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function measure(url: string, say: (line: string) => void): Promise<Row[]> {
  const origins = ports.map((port) => `http://127.0.0.1:${port}`)
  const people = await signIn(origins)
  const [platform] = await platformIds(people[0]?.[0])
  const create = async (client: Client | undefined, key: string) => {
    const data = { key, platform, purpose: 'Đo số lượt đăng ký cùng lúc.' }
    const answer = await client?.('POST', '/api/adoptions?depth=0', data)
    return {
      status: answer?.status ?? 0,
      id: (answer?.body.doc as { id?: string } | undefined)?.id,
    }
  }
  const isCreated = async (client: Client | undefined, key: string) =>
    (await create(client, key)).status === 201
  const isSentIn = async (client: Client | undefined, key: string) => {
    const { status, id } = await create(client, key)
    if (status !== 201) return false
    return (await client?.('POST', `/api/adoptions/${id}/submit`, {}))?.status === 200
  }
  await Promise.all(people.flat().map((client, index) => isSentIn(client, `warm-up-${index}`)))
  const rows: Row[] = []
  for (const [name, what, register] of [
    ['tao', 'Created', isCreated],
    ['dang-ky', 'Created and sent in', isSentIn],
  ] as const) {
    const { accepted, errors, asked, perSecond } = await registerFor({ people, name, register })
    say(`${what}: ${accepted.size} in ${seconds} s`)
    const counts = await countKeys(url, name)
    const lost = [...accepted].filter((key) => !counts.has(key)).length
    const double = [...counts.values()].filter((count) => count > 1).length
    rows.push(
      atLeast(`${what}, ${where}`, {
        value: perSecond,
        bar: 60,
        unit: '/s',
        detail: `for ${seconds} s`,
      }),
      {
        what: `${what}, ${where}`,
        bar: '0 errors, 0 lost, 0 double',
        figure: `${errors} errors, ${lost} lost, ${double} double`,
        isReached: errors + lost + double === 0,
        detail: `${asked} keys, ${atOnce} at once, every tenth sent to both processes`,
      },
    )
  }
  return rows
}

interface Run {
  /** Each officer's clients, one for each process. */
  people: Client[][]
  name: string
  register: (client: Client | undefined, key: string) => Promise<boolean>
}

/** Registers for {@link seconds} seconds, {@link atOnce} at once; every tenth key goes to both processes. */
async function registerFor({ people, name, register }: Run) {
  const accepted = new Set<string>()
  let errors = 0
  let asked = 0
  const start = performance.now()
  const lane = async () => {
    while (secondsSince(start) < seconds) {
      const number = (asked += 1)
      const key = `mongo-${name}-${number}`
      const [first, second] = people[number % people.length] ?? []
      const outcomes =
        number % 10 === 0
          ? await Promise.all([register(first, key), register(second, key)])
          : [await register(number % 2 ? first : second, key)]
      if (outcomes.includes(true)) accepted.add(key)
      else errors += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { accepted, errors, asked, perSecond: accepted.size / secondsSince(start) }
}

/** One after the other: of two sign-ins of one person at the same instant Payload keeps one. */
async function signIn(origins: string[]): Promise<Client[][]> {
  const people: Client[][] = []
  for (const name of officers) {
    const clients: Client[] = []
    for (const origin of origins) {
      clients.push(await clientFor(origin, `${name}@demo.example`, demoPassword))
    }
    people.push(clients)
  }
  return people
}

async function platformIds(client: Client | undefined): Promise<string[]> {
  const answer = await client?.('GET', '/api/platforms?limit=1&depth=0')
  return ((answer?.body.docs ?? []) as { id: string }[]).map(({ id }) => id)
}

/** How often each key of the measurement is in the database, asked of the database itself. */
async function countKeys(url: string, name: string): Promise<Map<string, number>> {
  const client = await MongoClient.connect(url)
  const rows = await client
    .db()
    .collection<{ key?: string }>('adoptions')
    .find({ key: new RegExp(`^mongo-${name}-`) }, { projection: { key: 1 } })
    .toArray()
  await client.close()
  const counts = new Map<string, number>()
  for (const { key = '' } of rows) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
