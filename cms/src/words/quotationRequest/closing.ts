import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { isPast } from '../../domain/quotationRequest/quotationRequest.ts'
import { noteOnce, stands } from '../../mail/noteOnce.ts'
import { queueMessage } from '../../mail/queue.ts'
import { requestPublication } from '../../publication/request.ts'
import { nudgeWorker } from '../../server/workerBell.ts'
import { idOf } from '../../transitions/door.ts'
import { peopleOf } from '../../transitions/effects.ts'

/** Closings that this process knows to be told of. */
const told = new Set<string>()

/**
 * Tells of each request whose deadline has come, once: its agency and its custodians by mail, the public by a new
 * publication. Nothing depends on it: that a request is closed follows from the clock alone.
 */
export async function tellOfClosings(payload: Payload, now = new Date()): Promise<void> {
  const instant = now.toISOString()
  const { docs } = await payload.find({
    collection: 'quotationRequests',
    where: {
      and: [{ state: { equals: 'published' } }, { deadline: { less_than_equal: instant } }],
    },
    depth: 0,
    pagination: false,
    // Looked for each second, so no more than what is told is read.
    select: { deadline: true, title: true, organisation: true },
    overrideAccess: true,
  })
  for (const request of docs) {
    const { id, deadline, title } = request
    const key = `closed:${id}:${deadline}`
    if (!deadline || !isPast(deadline, instant) || told.has(key)) continue
    const req = await createLocalReq({}, payload)
    if (!(await stands(key, req))) {
      await inTransaction(req, async () => {
        if (!(await noteOnce(key, req))) return
        await requestPublication(req, 'quotationRequests: close')
        const shares = await payload.find({
          collection: 'keyShares',
          where: { request: { equals: id } },
          depth: 0,
          pagination: false,
          overrideAccess: true,
          req,
        })
        const organisation = idOf(request.organisation)
        const agency = await peopleOf(req, organisation ? [organisation] : [])
        const holders = shares.docs.flatMap(({ holder }) => idOf(holder) ?? [])
        const about = { collection: 'quotationRequests', id, title }
        for (const recipient of new Set([...agency, ...holders])) {
          const event = holders.includes(recipient) ? 'giveShare' : 'close'
          const byName = 'Hệ thống'
          await queueMessage({
            recipient,
            about: { ...about, event },
            reason: undefined,
            byName,
            req,
          })
        }
      })
      nudgeWorker()
    }
    told.add(key)
  }
}
