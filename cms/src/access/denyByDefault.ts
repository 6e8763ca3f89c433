import type { Plugin, SanitizedConfig } from 'payload'
import { nobody } from './rules.ts'

/** What a collection does not allow, nobody may do: Payload would let every signed-in person. */
export const denyByDefault: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    access: {
      create: nobody,
      read: nobody,
      readVersions: nobody,
      update: nobody,
      delete: nobody,
      unlock: nobody,
      ...collection.access,
    },
  })),
})

/** Payload gives every collection addresses of its versions; where none are kept, they break with a 500. */
export function withVersionsWhereKept(config: SanitizedConfig): SanitizedConfig {
  const collections = config.collections.map((collection) => {
    const { versions, endpoints } = collection
    if (versions || !endpoints) return collection
    return { ...collection, endpoints: endpoints.filter(({ path }) => !/^\/versions\b/.test(path)) }
  })
  return { ...config, collections }
}
