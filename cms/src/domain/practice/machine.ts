import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type PracticeState = 'draft' | 'submitted' | 'published' | 'withdrawn'

/** What the guards look at. */
export interface PracticeSubject {
  summary: string | null
  story: string | null
  result: string | null
  platforms: number
}

const isComplete: Guard<PracticeSubject> = ({ subject }) => {
  if (!subject.summary?.trim()) {
    return { field: 'summary', reason: { vi: 'Hãy viết tóm tắt.', en: 'Write a summary.' } }
  }
  if (!subject.story?.trim()) {
    return {
      field: 'story',
      reason: { vi: 'Hãy kể địa phương đã làm gì.', en: 'Tell what the locality did.' },
    }
  }
  if (!subject.result?.trim()) {
    return { field: 'result', reason: { vi: 'Hãy ghi kết quả.', en: 'Tell the result.' } }
  }
  return subject.platforms > 0
    ? undefined
    : {
        field: 'platforms',
        reason: { vi: 'Hãy chọn ít nhất một nền tảng.', en: 'Choose at least one platform.' },
      }
}

/** Practice: written by a locality, read through by the ministry, then public. */
export const practiceMachine = defineMachine<PracticeSubject, PracticeState>()({
  collection: 'practices',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Gửi Bộ đăng', en: 'Send to the ministry' },
          permission: 'practice.write',
          guards: [isComplete],
          effects: ['mailReviewers'],
          tone: 'main',
        },
      },
    },
    submitted: {
      label: { vi: 'Chờ Bộ duyệt', en: 'Awaits the ministry' },
      on: {
        publish: {
          to: 'published',
          label: { vi: 'Duyệt đăng', en: 'Publish' },
          permission: 'practice.review',
          readsVersion: true,
          guards: [isComplete],
          effects: ['mailOfficers', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'practice.review',
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
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Gỡ xuống', en: 'Take down' },
          permission: 'practice.review',
          reason: 'required',
          effects: ['mailOfficers', 'publish'],
          tone: 'careful',
        },
      },
    },
    withdrawn: { label: { vi: 'Đã gỡ', en: 'Taken down' }, on: {} },
  },
})
