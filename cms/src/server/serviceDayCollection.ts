import type { CollectionConfig } from 'payload'
import { nobody } from '../access/rules.ts'

/** What one process measured of itself on one day (serviceLevels.ts); the public sees the days in the snapshot. */
export const ServiceDays: CollectionConfig = {
  slug: 'serviceDays',
  labels: {
    singular: { vi: 'Ngày phục vụ', en: 'Day of service' },
    plural: { vi: 'Các ngày phục vụ', en: 'Days of service' },
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'day', type: 'text', required: true, index: true },
    { name: 'minutes', type: 'text', required: true },
    { name: 'counts', type: 'json', required: true },
  ],
}
