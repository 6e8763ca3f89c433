import { defineMachine } from '../transitions/machine.ts'
import type { Guard, Refusal, TransitionInput } from '../transitions/machine.ts'
import type { Label } from '../language/language.ts'
import { afterEnd } from '../organisation/afterEnd.ts'
import { dayText } from '../values/day.ts'
import { isPast, requestStatus, requestStatuses } from './quotationRequest.ts'
import { exactMomentText, momentText } from './requestFaults.ts'

export type QuotationRequestState =
  | 'draft'
  | 'submitted'
  | 'published'
  | 'opened'
  | 'awaitingDecision'
  | 'awarded'
  | 'noneSuitable'
  | 'cancelled'

/** What the guards look at. */
export interface QuotationRequestSubject {
  /** The server's clock (ISO 8601 instant). */
  now: string
  deadline: string | null
  /** The last day of the agency; null while it stands. */
  endedOn: string | null
  /** Why the request as it stands cannot be sent in or published. */
  fault: Refusal | undefined
  /** An amendment waits for the leader, why it cannot hold, and to whom it gives a new key. */
  amendment: { fault: Refusal | undefined; custodians: string[] | undefined } | null
  /** Why the custodians that an amendment names cannot be relied on. */
  custodianFault: Refusal | undefined
  /** Why the key is not to be had now: too few custodians, no key on the server. */
  keyFault: Refusal | undefined
  /** Sealed quotations, for the award after the opening. */
  quotations: { id: string; isOpened: boolean }[]
  /** The day in Việt Nam on which the quotations were opened. */
  openedOn: string | null
  /** The award that is proposed: the chosen quotation, or none. */
  award: { chosen: string | null } | null
  sealing: string
  /** Ids of the custodians, and how many of them suffice. */
  custodians: string[]
}

const isWhole: Guard<QuotationRequestSubject> = ({ subject }) => subject.fault

const agencyStands: Guard<QuotationRequestSubject> = ({ subject: { endedOn }, today }) =>
  afterEnd(endedOn, today)

/** The key of the strong mode comes from the leader's browser, with one share for each custodian. */
const bringsKey: Guard<QuotationRequestSubject> = ({ subject, input }) => {
  if (subject.sealing !== 'custodians') return undefined
  return isForEach(subject.custodians, input) ? undefined : noKey
}

/** An amendment that names custodians comes with a new key for them. */
const bringsNewKey: Guard<QuotationRequestSubject> = ({
  subject: { amendment, custodianFault },
  input,
}) =>
  !amendment?.custodians
    ? undefined
    : (custodianFault ?? (isForEach(amendment.custodians, input) ? undefined : noKey))

const noKey: Refusal = {
  field: 'sealingKey',
  reason: {
    vi: 'Khóa niêm phong phải được tạo trong trình duyệt của người duyệt, mỗi người giữ khóa một phần.',
    en: 'The sealing key is made in the browser of who approves, with a share for each custodian.',
  },
}

function isForEach(custodians: string[], { sealingKey }: TransitionInput): boolean {
  const holders = sealingKey?.shares.map(({ custodian }) => custodian) ?? []
  return holders.length === custodians.length && custodians.every((id) => holders.includes(id))
}

const beforeDeadline: Guard<QuotationRequestSubject> = ({ subject: { deadline, now } }) => {
  if (deadline && !isPast(deadline, now)) return undefined
  const moment = deadline ? momentText(deadline) : { vi: '', en: '' }
  return {
    reason: {
      vi: `Đã hết hạn nộp lúc ${moment.vi}, không sửa đổi được nữa.`,
      en: `The deadline passed at ${moment.en}; nothing can be amended any more.`,
    },
  }
}

const afterDeadline: Guard<QuotationRequestSubject> = ({ subject: { deadline, now } }) => {
  if (deadline && isPast(deadline, now)) return undefined
  const [until, clock] = [
    deadline ? momentText(deadline) : { vi: '', en: '' },
    exactMomentText(now),
  ]
  return {
    reason: {
      vi: `Chưa đến hạn: báo giá chỉ mở được từ ${until.vi}. Đồng hồ máy chủ đang là ${clock.vi}.`,
      en: `Not yet: quotations are opened from ${until.en}. The server’s clock says ${clock.en}.`,
    },
  }
}

const hasKey: Guard<QuotationRequestSubject> = ({ subject }) => subject.keyFault

