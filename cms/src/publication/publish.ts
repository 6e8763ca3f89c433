import { createLocalReq } from 'payload'
import type { Payload, Where } from 'payload'
import { queueMessage } from '../mail/queue.ts'
import { LockLost, whileHolding } from '../database/lock.ts'
import type { Lock } from '../database/lock.ts'
import { groups } from '../domain/account/roles.ts'
import { momentText } from '../domain/quotationRequest/requestFaults.ts'
import { SlugSchema } from '../domain/values/reference.ts'
import { namesOf, words } from '../domain/words.ts'
import { peopleWithRoles } from '../transitions/effects.ts'
import { inSpan } from '../server/tracer.ts'
import { makeRelease } from './release.ts'
import type { LeftOut } from './leaveOut.ts'
import { takeSnapshot } from './snapshot.ts'

/** Held by the process that publishes: one at a time in the whole installation. */
export const publisherLock = 'publisher'

/** Pauses before a run that failed is tried again, in seconds; the last one for as long as it takes. */
const pauses = [5, 15, 30, 60, 60, 120, 300]
const longestPause = 300

/** A run that failed and is tried again by now. */
const failedAndDue = (): Where => ({
  and: [{ state: { equals: 'failed' } }, { nextTryAt: { less_than_equal: now() } }],
})

/**
 * Publishes what is queued, and what failed before, unless another process is at it: then that one, or this one's
 * next look, does.
 */
export async function publishQueued(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'publications',
    where: { or: [{ state: { in: ['queued', 'running'] } }, failedAndDue()] },
    overrideAccess: true,
  })
  if (totalDocs === 0) return
  await whileHolding(payload, publisherLock, async (lock) => {
    await requeue(payload, { state: { equals: 'running' } })
    await requeue(payload, failedAndDue())
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
  // What failed before is done by this run, or will be with it.
  await supersedeFailed(payload, newest.id)
  try {
    const { name, pages, leftOut } = await publishNow(payload, lock)
    const told = leftOutText(leftOut)
    const isNews = told !== '' && told !== (await lastLeftOut(payload))
    await setState(payload, newest.id, 'running', {
      state: 'published',
      release: name,
      pages,
      leftOut: told || null,
      nextTryAt: null,
      error: null,
      endedAt: now(),
    })
    // Said once, not at every publication while it stands so.
    if (isNews) {
      await tellMinistry(payload, newest.id, {
        event: 'leaveOut',
        title: `${leftOut.length} hồ sơ`,
        reason: leftOutInWords(leftOut),
      })
    }
  } catch (error) {
    // The row is another process's by now, which does it again.
    if (error instanceof LockLost) throw error
    const reason = error instanceof Error ? error.message : String(error)
    payload.logger.error({ err: error, msg: `Publication ${newest.id} failed` })
    const attempts = (newest.attempts ?? 0) + 1
    const pause = pauses[attempts - 1] ?? longestPause
    await setState(payload, newest.id, 'running', {
      state: 'failed',
      error: reason,
      attempts,
      nextTryAt: new Date(Date.now() + pause * 1000).toISOString(),
      endedAt: now(),
    })
    // Said once, not each time that it is tried again.
    if (attempts === 1) {
      await tellMinistry(payload, newest.id, {
        event: 'fail',
        title: `lúc ${momentText(now()).vi}`,
        reason,
      })
    }
  }
}

/** Takes a snapshot and makes it the site that is served; what cannot be published is left out and named. */
export async function publishNow(
  payload: Payload,
  lock?: Lock,
): Promise<{ name: string; pages: number; leftOut: LeftOut[] }> {
  const { snapshot, leftOut, identities } = await inSpan('snapshot', () => takeSnapshot(payload))
  const release = await inSpan('release', () => makeRelease({ snapshot, identities }, lock))
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

/** The same for who reads a mail: each as people call it, by its kind and its name. */
function leftOutInWords(leftOut: LeftOut[]): string {
  const kinds = namesOf(words, 'vi')
  return leftOut
    .map(({ collection, name, reasons }) => {
      // What has no name but its address word or its id is called by its kind alone.
      const named = SlugSchema.safeParse(name).success ? '' : ` “${name}”`
      return `${kinds[collection]}${named}: ${reasons.join(' ')}`
    })
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
 * Queues runs again: one that its process did not live to finish, whose half-built folder was never served, and
 * one that failed. Only the holder of the lock can tell: a row that runs meanwhile is nobody's.
 */
async function requeue(payload: Payload, where: Where): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  for (const { id, state } of docs) await setState(payload, id, state, { state: 'queued' })
}

/** Whatever failed before a run is in its snapshot: it need not be tried again. */
async function supersedeFailed(payload: Payload, run: string): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { state: { equals: 'failed' } },
        { nextTryAt: { exists: true } },
        { id: { not_equals: run } },
      ],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  for (const { id } of docs) await setState(payload, id, 'failed', { nextTryAt: null })
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
  { event, title, reason }: { event: 'fail' | 'leaveOut'; title: string; reason: string },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  const about = { collection: 'publications', id, event, title }
  for (const recipient of await peopleWithRoles(req, groups.publishers)) {
    await queueMessage({
      recipient,
      about,
      reason: reason.slice(0, 1000),
      byName: 'Hệ thống',
      req,
    })
  }
}
