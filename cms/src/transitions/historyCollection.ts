import type { CollectionConfig, FieldAccess } from 'payload'
import {
  allow,
  allowField,
  and,
  nobody,
  or,
  orField,
  ownBranch,
  ownOrganisation,
  where,
} from '../access/rules.ts'
import { installation } from '../domain/account/accountEvents.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { adminGroups } from '../fields/commonFields.ts'
import { idOf } from './door.ts'

/** Who handed in a quotation, and when, is its vendor's alone; who tried to read one is not. */
const butQuotations = where({
  or: [{ subjectCollection: { not_equals: 'quotations' } }, { event: { equals: 'refused' } }],
})

/** Everybody may know what they did themselves: what they sent in they do not approve. */
const byThemselves: FieldAccess = ({ doc, req }) => {
  const by = isRecord(doc) ? idOf(doc.by) : null
  return by !== null && by === req.user?.id
}

/** One row for each change of state, written by the door. Nobody edits or deletes one. */
export const History: CollectionConfig = {
  slug: 'history',
  labels: {
    singular: { vi: 'Nhật ký', en: 'History row' },
    plural: { vi: 'Nhật ký', en: 'History' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'event',
    defaultColumns: ['createdAt', 'subjectCollection', 'event', 'from', 'to', 'byName', 'reason'],
  },
  access: {
    read: or(
      and(allow('history.oversee'), butQuotations),
      and(allow('user.manage'), where({ subjectCollection: { in: ['users', installation] } })),
      ownBranch('adoption.register'),
      ownOrganisation('offering.edit'),
    ),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: 'subjectCollection',
      type: 'text',
      required: true,
      index: true,
      label: { vi: 'Loại hồ sơ', en: 'Collection' },
    },
    {
      name: 'subjectId',
      type: 'text',
      required: true,
      index: true,
      label: { vi: 'Hồ sơ', en: 'Record' },
    },
    { name: 'event', type: 'text', required: true, label: { vi: 'Thao tác', en: 'Event' } },
    { name: 'from', type: 'text', required: true, label: { vi: 'Từ', en: 'From' } },
    { name: 'to', type: 'text', required: true, label: { vi: 'Sang', en: 'To' } },
    { name: 'reason', type: 'textarea', label: { vi: 'Lý do', en: 'Reason' } },
    { name: 'byName', type: 'text', required: true, label: { vi: 'Người thực hiện', en: 'By' } },
    { name: 'byRole', type: 'text', required: true, label: { vi: 'Vai trò', en: 'Role' } },
    {
      // As it was called then.
      name: 'byOrganisation',
      type: 'text',
      label: { vi: 'Làm việc cho đơn vị', en: 'Acting for' },
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Tài khoản', en: 'Account' },
      access: { read: orField(allowField('history.oversee'), byThemselves) },
    },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      index: true,
      label: { vi: 'Đơn vị của hồ sơ', en: 'Organisation of the record' },
    },
  ],
}
