import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type UsageReportState = 'reported' | 'disputed' | 'withdrawn'

/** What the guards look at. */
export interface UsageReportSubject {
  /** Whether the person acts for whoever told the counters. */
  isSender: boolean
  /** Whether the person acts for the organisation that uses it. */
  isAgency: boolean
  sentBy: string
}

const bySender: Guard<UsageReportSubject> = ({ subject }) =>
  subject.isSender
    ? undefined
    : {
        reason: {
          vi: 'Chỉ bên đã báo số liệu mới rút được.',
          en: 'Only who told the counters withdraws them.',
        },
      }

const byAgency: Guard<UsageReportSubject> = ({ subject }) => {
  if (!subject.isAgency) {
    return {
      reason: {
        vi: 'Chỉ đơn vị sử dụng mới có ý kiến về số liệu này.',
        en: 'Only the organisation that uses it disputes the counters.',
      },
    }
  }
  return subject.sentBy === 'vendor'
    ? undefined
    : {
        reason: {
          vi: 'Số liệu do đơn vị tự báo thì rút rồi báo lại.',
          en: 'What the organisation told itself is withdrawn and told again.',
        },
      }
}

const withdraw = {
  to: 'withdrawn',
  label: { vi: 'Rút số liệu', en: 'Withdraw' },
  permission: 'usage.report',
  reason: 'required',
  guards: [bySender],
  effects: ['publish'],
  tone: 'careful',
} as const

/**
 * Counters of a month: public as told. What a vendor tells, the agency may dispute, and the page says so until the
 * vendor withdraws it or the agency agrees.
 */
export const usageReportMachine = defineMachine<UsageReportSubject, UsageReportState>()({
  collection: 'usageReports',
  initial: 'reported',
  states: {
    reported: {
      label: { vi: 'Đã báo', en: 'Told' },
      isPublic: true,
      on: {
        dispute: {
          to: 'disputed',
          label: { vi: 'Không đồng ý với số liệu', en: 'Dispute' },
          permission: 'usage.dispute',
          reason: 'required',
          guards: [byAgency],
          effects: ['mailProposer', 'publish'],
          tone: 'careful',
        },
        withdraw,
      },
    },
    disputed: {
      label: { vi: 'Đơn vị không đồng ý', en: 'Disputed by the organisation' },
      isPublic: true,
      on: {
        agree: {
          to: 'reported',
          label: { vi: 'Đồng ý với số liệu', en: 'Agree' },
          permission: 'usage.dispute',
          guards: [byAgency],
          effects: ['mailProposer', 'publish'],
        },
        withdraw,
      },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
