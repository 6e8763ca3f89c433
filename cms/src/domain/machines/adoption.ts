import { adoptionLevels } from '../adoption.ts'
import type { AdoptionLevel, Milestone } from '../adoption.ts'
import { defineMachine } from '../machine.ts'
import type { EventDefinition, Guard } from '../machine.ts'

export type AdoptionState =
  'proposed' | 'rejected' | 'draft' | 'awaitingApproval' | AdoptionLevel | 'ended' | 'withdrawn'

/** What the guards look at. */
export interface AdoptionSubject {
  platform: unknown
  purpose: string | null
  submittedBy: string | null
  milestones: Pick<Milestone, 'level' | 'date'>[]
  /** A correction that waits for the leader, and who proposed it. */
  correction: { by: string } | null
}

const isComplete: Guard<AdoptionSubject> = ({ subject }) => {
  if (!subject.platform) {
    return { field: 'platform', reason: { vi: 'Hãy chọn nền tảng.', en: 'Choose a platform.' } }
  }
  if (!subject.purpose?.trim()) {
    return {
      field: 'purpose',
      reason: { vi: 'Hãy viết mục đích sử dụng.', en: 'Write what it is used for.' },
    }
  }
  return undefined
}

/** An approval is a second pair of eyes: whoever sent it in does not approve it. */
const isNotOwnSubmission: Guard<AdoptionSubject> = ({ subject, user }) =>
  subject.submittedBy === user.id
    ? {
        reason: {
          vi: 'Bạn là người trình hồ sơ này nên không thể tự duyệt.',
          en: 'You sent this in, so you cannot approve it yourself.',
        },
      }
    : undefined

const isNotBeforeEarlierLevel: Guard<AdoptionSubject> = ({ subject, input }) => {
  const last = subject.milestones
    .map(({ date }) => date.slice(0, 10))
    .sort()
    .at(-1)
  return last && input.date && input.date < last
    ? {
        field: 'date',
        reason: {
          vi: 'Ngày phải bằng hoặc sau ngày của mức trước.',
          en: 'The date must not be before that of the level before.',
        },
      }
    : undefined
}

/** A correction says what is wrong: the purpose, or a level that was reached, with days in their order. */
const namesCorrection: Guard<AdoptionSubject> = ({ subject, input, today }) => {
  const fault = (field: string, vi: string, en: string) => ({ field, reason: { vi, en } })
  const { correction } = input
  const { level, purpose, date, evidence, validUntil, files } = correction ?? {}
  if (subject.correction) {
    return fault(
      'correction',
      'Đã có một đề nghị đính chính chờ lãnh đạo duyệt.',
      'A correction awaits the leader already.',
    )
  }
  const ofLevel = [date, evidence, validUntil, files?.length].some(Boolean)
  if (!purpose && !ofLevel) {
    return fault('correction', 'Hãy ghi nội dung đúng.', 'Say what it should be.')
  }
  const at = subject.milestones.findIndex((milestone) => milestone.level === level)
  if (ofLevel && at === -1) {
    return fault('correction.level', 'Hãy chọn một mức đã đạt.', 'Choose a level that was reached.')
  }
  const day = date ?? subject.milestones[at]?.date.slice(0, 10)
  if (date && date > today) {
    return fault(
      'correction.date',
      'Ngày không được ở tương lai.',
      'The date must not be in the future.',
    )
  }
  const before = subject.milestones[at - 1]?.date.slice(0, 10)
  const after = subject.milestones[at + 1]?.date.slice(0, 10)
  if (date && ((before && date < before) || (after && date > after))) {
    return fault(
      'correction.date',
      'Ngày phải nằm giữa ngày của mức trước và mức sau.',
      'The date must lie between those of the levels before and after.',
    )
  }
  return validUntil && day && validUntil < day
    ? fault(
        'correction.validUntil',
        'Hạn hiệu lực phải sau ngày đạt mức.',
        'The expiry must be after the date of the level.',
      )
    : undefined
}

const hasCorrection: Guard<AdoptionSubject> = ({ subject, user }) => {
  if (!subject.correction) {
    return { reason: { vi: 'Không có đề nghị đính chính nào.', en: 'No correction is proposed.' } }
  }
  return subject.correction.by === user.id
    ? {
        reason: {
          vi: 'Bạn là người đề nghị đính chính nên không thể tự duyệt.',
          en: 'You proposed this correction, so you cannot approve it yourself.',
        },
      }
    : undefined
}

