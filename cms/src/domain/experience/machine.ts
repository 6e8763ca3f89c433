import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type ExperienceState = 'draft' | 'submitted' | 'published' | 'answered' | 'withdrawn'

/** What the guards look at. */
export interface ExperienceSubject {
  /** The marks by name; null where none is given. */
  marks: Record<string, number | null>
  text: string
  /** Whether the person acts for the vendor of the offering. */
  isVendor: boolean
}

const isComplete: Guard<ExperienceSubject> = ({ subject }) => {
  const missing = Object.entries(subject.marks).find(([, value]) => value === null)
  if (missing) {
    return {
      field: missing[0],
      reason: { vi: 'Hãy cho điểm từ 1 đến 5.', en: 'Give a mark from 1 to 5.' },
    }
  }
  return subject.text.trim()
    ? undefined
    : { field: 'text', reason: { vi: 'Hãy viết nhận xét.', en: 'Write what you experienced.' } }
}

const byVendor: Guard<ExperienceSubject> = ({ subject }) =>
  subject.isVendor
    ? undefined
    : {
        reason: {
          vi: 'Chỉ doanh nghiệp của sản phẩm trả lời được.',
          en: 'Only the vendor of the offering answers.',
        },
      }

const withdraw = {
  to: 'withdrawn',
  label: { vi: 'Rút nhận xét', en: 'Withdraw' },
  permission: 'experience.approve',
  reason: 'required',
  effects: ['mailOfficers', 'publish'],
  tone: 'careful',
} as const

/** Experience: an officer writes, the leader approves the version read; the vendor may answer once. */
export const experienceMachine = defineMachine<ExperienceSubject, ExperienceState>()({
  collection: 'experiences',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' },
          permission: 'experience.write',
          guards: [isComplete],
          effects: ['mailLeaders'],
          tone: 'main',
        },
      },
    },
    submitted: {
      label: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaits the leader' },
      on: {
        publish: {
          to: 'published',
          label: { vi: 'Duyệt và đăng', en: 'Approve and publish' },
          permission: 'experience.approve',
          readsVersion: true,
          takesUp: 'submit',
          guards: [isComplete],
          effects: ['mailOfficers', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'experience.approve',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
      },
    },
    published: {
      label: { vi: 'Đã đăng', en: 'Published' },
      isPublic: true,
      on: {
        answer: {
          to: 'answered',
          label: { vi: 'Trả lời nhận xét', en: 'Answer' },
          permission: 'experience.answer',
          reason: 'required',
          guards: [byVendor],
          effects: ['mailOfficers', 'publish'],
          tone: 'main',
        },
        withdraw,
      },
    },
    answered: {
      label: { vi: 'Doanh nghiệp đã trả lời', en: 'Answered by the vendor' },
      isPublic: true,
      on: { withdraw },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
