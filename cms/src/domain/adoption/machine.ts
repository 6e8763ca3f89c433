import { adoptionLevels } from './adoption.ts'
import type { AdoptionLevel, Milestone } from './adoption.ts'
import { defineMachine } from '../transitions/machine.ts'
import type { EventDefinition, Guard } from '../transitions/machine.ts'
import { dayText } from '../values/day.ts'
import { afterEnd } from '../organisation/afterEnd.ts'
import { enterCatalogue, namingFault } from '../unlistedName/naming.ts'
import type { Naming } from '../unlistedName/naming.ts'
import { corrections } from './correctionMachine.ts'
import { securityFault } from './operation.ts'
import type { SecurityApproval } from './operation.ts'

export type AdoptionState =
  'proposed' | 'rejected' | 'draft' | 'awaitingApproval' | AdoptionLevel | 'ended' | 'withdrawn'

/** What the guards look at. */
export interface AdoptionSubject {
  platform: unknown
  purpose: string | null
  milestones: Pick<Milestone, 'level' | 'date'>[]
  /** The day of the decision that chose what is adopted; null: it comes from no award. */
  awardedOn: string | null
  /** The last day of the organisation that uses it; null while it stands. */
  unitEndedOn: string | null
  /** What is wrong in how a product is named that is not in the catalogue. */
  naming: Naming
  /** The approved security level with its decision. */
  security: SecurityApproval
  /** A correction that waits for the leader, and who proposed it. */
  correction: { by: string } | null
  /** Whether the person acts for the unit for which it was registered by another; null: it registered it itself. */
  isOfUnit: boolean | null
  /** State of another registration of the same product by the same organisation, that still counts. */
  registeredAs: AdoptionState | null
}

/** Registrations in these states stand beside no other of the same product. */
export const uncounted = ['proposed', 'rejected', 'draft', 'ended', 'withdrawn'] as const

/** States of what runs: its use is told, experiences are written, and vulnerabilities are told of. */
export const usedStates = ['deployed', 'inUse'] as const satisfies AdoptionState[]

/** Whether what was adopted works at the organisation: it can be reported on, and experienced. */
export const isUsed = (state: AdoptionState | null | undefined): boolean =>
  usedStates.some((used) => used === state)

/** The same product once more may be right, for another part of the organisation; the leader reads why. */
const isNotRepeated: Guard<AdoptionSubject> = ({ subject, input }) =>
  subject.registeredAs && !input.reason?.trim()
    ? {
        field: 'reason',
        reason: {
          vi: 'Đơn vị đã đăng ký sản phẩm này rồi. Nếu vẫn cần thêm một hồ sơ, hãy ghi lý do.',
          en: 'Your organisation has registered this product already. If it needs another registration, say why.',
        },
      }
    : undefined

const isOfUnit: Guard<AdoptionSubject> = ({ subject }) =>
  subject.isOfUnit
    ? undefined
    : {
        reason: {
          vi: 'Chỉ đơn vị được đăng ký thay mới không nhận được.',
          en: 'Only the unit for which it was registered rejects it.',
        },
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
  return namingFault(subject.naming) ?? securityFault(subject.security)
}

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

const isNotBeforeAward: Guard<AdoptionSubject> = ({ subject: { awardedOn }, input }) =>
  awardedOn && input.date && input.date < awardedOn
    ? {
        field: 'date',
        reason: {
          vi: `Ngày không được trước ngày quyết định chọn nhà cung cấp (${dayText(awardedOn)}).`,
          en: `The date must not be before the vendor was chosen (${dayText(awardedOn, 'en')}).`,
        },
      }
    : undefined

const isWhileUnitStood: Guard<AdoptionSubject> = ({ subject: { unitEndedOn }, input }) =>
  afterEnd(unitEndedOn, input.date, 'date')

const end = {
  to: 'ended',
  label: { vi: 'Kết thúc sử dụng', en: 'End the use' },
  permission: 'adoption.register',
  reason: 'required',
  takesDay: true,
  guards: [isNotBeforeEarlierLevel, isNotBeforeAward],
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

/** The unit for which it was registered says that it is not so. */
const disown = {
  to: 'rejected',
  label: { vi: 'Không nhận đăng ký thay', en: 'Reject what was registered for us' },
  permission: 'adoption.register',
  reason: 'required',
  guards: [isOfUnit],
  effects: ['mailHolders', 'publish'],
  tone: 'careful',
} satisfies EventDefinition<AdoptionState, AdoptionSubject>

const milestone = {
  permission: 'adoption.register',
  milestone: true,
  effects: ['mailLeaders', 'publish'],
  tone: 'main',
} as const

const entered = (to: AdoptionState) => enterCatalogue(to, ['mailOfficers', 'publish'])

/** Adoption (product.md part 4): the agency's leader approves; each level carries its date and evidence. */
export const adoptionMachine = defineMachine<AdoptionSubject, AdoptionState>()({
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
          guards: [isComplete, isNotRepeated],
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
          takesUp: 'submit',
          guards: [isNotBeforeAward, isWhileUnitStood],
          effects: ['mailRegistrant', 'mailUnit', 'publish'],
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
        disown,
        ...entered('awaitingApproval'),
      },
    },
    announced: {
      label: adoptionLevels.labels.announced,
      isPublic: true,
      on: {
        ...corrections('announced'),
        ...entered('announced'),
        disown,
        contract: {
          ...milestone,
          to: 'contracted',
          label: { vi: 'Ghi nhận đã ký hợp đồng', en: 'Record the contract' },
          asks: 'contractPrice',
          guards: [isNotBeforeEarlierLevel, isNotBeforeAward],
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
        ...entered('contracted'),
        disown,
        deploy: {
          ...milestone,
          to: 'deployed',
          label: { vi: 'Ghi nhận đã triển khai', en: 'Record the deployment' },
          guards: [isNotBeforeEarlierLevel, isNotBeforeAward],
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
        ...entered('deployed'),
        disown,
        startUse: {
          ...milestone,
          to: 'inUse',
          label: { vi: 'Ghi nhận đang sử dụng', en: 'Record the use' },
          guards: [isNotBeforeEarlierLevel, isNotBeforeAward],
          effects: [...milestone.effects],
        },
        end,
      },
    },
    inUse: {
      label: adoptionLevels.labels.inUse,
      isPublic: true,
      on: { ...corrections('inUse'), ...entered('inUse'), disown, end },
    },
    ended: {
      label: { vi: 'Đã kết thúc', en: 'Ended' },
      isPublic: true,
      on: { ...corrections('ended'), ...entered('ended') },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
