import type { CollectionConfig } from 'payload'
import { noFieldAccess, nobody, personOf } from '../access/rules.ts'
import { deliveryStates } from './send.ts'
import { sendAgainEndpoint, undeliveredEndpoint } from './undelivered.ts'
import { adminGroups } from '../fields/commonFields.ts'

const own = ({ req }: { req: Parameters<typeof personOf>[0] }) => {
  const person = personOf(req)
  return person ? { recipient: { equals: person.id } } : false
}

const written = { create: noFieldAccess, update: noFieldAccess }

/** What people are told about events: shown in the workspace, and sent by mail from here (an outbox). */
export const Messages: CollectionConfig = {
  slug: 'messages',
  labels: {
    singular: { vi: 'Thông báo', en: 'Message' },
    plural: { vi: 'Thông báo', en: 'Messages' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'createdAt', 'readAt'],
  },
  access: { read: own, create: nobody, update: own, delete: nobody },
  endpoints: [undeliveredEndpoint, sendAgainEndpoint],
  fields: [
    {
      name: 'recipient',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      access: written,
      label: { vi: 'Người nhận', en: 'Recipient' },
    },
    {
      // Of somebody without an account, such as an applicant that was rejected.
      name: 'address',
      type: 'email',
      access: { ...written, read: noFieldAccess },
      label: { vi: 'Địa chỉ thư', en: 'Address' },
    },
    {
      name: 'subject',
      type: 'text',
      required: true,
      access: written,
      label: { vi: 'Tiêu đề', en: 'Subject' },
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      access: written,
      label: { vi: 'Nội dung', en: 'Text' },
    },
    { name: 'link', type: 'text', access: written, label: { vi: 'Liên kết', en: 'Link' } },
    {
      name: 'readAt',
      type: 'date',
      label: { vi: 'Đã đọc lúc', en: 'Read at' },
      // Its reader says that it was read; the server's clock says when.
      hooks: {
        beforeChange: [
          ({ previousValue, value }) =>
            value ? ((previousValue as unknown) ?? new Date().toISOString()) : null,
        ],
      },
    },
    {
      name: 'delivery',
      type: 'select',
      options: [...deliveryStates],
      defaultValue: 'queued',
      index: true,
      access: { ...written, read: noFieldAccess },
    },
    // How often the mail server refused it, when it is tried next (or, while it is sent, given up), and why.
    {
      name: 'attempts',
      type: 'number',
      defaultValue: 0,
      access: { ...written, read: noFieldAccess },
    },
    // Path that ends such mails, of one that somebody asked for: List-Unsubscribe.
    { name: 'endLink', type: 'text', access: { ...written, read: noFieldAccess } },
    { name: 'nextTryAt', type: 'date', access: { ...written, read: noFieldAccess } },
    { name: 'lastError', type: 'text', access: { ...written, read: noFieldAccess } },
  ],
}
