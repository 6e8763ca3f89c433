import type { CollectionConfig } from 'payload'
import { allow, and, or, ownOrganisation, published, where } from '../access/rules.ts'
import { offeringReviewMachine } from '../domain/machines/offeringReview.ts'
import { offeringFields, priceIntervals, priceUnits } from '../domain/offering.ts'
import { pagePath } from '../domain/routes.ts'
import { publishOnChange, publishOnDelete } from '../publication/request.ts'
import { transitionEndpoint } from '../transitions/endpoint.ts'
import { transitionsField, stateField } from '../transitions/fields.ts'
import { definedFields } from './definedFields.ts'
import { adminGroups, choiceField, illustrativeField, slugField, sortKeyField } from './fields.ts'
import { setOwnOrganisation } from './ownership.ts'

const whileDraft = where({ state: { equals: 'draft' } })

/** What vendors sell for a platform. An approved version stays public while the next one is edited. */
export const Offerings: CollectionConfig = {
  slug: 'offerings',
  labels: {
    singular: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offering' },
    plural: { vi: 'Sản phẩm, gói dịch vụ', en: 'Offerings' },
  },
  admin: {
    hideAPIURL: true,
    group: adminGroups.market,
    useAsTitle: 'name',
    defaultColumns: ['name', 'vendor', 'platform', 'state', 'updatedAt'],
    listSearchableFields: ['name', 'slug'],
    preview: ({ slug }) => pagePath('offerings', 'vi', String(slug)),
  },
  access: {
    read: or(allow('offering.review'), ownOrganisation('offering.edit', 'vendor'), published),
    readVersions: or(allow('offering.review'), ownOrganisation('offering.edit', 'version.vendor')),
    create: allow('offering.edit'),
    update: and(ownOrganisation('offering.edit', 'vendor'), whileDraft),
    delete: and(
      ownOrganisation('offering.edit', 'vendor'),
      where({ and: [{ state: { equals: 'draft' } }, { _status: { equals: 'draft' } }] }),
    ),
  },
  defaultSort: 'sortKey',
  defaultPopulate: { slug: true, name: true },
  versions: { drafts: true, maxPerDoc: 100 },
  endpoints: [transitionEndpoint(offeringReviewMachine)],
  hooks: {
    beforeValidate: [setOwnOrganisation('vendor')],
    afterChange: [publishOnChange],
    afterDelete: [publishOnDelete],
  },
  fields: [
    transitionsField(offeringReviewMachine),
    slugField,
    sortKeyField('name'),
    {
      name: 'name',
      type: 'text',
      label: { vi: 'Tên', en: 'Name' },
      required: true,
      localized: true,
    },
    {
      name: 'summary',
      type: 'textarea',
      label: { vi: 'Giới thiệu ngắn', en: 'Summary' },
      required: true,
      localized: true,
    },
    {
      type: 'row',
      fields: [
        {
          name: 'vendor',
          type: 'relationship',
          relationTo: 'organisations',
          filterOptions: { kind: { equals: 'vendor' } },
          required: true,
          index: true,
          label: { vi: 'Doanh nghiệp', en: 'Vendor' },
        },
        {
          name: 'platform',
          type: 'relationship',
          relationTo: 'platforms',
          required: true,
          index: true,
          label: { vi: 'Nền tảng số', en: 'Platform' },
        },
      ],
    },
    { name: 'website', type: 'text', label: { vi: 'Trang web', en: 'Website' } },
    {
      name: 'plans',
      type: 'array',
      labels: { singular: { vi: 'Gói', en: 'Plan' }, plural: { vi: 'Gói', en: 'Plan' } },
      label: { vi: 'Gói và giá', en: 'Plans and prices' },
      fields: [
        {
          name: 'name',
          type: 'text',
          required: true,
          localized: true,
          label: { vi: 'Gói', en: 'Plan' },
        },
        {
          type: 'row',
          fields: [
            {
              name: 'price',
              type: 'number',
              min: 0,
              label: { vi: 'Giá (đồng; trống: báo giá)', en: 'Price (đồng; empty: on quotation)' },
            },
            choiceField('unit', { vi: 'Cho mỗi', en: 'For each' }, priceUnits, { required: true }),
            choiceField('interval', { vi: 'Kỳ', en: 'Every' }, priceIntervals, { required: true }),
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'minimumUnits',
              type: 'number',
              min: 1,
              label: { vi: 'Ít nhất', en: 'Minimum' },
            },
            {
              name: 'maximumUnits',
              type: 'number',
              min: 1,
              label: { vi: 'Nhiều nhất', en: 'Maximum' },
            },
            {
              name: 'trialDays',
              type: 'number',
              min: 0,
              label: { vi: 'Dùng thử (ngày)', en: 'Trial (days)' },
            },
            {
              name: 'includesVat',
              type: 'checkbox',
              label: { vi: 'Đã gồm thuế GTGT', en: 'VAT included' },
            },
          ],
        },
        { name: 'note', type: 'text', localized: true, label: { vi: 'Ghi chú', en: 'Note' } },
      ],
    },
    ...definedFields(offeringFields),
    {
      name: 'confirmedOn',
      type: 'text',
      label: { vi: 'Doanh nghiệp xác nhận ngày', en: 'Confirmed by the vendor on' },
      admin: { position: 'sidebar', readOnly: true },
    },
    stateField(offeringReviewMachine),
    illustrativeField,
  ],
}
