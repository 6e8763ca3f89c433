import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'

export type VendorApplicationState = 'submitted' | 'verified' | 'rejected'

/** What the guards look at. */
export interface VendorApplicationSubject {
  /** The organisation that has the same tax code already. */
  sameTaxCode: { id: string; name: string } | null
  /** An account with the contact's mail address cannot act for a firm beside its own role. */
  isBarred: boolean
}

const isNew: Guard<VendorApplicationSubject> = ({ subject, input }) => {
  if (subject.isBarred) {
    return {
      field: 'contactEmail',
      reason: {
        vi: 'Địa chỉ thư của đầu mối thuộc một tài khoản đã tắt, hoặc có vai trò không làm thêm cho doanh nghiệp được. Hãy dùng địa chỉ khác.',
        en: 'The contact’s mail address belongs to an account that is switched off, or whose role cannot act for a firm too. Use another address.',
      },
    }
  }
  const { sameTaxCode } = subject
  return sameTaxCode && sameTaxCode.id !== input.organisation
    ? {
        field: 'organisation',
        reason: {
          vi: `Mã số thuế này đã thuộc “${sameTaxCode.name}”. Hãy chọn đơn vị đó.`,
          en: `This tax code belongs to “${sameTaxCode.name}” already. Choose that one.`,
        },
      }
    : undefined
}

/** Application of a vendor: the ministry verifies who it is before it can publish anything. */
export const vendorApplicationMachine = defineMachine<
  VendorApplicationSubject,
  VendorApplicationState
>()({
  collection: 'vendorApplications',
  initial: 'submitted',
  states: {
    submitted: {
      label: { vi: 'Chờ xác minh', en: 'Awaits verification' },
      on: {
        verify: {
          to: 'verified',
          label: { vi: 'Xác minh, mở tài khoản', en: 'Verify and open the account' },
          permission: 'vendorApplication.decide',
          readsVersion: true,
          asks: 'organisationOrNew',
          guards: [isNew],
          tone: 'main',
        },
        reject: {
          to: 'rejected',
          label: { vi: 'Từ chối', en: 'Reject' },
          permission: 'vendorApplication.decide',
          readsVersion: true,
          reason: 'required',
          tone: 'careful',
        },
      },
    },
    verified: { label: { vi: 'Đã xác minh', en: 'Verified' }, on: {} },
    rejected: { label: { vi: 'Đã từ chối', en: 'Rejected' }, on: {} },
  },
})
