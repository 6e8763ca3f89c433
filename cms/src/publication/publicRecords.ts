import type { PayloadRequest, Where } from 'payload'
import { publicSchemas } from '../domain/publication/snapshot.ts'
import type { PublicRecord } from '../domain/publication/snapshot.ts'
import type { PublicCollection } from '../domain/words.ts'

/** The records of a collection that the public sees and that meet a condition. */
export async function publicRecords<C extends PublicCollection>(
  collection: C,
  where: Where,
  req: PayloadRequest,
): Promise<PublicRecord<C>[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    locale: 'all',
    depth: 1,
    pagination: false,
    overrideAccess: false,
    sort: 'id',
    req: { ...req, user: null },
  })
  return docs.flatMap((doc) => {
    const parsed = publicSchemas[collection].safeParse(doc)
    return parsed.success ? [parsed.data as PublicRecord<C>] : []
  })
}
