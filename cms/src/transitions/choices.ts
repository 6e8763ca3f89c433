import type { PayloadRequest, Where } from 'payload'
import { languageOf } from '../domain/language/languageOf.ts'
import type { Choice } from './door.ts'

/** Organisations to choose from, in Vietnamese order. */
export async function organisationChoices(where: Where, req: PayloadRequest): Promise<Choice[]> {
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where,
    sort: 'sortKey',
    // The admin reads a record in all languages at once; a choice has one label.
    locale: languageOf(req.i18n.language),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, fullName, name }) => ({ id, label: fullName ?? name }))
}
