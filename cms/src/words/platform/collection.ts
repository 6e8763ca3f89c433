import type { CollectionConfig } from 'payload'
import { draftedCatalogue } from '../../access/rules.ts'
import {
  nationalListings,
  platformGroups,
  platformStatuses,
} from '../../domain/platform/platform.ts'
import { platformFields } from '../../domain/platform/platformFields.ts'
import { sectors } from '../../domain/platform/sector.ts'
import { bases } from '../../domain/values/source.ts'
import { pagePath } from '../../domain/publication/routes.ts'
import { renewReadersAfterChange } from '../../transitions/readTogether.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import {
  adminGroups,
  choiceField,
  confidenceField,
  linkField,
  slugField,
  sortKeyField,
  sourcesField,
} from '../../fields/commonFields.ts'
import { definedFields } from '../../fields/definedFields.ts'
import { may, ofKind } from '../../fields/relationRules.ts'

/** The platforms that the ministry announced. */
export const Platforms: CollectionConfig = {
  slug: 'platforms',
  labels: {
    singular: { vi: 'Nền tảng số', en: 'Platform' },
    plural: { vi: 'Nền tảng số', en: 'Platforms' },
  },
  admin: {
    group: adminGroups.catalogue,
    useAsTitle: 'name',
    defaultColumns: ['name', 'group', 'sector', 'status', 'ownerNow', '_status'],
    listSearchableFields: ['name', 'slug'],
    livePreview: { url: ({ data }) => pagePath('platforms', 'vi', String(data.slug ?? '')) },
    preview: ({ slug }) => pagePath('platforms', 'vi', String(slug)),
  },
  access: draftedCatalogue,
  defaultSort: 'sortKey',
  defaultPopulate: { slug: true, name: true },
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: {
    afterChange: [publishOnChange, renewReadersAfterChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    {
      name: 'nearest',
      type: 'ui',
      admin: { components: { Field: '/search/NearestRecords.tsx#NearestRecords' } },
    },
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
      label: { vi: 'Dùng để làm gì', en: 'What it is for' },
      required: true,
      localized: true,
    },
    {
      type: 'row',
      fields: [
        choiceField('group', { vi: 'Nhóm', en: 'Group' }, platformGroups, {
          required: true,
          index: true,
        }),
        choiceField('sector', { vi: 'Lĩnh vực', en: 'Sector' }, sectors, {
          required: true,
          index: true,
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'owner',
          type: 'relationship',
          custom: may(ofKind('ministry')),
          relationTo: 'organisations',
          label: { vi: 'Cơ quan chủ quản khi công bố', en: 'Owner when announced' },
        },
        {
          name: 'ownerNow',
          type: 'relationship',
          custom: may(ofKind('ministry')),
          relationTo: 'organisations',
          label: { vi: 'Cơ quan chủ quản hiện nay', en: 'Owner now' },
        },
      ],
    },
    ...definedFields(platformFields),
    {
      name: 'developers',
      type: 'relationship',
      custom: may(ofKind('vendor')),
      relationTo: 'organisations',
      hasMany: true,
      filterOptions: { kind: { equals: 'vendor' } },
      label: { vi: 'Doanh nghiệp phát triển', en: 'Developers' },
    },
    {
      name: 'products',
      type: 'array',
      labels: {
        singular: { vi: 'Sản phẩm', en: 'Product' },
        plural: { vi: 'Sản phẩm', en: 'Product' },
      },
      label: { vi: 'Sản phẩm mà nguồn nêu tên', en: 'Products that sources name' },
      fields: [
        { name: 'name', type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
        { name: 'vendorName', type: 'text', label: { vi: 'Doanh nghiệp', en: 'Firm' } },
        {
          name: 'vendor',
          type: 'relationship',
          custom: may(ofKind('vendor')),
          relationTo: 'organisations',
          label: { vi: 'Doanh nghiệp trong danh mục', en: 'Firm in the catalogue' },
        },
        linkField('url', { vi: 'Địa chỉ', en: 'Address' }),
        choiceField('basis', { vi: 'Căn cứ', en: 'Basis' }, bases, { required: true }),
      ],
    },
    {
      type: 'row',
      fields: [
        choiceField('status', { vi: 'Tình trạng', en: 'Status' }, platformStatuses, {
          required: true,
        }),
        choiceField(
          'statusBasis',
          { vi: 'Căn cứ của tình trạng', en: 'Basis of the status' },
          bases,
          {
            required: true,
          },
        ),
      ],
    },
    {
      name: 'statusNote',
      type: 'textarea',
      localized: true,
      label: { vi: 'Ghi chú về tình trạng', en: 'Note on the status' },
    },
    choiceField(
      'nationalListing',
      { vi: 'Thuộc 35 nền tảng số quốc gia', en: 'One of the 35 national platforms' },
      nationalListings,
      { required: true, sidebar: true },
    ),
    {
      name: 'legalBasis',
      type: 'relationship',
      relationTo: 'legalDocuments',
      hasMany: true,
      label: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    },
    confidenceField,
    sourcesField,
  ],
}
