import { isDay } from '../values/day.ts'
import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type RequirementState = 'draft' | 'issued' | 'cancelled'

/** What the guards look at. */
export interface RequirementSubject {
  platform: unknown
  group: string | null
  dueOn: string | null
  legalBasis: number
  /** Ids of the organisations that it is asked of, and of those excused already. */
  asked: string[]
  waived: string[]
}

const isComplete: Guard<RequirementSubject> = ({ subject, today }) => {
  if (!subject.platform && !subject.group) {
    return {
      field: 'platform',
      reason: {
        vi: 'Hãy chọn một nền tảng hoặc một nhóm nền tảng.',
        en: 'Choose a platform or a group of platforms.',
      },
    }
  }
  if (!isDay(subject.dueOn)) {
    return { field: 'dueOn', reason: { vi: 'Hãy nhập thời hạn.', en: 'Enter the due date.' } }
  }
  if (subject.dueOn < today) {
    return {
      field: 'dueOn',
      reason: { vi: 'Thời hạn đã qua.', en: 'The due date has passed already.' },
    }
  }
  if (subject.legalBasis === 0) {
    return {
      field: 'legalBasis',
      reason: { vi: 'Hãy chọn căn cứ pháp lý.', en: 'Choose the legal basis.' },
    }
  }
  return subject.asked.length > 0
    ? undefined
    : {
        field: 'kinds',
        reason: { vi: 'Chưa giao cho đơn vị nào.', en: 'It is asked of nobody yet.' },
      }
}

const namesAskedOrganisation: Guard<RequirementSubject> = ({ subject, input }) => {
  if (!input.organisation || !subject.asked.includes(input.organisation)) {
    return {
      field: 'organisation',
      reason: {
        vi: 'Hãy chọn một đơn vị được giao nhiệm vụ này.',
        en: 'Choose an organisation that this is asked of.',
      },
    }
  }
  return subject.waived.includes(input.organisation)
    ? {
        field: 'organisation',
        reason: { vi: 'Đơn vị này đã được miễn.', en: 'It is excused already.' },
      }
    : undefined
}

/** Requirement: what the ministry asks for. Met and overdue are computed, never typed (domain/requirement.ts). */
export const requirementMachine = defineMachine<RequirementSubject, RequirementState>()({
  collection: 'requirements',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang soạn', en: 'Draft' },
      on: {
        issue: {
          to: 'issued',
          label: { vi: 'Giao nhiệm vụ', en: 'Issue' },
          permission: 'requirement.issue',
          readsVersion: true,
          guards: [isComplete],
          effects: ['mailRequired', 'publish'],
          tone: 'main',
        },
      },
    },
    issued: {
      label: { vi: 'Đã giao', en: 'Issued' },
      isPublic: true,
      on: {
        waive: {
          to: 'issued',
          label: { vi: 'Miễn cho một đơn vị', en: 'Excuse an organisation' },
          permission: 'requirement.issue',
          readsVersion: true,
          reason: 'required',
          asks: 'organisation',
          guards: [namesAskedOrganisation],
          effects: ['publish'],
          tone: 'careful',
        },
        cancel: {
          to: 'cancelled',
          label: { vi: 'Hủy nhiệm vụ', en: 'Cancel' },
          permission: 'requirement.issue',
          readsVersion: true,
          reason: 'required',
          effects: ['mailRequired', 'publish'],
          tone: 'careful',
        },
      },
    },
    cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, on: {} },
  },
})
