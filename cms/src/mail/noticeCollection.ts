import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { adminGroups } from '../fields/commonFields.ts'

/**
 * What the daily round has done already, by a key that can stand only once: `overdue:<id>:<organisation>`; and whom the
 * worker has still to tell of an agreement (words/contract/tellEntitled.ts).
 */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: {
    singular: { vi: 'Lần nhắc', en: 'Notice' },
    plural: { vi: 'Các lần nhắc', en: 'Notices' },
  },
  admin: { group: adminGroups.system, hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [{ name: 'key', type: 'text', required: true, unique: true, index: true }],
}
