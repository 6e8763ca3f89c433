import { defineMachine } from '../transitions/machine.ts'

export type AdoptionPaperState = 'draft' | 'submitted' | 'checked' | 'withdrawn'

/**
 * A paper of an adoption: an officer adds it, the leader checks the version that they read, and from then on others that
 * select or use the product read it. It is never replaced: a newer paper is added beside it, a wrong one withdrawn.
 */
export const adoptionPaperMachine = defineMachine<object, AdoptionPaperState>()({
  collection: 'adoptionPapers',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Chưa trình', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Trình lãnh đạo kiểm tra', en: 'Send to the leader' },
          permission: 'adoption.register',
          effects: ['mailLeaders'],
          tone: 'main',
        },
      },
    },
    submitted: {
      label: { vi: 'Chờ lãnh đạo kiểm tra', en: 'Awaits the leader’s check' },
      on: {
        check: {
          to: 'checked',
          label: { vi: 'Xác nhận đã kiểm tra', en: 'Confirm that it was checked' },
          permission: 'adoption.approve',
          readsVersion: true,
          takesUp: 'submit',
          effects: ['mailOfficers'],
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
    checked: {
      label: { vi: 'Đã kiểm tra', en: 'Checked' },
      on: {
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Rút giấy tờ', en: 'Withdraw the paper' },
          permission: 'adoption.approve',
          reason: 'required',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
      },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
