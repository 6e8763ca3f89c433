import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'
import { ownVisitsEndpoint } from './ownEndpoint.ts'

/** How often an address was opened on a day, or in a month once its days are old; nothing of who opened it. */
export const Visits: CollectionConfig = {
  slug: 'visits',
  labels: {
    singular: { vi: 'Lượt xem', en: 'Visits' },
    plural: { vi: 'Lượt xem', en: 'Visits' },
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  endpoints: [ownVisitsEndpoint],
  fields: [
    /** `2026-11-28 /vi-du/`: day or month, and address. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    /** `YYYY-MM-DD`; a month's row has none. */
    { name: 'day', type: 'text', index: true },
    /** `YYYY-MM` */
    { name: 'month', type: 'text', required: true, index: true },
    { name: 'address', type: 'text', required: true, index: true },
    { name: 'count', type: 'number', required: true },
  ],
}
