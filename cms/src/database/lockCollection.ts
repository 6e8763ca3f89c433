import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'

/** What one process at a time may do, and when the one that does it said so last (lock.ts). */
export const Locks: CollectionConfig = {
  slug: 'locks',
  labels: {
    singular: { vi: 'Khóa', en: 'Lock' },
    plural: { vi: 'Các khóa', en: 'Locks' },
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'until', type: 'date', required: true },
  ],
}
