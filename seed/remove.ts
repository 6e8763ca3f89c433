import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

/**
 * Removes the demonstration data, and what people tried out with it: the illustrative organisations with
 * their accounts, offerings, selections, adoptions, files and messages, and the History of what is
 * removed. All in one transaction. Asks for no publication: the caller does.
 *
 * @returns how many rows were removed.
 */
export async function removeDemo(payload: Payload): Promise<number> {
  const req = await createLocalReq({ context: { isSeed: true } }, payload)
  await initTransaction(req)
  try {
    const organisations = await idsOf(payload, req, 'organisations', isIllustrative)
    const users = await idsOf(payload, req, 'users', {
      or: [isIllustrative, { organisation: { in: organisations } }],
    })
    const ofDemo = (field: string): Where => ({
      or: [isIllustrative, { [field]: { in: organisations } }],
    })
    const adoptions = await idsOf(payload, req, 'adoptions', ofDemo('organisation'))
    const selections = await idsOf(payload, req, 'selections', ofDemo('organisation'))
    const offerings = await idsOf(payload, req, 'offerings', ofDemo('vendor'))
    const history = await idsOf(payload, req, 'history', {
      subjectId: { in: [...adoptions, ...selections, ...offerings] },
    })
    const messages = await idsOf(payload, req, 'messages', { recipient: { in: users } })
    const media = await idsOf(payload, req, 'media', { organisation: { in: organisations } })
    // What refers to others goes first.
    const removals: [CollectionSlug, string[]][] = [
      ['history', history],
      ['messages', messages],
      ['adoptions', adoptions],
      ['selections', selections],
      ['offerings', offerings],
      ['media', media],
      ['users', users],
      ['organisations', organisations],
    ]
    for (const [collection, ids] of removals) {
      for (const id of ids) await payload.delete({ collection, id, overrideAccess: true, req })
    }
    await commitTransaction(req)
    return removals.reduce((sum, [, ids]) => sum + ids.length, 0)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const isIllustrative: Where = { illustrative: { equals: true } }

async function idsOf(
  payload: Payload,
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection,
    where,
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => String(id))
}
