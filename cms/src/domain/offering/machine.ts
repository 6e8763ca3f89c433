import type { FieldFault } from '../field/fieldFaults.ts'
import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type OfferingState = 'draft' | 'submitted' | 'approved' | 'suspended' | 'withdrawn'

/** What the guards look at. */
export interface OfferingSubject {
  /** What is still missing or wrong, in the order of the form. */
  faults: FieldFault[]
  /** An approved version stands in public while this one is written. */
  isPublic: boolean
  /** Row ids of the plans that are public. */
  plans: string[]
}

const isComplete: Guard<OfferingSubject> = ({ subject }) => {
  const [first] = subject.faults
  if (!first) return undefined
  const missing = subject.faults.filter(({ isMissing }) => isMissing)
  const { field, reason } = first
  if (missing.length === 0) return { field, reason }
  return {
    field: missing[0]?.field ?? field,
    reason: {
      vi: `Còn thiếu: ${missing.map(({ label }) => label.vi).join(', ')}.`,
      en: `Still missing: ${missing.map(({ label }) => label.en).join(', ')}.`,
    },
  }
}

const hasPublicVersion: Guard<OfferingSubject> = ({ subject }) =>
  subject.isPublic
    ? undefined
    : {
        reason: {
          vi: 'Chưa có phiên bản nào công khai.',
          en: 'No version is public yet.',
        },
      }

const namesKnownPlans: Guard<OfferingSubject> = ({ subject, input }) => {
  const named = Object.keys(input.prices ?? {})
  if (named.length === 0) {
    return {
      field: 'prices',
      reason: { vi: 'Hãy nhập ít nhất một giá mới.', en: 'Enter at least one new price.' },
    }
  }
  return named.every((id) => subject.plans.includes(id))
    ? undefined
    : {
        field: 'prices',
        reason: {
          vi: 'Có gói không còn trong phiên bản công khai. Hãy tải lại trang.',
          en: 'A plan is no longer in the public version. Reload the page.',
        },
      }
}

/** A price takes effect at once, whatever happens to the version that is being written or reviewed. */
const changePrices = <To extends OfferingState>(to: To) => ({
  to,
  label: { vi: 'Đổi giá', en: 'Change prices' },
  permission: 'offering.edit' as const,
  asks: 'prices' as const,
  guards: [hasPublicVersion, namesKnownPlans],
  effects: ['publish' as const],
})

/** Offering review: while a next version is edited and reviewed, the approved one stays public. */
export const offeringReviewMachine = defineMachine<OfferingSubject, OfferingState>()({
  collection: 'offerings',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        submit: {
          to: 'submitted',
          label: { vi: 'Gửi duyệt', en: 'Send for review' },
          permission: 'offering.edit',
          guards: [isComplete],
          effects: ['mailReviewers'],
          tone: 'main',
        },
        changePrices: changePrices('draft'),
        discard: {
          to: 'approved',
          label: { vi: 'Bỏ phiên bản đang soạn', en: 'Discard this version' },
          permission: 'offering.edit',
          guards: [hasPublicVersion],
          effects: [],
          tone: 'careful',
        },
      },
    },
    submitted: {
      label: { vi: 'Chờ duyệt', en: 'Under review' },
      on: {
        approve: {
          to: 'approved',
          label: { vi: 'Duyệt và công khai', en: 'Approve and publish' },
          permission: 'offering.review',
          readsVersion: true,
          effects: ['mailVendor', 'publish'],
          tone: 'main',
        },
        sendBack: {
          to: 'draft',
          label: { vi: 'Trả lại', en: 'Send back' },
          permission: 'offering.review',
          readsVersion: true,
          sendsBack: true,
          reason: 'orFields',
          effects: ['mailVendor'],
          tone: 'careful',
        },
        recall: {
          to: 'draft',
          label: { vi: 'Lấy lại để sửa', en: 'Take back to edit' },
          permission: 'offering.edit',
          effects: [],
        },
        changePrices: changePrices('submitted'),
      },
    },
    approved: {
      label: { vi: 'Đã công khai', en: 'Published' },
      isPublic: true,
      on: {
        confirm: {
          to: 'approved',
          label: { vi: 'Xác nhận thông tin còn đúng', en: 'Confirm that it still holds' },
          permission: 'offering.edit',
          effects: ['publish'],
        },
        changePrices: changePrices('approved'),
        revise: {
          to: 'draft',
          label: { vi: 'Soạn phiên bản mới', en: 'Write a new version' },
          permission: 'offering.edit',
          effects: [],
        },
        suspend: {
          to: 'suspended',
          label: { vi: 'Tạm ngừng công khai', en: 'Suspend' },
          permission: 'offering.suspend',
          readsVersion: true,
          reason: 'required',
          effects: ['mailVendor', 'publish'],
          tone: 'careful',
        },
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Rút sản phẩm', en: 'Withdraw' },
          permission: 'offering.edit',
          reason: 'required',
          effects: ['mailReviewers', 'publish'],
          tone: 'careful',
        },
      },
    },
    suspended: {
      label: { vi: 'Tạm ngừng', en: 'Suspended' },
      on: {
        reinstate: {
          to: 'approved',
          label: { vi: 'Công khai lại', en: 'Reinstate' },
          permission: 'offering.suspend',
          readsVersion: true,
          reason: 'required',
          effects: ['mailVendor', 'publish'],
        },
      },
    },
    withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, on: {} },
  },
})
