import type { Access, CollectionConfig } from 'payload'
import { nobody, personOf } from '../access/rules.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { savedSearchEndpoints } from './savedSearches.ts'

const own: Access = ({ req }) => {
  const person = personOf(req)
  return person ? { person: { equals: person.id } } : false
}

/** Searches that people keep at their desk, with the last change that they were shown. Nobody else reads them. */
export const SavedSearches: CollectionConfig = {
  slug: 'savedSearches',
  labels: {
    singular: { vi: 'Tìm kiếm đã lưu', en: 'Saved search' },
    plural: { vi: 'Tìm kiếm đã lưu', en: 'Saved searches' },
  },
  admin: { group: adminGroups.system, hidden: true },
  access: { read: own, create: nobody, update: nobody, delete: own },
  endpoints: savedSearchEndpoints,
  fields: [
    // The person and the search: one row for both.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'person', type: 'relationship', relationTo: 'users', required: true, index: true },
    // As domain/following writes a search that is followed.
    { name: 'search', type: 'text', required: true },
    // The number of the last change that the person has seen.
    { name: 'seenUntil', type: 'text', required: true },
  ],
}
