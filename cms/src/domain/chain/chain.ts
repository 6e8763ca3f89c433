import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'

/** From a problem to use, in the order in which one leads to the next. */
export const chainSteps = enumeration({
  problem: { vi: 'Bài toán', en: 'Problem' },
  platform: { vi: 'Nền tảng', en: 'Platform' },
  offering: { vi: 'Sản phẩm', en: 'Offering' },
  selection: { vi: 'Hồ sơ lựa chọn', en: 'Selection' },
  request: { vi: 'Yêu cầu báo giá', en: 'Quotation request' },
  award: { vi: 'Kết quả lựa chọn', en: 'Award' },
  agreement: { vi: 'Thỏa thuận khung', en: 'Framework agreement' },
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  adoption: { vi: 'Triển khai', en: 'Adoption' },
})
export type ChainStep = (typeof chainSteps.values)[number]

/** One record of a step, as who asks may see it. */
const ChainItemSchema = z.object({
  id: z.string(),
  /** Address word of a public record; null for one of the workspace. */
  slug: z.string().nullable(),
  title: z.string(),
})
export type ChainItem = z.output<typeof ChainItemSchema>

/** The records around one of them, step by step; a step of which the asker sees nothing is empty. */
export const ChainSchema = z.object({
  here: chainSteps.schema,
  steps: z.array(z.object({ step: chainSteps.schema, items: z.array(ChainItemSchema) })),
})
export type Chain = z.output<typeof ChainSchema>
