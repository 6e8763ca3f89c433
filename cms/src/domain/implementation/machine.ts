import { defineMachine } from '../transitions/machine.ts'
import type { EventDefinition, Guard } from '../transitions/machine.ts'

export type ImplementationState =
  'proposed' | 'draft' | 'submitted' | 'confirmed' | 'rejected' | 'withdrawn'

/** What the guards look at. */
export interface ImplementationSubject {
  /** Whether the adoption is public: what is told of one that is not would tell of it. */
  isOfPublic: boolean
  /** Whether the same firm stands at the same adoption already, confirmed or awaiting it. */
  isRepeated: boolean
  /** Whether the firm itself proposed it. */
  isProposed: boolean
}

const maySend: Guard<ImplementationSubject> = ({ subject }) => {
  if (!subject.isOfPublic) {
    return {
      field: 'adoption',
      reason: {
        vi: 'Lượt triển khai này chưa hoặc không còn công khai.',
        en: 'This adoption is not public yet, or not any more.',
      },
    }
  }
  return subject.isRepeated
    ? {
        field: 'partner',
        reason: {
          vi: 'Doanh nghiệp này đã được ghi ở lượt triển khai này. Hãy gỡ dòng cũ nếu vai trò đã khác.',
          en: 'This firm stands at this adoption already. Withdraw the older row if its roles have changed.',
        },
      }
    : undefined
}

const isProposed: Guard<ImplementationSubject> = ({ subject }) =>
  subject.isProposed
    ? undefined
    : {
        reason: {
          vi: 'Đơn vị tự ghi dòng này: hãy xóa bản nháp nếu không cần.',
          en: 'The organisation wrote this row itself: delete the draft if it is not needed.',
        },
      }

const submit = {
  to: 'submitted',
  permission: 'adoption.register',
  guards: [maySend],
  effects: ['mailLeaders'],
  tone: 'main',
} satisfies Omit<EventDefinition<ImplementationState, ImplementationSubject>, 'label'>

const reject = {
  to: 'rejected',
  label: { vi: 'Không đúng, từ chối', en: 'Reject' },
  permission: 'adoption.register',
  reason: 'required',
  guards: [isProposed],
  effects: ['mailProposer'],
  tone: 'careful',
} satisfies EventDefinition<ImplementationState, ImplementationSubject>

/** A firm that took part in an adoption: the agency names it, or confirms or refuses what the firm says of itself. */
export const implementationMachine = defineMachine<ImplementationSubject, ImplementationState>()({
  collection: 'implementations',
  initial: 'draft',
  states: {
    proposed: {
      label: { vi: 'Doanh nghiệp đề nghị xác nhận', en: 'The firm asks for confirmation' },
      on: {
        submit: {
          ...submit,
          label: { vi: 'Đúng, trình lãnh đạo', en: 'Right, send to the leader' },
        },
        reject,
        retract: {
          to: 'withdrawn',
          label: { vi: 'Rút đề nghị', en: 'Retract' },
          permission: 'adoption.propose',
          effects: [],
          tone: 'careful',
        },
      },
    },
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        submit: { ...submit, label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' } },
        reject,
      },
    },
    submitted: {
      label: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaits the leader' },
      on: {
        approve: {
          to: 'confirmed',
          label: { vi: 'Xác nhận và công khai', en: 'Confirm and publish' },
          permission: 'adoption.approve',
          readsVersion: true,
          takesUp: 'submit',
          guards: [maySend],
          effects: ['mailOfficers', 'mailProposer', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'adoption.approve',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
      },
    },
    confirmed: {
      label: { vi: 'Đơn vị đã xác nhận', en: 'Confirmed by the agency' },
      isPublic: true,
      on: {
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Gỡ xác nhận', en: 'Withdraw the confirmation' },
          permission: 'adoption.approve',
          readsVersion: true,
          reason: 'required',
          effects: ['mailOfficers', 'mailProposer', 'publish'],
          tone: 'careful',
        },
        disown: {
          to: 'rejected',
          label: { vi: 'Doanh nghiệp không nhận', en: 'Disown' },
          permission: 'adoption.propose',
          reason: 'required',
          effects: ['mailOfficers', 'publish'],
          tone: 'careful',
        },
      },
    },
    rejected: { label: { vi: 'Không được xác nhận', en: 'Not confirmed' }, on: {} },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
