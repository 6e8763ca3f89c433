import type { CollectionConfig, Endpoint, SanitizedCollectionConfig } from 'payload'
import { notFound, refusal } from '../requests/refusal.ts'
import { nobody } from './rules.ts'

/** What a collection does not allow, nobody may do: Payload would let every signed-in person. */
export const denyByDefault = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  // What makes a record the record that it is stands in it only once: its address word, its key, its state.
  disableDuplicate: true,
  access: {
    create: nobody,
    read: nobody,
    readVersions: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
    ...collection.access,
  },
})

/** Payload gives every collection addresses of its versions; where none are kept, they break with a 500. */
export function withVersionsWhereKept(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  const { versions, endpoints } = collection
  if (versions || !endpoints) return collection
  return { ...collection, endpoints: endpoints.filter(({ path }) => !/^\/versions\b/.test(path)) }
}

/**
 * Payload's address that tells what a person may do with a record answers for each id that there is. Here a record that
 * they may not read is not found, as elsewhere; and it stands before ours of the form `/:id/:event`, which would take it
 * for an event of a record “access”.
 */
export function withAccessAnswered(
  collection: SanitizedCollectionConfig,
): SanitizedCollectionConfig {
  const { endpoints, slug, versions } = collection
  if (!endpoints) return collection
  const isAccess = ({ path }: Endpoint) => /^\/access\b/.test(path)
  const asked = endpoints.filter(isAccess).map((endpoint): Endpoint => ({
    ...endpoint,
    handler: async (req) => {
      const id = req.routeParams?.id
      if (id === undefined) return endpoint.handler(req)
      const { totalDocs } = await req.payload.find({
        collection: slug,
        where: { id: { equals: id } },
        draft: Boolean(versions?.drafts),
        depth: 0,
        limit: 1,
        select: {},
        overrideAccess: false,
        disableErrors: true,
        user: req.user,
        req,
      })
      if (totalDocs === 0) throw refusal(req, 404, notFound)
      return endpoint.handler(req)
    },
  }))
  return {
    ...collection,
    endpoints: [...asked, ...endpoints.filter((endpoint) => !isAccess(endpoint))],
  }
}
