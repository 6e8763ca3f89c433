import type { AfterErrorHook } from 'payload'
import { createLocalReq } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { RowIdSchema } from '../domain/values/reference.ts'
import { waitOf } from './attempts.ts'
import { personOf } from './rules.ts'

// Next may load this module once for each bundle; all of them count together.
const shared = globalThis as typeof globalThis & { refusedAttempts?: RateLimiterMemory }
/** One row an hour for each person and record: trying again and again does not fill the history. */
const attempts = (shared.refusedAttempts ??= new RateLimiterMemory({ points: 1, duration: 3600 }))

/**
 * Hook of collections whose drafts are somebody's secret: a signed-in person who asks for, or tries to
 * change, a record that exists and is not theirs is refused as if it did not exist, and the ministry finds
 * the attempt in the history.
 */
export const noteRefusedAttempt: AfterErrorHook = async ({ collection, error, req }) => {
  const { status } = error as { status?: number }
  if (status !== 403 && status !== 404) return
  const person = personOf(req)
  const id = RowIdSchema.safeParse(req.routeParams?.id)
  if (!person || !collection || !id.success) return
  const row = await req.payload.db.findOne<{ id: string; state?: string }>({
    // Only given to collections of ours; the hook's own type knows them as text.
    collection: collection.slug,
    where: { id: { equals: id.data } },
  })
  if (!row || (await waitOf(attempts, `${person.id} ${id.data}`)) > 0) return
  const state = row.state ?? ''
  await req.payload.create({
    collection: 'history',
    data: {
      subjectCollection: collection.slug,
      subjectId: id.data,
      event: 'refused',
      from: state,
      to: state,
      reason: `${req.method ?? ''} ${status}`,
      by: person.id,
      byName: person.name,
      byRole: person.role,
    },
    overrideAccess: true,
    // The request's own transaction was given up with the error.
    req: await createLocalReq({}, req.payload),
  })
}
