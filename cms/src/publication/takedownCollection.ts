import type { CollectionConfig } from 'payload'
import { allow, or } from '../access/rules.ts'
import { adminGroups } from '../fields/commonFields.ts'

/** One row for each record that the ministry has taken down from the public site; it goes when the record returns. */
export const Takedowns: CollectionConfig = {
  slug: 'takedowns',
  labels: {
    singular: { vi: 'Hồ sơ bị gỡ', en: 'Record taken down' },
    plural: { vi: 'Hồ sơ bị gỡ', en: 'Records taken down' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'subjectCollection', 'reason', 'byName', 'createdAt'],
  },
  access: { read: or(allow('publicRecord.takeDown'), allow('everything.read')) },
  fields: [
    {
      // Collection and id: a record is taken down once.
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'name', type: 'text', required: true, label: { vi: 'Hồ sơ', en: 'Record' } },
    {
      name: 'subjectCollection',
      type: 'text',
      required: true,
      index: true,
      label: { vi: 'Loại hồ sơ', en: 'Collection' },
    },
    { name: 'subjectId', type: 'text', required: true, label: { vi: 'Mã hồ sơ', en: 'Id' } },
    { name: 'reason', type: 'textarea', required: true, label: { vi: 'Lý do', en: 'Reason' } },
    {
      name: 'byName',
      type: 'text',
      required: true,
      label: { vi: 'Người gỡ', en: 'Taken down by' },
    },
  ],
}
