import { defineMachine } from '../transitions/machine.ts'
import type { Guard, Refusal } from '../transitions/machine.ts'
import { isPast } from '../quotationRequest/quotationRequest.ts'
import { exactMomentText } from '../quotationRequest/requestFaults.ts'

export type QuotationState = 'draft' | 'sealed' | 'withdrawn' | 'opened' | 'unopened'

/** What the guards look at. */
export interface QuotationSubject {
  /** The server's clock (ISO 8601 instant): when what is handed in was received. */
  now: string
  requestState: string
  deadline: string
  requestVersion: number
  /** The version in which lines or questions last changed. */
  linesVersion: number
  /** The version that the sealed content answers; null before it is sealed. */
  contentVersion: number | null
  isInvited: boolean
  /** Why what was sent is not what it says it is. */
  sealedFault: Refusal | undefined
  /** Why the opening file does not fit; undefined when it fits. */
  fileFault: Refusal | undefined
}

const isOpenStill: Guard<QuotationSubject> = ({ subject }) => {
  const { now, requestState, deadline } = subject
  if (requestState !== 'published') {
    return {
      reason: {
        vi: 'Yêu cầu báo giá này không còn nhận báo giá.',
        en: 'This request takes no quotations any more.',
      },
    }
  }
  if (!isPast(deadline, now)) return undefined
  const [until, came] = [exactMomentText(deadline), exactMomentText(now)]
  return {
    field: 'deadline',
    reason: {
      vi: `Quá hạn: báo giá đến máy chủ lúc ${came.vi}, hạn nộp là trước ${until.vi}. Không thay đổi được nữa.`,
      en: `Too late: it reached the server at ${came.en}, and the deadline was ${until.en}. Nothing can be changed any more.`,
    },
  }
}

const isInvited: Guard<QuotationSubject> = ({ subject }) =>
  subject.isInvited
    ? undefined
    : {
        reason: {
          vi: 'Doanh nghiệp chưa được mời. Hãy gửi đề nghị được mời ở trang yêu cầu.',
          en: 'Your firm is not invited. Ask to be on the page of the request.',
        },
      }

const isWhole: Guard<QuotationSubject> = ({ subject, input }) => {
  if (!input.sealed) {
    return {
      field: 'sealed',
      reason: { vi: 'Chưa có báo giá được niêm phong.', en: 'No sealed quotation was sent.' },
    }
  }
  if (input.sealed.requestVersion !== subject.requestVersion) {
    return {
      field: 'requestVersion',
      reason: {
        vi: 'Yêu cầu vừa được sửa đổi. Hãy tải lại, đọc bản mới rồi niêm phong lại.',
        en: 'The request has just been amended. Reload, read it and seal anew.',
      },
    }
  }
  return subject.sealedFault
}

const fitsStill: Guard<QuotationSubject> = ({ subject }) =>
  (subject.contentVersion ?? 0) >= subject.linesVersion
    ? undefined
    : {
        reason: {
          vi: 'Khối lượng hoặc câu hỏi đã đổi: hãy gửi báo giá mới.',
          en: 'Lines or questions have changed: send a new quotation.',
        },
      }

const isClosed: Guard<QuotationSubject> = ({ subject }) =>
  isPast(subject.deadline, subject.now)
    ? undefined
    : {
        reason: {
          vi: 'Chưa đến hạn: đừng gửi nội dung báo giá cho ai trước giờ mở.',
          en: 'Not yet: give what is in the quotation to nobody before the opening.',
        },
      }

const fileFits: Guard<QuotationSubject> = ({ subject }) => subject.fileFault

const seal = {
  to: 'sealed',
  permission: 'quotation.submit',
  asks: 'sealed',
  guards: [isOpenStill, isInvited, isWhole],
  tone: 'main',
} as const

/** Quotation: sealed by its vendor, replaced or withdrawn until the deadline, opened with all the others. */
export const quotationMachine = defineMachine<QuotationSubject, QuotationState>()({
  collection: 'quotations',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Chưa nộp', en: 'Not handed in' },
      on: { seal: { ...seal, label: { vi: 'Niêm phong và nộp', en: 'Seal and hand in' } } },
    },
    sealed: {
      label: { vi: 'Đã niêm phong', en: 'Sealed' },
      on: {
        replace: { ...seal, label: { vi: 'Nộp bản thay thế', en: 'Replace it' } },
        confirm: {
          to: 'sealed',
          label: { vi: 'Xác nhận giữ nguyên', en: 'Confirm it as it is' },
          permission: 'quotation.submit',
          guards: [isOpenStill, fitsStill],
        },
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Rút báo giá', en: 'Withdraw it' },
          permission: 'quotation.submit',
          guards: [isOpenStill],
          tone: 'careful',
        },
        giveFile: {
          to: 'sealed',
          label: { vi: 'Nộp tệp mở của mình', en: 'Hand in the opening file' },
          permission: 'quotation.submit',
          asks: 'openingFile',
          guards: [isClosed, fileFits],
        },
      },
    },
    withdrawn: {
      label: { vi: 'Đã rút', en: 'Withdrawn' },
      on: {
        seal: { ...seal, label: { vi: 'Niêm phong và nộp lại', en: 'Seal and hand in again' } },
      },
    },
    opened: { label: { vi: 'Đã mở', en: 'Opened' }, on: {} },
    unopened: { label: { vi: 'Không mở được', en: 'Could not be opened' }, on: {} },
  },
})
