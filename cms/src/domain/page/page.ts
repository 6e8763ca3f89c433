import { z } from 'zod'
import { LocalizedSchema } from '../language/language.ts'
import type { Label } from '../language/language.ts'
import type { ScreenName } from '../publication/routes.ts'
import { enumeration } from '../values/enumeration.ts'
import { OptionalDaySchema, SlugSchema } from '../values/reference.ts'
import { LocalizedRichTextSchema } from './richText.ts'

/** What a page of text is for. */
export const pageKinds = enumeration({
  page: { vi: 'Trang giới thiệu, hướng dẫn', en: 'Explaining page' },
  news: { vi: 'Tin', en: 'News' },
  help: { vi: 'Trợ giúp của màn hình làm việc', en: 'Help of a workspace screen' },
})

/** The screens beside which a help text may stand, as people call them. */
export const helpScreens = enumeration({
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  resetPassword: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  workspace: { vi: 'Bàn làm việc', en: 'Desk' },
  workspaceAccount: { vi: 'Tài khoản', en: 'Account' },
  workspaceJoinRequest: { vi: 'Đề nghị tham gia', en: 'Request to join' },
  workspaceSelection: { vi: 'Hồ sơ lựa chọn', en: 'Selection record' },
  workspaceRequest: { vi: 'Yêu cầu báo giá', en: 'Request for quotations' },
  workspaceAdoption: { vi: 'Đăng ký triển khai', en: 'Adoption' },
  workspaceUnits: { vi: 'Đăng ký thay đơn vị trực thuộc', en: 'Registering for units' },
  workspaceContract: { vi: 'Hợp đồng', en: 'Contract' },
  workspaceImport: { vi: 'Nhập từ tệp', en: 'Rows from a sheet' },
  workspacePractice: { vi: 'Kinh nghiệm hay', en: 'Practice' },
  workspaceProblem: { vi: 'Bài toán của đơn vị', en: 'Problem' },
  workspaceExperience: { vi: 'Nhận xét về sản phẩm', en: 'Experience' },
  workspaceVulnerability: { vi: 'Thông báo lỗ hổng', en: 'Vulnerability notice' },
  workspaceCustody: { vi: 'Giữ khóa', en: 'Custody of keys' },
  workspaceOffering: { vi: 'Sản phẩm', en: 'Offering' },
  workspaceProposal: { vi: 'Đề xuất triển khai', en: 'Proposal of an adoption' },
  workspaceImplementation: {
    vi: 'Đề nghị xác nhận đã tham gia triển khai',
    en: 'Confirmation of an implementation',
  },
  workspaceQuotation: { vi: 'Báo giá', en: 'Quotation' },
  workspaceSolution: { vi: 'Lời giải cho bài toán', en: 'Answer to a problem' },
} satisfies Record<ScreenName, Label>)

/** A page of text that the ministry's editors write, as the public sees it. */
export const ContentPageSchema = z.object({
  slug: SlugSchema,
  kind: pageKinds.schema,
  title: LocalizedSchema,
  /** What it says, in a sentence or two: under its title, in lists, in what search engines show. */
  summary: LocalizedSchema,
  body: LocalizedRichTextSchema,
  /** Beside which screen a help text stands; null for every other kind. */
  screen: helpScreens.schema.nullish().transform((screen) => screen ?? null),
  /** The day on which it was published here first, and that of its newest text; null for what came with the software. */
  publishedOn: OptionalDaySchema,
  /** The instant of that first publication, where it was noted. */
  publishedAt: z.iso
    .datetime()
    .nullish()
    .transform((instant) => instant ?? null),
  changedOn: OptionalDaySchema,
  illustrative: z.boolean().nullish().transform(Boolean),
})
export type ContentPage = z.output<typeof ContentPageSchema>
