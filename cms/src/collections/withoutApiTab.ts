import type { Plugin } from 'payload'

/** The admin is a workplace: no record offers the tab with its JSON, which Payload shows unless told otherwise. */
export const withoutApiTab: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    admin: { ...collection.admin, hideAPIURL: true },
  })),
})
