import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { notFound, refusal } from '../requests/refusal.ts'

/**
 * A record with the access of the person who asks, at depth 0.
 *
 * @param field what the refusal names, where the id stands in a question.
 * @throws 404 when it is not there for them.
 */
export async function readAsPerson<C extends CollectionSlug>(
  collection: C,
  id: string,
  req: PayloadRequest,
  field?: string,
): Promise<DataFromCollectionSlug<C>> {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  if (!found) throw refusal(req, 404, notFound, field === undefined ? {} : { field })
  return found
}
