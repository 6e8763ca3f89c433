import type { DoorCollection } from 'cms/domain/words.ts'
import { z } from 'zod'
import { ApiError, request } from '../api.ts'
import { historyPath } from './HistoryList.tsx'

/** Events whose answer never came: when each was sent first, by the clock of this page that nobody sets. */
const lost = new Map<string, number>()

interface Fired {
  collection: DoorCollection
  id: string
  event: string
}

/**
 * Fires an event so that an answer which is lost on the way does not look like a refusal: what was done is found in
 * the record's history, at once or when it is fired again.
 *
 * @throws ApiError when it is refused, or when nobody can tell yet whether it was done.
 */
export async function fireOnce(fired: Fired, send: () => Promise<void>): Promise<void> {
  const key = `${fired.collection}/${fired.id}/${fired.event}`
  const before = lost.get(key)
  if (before !== undefined && (await wasDone(fired, before))) {
    lost.delete(key)
    return
  }
  const sentAt = before ?? performance.now()
  try {
    await send()
    lost.delete(key)
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 0) throw error
    lost.set(key, sentAt)
    if (!(await wasDoneIfReachable(fired, sentAt))) throw error
    lost.delete(key)
  }
}

async function wasDoneIfReachable(fired: Fired, sentAt: number): Promise<boolean> {
  try {
    return await wasDone(fired, sentAt)
  } catch (error) {
    // The line is still away: the next attempt asks again.
    if (error instanceof ApiError) return false
    throw error
  }
}

const HistorySchema = z.object({
  docs: z.array(z.object({ event: z.string(), byName: z.string(), createdAt: z.string() })),
})
const MeSchema = z.object({ user: z.object({ name: z.string() }).nullish() })

/** A second for the server's clock, which is told in whole ones, and one for the way there. */
const tolerance = 2000

/** Whether this person has fired the event since then, as the record's history tells. */
async function wasDone({ collection, id, event }: Fired, sentAt: number): Promise<boolean> {
  let serverTime = Date.now()
  const [{ docs }, { user }] = await Promise.all([
    request({
      path: historyPath(collection, id),
      schema: HistorySchema,
      onDate: (date) => (serverTime = date),
    }),
    request({ path: '/users/me?depth=0', schema: MeSchema }),
  ])
  const since = serverTime - (performance.now() - sentAt) - tolerance
  return docs.some(
    (row) => row.event === event && row.byName === user?.name && Date.parse(row.createdAt) >= since,
  )
}
