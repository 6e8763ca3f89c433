import type { CollectionConfig } from 'payload'
import { allow, nobody, or } from '../access/rules.ts'
import { publicationStates } from '../domain/publication/publication.ts'
import { adminGroups, choiceField } from '../fields/commonFields.ts'

/** One row for each time the public site was, or is to be, made anew. */
export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: {
    singular: { vi: 'Lần xuất bản', en: 'Publication' },
    plural: { vi: 'Các lần xuất bản', en: 'Publications' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'reason',
    defaultColumns: ['createdAt', 'reason', 'state', 'release', 'error'],
  },
  access: {
    read: or(allow('publication.manage'), allow('everything.read')),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  fields: [
    choiceField('state', { vi: 'Trạng thái', en: 'State' }, publicationStates, {
      required: true,
      index: true,
    }),
    { name: 'reason', type: 'text', required: true, label: { vi: 'Vì', en: 'Because of' } },
    { name: 'release', type: 'text', label: { vi: 'Bản phát hành', en: 'Release' } },
    { name: 'startedAt', type: 'date', label: { vi: 'Bắt đầu', en: 'Started' } },
    { name: 'endedAt', type: 'date', label: { vi: 'Kết thúc', en: 'Ended' } },
    { name: 'pages', type: 'number', label: { vi: 'Số trang', en: 'Pages' } },
    {
      name: 'leftOut',
      type: 'textarea',
      label: { vi: 'Hồ sơ không xuất bản được', en: 'Records that were left out' },
    },
    { name: 'attempts', type: 'number', label: { vi: 'Số lần thử', en: 'Attempts' } },
    { name: 'nextTryAt', type: 'date', label: { vi: 'Thử lại lúc', en: 'Tried again at' } },
    { name: 'error', type: 'textarea', label: { vi: 'Lỗi', en: 'Error' } },
  ],
}