const custodiansHold: Guard<QuotationRequestSubject> = ({ subject, input }) => {
  if (!input.amendment?.custodians) return undefined
  return subject.sealing === 'custodians'
    ? subject.custodianFault
    : {
        field: 'custodians',
        reason: {
          vi: 'Yêu cầu này do máy chủ niêm phong, không có người giữ khóa.',
          en: 'The server seals this request; there are no custodians.',
        },
      }
}

const bringsAmendment: Guard<QuotationRequestSubject> = ({ input }) => {
  const { amendment } = input
  if (!amendment) {
    return { field: 'need', reason: { vi: 'Hãy ghi điều sửa đổi.', en: 'Say what is amended.' } }
  }
  if (amendment.custodians && amendment.keepsQuotations) {
    return {
      field: 'keepsQuotations',
      reason: {
        vi: 'Khóa niêm phong được thay, nên báo giá đã nộp phải được niêm phong lại.',
        en: 'There is a new key, so quotations handed in before must be sealed anew.',
      },
    }
  }
  return (amendment.lines ?? amendment.questions) && amendment.keepsQuotations
    ? {
        field: 'keepsQuotations',
        reason: {
          vi: 'Khối lượng hoặc câu hỏi đã đổi, nên báo giá đã nộp phải được gửi lại.',
          en: 'Lines or questions change, so quotations handed in before must be sent again.',
        },
      }
    : undefined
}

const amendmentWaits: Guard<QuotationRequestSubject> = ({ subject: { amendment } }) =>
  amendment
    ? amendment.fault
    : { reason: { vi: 'Không có sửa đổi nào đang chờ.', en: 'No amendment waits.' } }

/** Each quotation but the chosen one has its reason, and the chosen one could be opened. */
const hasReasons: Guard<QuotationRequestSubject> = ({ subject, input }) => {
  const { award } = input
  if (!award) {
    return { field: 'award', reason: { vi: 'Hãy ghi kết quả.', en: 'Write the result.' } }
  }
  const { chosen, reasons } = award
  if (chosen && !subject.quotations.some(({ id, isOpened }) => id === chosen && isOpened)) {
    return {
      field: 'chosen',
      reason: {
        vi: 'Chỉ chọn được một báo giá đã mở của yêu cầu này.',
        en: 'Only an opened quotation of this request can be chosen.',
      },
    }
  }
  const left = subject.quotations.find(
    ({ id }) => id !== chosen && !reasons.some(({ quotation }) => quotation === id),
  )
  return left
    ? {
        field: `reasons.${left.id}`,
        reason: {
          vi: 'Mỗi báo giá không được chọn cần một lý do.',
          en: 'Each quotation that is not chosen needs a reason.',
        },
      }
    : undefined
}

/** What was not open yet was not decided on. */
const notBeforeOpening: Guard<QuotationRequestSubject> = ({ subject: { openedOn }, input }) =>
  openedOn && input.date && input.date < openedOn
    ? {
        field: 'date',
        reason: {
          vi: `Ngày quyết định không được trước ngày mở báo giá (${dayText(openedOn)}).`,
          en: `The day of the decision must not lie before the opening (${dayText(openedOn, 'en')}).`,
        },
      }
    : undefined

const oneIsChosen: Guard<QuotationRequestSubject> = ({ subject }) =>
  subject.award?.chosen
    ? undefined
    : {
        reason: {
          vi: 'Đề xuất là không có báo giá phù hợp.',
          en: 'The proposal is that none is suitable.',
        },
      }

const noneIsChosen: Guard<QuotationRequestSubject> = ({ subject }) =>
  subject.award && !subject.award.chosen
    ? undefined
    : { reason: { vi: 'Đề xuất là chọn một báo giá.', en: 'The proposal is to choose one.' } }

const cancel = {
  to: 'cancelled',
  label: { vi: 'Hủy yêu cầu báo giá', en: 'Cancel the request' },
  permission: 'quotationRequest.approve',
  readsVersion: true,
  reason: 'required',
  effects: ['mailOfficers', 'mailInvited', 'publish'],
  tone: 'careful',
} as const

const proposeCancel = {
  label: { vi: 'Đề nghị hủy', en: 'Ask to cancel' },
  permission: 'quotationRequest.prepare',
  reason: 'required',
  effects: ['mailLeaders'],
  tone: 'careful',
} as const

/**
 * Request for quotations: an officer writes, a leader publishes the version read. That it is closed follows from
 * the server's clock and its deadline; no event says it.
 */
export const quotationRequestMachine = defineMachine<
  QuotationRequestSubject,
  QuotationRequestState
