import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type SolutionProposalState =
  'draft' | 'offered' | 'piloting' | 'succeeded' | 'failed' | 'withdrawn'

/** What the guards look at. */
export interface SolutionProposalSubject {
  kind: string | null
  text: string
  offering: string | null
  scope: string
  months: number | null
  pilotFrom: string | null
}

const isComplete: Guard<SolutionProposalSubject> = ({ subject }) => {
  if (!subject.kind) {
    return { field: 'kind', reason: { vi: 'Hãy chọn loại lời giải.', en: 'Choose a kind.' } }
  }
  if (!subject.text.trim()) {
    return {
      field: 'text',
      reason: { vi: 'Hãy ghi lời giải làm được gì.', en: 'Say what the solution does.' },
    }
  }
  if (subject.kind === 'offering') {
    return subject.offering
      ? undefined
      : {
          field: 'offering',
          reason: { vi: 'Hãy chọn sản phẩm của bạn.', en: 'Choose your offering.' },
        }
  }
  if (!subject.scope.trim()) {
    return {
      field: 'scope',
      reason: { vi: 'Hãy ghi thử gì, ở đâu.', en: 'Say what would be tried where.' },
    }
  }
  return subject.months
    ? undefined
    : { field: 'months', reason: { vi: 'Hãy ghi số tháng thử.', en: 'Say for how many months.' } }
}

const endsAfterBegin: Guard<SolutionProposalSubject> = ({ subject, input }) =>
  input.date && subject.pilotFrom && input.date < subject.pilotFrom
    ? {
        field: 'date',
        reason: {
          vi: 'Ngày kết thúc phải sau ngày bắt đầu thử nghiệm.',
          en: 'The end must not lie before the begin of the trial.',
        },
      }
    : undefined

const conclude = {
  permission: 'solution.pilot',
  readsVersion: true,
  reason: 'required',
  takesDay: true,
  guards: [endsAfterBegin],
  effects: ['mailProposer', 'mailPilot', 'publish'],
} as const

/**
 * Answer of a vendor to a problem: public when it is offered. The leader of an organisation that has the problem takes
 * it for a trial, and says what came of it. One answer is tried by one organisation; for another the vendor answers
 * again.
 */
export const solutionProposalMachine = defineMachine<
  SolutionProposalSubject,
  SolutionProposalState
>()({
  collection: 'solutionProposals',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        offer: {
          to: 'offered',
          label: { vi: 'Gửi lời giải', en: 'Send the answer' },
          permission: 'solution.propose',
          guards: [isComplete],
          effects: ['mailHolders', 'publish'],
          tone: 'main',
        },
      },
    },
    offered: {
      label: { vi: 'Đã gửi, công khai', en: 'Sent, public' },
      isPublic: true,
      on: {
        accept: {
          to: 'piloting',
          label: { vi: 'Nhận thử nghiệm', en: 'Take it for a trial' },
          permission: 'solution.pilot',
          readsVersion: true,
          takesDay: true,
          effects: ['mailProposer', 'mailPilot', 'publish'],
          tone: 'main',
        },
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Rút lời giải', en: 'Withdraw' },
          permission: 'solution.propose',
          reason: 'required',
          effects: ['publish'],
          tone: 'careful',
        },
      },
    },
    piloting: {
      label: { vi: 'Đang thử nghiệm', en: 'On trial' },
      isPublic: true,
      on: {
        succeed: {
          to: 'succeeded',
          label: { vi: 'Kết thúc: thử nghiệm đạt', en: 'End: the trial worked' },
          tone: 'main',
          ...conclude,
        },
        fail: {
          to: 'failed',
          label: { vi: 'Kết thúc: thử nghiệm không đạt', en: 'End: the trial did not work' },
          tone: 'careful',
          ...conclude,
        },
      },
    },
    succeeded: { label: { vi: 'Thử nghiệm đạt', en: 'The trial worked' }, isPublic: true, on: {} },
    failed: {
      label: { vi: 'Thử nghiệm không đạt', en: 'The trial did not work' },
      isPublic: true,
      on: {},
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
