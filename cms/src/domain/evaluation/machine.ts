import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'
import type { Label } from '../language/language.ts'

export type EvaluationState = 'draft' | 'entered' | 'checked' | 'announced' | 'revoked'

/** What the guards look at. */
export interface EvaluationSubject {
  /** What is still wrong with the results, in words; empty when they are whole. */
  faults: { field: string; reason: Label }[]
  /** Why its subject cannot be evaluated in public: it is not public, or of another kind. */
  subjectFault: { field: string; reason: Label } | null
  enteredBy: string | null
}

const isWhole: Guard<EvaluationSubject> = ({ subject }) => subject.faults[0]

const hasPublicSubject: Guard<EvaluationSubject> = ({ subject }) =>
  subject.subjectFault ?? undefined

const isSecondPerson: Guard<EvaluationSubject> = ({ subject, user }) =>
  subject.enteredBy === user.id
    ? {
        reason: {
          vi: 'Bạn là người nhập kết quả này; người thứ hai phải kiểm tra.',
          en: 'You entered this result; a second person has to check it.',
        },
      }
    : undefined

const sendBack = {
  to: 'draft',
  label: { vi: 'Trả lại', en: 'Send back' },
  permission: 'evaluation.check',
  readsVersion: true,
  sendsBack: true,
  reason: 'orFields',
  effects: ['mailReviewers'],
  tone: 'careful',
} as const

/** Evaluation result: entered by one, checked by another, public only by a numbered decision. */
export const evaluationMachine = defineMachine<EvaluationSubject, EvaluationState>()({
  collection: 'evaluations',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang nhập', en: 'Being entered' },
      on: {
        enter: {
          to: 'entered',
          label: { vi: 'Gửi kiểm tra', en: 'Send to be checked' },
          permission: 'evaluation.enter',
          guards: [hasPublicSubject, isWhole],
          effects: ['mailReviewers'],
          tone: 'main',
        },
      },
    },
    entered: {
      label: { vi: 'Chờ người thứ hai kiểm tra', en: 'Awaits a second person' },
      on: {
        check: {
          to: 'checked',
          label: { vi: 'Đã kiểm tra, đúng', en: 'Checked, correct' },
          permission: 'evaluation.check',
          readsVersion: true,
          guards: [isSecondPerson, hasPublicSubject, isWhole],
          effects: ['mailMinistry'],
          tone: 'main',
        },
        sendBack: { ...sendBack, effects: [...sendBack.effects] },
      },
    },
    checked: {
      label: { vi: 'Đã kiểm tra, chờ quyết định', en: 'Checked, awaits a decision' },
      on: {
        sendBack: { ...sendBack, effects: [...sendBack.effects] },
        announce: {
          to: 'announced',
          label: { vi: 'Công bố', en: 'Announce' },
          permission: 'announcement.announce',
          isInner: true,
          guards: [hasPublicSubject],
          effects: ['mailVendor', 'mailLeaders'],
        },
      },
    },
    announced: {
      label: { vi: 'Đã công bố', en: 'Announced' },
      isPublic: true,
      on: {
        revoke: {
          to: 'revoked',
          label: { vi: 'Thu hồi', en: 'Revoke' },
          permission: 'announcement.announce',
          isInner: true,
          effects: ['mailVendor', 'mailLeaders'],
        },
      },
    },
    revoked: { label: { vi: 'Đã thu hồi', en: 'Revoked' }, isPublic: true, on: {} },
  },
})
