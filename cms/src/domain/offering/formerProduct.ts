import { z } from 'zod'
import { enumeration } from '../values/enumeration.ts'

/** Why a product that was public is no longer in the catalogue. */
export const formerStates = enumeration({
  withdrawn: { vi: 'đã rút khỏi danh mục', en: 'withdrawn from the catalogue' },
  suspended: { vi: 'đang tạm ngừng công khai', en: 'suspended' },
})

/** A product that was public when a record named it and is not any more, by its last public name. */
export const FormerProductSchema = z.object({
  name: z.string(),
  vendorName: z.string(),
  state: formerStates.schema,
})
export type FormerProduct = z.output<typeof FormerProductSchema>
