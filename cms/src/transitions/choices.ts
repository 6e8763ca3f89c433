import type { PayloadRequest, Where } from 'payload'
import type { Choice } from './door.ts'

/** Organisations to choose from, in Vietnamese order. */
export async function organisationChoices(where: Where, req: PayloadRequest): Promise<Choice[]> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where,
    sort: 'sortKey',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, fullName, name }) => ({ id, label: fullName ?? name }))
}
