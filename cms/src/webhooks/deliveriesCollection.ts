import type { CollectionConfig } from 'payload'
import { nobody, noFieldAccess, or, ownOrganisation } from '../access/rules.ts'
import { enumeration } from '../domain/values/enumeration.ts'
import { adminGroups, choiceField, referenceField } from '../fields/commonFields.ts'
import { sendDeliveryAgainEndpoint } from './sendAgain.ts'

/** How a delivery stands: it waits, a process sends it, it was taken (2xx), or it was given up. */
const deliveryStandings = enumeration({
  queued: { vi: 'Chờ gửi', en: 'Waits' },
  sending: { vi: 'Đang gửi', en: 'Being sent' },
  sent: { vi: 'Đã nhận', en: 'Taken' },
  failed: { vi: 'Đã thôi gửi', en: 'Given up' },
})
export type DeliveryStanding = (typeof deliveryStandings.values)[number]

/** The log of what webhooks were sent: when, how it was answered; never what the answer said. */
export const WebhookDeliveries: CollectionConfig = {
  slug: 'webhookDeliveries',
  labels: {
    singular: { vi: 'Lần gửi webhook', en: 'Webhook delivery' },
    plural: { vi: 'Các lần gửi webhook', en: 'Webhook deliveries' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'key',
    defaultColumns: ['createdAt', 'address', 'standing', 'answerCode', 'attempts', 'nextTryAt'],
  },
  access: {
    read: or(ownOrganisation('webhook.keep'), ownOrganisation('everything.read')),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [sendDeliveryAgainEndpoint],
  fields: [
    {
      name: 'sendAgain',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/webhooks/SendAgainButton.tsx#SendAgainButton' },
      },
    },
    // The webhook, and the number of the last change in it.
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { vi: 'Mã', en: 'Key' },
    },
    // No relation: a webhook is deleted with its log.
    { name: 'webhook', type: 'text', required: true, index: true, admin: { hidden: true } },
    referenceField(
      'organisation',
      'organisations',
      { vi: 'Đơn vị', en: 'Organisation' },
      {
        required: true,
      },
    ),
    {
      name: 'address',
      type: 'text',
      required: true,
      label: { vi: 'Gửi tới', en: 'Sent to' },
    },
    choiceField('standing', { vi: 'Trạng thái', en: 'Standing' }, deliveryStandings, {
      required: true,
      index: true,
    }),
    {
      name: 'changes',
      type: 'number',
      required: true,
      label: { vi: 'Số thay đổi', en: 'Changes' },
    },
    { name: 'attempts', type: 'number', label: { vi: 'Số lần thử', en: 'Attempts' } },
    { name: 'triedAt', type: 'date', label: { vi: 'Gửi gần nhất lúc', en: 'Last tried at' } },
    {
      name: 'nextTryAt',
      type: 'date',
      index: true,
      label: { vi: 'Gửi lại lúc', en: 'Tried next at' },
    },
    { name: 'answerCode', type: 'number', label: { vi: 'Mã trả lời', en: 'Answer code' } },
    { name: 'lastError', type: 'text', label: { vi: 'Lỗi', en: 'Error' } },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      access: { read: noFieldAccess },
      admin: { hidden: true },
    },
  ],
}
