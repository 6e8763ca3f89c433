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
    const practices = await idsOf(payload, req, 'practices', ofDemo('organisation'))
    const evaluations = await idsOf(payload, req, 'evaluations', {
      or: [isIllustrative, { offering: { in: offerings } }],
    })
    const announcements = await idsOf(payload, req, 'announcements', isIllustrative)
    const requirements = await idsOf(payload, req, 'requirements', isIllustrative)
    const applications = await idsOf(payload, req, 'vendorApplications', ofDemo('organisation'))
    const history = await idsOf(payload, req, 'history', {
      subjectId: {
        in: [
          ...adoptions,
          ...selections,
          ...offerings,
          ...practices,
          ...evaluations,
          ...announcements,
          ...requirements,
          ...applications,
        ],
      },
    })
    const messages = await idsOf(payload, req, 'messages', { recipient: { in: users } })
    const media = await idsOf(payload, req, 'media', { organisation: { in: organisations } })
    // What refers to others goes first.
    const removals: [CollectionSlug, string[]][] = [
      ['history', history],
      ['messages', messages],
      ['requirements', requirements],
      ['announcements', announcements],
      ['evaluations', evaluations],
      ['practices', practices],
      ['vendorApplications', applications],
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
