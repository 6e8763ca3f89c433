import { defineMachine } from '../transitions/machine.ts'
import type { Guard } from '../transitions/machine.ts'
import type { ContentPage } from './page.ts'

export type PageState = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/** What the guards look at. */
export interface PageSubject {
  kind: ContentPage['kind'] | null
  screen: ContentPage['screen']
  /** Title of another public help of that screen. */
  otherHelp: string | null
  /** Whether an earlier text of it is public. */
  isPublic: boolean
  /** Whether the instant at which it is to be published is still to come; null without one. */
  isAhead: boolean | null
  /** Addresses of this site in its text behind which there is no page. */
  leadNowhere: string[]
}

const fits: Guard<PageSubject> = ({ subject: { kind, screen, otherHelp, leadNowhere } }) => {
  if (kind === 'help' && !screen) {
    return {
      field: 'screen',
      reason: {
        vi: 'Hãy chọn màn hình mà trợ giúp này đứng cạnh.',
        en: 'Choose the screen beside which this help stands.',
      },
    }
  }
  if (kind !== 'help' && screen) {
    return {
      field: 'screen',
      reason: {
        vi: 'Chỉ trợ giúp mới đứng cạnh một màn hình: hãy bỏ chọn.',
        en: 'Help alone stands beside a screen: choose none.',
      },
    }
  }
  if (otherHelp !== null) {
    return {
      field: 'screen',
      reason: {
        vi: `Màn hình này đã có trợ giúp “${otherHelp}”. Hãy soạn bản mới của trợ giúp đó.`,
        en: `This screen has the help “${otherHelp}” already. Write a new text of that one.`,
      },
    }
  }
  const [address] = leadNowhere
  return address === undefined
    ? undefined
    : {
        field: 'body',
        reason: {
          vi: `Nội dung dẫn tới “${address}”, nhưng trang công khai không có địa chỉ này.`,
          en: `The text links to “${address}”, and the public site has no such address.`,
        },
      }
}

const isAhead: Guard<PageSubject> = ({ subject }) =>
  subject.isAhead
    ? undefined
    : {
        field: 'publishAt',
        reason:
          subject.isAhead === null
            ? {
                vi: 'Hãy chọn ngày giờ đăng ở mục “Đăng lúc”, rồi lưu.',
                en: 'Choose a day and hour in “Publish at”, and save.',
              }
            : {
                vi: 'Ngày giờ ở mục “Đăng lúc” đã qua.',
                en: 'The day and hour in “Publish at” have passed.',
              },
      }

const hasPublicText: Guard<PageSubject> = ({ subject }) =>
  subject.isPublic
    ? undefined
    : {
        reason: {
          vi: 'Trang chưa có bản công khai nào để quay lại.',
          en: 'There is no public text to go back to.',
        },
      }

const publish = {
  to: 'published' as const,
  label: { vi: 'Đăng ngay', en: 'Publish now' },
  permission: 'page.edit' as const,
  guards: [fits],
  effects: ['publish' as const],
}

/** A page of text: written, published now or at a day and hour, revised while the earlier text stays public. */
export const pageMachine = defineMachine<PageSubject, PageState>()({
  collection: 'pages',
  initial: 'draft',
  states: {
    draft: {
      label: { vi: 'Bản nháp', en: 'Draft' },
      on: {
        publish: { ...publish, tone: 'main' },
        schedule: {
          to: 'scheduled',
          label: { vi: 'Hẹn giờ đăng', en: 'Schedule' },
          permission: 'page.edit',
          guards: [fits, isAhead],
          effects: [],
        },
        discard: {
          to: 'published',
          label: { vi: 'Bỏ bản đang soạn', en: 'Discard this text' },
          permission: 'page.edit',
          guards: [hasPublicText],
          effects: [],
          tone: 'careful',
        },
      },
    },
    scheduled: {
      label: { vi: 'Đã hẹn giờ đăng', en: 'Scheduled' },
      on: {
        publishWhenDue: {
          to: 'published',
          label: { vi: 'Đăng theo giờ hẹn', en: 'Publish at the hour' },
          permission: 'page.edit',
          isInner: true,
          effects: ['publish'],
        },
        publish,
        unschedule: {
          to: 'draft',
          label: { vi: 'Bỏ hẹn để sửa', en: 'Unschedule and edit' },
          permission: 'page.edit',
          effects: [],
        },
      },
    },
    published: {
      label: { vi: 'Đã đăng', en: 'Published' },
      isPublic: true,
      on: {
        revise: {
          to: 'draft',
          label: { vi: 'Soạn bản mới', en: 'Write a new text' },
          permission: 'page.edit',
          effects: [],
        },
        withdraw: {
          to: 'withdrawn',
          label: { vi: 'Gỡ xuống', en: 'Take down' },
          permission: 'page.edit',
          reason: 'required',
          effects: ['publish'],
          tone: 'careful',
        },
      },
    },
    withdrawn: {
      label: { vi: 'Đã gỡ', en: 'Taken down' },
      on: {
        revise: {
          to: 'draft',
          label: { vi: 'Soạn lại', en: 'Write anew' },
          permission: 'page.edit',
          effects: [],
        },
      },
    },
  },
})
