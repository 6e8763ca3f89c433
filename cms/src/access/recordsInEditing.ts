import type {
  Access,
  CollectionAfterReadHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { can } from '../domain/account/roles.ts'
import type { PayloadLockedDocument } from '../payload-types.ts'
import { allow, answeredFor, nobody, or, personOf } from './rules.ts'

/** Records that somebody of one's own organisation is editing. */
const ofColleagues: Access = async ({ req }) => {
  const person = personOf(req)
  if (!person || !can(person.role, 'offering.edit')) return false
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { organisation: { in: await answeredFor(req) } },
    depth: 0,
    select: {},
    pagination: false,
    req,
  })
  // With `in` SQLite's adapter wants ids of another form in a relationship to one of several collections.
  return { or: docs.map(({ id }) => ({ 'user.value': { equals: id } })) }
}

const inSight = or(
  allow('offering.review'),
  allow('catalogue.manage'),
  allow('announcement.draft'),
  allow('user.manage'),
  ofColleagues,
)

/**
 * Payload tells who is editing a record by the address of the account, else by its id; a reviewer may read no
 * other account. The name, which History tells as well, stands in the place of the address.
 */
const nameEditor: CollectionAfterReadHook<
  Partial<PayloadLockedDocument> & { id: string }
> = async ({ doc, req }) => {
  // A request may have left it out.
  if (!doc.user) return doc
  const { relationTo, value } = doc.user
  const id = typeof value === 'string' ? value : value.id
  const name = typeof value === 'string' ? await nameOf(id, req) : value.name
  return { ...doc, user: { relationTo, value: { id, email: name } } }
}

async function nameOf(id: string, req: PayloadRequest): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    select: { name: true },
    req,
  })
  return docs[0]?.name
}

/**
 * Payload's own list of the records that somebody is editing lets every signed-in person read and change all
 * of it, and it takes no rule of ours in its configuration. Here it does: the ministry's people see all, a
 * vendor's people what their colleagues edit; nobody adds to it by address, as the admin does that itself.
 */
export function withRecordsInEditing(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  if (collection.slug !== 'payload-locked-documents') return collection
  const { access, hooks } = collection
  return {
    ...collection,
    access: { ...access, create: nobody, read: inSight, update: inSight, delete: inSight },
    hooks: { ...hooks, afterRead: [...hooks.afterRead, nameEditor] },
  }
}
