import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { allow, noFieldAccess, or, ownOrganisation, personOf } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import type { Label } from '../../domain/language/language.ts'
import { adminGroups, referenceField } from '../../fields/commonFields.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { refusal } from '../../requests/refusal.ts'
import { makeKeyEndpoint } from './keys.ts'

/** Keys of one organisation at most: its systems, and the next key of each before the old one ends. */
const mostOfOne = 10

const tooMany: Label = {
  vi: `Mỗi doanh nghiệp có tối đa ${mostOfOne} khóa API.`,
  en: `A firm has ${mostOfOne} API keys at most.`,
}

const setOwner: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const person = personOf(req)
  if (operation !== 'create' || !person) return data
  const { totalDocs } = await req.payload.count({
    collection: 'usageKeys',
    where: { organisation: { equals: data.organisation } },
    overrideAccess: true,
    req,
  })
  if (totalDocs >= mostOfOne) throw refusal(req, 409, tooMany, { field: 'name' })
  return { ...data, owner: person.id }
}

const shownOnce = { readOnly: true, position: 'sidebar' as const }

/** Keys by which a vendor's own system tells the counters of a month (docs/operations.md). Kept as digests. */
export const UsageKeys: CollectionConfig = {
  slug: 'usageKeys',
  labels: {
    singular: { vi: 'Khóa API báo số liệu', en: 'API key for usage reports' },
    plural: { vi: 'Khóa API báo số liệu', en: 'API keys for usage reports' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'isOn', 'keyMadeAt', 'lastUsedAt'],
    description: {
      vi: 'Hệ thống của doanh nghiệp báo số liệu sử dụng mỗi tháng bằng khóa này, không cần ai đăng nhập. Lưu tên trước, rồi tạo khóa. Khóa hết hiệu lực cùng tài khoản của người lập.',
      en: 'A system of the firm tells the counters of each month with this key, without anybody signing in. Save the name, then make the key. It ends with the account of who made it.',
    },
  },
  access: {
    read: or(ownOrganisation('usageKey.keep'), ownOrganisation('everything.read')),
    create: allow('usageKey.keep'),
    update: ownOrganisation('usageKey.keep'),
    delete: ownOrganisation('usageKey.keep'),
  },
  endpoints: [makeKeyEndpoint],
  hooks: {
    beforeValidate: [setOwnOrganisation('organisation')],
    beforeChange: [setOwner],
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
      label: { vi: 'Tên hệ thống', en: 'Name of the system' },
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
        { vi: 'Doanh nghiệp', en: 'Vendor' },
        { required: true },
      ),
      admin: shownOnce,
    },
    {
      ...referenceField('owner', 'users', { vi: 'Người lập', en: 'Made by' }),
      access: writtenBySystem,
      admin: shownOnce,
    },
    {
      name: 'keyMadeAt',
      type: 'date',
      label: { vi: 'Khóa tạo lúc', en: 'Key made at' },
      access: writtenBySystem,
      admin: shownOnce,
    },
    {
      name: 'lastUsedAt',
      type: 'date',
      label: { vi: 'Dùng gần nhất', en: 'Last used' },
      access: writtenBySystem,
      admin: shownOnce,
    },
    // The digest of the key, which is told once, when it is made.
    {
      name: 'digest',
      type: 'text',
      unique: true,
      index: true,
      access: { ...writtenBySystem, read: noFieldAccess },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
}
