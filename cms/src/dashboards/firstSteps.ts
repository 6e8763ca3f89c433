import type { PayloadRequest, Where } from 'payload'
import type { Label } from '../domain/language/language.ts'

/** What a new installation asks of its first administrator, in the order in which it is best done. */
export interface FirstStep {
  title: Label
  help: Label
  /** Where it is done. */
  link: string
  isDone: boolean
}

/** The steps of a new installation; demonstration rows do none of them. */
export async function firstSteps(req: PayloadRequest): Promise<FirstStep[]> {
  const isReal: Where = { illustrative: { not_equals: true } }
  const has = async (
    collection: 'publishers' | 'users' | 'adoptions' | 'announcements',
    where: Where = {},
  ) => {
    const { totalDocs } = await req.payload.count({
      collection,
      where: { and: [isReal, where] },
      overrideAccess: true,
      req,
    })
    return totalDocs > 0
  }
  return [
    {
      title: {
        vi: 'Khai đơn vị chịu trách nhiệm và liên hệ',
        en: 'Name the publisher and a contact',
      },
      help: {
        vi: 'Hiện ở chân mọi trang: cơ quan chủ quản, người chịu trách nhiệm nội dung, thư, điện thoại.',
        en: 'Shown at the foot of every page: governing body, who answers for the content, mail, telephone.',
      },
      link: '/admin/collections/publishers/create',
      isDone: await has('publishers'),
    },
    {
      title: { vi: 'Mời người của các tỉnh, thành phố', en: 'Invite the people of the provinces' },
      help: {
        vi: 'Mỗi tỉnh cần ít nhất một lãnh đạo để duyệt; lãnh đạo tự mời cán bộ của mình.',
        en: 'Each province needs a leader who approves; leaders invite their own officers.',
      },
      link: '/admin/collections/users',
      isDone: await has('users', { role: { equals: 'agencyLeader' } }),
    },
    {
      title: {
        vi: 'Nhờ các tỉnh đăng ký nền tảng đang dùng',
        en: 'Have provinces register what they use',
      },
      help: {
        vi: 'Cán bộ đăng ký trong Nơi làm việc, lãnh đạo duyệt. Trang Triển khai đầy lên từ đó.',
        en: 'Officers register in the workspace, leaders approve. The page of adoption fills from there.',
      },
      link: '/admin/collections/adoptions',
      isDone: await has('adoptions', { state: { not_equals: 'draft' } }),
    },
    {
      title: { vi: 'Công bố quyết định đầu tiên', en: 'Publish the first announcement' },
      help: {
        vi: 'Soạn quyết định có số, người thứ hai công bố.',
        en: 'Draft a numbered decision; a second person announces it.',
      },
      link: '/admin/collections/announcements',
      isDone: await has('announcements', { state: { equals: 'announced' } }),
    },
  ]
}
