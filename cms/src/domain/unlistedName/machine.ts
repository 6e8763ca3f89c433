import { defineMachine } from '../transitions/machine.ts'
import type { EventDefinition, Guard } from '../transitions/machine.ts'

export type UnlistedNameState = 'open' | 'claimed' | 'merged'

/** What the guards look at. */
export interface UnlistedNameSubject {
  /** Platform of the name; null where none is named. */
  platform: string | null
  /** The offering that the event names, while the public sees it. */
  offering: { platform: string | null; isOwn: boolean } | null
}

const namesOffering: Guard<UnlistedNameSubject> = ({ subject: { platform, offering } }) => {
  const fault = (vi: string, en: string) => ({ field: 'offering', reason: { vi, en } })
  if (!offering) {
    return fault('Hãy chọn một sản phẩm đang công khai.', 'Choose an offering that is public.')
  }
  return platform && offering.platform !== platform
    ? fault(
        'Sản phẩm này thuộc một nền tảng khác với nền tảng mà đơn vị đã ghi.',
        'This offering is of another platform than the one that the organisations named.',
      )
    : undefined
}

const namesOwn: Guard<UnlistedNameSubject> = ({ subject }) =>
  subject.offering?.isOwn
    ? undefined
    : {
        field: 'offering',
        reason: {
          vi: 'Chỉ nhận được cho sản phẩm của chính doanh nghiệp bạn.',
          en: 'Only an offering of your own firm takes it over.',
        },
      }

const merge = {
  to: 'merged',
  label: { vi: 'Gộp vào sản phẩm trong danh mục', en: 'Merge into an offering of the catalogue' },
  permission: 'catalogue.manage',
  asks: 'offering',
  guards: [namesOffering],
  effects: ['mailHolders'],
  tone: 'main',
} satisfies EventDefinition<UnlistedNameState, UnlistedNameSubject>

/**
 * A name that is not in the catalogue: the ministry merges it into an offering, and every adoption and contract that carries
 * it follows; a merge that was wrong is undone. The vendor with its tax code may say which of its offerings it is; the
 * ministry decides.
 */
export const unlistedNameMachine = defineMachine<UnlistedNameSubject, UnlistedNameState>()({
  collection: 'unlistedNames',
  initial: 'open',
  states: {
    open: {
      label: { vi: 'Chưa có trong danh mục', en: 'Not in the catalogue' },
      on: {
        claim: {
          to: 'claimed',
          label: { vi: 'Đây là sản phẩm của chúng tôi', en: 'It is our offering' },
          permission: 'offering.edit',
          asks: 'offering',
          guards: [namesOwn, namesOffering],
          effects: ['mailEditors'],
          tone: 'main',
        },
        merge,
      },
    },
    claimed: {
      label: { vi: 'Doanh nghiệp đã nhận, chờ Bộ', en: 'Claimed by its vendor' },
      on: {
        merge,
        returnClaim: {
          to: 'open',
          label: { vi: 'Không đồng ý', en: 'Do not agree' },
          permission: 'catalogue.manage',
          reason: 'required',
          effects: ['mailHolders'],
          tone: 'careful',
        },
      },
    },
    merged: {
      label: { vi: 'Đã vào danh mục', en: 'In the catalogue' },
      on: {
        undoMerge: {
          to: 'open',
          label: { vi: 'Bỏ gộp', en: 'Undo the merge' },
          permission: 'catalogue.manage',
          reason: 'required',
          effects: ['mailHolders'],
          tone: 'careful',
        },
      },
    },
  },
})