>()({
  collection: 'quotationRequests',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Đang lập', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Trình lãnh đạo', en: 'Send to the leader' },
          permission: 'quotationRequest.prepare',
          guards: [isWhole, agencyStands],
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
          label: { vi: 'Duyệt và công bố', en: 'Approve and publish' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          takesUp: 'submit',
          asks: 'sealingKey',
          guards: [isWhole, agencyStands, bringsKey],
          effects: ['mailOfficers', 'mailInvited', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
      },
    },
    published: {
      label: { vi: 'Đã công bố', en: 'Published' },
      isPublic: true,
      on: {
        amend: {
          to: 'published',
          label: { vi: 'Trình sửa đổi', en: 'Propose an amendment' },
          permission: 'quotationRequest.prepare',
          reason: 'required',
          asks: 'amendment',
          guards: [beforeDeadline, bringsAmendment, custodiansHold],
          effects: ['mailLeaders'],
        },
        approveAmendment: {
          to: 'published',
          label: { vi: 'Duyệt sửa đổi', en: 'Approve the amendment' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          takesUp: 'amend',
          asks: 'sealingKey',
          guards: [beforeDeadline, amendmentWaits, bringsNewKey],
          effects: ['mailOfficers', 'mailInvited', 'publish'],
          tone: 'main',
        },
        rejectAmendment: {
          to: 'published',
          label: { vi: 'Không duyệt sửa đổi', en: 'Reject the amendment' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          reason: 'required',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
        open: {
          to: 'opened',
          label: { vi: 'Mở báo giá', en: 'Open the quotations' },
          permission: 'quotation.open',
          guards: [afterDeadline, hasKey],
          effects: ['mailLeaders', 'mailOfficers', 'mailQuoting', 'publish'],
          tone: 'main',
        },
        openByFiles: {
          to: 'opened',
          label: { vi: 'Mở bằng tệp của doanh nghiệp', en: 'Open by the vendors’ files' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          reason: 'required',
          guards: [afterDeadline],
          effects: ['mailLeaders', 'mailOfficers', 'mailQuoting', 'publish'],
          tone: 'careful',
        },
        proposeCancel: { to: 'published', ...proposeCancel },
        cancel,
      },
    },
    opened: {
      label: { vi: 'Đã mở báo giá', en: 'Opened' },
      isPublic: true,
      on: {
        proposeAward: {
          to: 'awaitingDecision',
          label: { vi: 'Trình kết quả lựa chọn', en: 'Propose the result' },
          permission: 'quotationRequest.prepare',
          asks: 'award',
          guards: [hasReasons],
          effects: ['mailLeaders'],
          tone: 'main',
        },
        proposeCancel: { to: 'opened', ...proposeCancel },
        cancel,
      },
    },
    awaitingDecision: {
      label: { vi: 'Chờ quyết định', en: 'Awaits the decision' },
      isPublic: true,
      on: {
        award: {
          to: 'awarded',
          label: { vi: 'Phê duyệt kết quả', en: 'Approve the result' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          takesUp: 'proposeAward',
          milestone: true,
          guards: [oneIsChosen, notBeforeOpening],
          effects: ['mailOfficers', 'publish'],
          tone: 'main',
        },
        declareNone: {
          to: 'noneSuitable',
          label: { vi: 'Phê duyệt: không có báo giá phù hợp', en: 'Approve: none is suitable' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          takesUp: 'proposeAward',
          milestone: true,
          guards: [noneIsChosen, notBeforeOpening],
          effects: ['mailOfficers', 'publish'],
          tone: 'main',
        },
        returnAward: {
          to: 'opened',
          label: { vi: 'Trả lại kết quả', en: 'Send the result back' },
          permission: 'quotationRequest.approve',
          readsVersion: true,
          reason: 'required',
          effects: ['mailOfficers'],
          tone: 'careful',
        },
        cancel,
      },
    },
    awarded: { label: { vi: 'Đã có kết quả', en: 'Awarded' }, isPublic: true, on: {} },
    noneSuitable: {
      label: { vi: 'Không có báo giá phù hợp', en: 'None suitable' },
      isPublic: true,
      on: {},
    },
    cancelled: { label: { vi: 'Đã hủy', en: 'Cancelled' }, isPublic: true, on: {} },
  },
})

/** States of which their agency reads more than the public status tells. */
const ownStates = ['draft', 'submitted', 'awaitingDecision'] as const

/** Where a request stands at an instant, as the desk and the files of lists say it. */
export function requestStanding(
  { state, deadline }: { state: string; deadline: string },
  now: string,
): Label {
  const own = ownStates.find((one) => one === state)
  return own
    ? quotationRequestMachine.states[own].label
    : requestStatuses.labels[requestStatus({ state, deadline }, now)]
}
