import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { transition } from '../../transitions/transition.ts'
import { pageDoor } from './door.ts'

/** Texts whose hour came and which could not be published: they are not tried each second. */
const refused = new Set<string>()

/**
 * Publishes each page whose hour has come, through its door and in the system's name. One that cannot be published any
 * more stays scheduled, and the log says why.
 */
export async function publishDuePages(payload: Payload, now = new Date()): Promise<void> {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { state: { equals: 'scheduled' } },
    depth: 0,
    pagination: false,
    // The row says that it is scheduled, its newest version for when.
    select: {},
    overrideAccess: true,
  })
  for (const { id } of docs) {
    const { publishAt, updatedAt } = await payload.findByID({
      collection: 'pages',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    // Written anew, it is tried again.
    const key = `${id} ${updatedAt}`
    if (!publishAt || Date.parse(publishAt) > now.getTime() || refused.has(key)) continue
    const req = await createLocalReq({ context: { isClock: true } }, payload)
    try {
      await transition({ door: pageDoor, id, event: 'publishWhenDue', input: {}, req })
    } catch (error) {
      refused.add(key)
      payload.logger.error({ err: error, msg: `Page ${id} was not published at its hour` })
    }
  }
}
