import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { words } from 'cms/domain/words.ts'
import { seedCollections } from './schema.ts'

/**
 * Removes the demonstration data, and what people tried out with it: the illustrative organisations with
 * their accounts, offerings, selections, adoptions, contracts, webhooks, files and messages, and the History of what is
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
    const gone = new Map([
      ['organisations', organisations],
      ['users', users],
    ])
    for (const { collection, belongsTo } of ownersFirst) {
      const ofGone = belongsTo.map((owner): Where => ({
        [owner.field]: { in: gone.get(owner.collection) ?? [] },
      }))
      const { flattenedFields } = payload.collections[collection].config
      const isMarked = flattenedFields.some(({ name }) => name === 'illustrative')
      const or = isMarked ? [isIllustrative, ...ofGone] : ofGone
      gone.set(collection, await idsOf(payload, req, collection, { or }))
    }
    const records = ownersFirst.map(({ collection }) => collection)
    const subjects = records.flatMap((collection) => gone.get(collection) ?? [])
    const history = await idsOf(payload, req, 'history', { subjectId: { in: subjects } })
    const messages = await idsOf(payload, req, 'messages', { recipient: { in: users } })
    const media = await idsOf(payload, req, 'media', { organisation: { in: organisations } })
    const webhooks = await idsOf(payload, req, 'webhooks', {
      or: [{ organisation: { in: organisations } }, { owner: { in: users } }],
    })
    // What refers to others goes first.
    const removals: [CollectionSlug, string[]][] = [
      ['history', history],
      ['messages', messages],
      ...records
        .toReversed()
        .map((collection): [CollectionSlug, string[]] => [collection, gone.get(collection) ?? []]),
      ['media', media],
      // Each with its log.
      ['webhooks', webhooks],
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

/** The words whose records people write, each after those that its records belong to or refer to. */
const writtenWords = words.filter(
  ({ seed, belongsTo }) => seed === 'demonstration' || belongsTo.length > 0,
)
/** What no file seeds refers to what is seeded; a name that is not in the catalogue is referred to by what carries it. */
const place = (collection: string): number => {
  if (collection === 'unlistedNames') return place('offerings') + 0.5
  const at = seedCollections.findIndex((seeded) => seeded === collection)
  return at === -1 ? seedCollections.length : at
}
const ownersFirst = writtenWords.toSorted(
  (one, other) => place(one.collection) - place(other.collection),
)

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
  return docs.map(({ id }) => id)
}
