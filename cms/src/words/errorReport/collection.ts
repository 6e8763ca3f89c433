import type { CollectionConfig, Field } from 'payload'
import { allow, allowField, nobody, or, where } from '../../access/rules.ts'
import { writtenBySystem } from '../../access/systemFields.ts'
import { errorReportMachine } from '../../domain/errorReport/machine.ts'
import { publicStates } from '../../domain/transitions/machine.ts'
import { adminGroups, dayField, illustrativeField } from '../../fields/commonFields.ts'
import { transitionEndpoint } from '../../transitions/endpoint.ts'
import { stateField, transitionsField } from '../../transitions/fields.ts'
import { reportEndpoint } from './report.ts'

const inPublic = where({ state: { in: publicStates(errorReportMachine) } })

/** Of who reported it, and in their words: read by those who answer. */
const ofReporter = (field: Field): Field =>
  ({
    ...field,
    access: { ...writtenBySystem, read: allowField('errorReport.answer') },
    admin: { readOnly: true },
  }) as Field

/** What readers report as wrong. The public reads the corrections alone, and nothing of who reported it. */
export const ErrorReports: CollectionConfig = {
  slug: 'errorReports',
  labels: {
    singular: { vi: 'Báo sai sót', en: 'Error report' },
    plural: { vi: 'Báo sai sót', en: 'Error reports' },
  },
  admin: {
    group: adminGroups.system,
    useAsTitle: 'page',
    defaultColumns: ['page', 'message', 'state', 'createdAt'],
    listSearchableFields: ['page', 'message'],
  },
  access: {
    read: or(allow('errorReport.answer'), inPublic),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  endpoints: [reportEndpoint, transitionEndpoint(errorReportMachine)],
  fields: [
    transitionsField(errorReportMachine),
    {
      name: 'page',
      type: 'text',
      required: true,
      maxLength: 300,
      label: { vi: 'Trang', en: 'Page' },
      admin: { readOnly: true },
    },
    ofReporter({
      name: 'message',
      type: 'textarea',
      required: true,
      maxLength: 3000,
      label: { vi: 'Điều sai và điều đúng', en: 'What is wrong and what is right' },
    }),
    ofReporter({ name: 'name', type: 'text', label: { vi: 'Người báo', en: 'Reported by' } }),
    ofReporter({
      name: 'email',
      type: 'email',
      label: { vi: 'Thư để trả lời', en: 'Mail for the answer' },
    }),
    {
      name: 'correction',
      type: 'textarea',
      label: { vi: 'Nội dung đính chính (công khai)', en: 'Correction (public)' },
      access: writtenBySystem,
      admin: { readOnly: true },
    },
    {
      ...dayField('correctedOn', { vi: 'Ngày đính chính', en: 'Corrected on' }),
      access: writtenBySystem,
    },
    stateField(errorReportMachine),
    illustrativeField,
  ],
}
