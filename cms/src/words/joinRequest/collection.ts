import type { CollectionConfig } from 'payload'
import { and, allow, nobody, or, ownOrganisation } from '../../access/rules.ts'
import { joinDuties, joiningKinds } from '../../domain/joinRequest/joinRequest.ts'
import { joinRequestMachine } from '../../domain/joinRequest/machine.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  referenceField,
} from '../../fields/commonFields.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { joinEndpoint } from './apply.ts'

/** People who ask to join for an agency or a commune. Read by the leaders of the province above and the ministry. */
export const JoinRequests: CollectionConfig = {
  slug: 'joinRequests',
  labels: {
    singular: { vi: 'Đề nghị tham gia', en: 'Request to join' },
    plural: { vi: 'Đề nghị tham gia', en: 'Requests to join' },
  },
  admin: {
    group: adminGroups.people,
    useAsTitle: 'unit',
    defaultColumns: ['unit', 'name', 'state', 'createdAt'],
    listSearchableFields: ['unit', 'name'],
  },
  access: {
    read: or(
      and(allow('joinRequest.decide'), allow('user.manage')),
      allow('everything.read'),
      ownOrganisation('joinRequest.decide', 'province'),
    ),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [joinEndpoint, transitionEndpoint(joinRequestMachine)],
  fields: [
    transitionsField(joinRequestMachine),
    { name: 'unit', type: 'text', required: true, label: { vi: 'Tên đơn vị', en: 'Unit' } },
    choiceField('kind', { vi: 'Loại đơn vị', en: 'Kind' }, joiningKinds, { required: true }),
    referenceField('province', 'organisations', { vi: 'Tỉnh, thành phố', en: 'Province' }),
    { name: 'name', type: 'text', required: true, label: { vi: 'Họ và tên', en: 'Name' } },
    { name: 'email', type: 'email', required: true, label: { vi: 'Thư điện tử', en: 'E-mail' } },
    { name: 'phone', type: 'text', required: true, label: { vi: 'Điện thoại', en: 'Telephone' } },
    choiceField('duty', { vi: 'Việc sẽ làm', en: 'Duty' }, joinDuties, { required: true }),
    { name: 'note', type: 'textarea', label: { vi: 'Lời nhắn', en: 'Message' } },
    {
      ...referenceField('organisation', 'organisations', {
        vi: 'Đơn vị trong danh mục',
        en: 'Organisation of the catalogue',
      }),
      admin: { readOnly: true, position: 'sidebar' },
    },
    stateField(joinRequestMachine),
    illustrativeField,
  ],
}
