import { ValidationError } from 'payload'
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
} from 'payload'
import { allow, noFieldAccess, or, ownOrganisation, personOf } from '../access/rules.ts'
import { writtenBySystem } from '../access/systemFields.ts'
import type { Label } from '../domain/language/language.ts'
import { languageOf } from '../domain/language/languageOf.ts'
import { isRecord } from '../domain/values/isRecord.ts'
import { readEnvironment } from '../environment.ts'
import { adminGroups, referenceField } from '../fields/commonFields.ts'
import { setOwnOrganisation } from '../fields/ownership.ts'
import { checkDestination, RefusedDestination } from './destination.ts'
import { readFollows } from './follows.ts'
import { secretEndpoint } from './secret.ts'

/** Webhooks of one organisation at most. */
const mostOfOne = 20

const tooMany: Label = {
  vi: `Mỗi đơn vị có tối đa ${mostOfOne} webhook.`,
  en: `An organisation has ${mostOfOne} webhooks at most.`,
}

const unknownPages = (lines: string[]): Label => ({
  vi: `Không có trang này để theo dõi: ${lines.join(', ')}.`,
  en: `There is no such page to follow: ${lines.join(', ')}.`,
})

/** Reads what a person wrote: the address as it may be sent to, pages as records; a hook that is put on begins anew. */
const readWritten: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (req.context.isSeed) return data
  const earlier: Record<string, unknown> = isRecord(originalDoc) ? originalDoc : {}
  const given: Record<string, unknown> = data
  const refuse = (path: string, reason: Label) => {
    const errors = [{ path, message: reason[languageOf(req.i18n.language)] }]
    throw new ValidationError({ collection: 'webhooks', errors, req }, req.t)
  }
  if (operation === 'create') {
    const { totalDocs } = await req.payload.count({
      collection: 'webhooks',
      where: { organisation: { equals: given.organisation } },
      overrideAccess: true,
      req,
    })
    if (totalDocs >= mostOfOne) refuse('address', tooMany)
  }
  if (typeof given.address === 'string' && given.address !== earlier.address) {
    try {
      await checkDestination(given.address, readEnvironment().webhookAllow)
    } catch (error) {
      if (!(error instanceof RefusedDestination)) throw error
      refuse('address', error.reason)
    }
  }
  if (typeof given.follows === 'string') {
    const { followed, unknown } = await readFollows(given.follows)
    if (unknown.length > 0) refuse('follows', unknownPages(unknown))
    given.follows = followed.join('\n')
  }
  if (given.isOn === true && earlier.isOn === false) {
    Object.assign(given, { failingSince: null, offBecause: null })
  }
  return operation === 'create' ? { ...given, owner: personOf(req)?.id } : given
}

/** The log of what was sent goes with it. */
const dropDeliveries: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'webhookDeliveries',
    where: { webhook: { equals: String(id) } },
    overrideAccess: true,
    req,
  })
}

/** What the server writes is shown from when there is something to show. */
const onceThere = (name: string) => ({
  readOnly: true,
  position: 'sidebar' as const,
  condition: (data: Record<string, unknown>) => Boolean(data[name]),
})

/** Where an organisation's own systems are told of each publication that changed something, signed (docs/operations.md). */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: {
    singular: { vi: 'Webhook', en: 'Webhook' },
    plural: { vi: 'Webhook', en: 'Webhooks' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'address', 'isOn', 'failingSince'],
    description: {
      vi: 'Báo cho hệ thống của đơn vị mỗi khi trang công khai đổi. Lưu địa chỉ trước, rồi tạo khóa ký: chưa có khóa thì chưa gửi gì.',
      en: 'Tells a system of the organisation when the public site changes. Save the address, then make the key: without one nothing is sent.',
    },
  },
  access: {
    read: or(ownOrganisation('webhook.keep'), ownOrganisation('everything.read')),
    create: allow('webhook.keep'),
    update: ownOrganisation('webhook.keep'),
    delete: ownOrganisation('webhook.keep'),
  },
  endpoints: [secretEndpoint],
  hooks: {
    beforeValidate: [setOwnOrganisation('organisation')],
    beforeChange: [readWritten],
    afterDelete: [dropDeliveries],
  },
  fields: [
    {
      name: 'secretButton',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/webhooks/SecretButton.tsx#SecretButton' },
      },
    },
    {
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 100,
      label: { vi: 'Tên', en: 'Name' },
    },
    {
      name: 'address',
      type: 'text',
      required: true,
      maxLength: 500,
      label: { vi: 'Địa chỉ nhận (https)', en: 'Address (https)' },
      admin: {
        description: {
          vi: 'Địa chỉ ở mạng công cộng; địa chỉ nội bộ bị từ chối, cả khi tên miền về sau trỏ vào đó. Không đi theo chuyển hướng.',
          en: 'An address of the public network; internal ones are refused, also when a name points there later. Redirects are not followed.',
        },
      },
    },
    {
      name: 'follows',
      type: 'textarea',
      maxLength: 5000,
      label: { vi: 'Theo dõi trang nào', en: 'What it follows' },
      admin: {
        description: {
          vi: 'Mỗi dòng một địa chỉ trang của nền tảng, bài toán, sản phẩm, đơn vị, hoặc của một lượt tìm kiếm. Để trống: mọi thay đổi.',
          en: 'One page of a platform, problem, offering, organisation, or of a search a line. Empty: all changes.',
        },
      },
    },
    {
      name: 'isOn',
      type: 'checkbox',
      defaultValue: true,
      label: { vi: 'Đang bật', en: 'On' },
    },
    {
      ...referenceField(
        'organisation',
        'organisations',
        { vi: 'Đơn vị', en: 'Organisation' },
        { required: true },
      ),
      // Set by the server: that of who makes it.
      admin: onceThere('organisation'),
    },
    {
      ...referenceField('owner', 'users', { vi: 'Người lập', en: 'Made by' }),
      access: writtenBySystem,
      admin: onceThere('owner'),
    },
    {
      name: 'secretMadeAt',
      type: 'date',
      label: { vi: 'Khóa ký tạo lúc', en: 'Key made at' },
      access: writtenBySystem,
      admin: onceThere('secretMadeAt'),
    },
    {
      name: 'failingSince',
      type: 'date',
      label: { vi: 'Gửi không được từ lúc', en: 'Failing since' },
      access: writtenBySystem,
      admin: onceThere('failingSince'),
    },
    {
      name: 'offBecause',
      type: 'text',
      label: { vi: 'Đã tự tắt vì', en: 'Switched off because' },
      access: writtenBySystem,
      admin: onceThere('offBecause'),
    },
    // Sealed; told once, when it is made.
    {
      name: 'secret',
      type: 'text',
      access: { ...writtenBySystem, read: noFieldAccess },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // The number of the last change that was put into a delivery, or passed over.
    {
      name: 'toldUntil',
      type: 'text',
      access: { ...writtenBySystem, read: noFieldAccess },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
}
