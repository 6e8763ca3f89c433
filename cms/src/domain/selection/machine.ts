import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'
import { maximumCandidates } from './selection.ts'

export type SelectionState = 'draft' | 'locked' | 'cancelled'

/** What the guards look at. */
export interface SelectionSubject {
  need: string | null
  outcome: string | null
  outcomeReason: string | null
  /** Another locked record that supersedes the same one already. */
  otherSuccessor: string | null
  candidates: {
    chosen: boolean
    /** Whether the public sees it today: of what it does not, a record would show nothing. */
    isPublic: boolean
    reasonCode: string | null
    reasonText: string | null
  }[]
}

const hasNeed: Guard<SelectionSubject> = ({ subject }) =>
  subject.need?.trim()
    ? undefined
    : { field: 'need', reason: { vi: 'Hãy viết nhu cầu của đơn vị.', en: 'Write the need.' } }

const hasReadableCandidates: Guard<SelectionSubject> = ({ subject }) => {
  if (subject.candidates.length === 0) {
    return {
      field: 'candidates',
      reason: { vi: 'Hãy thêm ít nhất một phương án.', en: 'Add at least one candidate.' },
    }
  }
  if (subject.candidates.length > maximumCandidates) {
    return {
      field: 'candidates',
      reason: {
        vi: `Hồ sơ chỉ khóa được với tối đa ${maximumCandidates} phương án; hãy lọc bớt.`,
        en: `A record can be locked with ${maximumCandidates} candidates at most; narrow them down.`,
      },
    }
  }
  return undefined
}

const hasOutcome: Guard<SelectionSubject> = ({ subject }) => {
  const chosen = subject.candidates.filter((candidate) => candidate.chosen).length
  if (!subject.outcome) {
    return {
      field: 'outcome',
      reason: { vi: 'Hãy ghi kết quả lựa chọn.', en: 'Record the outcome.' },
    }
  }
  if (subject.outcome === 'chosen' && chosen !== 1) {
    return {
      field: 'candidates',
      reason: { vi: 'Hãy chọn đúng một phương án.', en: 'Choose exactly one candidate.' },
    }
  }
  if (subject.outcome === 'noneSuitable' && chosen > 0) {
    return {
      field: 'outcome',
      reason: {
        vi: 'Đã chọn một phương án nên không thể ghi “không có phương án phù hợp”.',
        en: 'A candidate is chosen, so the outcome cannot be “none is suitable”.',
      },
    }
  }
  if (!subject.outcomeReason?.trim()) {
    return {
      field: 'outcomeReason',
      reason: { vi: 'Hãy viết lý do của kết quả.', en: 'Write the reason for the outcome.' },
    }
  }
  return undefined
}

const chosenIsPublic: Guard<SelectionSubject> = ({ subject }) => {
  const index = subject.candidates.findIndex(({ chosen, isPublic }) => chosen && !isPublic)
  return index === -1
    ? undefined
    : {
        field: `candidates.${index}.item`,
        reason: {
          vi: `Phương án được chọn (thứ ${index + 1}) không còn công khai, nên hồ sơ khóa sẽ không có nội dung của nó. Hãy chọn phương án khác, hoặc chờ nó được công khai lại.`,
          en: `The chosen candidate (${index + 1}) is no longer public, so a locked record would show nothing of it. Choose another, or wait until it is public again.`,
        },
      }
}

const hasReasonForEachRejected: Guard<SelectionSubject> = ({ subject }) => {
  const index = subject.candidates.findIndex(
    (candidate) => !candidate.chosen && !(candidate.reasonCode && candidate.reasonText?.trim()),
  )
  return index === -1
    ? undefined
    : {
        field: `candidates.${index}.reasonText`,
        reason: {
          vi: `Phương án thứ ${index + 1} không được chọn nhưng chưa có lý do.`,
          en: `Candidate ${index + 1} is not chosen and has no reason yet.`,
        },
      }
}

const supersedesOnce: Guard<SelectionSubject> = ({ subject }) =>
  subject.otherSuccessor
    ? {
        field: 'supersedes',
        reason: {
          vi: `Hồ sơ cũ đã được thay bằng “${subject.otherSuccessor}”.`,
          en: `The old record has been superseded by “${subject.otherSuccessor}” already.`,
        },
      }
    : undefined

/** Selection record: a draft until it is locked with a hash over all that it holds. */
export const selectionMachine = defineMachine<SelectionSubject, SelectionState>()({
  collection: 'selections',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang lập', en: 'Draft' },
      on: {
        lock: {
          to: 'locked',
          label: { vi: 'Khóa hồ sơ', en: 'Lock the record' },
          permission: 'selection.keep',
          guards: [
            hasNeed,
            hasReadableCandidates,
            hasOutcome,
            chosenIsPublic,
            hasReasonForEachRejected,
            supersedesOnce,
          ],
          effects: ['mailLeaders'],
          tone: 'main',
        },
        cancel: {
          to: 'cancelled',
          label: { vi: 'Hủy hồ sơ', en: 'Cancel the record' },
          permission: 'selection.keep',
          reason: 'required',
          effects: [],
          tone: 'careful',
        },
      },
    },
    locked: { label: { vi: 'Đã khóa', en: 'Locked' }, on: {} },
    cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, on: {} },
  },
})
