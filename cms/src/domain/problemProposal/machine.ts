import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type ProblemProposalState =
  'draft' | 'submitted' | 'proposed' | 'published' | 'joined' | 'left'

/** What the guards look at. */
export interface ProblemProposalSubject {
  title: string
  sector: string | null
  sufferers: string
  requirements: string
  /** Id of the problem that it joins; null when it states a new one. */
  joins: string | null
  /** Ids of the problems at which the organisation stands already. */
  standsAt: string[]
}

const isComplete: Guard<ProblemProposalSubject> = ({ subject }) => {
  if (!subject.sufferers.trim()) {
    return {
      field: 'sufferers',
      reason: { vi: 'Hãy ghi ai gặp bài toán này.', en: 'Say who suffers from it.' },
    }
  }
  if (subject.joins) return undefined
  if (!subject.sector) {
    return { field: 'sector', reason: { vi: 'Hãy chọn lĩnh vực.', en: 'Choose a sector.' } }
  }
  return subject.requirements.trim()
    ? undefined
    : {
        field: 'requirements',
        reason: { vi: 'Hãy ghi lời giải phải làm được gì.', en: 'Say what a solution must do.' },
      }
}

const joinsOne: Guard<ProblemProposalSubject> = ({ subject }) =>
  subject.joins
    ? undefined
    : {
        field: 'joins',
        reason: {
          vi: 'Đề xuất này nêu bài toán mới, nên phải gửi Bộ.',
          en: 'This proposal states a new problem, so it goes to the ministry.',
        },
      }

const statesNew: Guard<ProblemProposalSubject> = ({ subject }) =>
  subject.joins
    ? {
        field: 'joins',
        reason: {
          vi: 'Đề xuất này ghi tên vào bài toán đã có, không phải gửi Bộ.',
          en: 'This proposal joins a problem that is there; it need not go to the ministry.',
        },
      }
    : undefined

const standsOnce = (problem: string | null | undefined, standsAt: string[], field: string) =>
  problem && standsAt.includes(problem)
    ? {
        field,
        reason: {
          vi: 'Đơn vị đã có tên ở bài toán này.',
          en: 'The organisation stands at this problem already.',
        },
      }
    : undefined

const notTwice: Guard<ProblemProposalSubject> = ({ subject: { joins, standsAt } }) =>
  standsOnce(joins, standsAt, 'joins')

const namesProblem: Guard<ProblemProposalSubject> = ({ subject, input }) =>
  input.problem
    ? standsOnce(input.problem, subject.standsAt, 'problem')
    : {
        field: 'problem',
        reason: { vi: 'Hãy chọn bài toán để gộp vào.', en: 'Choose the problem to merge into.' },
      }

/**
 * Problem of an agency: an officer writes, a leader approves the version read. A new one goes on to the ministry,
 * which publishes it as a problem, merges it into one that is there, or sends it back; a joining is public at once.
 */
export const problemProposalMachine = defineMachine<ProblemProposalSubject, ProblemProposalState>()(
  {
    collection: 'problemProposals',
    initial: 'draft',
    states: {
      draft: {
        label: { vi: 'Bản nháp', en: 'Draft' },
        on: {
          submit: {
            to: 'submitted',
            label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' },
            permission: 'problem.propose',
            guards: [isComplete, notTwice],
            effects: ['mailLeaders'],
            tone: 'main',
          },
        },
      },
      submitted: {
        label: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaits the leader' },
        on: {
          approve: {
            to: 'proposed',
            label: { vi: 'Duyệt, gửi Bộ', en: 'Approve and send to the ministry' },
            permission: 'problem.approve',
            readsVersion: true,
            takesUp: 'submit',
            guards: [isComplete, statesNew],
            effects: ['mailOfficers', 'mailEditors'],
            tone: 'main',
          },
          join: {
            to: 'joined',
            label: { vi: 'Duyệt, ghi tên vào bài toán', en: 'Approve and join the problem' },
            permission: 'problem.approve',
            readsVersion: true,
            takesUp: 'submit',
            guards: [isComplete, joinsOne, notTwice],
            effects: ['mailOfficers', 'publish'],
            tone: 'main',
          },
          sendBack: {
            to: 'draft',
            label: { vi: 'Trả lại', en: 'Send back' },
            permission: 'problem.approve',
            readsVersion: true,
            sendsBack: true,
            reason: 'orFields',
            effects: ['mailOfficers'],
            tone: 'careful',
          },
        },
      },
      proposed: {
        label: { vi: 'Chờ Bộ xem', en: 'Awaits the ministry' },
        on: {
          publish: {
            to: 'published',
            label: { vi: 'Đăng thành bài toán', en: 'Publish as a problem' },
            permission: 'problem.review',
            readsVersion: true,
            guards: [isComplete],
            effects: ['mailLeaders', 'mailOfficers', 'publish'],
            tone: 'main',
          },
          merge: {
            to: 'joined',
            label: { vi: 'Gộp vào bài toán đã có', en: 'Merge into one that is there' },
            permission: 'problem.review',
            readsVersion: true,
            asks: 'problem',
            reason: 'required',
            guards: [namesProblem],
            effects: ['mailLeaders', 'mailOfficers', 'publish'],
          },
          sendBack: {
            to: 'draft',
            label: { vi: 'Trả lại đơn vị', en: 'Send back' },
            permission: 'problem.review',
            readsVersion: true,
            sendsBack: true,
            reason: 'orFields',
            effects: ['mailLeaders', 'mailOfficers'],
            tone: 'careful',
          },
        },
      },
      published: {
        label: { vi: 'Đã đăng thành bài toán', en: 'Published as a problem' },
        isPublic: true,
        on: {},
      },
      joined: {
        label: { vi: 'Có tên ở bài toán', en: 'Stands at the problem' },
        isPublic: true,
        on: {
          leave: {
            to: 'left',
            label: { vi: 'Không còn gặp bài toán này', en: 'The problem is ours no longer' },
            permission: 'problem.approve',
            reason: 'required',
            effects: ['mailOfficers', 'publish'],
            tone: 'careful',
          },
        },
      },
      left: { label: { vi: 'Đã rút tên', en: 'Left' }, on: {} },
    },
  },
)
