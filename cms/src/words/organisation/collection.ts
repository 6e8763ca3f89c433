import type { CollectionConfig } from 'payload'
import { allowField, anyone, managedCatalogue } from '../../access/rules.ts'
import {
  ministryRanks,
  organisationKinds,
  sizeClasses,
  successionRelations,
  vendorOwnerships,
} from '../../domain/organisation/organisation.ts'
import { isTaxCode, wrongTaxCode } from '../../domain/organisation/taxCode.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import {
  adminGroups,
  choiceField,
  dayField,
  illustrativeField,
  linkField,
  slugField,
  sortKeyField,
  sourcesField,
} from '../../fields/commonFields.ts'
import { another, isRegion, may } from '../../fields/relationRules.ts'
import { setSlug } from '../../fields/setSlug.ts'
import { refuseWrongPlace } from './place.ts'

const existsFrom = { vi: 'Tồn tại từ', en: 'Exists from' }
const isProvince = (data: { kind?: unknown }) => data.kind === 'province'
const isVendor = (data: { kind?: unknown }) => data.kind === 'vendor'

/** Ministries, provinces, agencies, communes and vendors, with the dates of their existence. */
export const Organisations: CollectionConfig = {
  slug: 'organisations',
  labels: {
    singular: { vi: 'Đơn vị', en: 'Organisation' },
    plural: { vi: 'Đơn vị', en: 'Organisations' },
  },
  admin: {
    group: adminGroups.people,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'parent', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'slug', 'code'],
    components: { beforeListTable: ['/imports/ImportLink.tsx#ImportLink'] },
  },
  access: managedCatalogue(anyone),
  defaultSort: 'sortKey',
  defaultPopulate: { slug: true, name: true, kind: true },
  hooks: {
    beforeValidate: [setSlug('name')],
    beforeChange: [refuseWrongPlace],
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
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
      name: 'fullName',
      type: 'text',
      localized: true,
      label: { vi: 'Tên đầy đủ', en: 'Full name' },
    },
    choiceField('kind', { vi: 'Loại', en: 'Kind' }, organisationKinds, {
      required: true,
      index: true,
      sidebar: true,
    }),
    {
      name: 'parent',
      type: 'relationship',
      custom: may(another),
      relationTo: 'organisations',
      index: true,
      label: { vi: 'Đơn vị cấp trên', en: 'Organisation above' },
    },
    {
      type: 'row',
      fields: [
        dayField('validFrom', existsFrom),
        dayField(
          'validTo',
          { vi: 'Tồn tại đến', en: 'Exists to' },
          { notBefore: { name: 'validFrom', label: existsFrom } },
        ),
      ],
    },
    {
      name: 'predecessors',
      type: 'array',
      labels: {
        singular: { vi: 'Đơn vị tiền thân', en: 'Predecessor' },
        plural: { vi: 'Đơn vị tiền thân', en: 'Predecessor' },
      },
      label: { vi: 'Đơn vị tiền thân', en: 'Predecessors' },
      admin: {
        description: {
          vi: 'Từ ngày ghi ở đây, người của đơn vị này đọc, sửa và xử lý hồ sơ của đơn vị tiền thân. Đơn vị bị chia tách giữ việc của mình khi còn tồn tại.',
          en: 'From the day entered here people of this organisation read, edit and handle the predecessor’s records. What was split keeps its own affairs while it exists.',
        },
      },
      fields: [
        {
          name: 'organisation',
          type: 'relationship',
          custom: may(another),
          relationTo: 'organisations',
          required: true,
          label: { vi: 'Đơn vị', en: 'Organisation' },
        },
        choiceField('relation', { vi: 'Quan hệ', en: 'Relation' }, successionRelations, {
          required: true,
        }),
        dayField('date', { vi: 'Ngày', en: 'Date' }),
        {
          name: 'legalDocument',
          type: 'relationship',
          relationTo: 'legalDocuments',
          label: { vi: 'Văn bản', en: 'Legal document' },
        },
      ],
    },
    {
      type: 'row',
      admin: { condition: isProvince },
      fields: [
        {
          name: 'code',
          type: 'text',
          label: { vi: 'Mã (của thời kỳ đó)', en: 'Code (of its time)' },
        },
        { name: 'unitType', type: 'text', label: { vi: 'Loại hình', en: 'Type' } },
        {
          name: 'region',
          type: 'text',
          label: { vi: 'Vùng', en: 'Region' },
          validate: isRegion,
        },
        {
          name: 'population',
          type: 'number',
          min: 1,
          label: { vi: 'Dân số (theo nguồn)', en: 'Population (by the source)' },
        },
      ],
    },
    {
      ...choiceField('rank', { vi: 'Cấp', en: 'Rank' }, ministryRanks),
      admin: { condition: (data: { kind?: unknown }) => data.kind === 'ministry' },
    } as CollectionConfig['fields'][number],
    {
      type: 'collapsible',
      label: { vi: 'Doanh nghiệp', en: 'Vendor' },
      admin: { condition: isVendor },
      fields: [
        linkField('website', { vi: 'Trang web', en: 'Website' }),
        {
          name: 'taxCode',
          type: 'text',
          index: true,
          label: { vi: 'Mã số thuế', en: 'Tax code' },
          validate: (value: string | null | undefined) =>
            !value || isTaxCode(value) || wrongTaxCode.vi,
        },
        choiceField('ownership', { vi: 'Sở hữu', en: 'Ownership' }, vendorOwnerships),
        {
          type: 'row',
          fields: [
            choiceField(
              'sizeClass',
              { vi: 'Quy mô do doanh nghiệp tự khai', en: 'Size as the firm declares it' },
              sizeClasses,
              {
                description: {
                  vi: 'Siêu nhỏ, nhỏ, vừa theo Điều 5 Nghị định 80/2021/NĐ-CP. Chỉ ghi điều doanh nghiệp đã khai; chưa khai thì để trống.',
                  en: 'Micro, small and medium by article 5 of decree 80/2021/NĐ-CP. Only what the firm has declared; empty otherwise.',
                },
              },
            ),
            dayField('sizeDeclaredOn', { vi: 'Khai ngày', en: 'Declared on' }, { notAhead: true }),
          ],
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
            { name: 'name', type: 'text', required: true, label: { vi: 'Tên', en: 'Name' } },
          ],
        },
        {
          name: 'awards',
          type: 'array',
          labels: {
            singular: { vi: 'Giải thưởng', en: 'Award' },
            plural: { vi: 'Giải thưởng', en: 'Award' },
          },
          label: { vi: 'Giải thưởng', en: 'Awards' },
          fields: [
            { name: 'name', type: 'text', required: true, label: { vi: 'Giải', en: 'Award' } },
            {
              name: 'year',
              type: 'number',
              min: 1945,
              max: 2100,
              admin: { step: 1 },
              label: { vi: 'Năm', en: 'Year' },
            },
            { name: 'category', type: 'text', label: { vi: 'Hạng mục', en: 'Category' } },
            {
              name: 'result',
              type: 'text',
              required: true,
              label: { vi: 'Kết quả', en: 'Result' },
            },
            {
              name: 'product',
              type: 'text',
              required: true,
              label: { vi: 'Sản phẩm', en: 'Product' },
            },
            { name: 'source', type: 'text', label: { vi: 'Nguồn', en: 'Source' } },
          ],
        },
      ],
    },
    { name: 'note', type: 'textarea', localized: true, label: { vi: 'Ghi chú', en: 'Note' } },
    {
      name: 'contacts',
      type: 'array',
      labels: {
        singular: { vi: 'Đầu mối', en: 'Contact' },
        plural: { vi: 'Đầu mối', en: 'Contact' },
      },
      label: { vi: 'Đầu mối liên hệ (không công khai)', en: 'Contacts (not public)' },
      // Who answers for an organisation is for the ministry's eyes; the public schema does not name it.
      access: {
        read: allowField('catalogue.manage'),
        create: allowField('catalogue.manage'),
        update: allowField('catalogue.manage'),
      },
      fields: [
        { name: 'name', type: 'text', required: true, label: { vi: 'Họ tên', en: 'Name' } },
        { name: 'email', type: 'email', label: { vi: 'Thư điện tử', en: 'E-mail' } },
        { name: 'phone', type: 'text', label: { vi: 'Điện thoại', en: 'Telephone' } },
      ],
    },
    sourcesField,
    illustrativeField,
  ],
}
