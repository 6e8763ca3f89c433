import type { CollectionConfig, SanitizedCollectionConfig } from 'payload'
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
