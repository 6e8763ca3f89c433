import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { queueMessage } from '../mail/queue.ts'
import { LockLost, whileHolding } from '../lock.ts'
import type { Lock } from '../lock.ts'
import { peopleWithRole } from '../transitions/effects.ts'
import { makeRelease } from './release.ts'
import type { LeftOut } from './leaveOut.ts'
import { takeSnapshot } from './snapshot.ts'

/** Held by the process that publishes: one at a time in the whole installation. */
export const publisherLock = 'publisher'

/**
 * Publishes what is queued, unless another process is at it: then that one, or this one's next look, does.
 */
export async function publishQueued(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'publications',
    where: { state: { in: ['queued', 'running'] } },
    overrideAccess: true,
  })
  if (totalDocs === 0) return
  await whileHolding(payload, publisherLock, async (lock) => {
    await requeueInterrupted(payload)
    await publishNewest(payload, lock)
  })
}

/**
 * One run for all that wait, the newest row standing for them. A failed run leaves the site as it was,
 * marks the row and tells the ministry; so does one that left records out.
 */
async function publishNewest(payload: Payload, lock: Lock): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'queued' } },
    // Of two in one millisecond the greater id is the newer one.
    sort: ['-createdAt', '-id'],
    limit: 500,
    depth: 0,
    overrideAccess: true,
  })
  const [newest, ...older] = docs
  if (
    !newest ||
    !(await setState(payload, newest.id, 'queued', { state: 'running', startedAt: now() }))
  ) {
    return
  }
  for (const { id } of older) await setState(payload, id, 'queued', { state: 'superseded' })
  try {
    const { name, pages, leftOut } = await publishNow(payload, lock)
    const words = leftOutText(leftOut)
    const isNews = words !== '' && words !== (await lastLeftOut(payload))
    await setState(payload, newest.id, 'running', {
      state: 'published',
      release: name,
      pages,
      leftOut: words || null,
      endedAt: now(),
    })
    // Said once, not at every publication while it stands so.
    if (isNews) await tellMinistry(payload, newest.id, { event: 'leaveOut', reason: words })
  } catch (error) {
    // The row is another process's by now, which does it again.
    if (error instanceof LockLost) throw error
    const reason = error instanceof Error ? error.message : String(error)
    payload.logger.error({ err: error, msg: `Publication ${newest.id} failed` })
    await setState(payload, newest.id, 'running', {
      state: 'failed',
      error: reason,
      endedAt: now(),
    })
    await tellMinistry(payload, newest.id, { event: 'fail', reason })
  }
}

/** Takes a snapshot and makes it the site that is served; what cannot be published is left out and named. */
export async function publishNow(
  payload: Payload,
  lock?: Lock,
): Promise<{ name: string; pages: number; leftOut: LeftOut[] }> {
  const { snapshot, leftOut } = await takeSnapshot(payload)
  const release = await makeRelease(snapshot, lock)
  return { ...release, leftOut }
}

/** A line for each record that is left out: what it is, where it lies, and why. */
export function leftOutText(leftOut: LeftOut[]): string {
  return leftOut
    .map(
      ({ collection, id, name, reasons }) => `${name} (${collection}/${id}): ${reasons.join(' ')}`,
    )
    .join('\n')
}

/** What the publication before left out. */
async function lastLeftOut(payload: Payload): Promise<string> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'published' } },
    sort: ['-createdAt', '-id'],
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]?.leftOut ?? ''
}

/**
 * A run that its process did not live to finish is queued again; its half-built folder was never served.
 * Only the holder of the lock can tell: a row that runs meanwhile is nobody's.
 */
async function requeueInterrupted(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'running' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  for (const { id } of docs) await setState(payload, id, 'running', { state: 'queued' })
}

const now = () => new Date().toISOString()

async function setState(
  payload: Payload,
  id: string,
  from: string,
  data: Record<string, unknown>,
): Promise<boolean> {
  const changed = await payload.db.updateOne({
    collection: 'publications',
    where: { and: [{ id: { equals: id } }, { state: { equals: from } }] },
    data: { ...data, updatedAt: now() },
  })
  return Boolean(changed)
}

async function tellMinistry(
  payload: Payload,
  id: string,
  { event, reason }: { event: 'fail' | 'leaveOut'; reason: string },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const about = { collection: 'publications', id, event, title: '' }
  for (const recipient of await peopleWithRole(req, 'ministry')) {
    await queueMessage({
      recipient,
      about,
      reason: reason.slice(0, 1000),
      byName: 'Hệ thống',
      req,
    })
  }
}
