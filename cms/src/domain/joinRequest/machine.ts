import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type JoinRequestState = 'submitted' | 'admitted' | 'rejected'

/** What the guards look at. */
export interface JoinRequestSubject {
  /** An account with the person's mail address cannot act in this role beside its own. */
  isBarred: boolean
}

const mayAct: Guard<JoinRequestSubject> = ({ subject }) =>
  subject.isBarred
    ? {
        field: 'email',
        reason: {
          vi: 'Địa chỉ thư này thuộc một tài khoản đã tắt, hoặc có vai trò không làm thêm cho cơ quan được. Hãy dùng địa chỉ khác.',
          en: 'This mail address belongs to an account that is switched off, or whose role cannot act for an agency too. Use another address.',
        },
      }
    : undefined

/** A person asks to join for a unit: the leaders of the province above, or the ministry, admit or reject. */
export const joinRequestMachine = defineMachine<JoinRequestSubject, JoinRequestState>()({
  collection: 'joinRequests',
  initial: 'submitted',
  states: {
    submitted: {
      label: { vi: 'Chờ tiếp nhận', en: 'Awaits an answer' },
      on: {
        admit: {
          to: 'admitted',
          label: { vi: 'Tiếp nhận, mở tài khoản', en: 'Admit and open the account' },
          permission: 'joinRequest.decide',
          readsVersion: true,
          asks: 'organisationOrNew',
          guards: [mayAct],
          tone: 'main',
        },
        reject: {
          to: 'rejected',
          label: { vi: 'Từ chối', en: 'Reject' },
          permission: 'joinRequest.decide',
          readsVersion: true,
          reason: 'required',
          tone: 'careful',
        },
      },
    },
    admitted: { label: { vi: 'Đã tiếp nhận', en: 'Admitted' }, on: {} },
    rejected: { label: { vi: 'Đã từ chối', en: 'Rejected' }, on: {} },
  },
})
