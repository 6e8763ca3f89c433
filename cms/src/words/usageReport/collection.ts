import type { CollectionConfig } from 'payload'
import { noteRefusedAttempt } from '../../access/refusedAttempts.ts'
import { allow, nobody, or, ownBranch, ownOrganisation, where } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { usageReportMachine } from '../../domain/usageReport/machine.ts'
import { usageSenders } from '../../domain/usageReport/usageReport.ts'
import {
  adminGroups,
  choiceField,
  illustrativeField,
  keyField,
  referenceField,
} from '../../fields/commonFields.ts'
import { publishOnChange } from '../../publication/request.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField } from '../../transitions/fields.ts'
import { reportEndpoint } from './keys.ts'
import { takeIn } from './takeIn.ts'

const inPublic = where({ state: { in: publicStates(usageReportMachine) } })

/** Counters of use, month by month. */
export const UsageReports: CollectionConfig = {
  slug: 'usageReports',
  labels: {
    singular: { vi: 'Số liệu sử dụng', en: 'Usage report' },
    plural: { vi: 'Số liệu sử dụng', en: 'Usage reports' },
  },
  admin: {
    group: adminGroups.market,
    defaultColumns: ['adoption', 'month', 'users', 'state'],
    // Kept in the workspace on the site.
    hidden: true,
  },
  access: {
    read: or(ownBranch('usage.dispute'), ownOrganisation('adoption.propose', 'vendor'), inPublic),
    create: allow('usage.report'),
    update: nobody,
    delete: nobody,
  },
  endpoints: [reportEndpoint, transitionEndpoint(usageReportMachine)],
  hooks: {
    afterError: [noteRefusedAttempt],
    beforeValidate: [takeIn],
    afterChange: [publishOnChange],
  },
  fields: [
    keyField,
    referenceField(
      'adoption',
      'adoptions',
      { vi: 'Lượt triển khai', en: 'Adoption' },
      { required: true },
    ),
    {
      name: 'month',
      type: 'text',
      required: true,
      maxLength: 7,
      label: { vi: 'Tháng', en: 'Month' },
    },
    {
      name: 'users',
      type: 'number',
      required: true,
      min: 0,
      max: 1_000_000_000,
      admin: { step: 1 },
      label: { vi: 'Số người dùng', en: 'Users' },
    },
    {
      name: 'transactions',
      type: 'number',
      min: 0,
      max: 1_000_000_000_000,
      admin: { step: 1 },
      label: { vi: 'Số lượt', en: 'Transactions' },
    },
    {
      ...referenceField('organisation', 'organisations', { vi: 'Đơn vị', en: 'Organisation' }),
      access: writtenBySystem,
    },
    {
      ...referenceField('vendor', 'organisations', { vi: 'Doanh nghiệp', en: 'Vendor' }),
      access: writtenBySystem,
    },
    {
      ...choiceField('sentBy', { vi: 'Bên báo', en: 'Told by' }, usageSenders),
      access: writtenBySystem,
    } as ReturnType<typeof choiceField>,
    {
      name: 'monthKey',
      type: 'text',
      unique: true,
      label: { vi: 'Tháng của lượt triển khai', en: 'Month of the adoption' },
      access: writtenBySystem,
      admin: { hidden: true },
    },
    stateField(usageReportMachine),
    illustrativeField,
  ],
}
