import type { Payload } from 'payload'
import { queueMessage } from '../mail/queue.ts'
import { makeRelease } from './release.ts'
import { checkNothingPrivate, privateValues, takeSnapshot } from './snapshot.ts'

/**
 * Publishes what is queued: one run for all that wait, the newest row standing for them. A failed run
 * leaves the site as it was, marks the row and tells the ministry.
 */
export async function publishQueued(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'queued' } },
    sort: '-createdAt',
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
    const { name, pages } = await publishNow(payload)
    await setState(payload, newest.id, 'running', {
      state: 'published',
      release: name,
      pages,
      endedAt: now(),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    payload.logger.error({ err: error, msg: `Publication ${newest.id} failed` })
    await setState(payload, newest.id, 'running', {
      state: 'failed',
      error: reason,
      endedAt: now(),
    })
    await tellMinistry(payload, newest.id, reason)
  }
}

/** Takes a snapshot, checks it and makes it the site that is served. */
export async function publishNow(payload: Payload): Promise<{ name: string; pages: number }> {
  const snapshot = await takeSnapshot(payload)
  checkNothingPrivate(snapshot, await privateValues(payload))
  return makeRelease(snapshot)
}

/** A run that the process did not live to finish is queued again; its half-built folder was never served. */
export async function requeueInterrupted(payload: Payload): Promise<void> {
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

async function tellMinistry(payload: Payload, id: string, reason: string): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'ministry' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const about = { collection: 'publications', id, event: 'fail', title: '' }
  for (const user of docs) {
    await queueMessage({
      recipient: user.id,
      about,
      reason: reason.slice(0, 1000),
      byName: 'Hệ thống',
      req: { payload, context: {} } as Parameters<typeof queueMessage>[0]['req'],
    })
  }
}
