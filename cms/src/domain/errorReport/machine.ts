import { defineMachine } from '../transitions/machine.ts'

export type ErrorReportState = 'received' | 'answered' | 'corrected' | 'declined'

/** A reader's report of a mistake: the ministry answers it, puts it right in public, or says why not. */
export const errorReportMachine = defineMachine<object, ErrorReportState>()({
  collection: 'errorReports',
  initial: 'received',
  states: {
    received: {
      label: { vi: 'Đã nhận', en: 'Received' },
      on: {
        correct: {
          to: 'corrected',
          label: { vi: 'Đã sửa, đăng đính chính', en: 'Corrected, publish the correction' },
          permission: 'errorReport.answer',
          readsVersion: true,
          // Read by everybody, and mailed to who reported it.
          reason: 'required',
          effects: ['publish'],
          tone: 'main',
        },
        answer: {
          to: 'answered',
          label: { vi: 'Trả lời', en: 'Answer' },
          permission: 'errorReport.answer',
          readsVersion: true,
          reason: 'required',
        },
        decline: {
          to: 'declined',
          label: { vi: 'Không sửa', en: 'Decline' },
          permission: 'errorReport.answer',
          readsVersion: true,
          reason: 'required',
          tone: 'careful',
        },
      },
    },
    answered: { label: { vi: 'Đã trả lời', en: 'Answered' }, on: {} },
    corrected: { label: { vi: 'Đã đính chính', en: 'Corrected' }, isPublic: true, on: {} },
    declined: { label: { vi: 'Không sửa', en: 'Declined' }, on: {} },
  },
})
