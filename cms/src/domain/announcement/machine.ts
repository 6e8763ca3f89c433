import { isDay } from '../values/day.ts'
import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type AnnouncementState = 'draft' | 'ready' | 'announced'

/** What the guards look at. */
export interface AnnouncementSubject {
  signedOn: string | null
  signer: string | null
  attachment: string | null
  /** The bytes of the attachment are a PDF. */
  isPdf: boolean
  /** How many results and platforms it publishes or revokes. */
  items: number
  /** Results that it publishes and that nobody has checked yet, or that stand announced already. */
  unready: string[]
  /** Results that were checked only after the day of signing. */
  checkedLater: string[]
  /** Decisions, by their numbers, that it revokes something of or takes the place of, and that were signed after it. */
  signedLater: string[]
  draftedBy: string | null
}

const isComplete: Guard<AnnouncementSubject> = ({ subject, today }) => {
  if (!isDay(subject.signedOn)) {
    return {
      field: 'signedOn',
      reason: { vi: 'Hãy nhập ngày ký quyết định.', en: 'Enter the day of signing.' },
    }
  }
  if (subject.signedOn > today) {
    return {
      field: 'signedOn',
      reason: { vi: 'Ngày ký không được ở tương lai.', en: 'The day of signing lies ahead.' },
    }
  }
  if (!subject.signer?.trim()) {
    return { field: 'signer', reason: { vi: 'Hãy ghi người ký.', en: 'Name who signed it.' } }
  }
  if (!subject.attachment) {
    return {
      field: 'attachment',
      reason: { vi: 'Hãy đính kèm văn bản đã ký (PDF).', en: 'Attach the signed paper (PDF).' },
    }
  }
  if (!subject.isPdf) {
    return {
      field: 'attachment',
      reason: {
        vi: 'Văn bản đã ký phải là tệp PDF.',
        en: 'The signed paper must be a PDF file.',
      },
    }
  }
  if (subject.items === 0) {
    return {
      field: 'evaluations',
      reason: {
        vi: 'Quyết định chưa công bố hoặc thu hồi kết quả nào.',
        en: 'The decision publishes or revokes nothing yet.',
      },
    }
  }
  if (subject.checkedLater.length > 0) {
    return {
      field: 'signedOn',
      reason: {
        vi: `Ngày ký ở trước ngày kiểm tra của kết quả: ${subject.checkedLater.join('; ')}.`,
        en: `The day of signing lies before the check of: ${subject.checkedLater.join('; ')}.`,
      },
    }
  }
  if (subject.signedLater.length > 0) {
    return {
      field: 'signedOn',
      reason: {
        vi: `Ngày ký ở trước ngày ký của quyết định bị thu hồi hoặc thay thế: ${subject.signedLater.join('; ')}.`,
        en: `The day of signing lies before that of a decision that is revoked or replaced: ${subject.signedLater.join('; ')}.`,
      },
    }
  }
  return subject.unready.length > 0
    ? {
        field: 'evaluations',
        reason: {
          vi: `Có kết quả chưa sẵn sàng: ${subject.unready.join('; ')}.`,
          en: `Some results are not ready: ${subject.unready.join('; ')}.`,
        },
      }
    : undefined
}

const isAnotherPerson: Guard<AnnouncementSubject> = ({ subject, user }) =>
  subject.draftedBy === user.id
    ? {
        reason: {
          vi: 'Bạn là người soạn công bố này; người khác phải công bố.',
          en: 'You drafted this announcement; another person has to announce it.',
        },
      }
    : undefined

/** Announcement: drafted by one, seen as the public will see it, announced by another. */
export const announcementMachine = defineMachine<AnnouncementSubject, AnnouncementState>()({
  collection: 'announcements',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang soạn', en: 'Draft' },
      on: {
        prepare: {
          to: 'ready',
          label: { vi: 'Trình công bố', en: 'Hand in to be announced' },
          permission: 'announcement.draft',
          guards: [isComplete],
          effects: ['mailMinistry'],
          tone: 'main',
        },
      },
    },
    ready: {
      label: { vi: 'Chờ công bố', en: 'Ready to be announced' },
      on: {
        approve: {
          to: 'announced',
          label: { vi: 'Công bố', en: 'Announce' },
          permission: 'announcement.announce',
          readsVersion: true,
          guards: [isAnotherPerson, isComplete],
          effects: ['publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'announcement.draft',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailReviewers'],
          tone: 'careful',
        },
      },
    },
    announced: { label: { vi: 'Đã công bố', en: 'Announced' }, isPublic: true, on: {} },
  },
})