/** A published mistake is corrected: one proposes with a reason, the leader approves; the old value stays to be seen. */
function corrections<State extends AdoptionState>(state: State) {
  const decision = { to: state, permission: 'adoption.approve', readsVersion: true } as const
  return {
    correct: {
      to: state,
      label: { vi: 'Đề nghị đính chính', en: 'Propose a correction' },
      permission: 'adoption.register',
      reason: 'required',
      asks: 'correction',
      guards: [namesCorrection],
      effects: ['mailLeaders'],
    },
    approveCorrection: {
      ...decision,
      label: { vi: 'Duyệt đính chính', en: 'Approve the correction' },
      guards: [hasCorrection],
      effects: ['mailOfficers', 'publish'],
      tone: 'main',
    },
    rejectCorrection: {
      ...decision,
      label: { vi: 'Không đồng ý đính chính', en: 'Reject the correction' },
      reason: 'required',
      guards: [hasCorrection],
      effects: ['mailOfficers'],
      tone: 'careful',
    },
  } satisfies Record<string, EventDefinition<AdoptionState, AdoptionSubject>>
}

const end = {
  to: 'ended',
  label: { vi: 'Kết thúc sử dụng', en: 'End the use' },
  permission: 'adoption.register',
  reason: 'required',
  takesDay: true,
  guards: [isNotBeforeEarlierLevel],
  effects: ['mailLeaders', 'publish'],
  tone: 'careful',
} satisfies EventDefinition<AdoptionState, AdoptionSubject>

const withdraw = {
  to: 'withdrawn',
  label: { vi: 'Rút hồ sơ', en: 'Withdraw' },
  permission: 'adoption.register',
  reason: 'required',
  effects: [],
  tone: 'careful',
} as const

const milestone = {
  permission: 'adoption.register',
  milestone: true,
  effects: ['mailLeaders', 'publish'],
  tone: 'main',
} as const

/** Adoption (product.md part 4): the agency's leader approves; each level carries its date and evidence. */
export const adoptionMachine = defineMachine<AdoptionSubject>()<AdoptionState>({
  collection: 'adoptions',
  initial: 'draft',
  states: {
    /** A vendor says that an agency uses its offering; only the agency makes it a record of its own. */
    proposed: {
      label: { vi: 'Doanh nghiệp đề xuất', en: 'Proposed by the vendor' },
      on: {
        confirm: {
          to: 'draft',
          label: { vi: 'Đúng, lập hồ sơ', en: 'Confirm and continue' },
          permission: 'adoption.register',
          effects: ['mailProposer'],
          tone: 'main',
        },
        reject: {
          to: 'rejected',
          label: { vi: 'Không đúng, từ chối', en: 'Reject' },
          permission: 'adoption.register',
          reason: 'required',
          effects: ['mailProposer'],
          tone: 'careful',
        },
        retract: {
          to: 'withdrawn',
          label: { vi: 'Rút đề xuất', en: 'Retract the proposal' },
          permission: 'adoption.propose',
          effects: [],
          tone: 'careful',
        },
      },
    },
    rejected: { label: { vi: 'Đơn vị từ chối', en: 'Rejected by the agency' }, on: {} },
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        submit: {
          to: 'awaitingApproval',
          label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' },
          permission: 'adoption.register',
          guards: [isComplete],
          effects: ['mailLeaders'],
          tone: 'main',
        },
        withdraw: { ...withdraw, effects: [] },
      },
    },
    awaitingApproval: {
      label: { vi: 'Chờ lãnh đạo duyệt', en: 'Awaiting approval' },
      on: {
        approve: {
          to: 'announced',
          label: { vi: 'Duyệt và công bố', en: 'Approve and announce' },
          permission: 'adoption.approve',
          readsVersion: true,
          milestone: true,
          guards: [isNotOwnSubmission],
          effects: ['mailRegistrant', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'adoption.approve',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailRegistrant'],
          tone: 'careful',
        },
        withdraw: { ...withdraw, effects: ['mailLeaders'] },
      },
    },
    announced: {
      label: adoptionLevels.labels.announced,
      isPublic: true,
      on: {
        ...corrections('announced'),
        contract: {
          ...milestone,
          to: 'contracted',
          label: { vi: 'Ghi nhận đã ký hợp đồng', en: 'Record the contract' },
          guards: [isNotBeforeEarlierLevel],
          effects: [...milestone.effects],
        },
        end,
      },
    },
    contracted: {
      label: adoptionLevels.labels.contracted,
      isPublic: true,
      on: {
        ...corrections('contracted'),
        deploy: {
          ...milestone,
          to: 'deployed',
          label: { vi: 'Ghi nhận đã triển khai', en: 'Record the deployment' },
          guards: [isNotBeforeEarlierLevel],
          effects: [...milestone.effects],
        },
        end,
      },
    },
    deployed: {
      label: adoptionLevels.labels.deployed,
      isPublic: true,
      on: {
        ...corrections('deployed'),
        startUse: {
          ...milestone,
          to: 'inUse',
          label: { vi: 'Ghi nhận đang sử dụng', en: 'Record the use' },
          guards: [isNotBeforeEarlierLevel],
          effects: [...milestone.effects],
        },
        end,
      },
    },
    inUse: {
      label: adoptionLevels.labels.inUse,
      isPublic: true,
      on: { ...corrections('inUse'), end },
    },
    ended: {
      label: { vi: 'Đã kết thúc', en: 'Ended' },
      isPublic: true,
      on: { ...corrections('ended') },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
