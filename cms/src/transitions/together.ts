import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import type { DoorCollection } from '../domain/words.ts'
import type { TransitionInput } from '../domain/transitions/machine.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { queueMessage, queueMessageOfMany } from '../mail/queue.ts'
import type { Together } from './readOnce.ts'
import { requestPublication } from '../publication/request.ts'
import { nudgeWorker } from '../server/workerBell.ts'
import type { AnyDoor } from './door.ts'
import { transition } from './transition.ts'

/**
 * Runs work that takes many records through their doors: all of it in one transaction, or nothing. Whoever would be told
 * of each is told once of all, and the public site is asked for once.
 */
export async function together<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const before = req.context.together
  if (before) return work()
  const kept: Together = { told: new Map(), found: new Map() }
  req.context.together = kept
  try {
    const outcome = await inTransaction(req, async () => {
      const done = await work()
      for (const { first, count, next } of kept.told.values()) {
        if (count === 1) await queueMessage({ ...first, req })
        else await queueMessageOfMany({ ...first, req }, count, next)
      }
      if (kept.publication) await requestPublication(req, kept.publication)
      return done
    })
    nudgeWorker()
    return outcome
  } finally {
    delete req.context.together
  }
}

/** A record that many events are fired at, in the version that the person read. */
export interface ReadRecord {
  id: string
  readVersion: string
}

/**
 * Fires one event of many records with the same input, all or none.
 *
 * @throws APIError as a single event does, saying at which record, `data.field` being `records.<place>`.
 */
export async function fireTogether<C extends DoorCollection>({
  door,
  event,
  records,
  input,
  req,
}: {
  door: AnyDoor<C>
  event: string
  records: readonly ReadRecord[]
  input: TransitionInput
  req: PayloadRequest
}): Promise<number> {
  return together(req, async () => {
    for (const [index, { id, readVersion }] of records.entries()) {
      try {
        await transition({ door, id, event, input: { ...input, readVersion }, req })
      } catch (error) {
        throw atRecord(error, index)
      }
    }
    return records.length
  })
}

/** A refusal that names the record by its place, unless it is at a part of the input that all share. */
function atRecord(error: unknown, index: number): unknown {
  if (!(error instanceof APIError) || error.status >= 500) return error
  const { field } = (error.data ?? {}) as { field?: string }
  if (field && field !== 'readVersion') return error
  return new APIError(
    `${index + 1}. ${error.message}`,
    error.status,
    { field: `records.${index}` },
    true,
  )
}
