import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { anyone, managedCatalogue } from '../../access/rules.ts'
import { adminGroups, illustrativeField, slugField } from '../../fields/commonFields.ts'
import { noteDeletion, proveDeletion } from '../../publication/deletion.ts'
import { publishOnChange, publishOnDelete } from '../../publication/request.ts'
import { refusal } from '../../requests/refusal.ts'

/** There is one publisher: a second record would leave open which of them answers. */
const refuseSecond: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({
    collection: 'publishers',
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0) return data
  const reason = {
    vi: 'Đã có thông tin đơn vị chịu trách nhiệm. Hãy sửa bản ghi đang có.',
    en: 'There is a publisher already. Change that record.',
  }
  throw refusal(req, 422, reason, { field: 'name' })
}

/** Who stands behind the catalogue; one record. */
export const Publishers: CollectionConfig = {
  slug: 'publishers',
  labels: {
    singular: { vi: 'Đơn vị chịu trách nhiệm', en: 'Publisher' },
    plural: { vi: 'Đơn vị chịu trách nhiệm', en: 'Publisher' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'name',
    defaultColumns: ['name', 'responsible', 'email'],
    description: {
      vi: 'Hiện ở chân mọi trang công khai: cơ quan chủ quản, người chịu trách nhiệm, liên hệ.',
      en: 'Shown at the foot of every public page: governing body, responsible person, contact.',
    },
  },
  access: managedCatalogue(anyone),
  hooks: {
    beforeChange: [refuseSecond],
    afterChange: [publishOnChange],
    beforeDelete: [proveDeletion],
    afterDelete: [noteDeletion, publishOnDelete],
  },
  fields: [
    { ...slugField, defaultValue: 'don-vi-chiu-trach-nhiem' },
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 200,
      label: { vi: 'Đơn vị vận hành danh mục', en: 'Body that runs the catalogue' },
    },
    {
      name: 'governingBody',
      type: 'text',
      localized: true,
      maxLength: 200,
      label: { vi: 'Cơ quan chủ quản', en: 'Governing body' },
    },
    {
      name: 'responsible',
      type: 'text',
      required: true,
      maxLength: 200,
      label: { vi: 'Người chịu trách nhiệm nội dung', en: 'Who answers for the content' },
      admin: {
        description: { vi: 'Họ tên và chức vụ.', en: 'Name and office.' },
      },
    },
    { name: 'address', type: 'text', maxLength: 300, label: { vi: 'Địa chỉ', en: 'Address' } },
    { name: 'email', type: 'email', required: true, label: { vi: 'Thư điện tử', en: 'E-mail' } },
    { name: 'phone', type: 'text', maxLength: 60, label: { vi: 'Điện thoại', en: 'Telephone' } },
    illustrativeField,
  ],
}
