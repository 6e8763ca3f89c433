import type { Access, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import {
  allow,
  allowField,
  and,
  noFieldAccess,
  or,
  orField,
  ownField,
  ownOrganisation,
  published,
  where,
} from '../../access/rules.ts'
import type { Label } from '../../domain/language/language.ts'
import { offeringReviewMachine } from '../../domain/offering/machine.ts'
import { offeringFields } from '../../domain/offering/offeringFields.ts'
import { newDraftEndpoint, nextDraftEndpoint } from './draft.ts'
import { offeringPreviewEndpoint } from './preview.ts'
import { exportEndpoint, importEndpoint } from './publiccodeEndpoints.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { refusal } from '../../requests/refusal.ts'
import { idOf } from '../../transitions/door.ts'
import { changesEndpoint, sentBackField } from '../../transitions/sentBack.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { transitionsField, stateField } from '../../transitions/fields.ts'
import { definedFields } from '../../fields/definedFields.ts'
import {
  adminGroups,
  dayField,
  illustrativeField,
  keyField,
  slugField,
  sortKeyField,
  writtenDayField,
} from '../../fields/commonFields.ts'
import { may, ofKind, sameOrganisation } from '../../fields/relationRules.ts'
import { setSlug } from '../../fields/setSlug.ts'
import { setOwnOrganisation } from '../../fields/ownership.ts'
import { refuseForeignKeyReuse } from '../adoption/registrationKey.ts'

const whileDraft = where({ state: { equals: 'draft' } })
/** What is written stays a draft: so the admin, too, offers no button that would publish. */
const drafting: Access = ({ data }) =>
  (data as { _status?: unknown } | undefined)?._status !== 'published'
/** Public is a version that was approved, while its record stands: both together. */
const inPublic = and(published, where({ state: { not_in: ['suspended', 'withdrawn'] } }))

const otherPlatform: Label = {
  vi: 'Sản phẩm đã công khai thì không chuyển sang nền tảng khác: kết quả đánh giá, lượt triển khai và báo giá của nó là của nền tảng này. Hãy tạo sản phẩm mới cho nền tảng kia.',
  en: 'An offering that was public does not move to another platform: its results, adoptions and quotations are of this one. Make a new offering for the other.',
}

/** What was evaluated, adopted and quoted for one platform is not made to stand for another by a later version. */
const keepPlatform: CollectionBeforeChangeHook = ({ context, data, originalDoc, req }) => {
  const before = originalDoc as { platform?: unknown; confirmedOn?: unknown } | undefined
  const isMoved = 'platform' in data && idOf(data.platform) !== idOf(before?.platform)
  // The first approval notes its day.
  if (!isMoved || !before?.confirmedOn || context.isSeed || !req.user) return data
  throw refusal(req, 422, otherPlatform, { field: 'platform' })
}

/** What vendors sell for a platform. An approved version stays public while the next one is edited. */
export const Offerings: CollectionConfig = {
  slug: 'offerings',
  labels: {
    singular: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
    plural: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
  },
  admin: {
    group: adminGroups.market,
    useAsTitle: 'name',
    defaultColumns: ['name', 'vendor', 'platform', 'state', 'updatedAt'],
    listSearchableFields: ['name', 'slug'],
    preview: ({ id }) => `/api/offerings/${String(id)}/preview`,
  },
  access: {
    read: or(
      allow('offering.review'),
      allow('everything.read'),
      ownOrganisation('offering.edit', 'vendor'),
      inPublic,
    ),
    readVersions: or(
      allow('offering.review'),
      allow('everything.read'),
      ownOrganisation('offering.edit', 'version.vendor'),
    ),
    create: allow('offering.edit'),
    update: and(ownOrganisation('offering.edit', 'vendor'), whileDraft, drafting),
    delete: and(
      ownOrganisation('offering.edit', 'vendor'),
      where({ and: [{ state: { equals: 'draft' } }, { _status: { equals: 'draft' } }] }),
    ),
  },
  defaultSort: 'sortKey',
  defaultPopulate: { slug: true, name: true },
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [
    newDraftEndpoint,
    nextDraftEndpoint,
    importEndpoint,
    exportEndpoint,
    offeringPreviewEndpoint,
    changesEndpoint(offeringReviewMachine),
    transitionEndpoint(offeringReviewMachine),
  ],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [setOwnOrganisation('vendor'), setSlug('name')],
    beforeChange: [refuseForeignKeyReuse, keepPlatform],
    afterChange: [publishOnChange],
    afterDelete: [publishOnDelete],
  },
  fields: [
    transitionsField(offeringReviewMachine),
    {
      name: 'difference',
      type: 'ui',
      admin: { components: { Field: '/words/offering/Difference.tsx#Difference' } },
    },
    keyField,
    // The address word is made from the name: a vendor cannot take another's.
    { ...slugField, access: { create: noFieldAccess, update: noFieldAccess } },
    sortKeyField('name'),
    {
      name: 'vendor',
      type: 'relationship',
      custom: may(ofKind('vendor')),
      relationTo: 'organisations',
      filterOptions: { kind: { equals: 'vendor' } },
      required: true,
      index: true,
      label: { vi: 'Doanh nghiệp', en: 'Vendor' },
    },
    ...definedFields(offeringFields),
    {
      name: 'priceHistory',
      type: 'array',
      label: { vi: 'Các lần đổi giá', en: 'Changes of price' },
      access: { create: noFieldAccess, update: noFieldAccess },
      admin: { readOnly: true },
      fields: [
        dayField('date', { vi: 'Ngày', en: 'Date' }, { required: true }),
        { name: 'plan', type: 'text', required: true, label: { vi: 'Gói', en: 'Plan' } },
        { name: 'before', type: 'number', label: { vi: 'Giá cũ', en: 'Before' } },
        { name: 'after', type: 'number', label: { vi: 'Giá mới', en: 'After' } },
      ],
    },
    {
      name: 'reviewNotes',
      type: 'array',
      label: { vi: 'Lý do trả lại, theo từng mục', en: 'Why it was sent back, field by field' },
      // Between the vendor and its reviewers; the public version never carries it.
      access: {
        read: orField(allowField('offering.review'), ownField('offering.edit', 'vendor')),
        create: noFieldAccess,
        update: noFieldAccess,
      },
      admin: { readOnly: true },
      fields: [
        { name: 'field', type: 'text', required: true, label: { vi: 'Mục', en: 'Field' } },
        { name: 'reason', type: 'textarea', required: true, label: { vi: 'Lý do', en: 'Reason' } },
      ],
    },
    {
      name: 'papers',
      type: 'upload',
      custom: may(sameOrganisation('vendor')),
      relationTo: 'media',
      hasMany: true,
      label: {
        vi: 'Giấy tờ cho người duyệt (không công khai)',
        en: 'Papers for reviewers (not public)',
      },
      access: {
        read: orField(allowField('offering.review'), ownField('offering.edit', 'vendor')),
      },
    },
    writtenDayField('confirmedOn', {
      vi: 'Doanh nghiệp xác nhận ngày',
      en: 'Confirmed by the vendor on',
    }),
    stateField(offeringReviewMachine),
    sentBackField(orField(allowField('offering.review'), ownField('offering.edit', 'vendor'))),
    illustrativeField,
  ],
}
