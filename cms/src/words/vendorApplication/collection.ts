import type { CollectionConfig } from 'payload'
import { allow, nobody, or } from '../../access/rules.ts'
import { sizeClasses } from '../../domain/organisation/organisation.ts'
import { vendorApplicationMachine } from '../../domain/vendorApplication/machine.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { applyEndpoint } from './apply.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  linkField,
  referenceField,
} from '../../fields/commonFields.ts'

/** Vendors that ask for a place in the catalogue. Read by the ministry alone: people and papers are in it. */
export const VendorApplications: CollectionConfig = {
  slug: 'vendorApplications',
  labels: {
    singular: { vi: 'Đơn đăng ký doanh nghiệp', en: 'Vendor application' },
    plural: { vi: 'Đơn đăng ký doanh nghiệp', en: 'Vendor applications' },
  },
  admin: {
    group: adminGroups.people,
    useAsTitle: 'name',
    defaultColumns: ['name', 'taxCode', 'state', 'createdAt'],
    listSearchableFields: ['name', 'taxCode'],
  },
  access: {
    read: or(allow('vendorApplication.decide'), allow('everything.read')),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [applyEndpoint, transitionEndpoint(vendorApplicationMachine)],
  fields: [
    transitionsField(vendorApplicationMachine),
    { name: 'name', type: 'text', required: true, label: { vi: 'Tên doanh nghiệp', en: 'Name' } },
    {
      name: 'taxCode',
      type: 'text',
      required: true,
      index: true,
      label: { vi: 'Mã số thuế', en: 'Tax code' },
    },
    { name: 'address', type: 'text', required: true, label: { vi: 'Địa chỉ', en: 'Address' } },
    linkField('website', { vi: 'Trang web', en: 'Website' }),
    choiceField('sizeClass', { vi: 'Quy mô tự khai', en: 'Size as declared' }, sizeClasses),
    { name: 'contactName', type: 'text', required: true, label: { vi: 'Đầu mối', en: 'Contact' } },
    {
      name: 'contactEmail',
      type: 'email',
      required: true,
      label: { vi: 'Thư điện tử', en: 'E-mail' },
    },
    {
      name: 'contactPhone',
      type: 'text',
      required: true,
      label: { vi: 'Điện thoại', en: 'Telephone' },
    },
    {
      name: 'papers',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: { vi: 'Giấy tờ', en: 'Papers' },
    },
    { name: 'note', type: 'textarea', label: { vi: 'Lời nhắn', en: 'Message' } },
    {
      ...referenceField('organisation', 'organisations', {
        vi: 'Đơn vị trong danh mục',
        en: 'Organisation of the catalogue',
      }),
      admin: { readOnly: true, position: 'sidebar' },
    },
    stateField(vendorApplicationMachine),
    illustrativeField,
  ],
}
