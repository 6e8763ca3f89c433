import type { CollectionConfig } from 'payload'

/** The admin is a workplace: no record offers the tab with its JSON, which Payload shows unless told otherwise. */
export const withoutApiTab = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: { ...collection.admin, hideAPIURL: true },
})
