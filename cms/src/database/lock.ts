import { randomUUID } from 'node:crypto'
import type { Payload, Where } from 'payload'

/** How long a lock outlives a process that died with it, in milliseconds. */
const lease = 8_000
const renewEvery = 2_000

/** The work went on for longer than its lease, and another process has begun it. */
export class LockLost extends Error {}

export interface Lock {
  /**
   * Takes the lease anew; to be asked before what must not be done twice.
   *
   * @throws LockLost when another process has taken the lock, because this one stood still for too long.
   */
  renew: () => Promise<void>
}

interface LockRow {
  holder: string
  /** When its holder renewed it last, by the holder's clock, which nobody trusts; {@link released}: nobody holds it. */
  until: string
}

const released = new Date(0).toISOString()

/** When this process first saw a lock as it stands, by a clock that nobody sets. */
const seen = new Map<string, { as: string; since: number }>()

/** Whether a lock has stood unrenewed for its lease: measured here, so that no clock that jumps can lengthen or end it. */
function isLeft(name: string, { holder, until }: LockRow): boolean {
  if (Date.parse(until) === 0) return true
  const as = `${holder} ${until}`
  const before = seen.get(name)
  if (before?.as !== as) {
    seen.set(name, { as, since: performance.now() })
    return false
  }
  return performance.now() - before.since > lease
}

/**
 * Does some work while no other process of the installation does it. The lock is a row of the database, so
 * it holds for every process that shares it; a process that dies leaves it to the others after its lease.
 *
 * @returns whether the work was done; `false`: another process holds the lock.
 */
export async function whileHolding(
  payload: Payload,
  name: string,
  work: (lock: Lock) => Promise<void>,
): Promise<boolean> {
  const holder = randomUUID()
  if (!(await take(payload, name, holder))) return false
  const renew = async () => {
    if (await write(payload, [ofName(name), { holder: { equals: holder } }], holder)) return
    throw new LockLost(`The lock “${name}” was lost to another process.`)
  }
  const timer = setInterval(() => {
    renew().catch((error: unknown) => payload.logger.error({ err: error, msg: 'Lock not renewed' }))
  }, renewEvery)
  try {
    await work({ renew })
  } finally {
    clearInterval(timer)
    await write(payload, [ofName(name), { holder: { equals: holder } }], holder, released)
  }
  return true
}

/** Like {@link whileHolding}, and waits for as long as another process holds the lock. */
export async function onceHolding(
  payload: Payload,
  name: string,
  work: (lock: Lock) => Promise<void>,
): Promise<void> {
  while (!(await whileHolding(payload, name, work))) {
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const now = () => new Date().toISOString()
const ofName = (name: string): Where => ({ name: { equals: name } })

/** One conditional write takes a lock that was left; of two processes that make its row, the name lets one. */
async function take(payload: Payload, name: string, holder: string): Promise<boolean> {
  const row = await find(payload, name)
  if (row) {
    if (!isLeft(name, row)) return false
    const asRead: Where = { holder: { equals: row.holder } }
    return write(payload, [ofName(name), asRead, { until: { equals: row.until } }], holder)
  }
  try {
    const data = { name, holder, until: now() }
    await payload.db.create({ collection: 'locks', data })
    return true
  } catch (error) {
    // Another process made the row in between; every other failure is one.
    if (await find(payload, name)) return false
    throw error
  }
}

async function find(payload: Payload, name: string): Promise<LockRow | null> {
  return payload.db.findOne<LockRow & { id: string }>({ collection: 'locks', where: ofName(name) })
}

/** Whether the row was as expected, so that it was written. */
async function write(
  payload: Payload,
  expected: Where[],
  holder: string,
  until = now(),
): Promise<boolean> {
  const changed = await payload.db.updateOne({
    collection: 'locks',
    where: { and: expected },
    data: { holder, until },
  })
  return Boolean(changed)
}
